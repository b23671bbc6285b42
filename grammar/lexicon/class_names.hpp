// The classes' names as the YAML files write them.
#pragma once

#include "grammar/lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit::lexicon {

/// In the order of the enumerators.
inline constexpr auto class_names = std::to_array<std::string_view>({
    "cue_say",
    "cue_write",
    "cue_ask",
    "cue_think",
    "cue_show",
    "cue_call",
    "cue_criticize",
    "cue_adjacent",
    "cue_tell",
    "auxiliary",
    "modal",
    "negation",
    "verb",
    "statement_noun",
    "document_noun",
    "role_noun",
    "person_noun",
    "group_noun",
    "organization_noun",
    "organization_suffix",
    "title",
    "given_name",
    "surname_particle",
    "name_suffix",
    "post_nominal",
    "nationality",
    "place",
    "institution",
    "outlet",
    "month",
    "weekday",
    "time_noun",
    "pronoun_subject",
    "pronoun_object",
    "pronoun_possessive",
    "determiner",
    "preposition",
    "conjunction",
    "subordinator",
    "relative",
    "adverb",
    "adjective",
    "number_word",
    "common_noun",
    "abbreviation",
    "stop_capital",
    "pronoun_indefinite",
    "complementizer",
    "infinitive_marker",
    "comparative_as",
    "according",
    "agent_by",
    "absolute_with",
    "definite",
    "court_noun",
    "organization_anaphor",
    "hearing_body",
    "court_voice",
    "first_person",
    "elision",
    "term_head",
    "office_of_one",
    "exclusive_office",
    "office_of_many",
    "attending_role",
    "past_holder",
    "staff_of_one",
    "one_more",
    "affiliation",
    "party",
    "issuing_verb",
    "by_author",
    "by_topic",
    "surrounding",
    "label_noun",
    "named_noun",
    "by_means",
    "by_blame",
    "linking_verb",
    "stance_adjective",
    "reports_clause",
    "reports_object",
    "reports_infinitive",
    "declining_verb",
    "opinion_noun",
    "approximating",
    "fraction",
});

static_assert(class_names.size() == static_cast<std::size_t>(word_class::fraction) + 1,
              "every class has a name");
static_assert(class_names.size() <= class_set::capacity);

[[nodiscard]] constexpr std::optional<word_class> class_named(std::string_view name) {
    auto const found = std::ranges::find(class_names, name);
    if (found == class_names.end()) {
        return std::nullopt;
    }
    return static_cast<word_class>(found - class_names.begin());
}

/// The names of a set's classes, in the order of the enumerators.
[[nodiscard]] inline std::vector<std::string_view> names_of(class_set classes) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < class_names.size(); ++i) {
        if (classes.has(static_cast<word_class>(i))) {
            names.push_back(class_names[i]);
        }
    }
    return names;
}

} // namespace inquit::lexicon
