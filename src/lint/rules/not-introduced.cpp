#include "lint/rule_run.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace inquit::rules {
namespace {

/// Where the article's prose, headlines aside, first gives each person a name of two words.
std::unordered_map<std::uint32_t, std::uint32_t> full_names(lint_subject const& subject) {
    std::unordered_map<std::uint32_t, std::uint32_t> out;
    for (auto const& each : subject.mentions()) {
        bool const is_full = each.kind == mention_kind::name
                             && subject.view(each.name).find_first_of(" \n-") != std::string_view::npos
                             && subject.zone_at(each.span.begin) != zone::headline;
        if (auto const who = is_full ? subject.who().of(each).entity : std::nullopt) {
            out.try_emplace(*who, each.span.begin);
        }
    }
    return out;
}

/// A bare word that nobody would take for another: not "President Obama", whom a title introduces, not "Bill", not "the Atlas".
bool is_bare_surname(lint_subject const& subject, mention const& source) {
    auto const name = subject.view(source.name);
    auto const before = unicode::trim(subject.text().substr(0, source.name.begin));
    auto const previous = last_word(before);
    bool const follows_name =
        !previous.empty() && unicode::is_upper(unicode::decode(previous, 0).code_point)
        && unicode::is_letter(unicode::decode_before(previous, previous.size()).code_point);
    return source.role.empty() && source.span == source.name && !follows_name
           && subject.words().find(unicode::lower(name)) == nullptr;
}

} // namespace

void not_introduced(rule_run& run) {
    auto const& subject = run.subject();
    auto const full = full_names(subject);
    std::unordered_set<std::uint32_t> told;
    for (auto const& each : subject.quotations()) {
        bool const is_surname =
            each.said.source && each.said.source->kind == mention_kind::name && each.made.where == zone::body
            && subject.view(each.said.source->name).find_first_of(" \n-") == std::string_view::npos;
        auto const who = is_surname ? subject.who().of(*each.said.source).entity : std::nullopt;
        if (!who || !told.insert(*who).second) {
            continue;
        }
        auto const& known = subject.who().entities().all()[*who];
        auto const name = subject.view(each.said.source->name);
        if (known.type != speaker_type::person || known.known != nullptr || run.lists("known", name)
            || !is_bare_surname(subject, *each.said.source)) {
            continue;
        }
        auto const named = full.find(*who);
        if (named == full.end()) {
            run.report(each.said.source->name,
                       fmt::format("\"{}\" is quoted, and the article has no full name", name));
        } else if (named->second > each.said.source->span.begin) {
            run.report(
                each.said.source->name,
                fmt::format("\"{}\" is quoted before the article says that this is {}", name, known.name));
        }
    }
}

} // namespace inquit::rules
