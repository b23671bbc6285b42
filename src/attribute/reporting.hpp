// Verbs that report, and whose clause a quotation stands in: the inner or the outer speaker's.
#pragma once

#include "attribute/decision.hpp"
#include "grammar/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace inquit {

/// Report a clause at any distance in the sentence.
inline constexpr class_set clause_cues{word_class::cue_say,   word_class::cue_write, word_class::cue_ask,
                                       word_class::cue_think, word_class::cue_show,  word_class::cue_tell};
/// Take a noun phrase with the quoted words in it.
inline constexpr class_set object_cues{word_class::cue_call,  word_class::cue_criticize, word_class::cue_say,
                                       word_class::cue_write, word_class::cue_show,      word_class::cue_tell,
                                       word_class::cue_ask};
inline constexpr class_set all_cues = clause_cues | object_cues | class_set{word_class::cue_adjacent};

[[nodiscard]] inline bool has(chunk const& verb, class_set classes) {
    return verb.verb.classes.has_any(classes);
}

/// "was told", "asked whether": the subject of these is who hears.
[[nodiscard]] bool subject_hears(chunk const& verb);

[[nodiscard]] bool is_pronoun(occurrence const& quoted, std::uint32_t noun_chunk);

/// The clause, an index, that reports the one with the subject of clause `inner`: "Trump told reporters he thought" gives "Trump told".
[[nodiscard]] std::optional<std::size_t> reporting_clause(occurrence const& quoted, std::size_t inner);

/// "Trump said Reyes called it Q": a name of its own beside a finite cue that touches the quotation. "The ad shows Reyes calling it Q"
[[nodiscard]] bool is_told_by_name(occurrence const& quoted, gaps_before const& gaps, clause const& inner);

/// "T attacked a plan that [S] called a Q"   "T rejected what [S] called a Q"   "a plan that [S] said was a Q": the chunk of who names it so.
[[nodiscard]] std::optional<std::uint32_t> namer_in_relative(occurrence const& quoted);

/// "T told the court that [S had called her] Q": the chunk of the verb whose report is that another one said it.
[[nodiscard]] std::optional<std::uint32_t> verb_telling_of_report(occurrence const& quoted);

} // namespace inquit
