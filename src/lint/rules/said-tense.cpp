#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace inquit::rules {
namespace {

enum class tense : std::uint8_t { past, present };

struct told_speech {
    byte_span cue;
    tense told{};
};

/// Only where the verb's form leaves no doubt: "put" and "told" of "has told" do not.
std::vector<told_speech> told_speeches(lint_subject const& subject) {
    std::vector<told_speech> out;
    for (auto const& each : subject.quotations()) {
        bool const is_speech = each.made.kind == quotation_kind::direct && each.made.where == zone::body
                               && !each.made.within && each.said.cue;
        auto const* const entry =
            is_speech ? subject.words().find(unicode::lower(subject.view(*each.said.cue))) : nullptr;
        if (entry == nullptr || !entry->is(word_class::cue_say) || entry->word == entry->lemma) {
            continue;
        }
        if (entry->form == verb_form::past || entry->form == verb_form::third_person) {
            out.push_back({*each.said.cue, entry->form == verb_form::past ? tense::past : tense::present});
        }
    }
    return out;
}

std::optional<tense> wanted_tense(std::string_view option, std::vector<told_speech> const& all) {
    if (option != "consistent") {
        return option == "past" ? tense::past : tense::present;
    }
    constexpr std::ptrdiff_t most = 9; // of ten
    auto const past = std::ranges::count(all, tense::past, &told_speech::told);
    auto const present = static_cast<std::ptrdiff_t>(all.size()) - past;
    if (past >= most * present) {
        return tense::past;
    }
    return present >= most * past ? std::optional{tense::present} : std::nullopt;
}

} // namespace

void said_tense(rule_run& run) {
    auto const& subject = run.subject();
    auto const all = told_speeches(subject);
    auto const wanted = wanted_tense(run.choice("tense"), all);
    for (auto const& each : all) {
        if (wanted && each.told != *wanted) {
            run.report(each.cue,
                       fmt::format("\"{}\", where speech is told in the {} tense", subject.view(each.cue),
                                   *wanted == tense::past ? "past" : "present"));
        }
    }
}

} // namespace inquit::rules
