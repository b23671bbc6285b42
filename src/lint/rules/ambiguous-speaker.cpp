#include "lint/rule_run.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <vector>

namespace inquit::rules {
namespace {

/// Who spoke right before in the same paragraph is whom the pronoun means.
bool goes_on(lint_subject const& subject, std::size_t index) {
    auto const& all = subject.quotations();
    auto const& made = all[index].made;
    if (index == 0) {
        return false;
    }
    auto const& before = all[index - 1].made;
    return before.speaker.name && before.speaker.name == made.speaker.name;
}

/// Persons of the gender named in the paragraph before the pronoun, the latest first.
std::vector<std::string> rivals(lint_subject const& subject, mention const& pronoun) {
    auto const* const where = subject.block_at(pronoun.span.begin);
    auto const entities = subject.who().entities().all();
    std::vector<std::uint32_t> met;
    for (auto const& each : subject.mentions_in(
             {where == nullptr ? pronoun.span.begin : where->span.begin, pronoun.span.begin})) {
        bool const is_actor = !each.quoted && each.kind == mention_kind::name
                              && (each.function == grammatical_function::subject
                                  || each.function == grammatical_function::other);
        auto const who = is_actor ? subject.who().of(each).entity : std::nullopt;
        if (who && entities[*who].type == speaker_type::person && entities[*who].sex == pronoun.sex) {
            std::erase(met, *who);
            met.push_back(*who);
        }
    }
    std::vector<std::string> names;
    std::ranges::transform(met, std::back_inserter(names),
                           [&entities](std::uint32_t id) { return entities[id].name; });
    return names;
}

} // namespace

void ambiguous_speaker(rule_run& run) {
    auto const& subject = run.subject();
    auto const& all = subject.quotations();
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const& said = all[index].said;
        bool const is_one = said.via == speaker_via::pronoun && said.source
                            && said.source->kind == mention_kind::pronoun
                            && said.source->number == grammatical_number::singular
                            && (said.source->sex == gender::male || said.source->sex == gender::female);
        if (!is_one || goes_on(subject, index)) {
            continue;
        }
        if (auto const names = rivals(subject, *said.source); names.size() > 1) {
            run.report(said.source->span, fmt::format("\"{}\" may be {}", subject.view(said.source->span),
                                                      fmt::join(names, " or ")));
        }
    }
}

} // namespace inquit::rules
