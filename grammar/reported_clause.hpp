// Reported speech without marks: "Peskov said that the ruling was unacceptable", "The ruling, he said, would be appealed".
#pragma once

#include "grammar/clause.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// Who reports what, by which cue.
///
///   The ruling, Peskov said on Monday, was unacceptable.
///   ^content^   ^source^cue            ^content-------^
struct reported_clause {
    std::uint32_t source = 0; ///< chunk: a noun, or an owner ("Moss's claim")
    std::uint32_t cue = 0;    ///< chunk: a verb, "according", or the noun of a claim or view
    std::optional<byte_span>
        cue_words; ///< where the cue is a verb of a longer group: "wants" of "wants to say"
    std::optional<std::uint32_t> pronoun; ///< chunk: "Moss, who said"
    std::vector<byte_span> content;       ///< one, or two around an inquit; ascending, none empty
    bool holds_quotation = false;         ///< words in marks among them
    std::optional<byte_span>
        plain; ///< then what stands before the clause with the marks, if it is one: "he agreed | and called it Q"
    bool negated = false;  ///< "declined to say whether"
    bool thought = false;  ///< "in Moss's view", where no verb tells it
    std::string_view rule; ///< static storage: "source-cue-that", ...
};

/// The reports of one sentence, in the order of their cues; of a cue at most one. Contents may lie in one another: "He said that she thought
/// that ...". O(chunks) for each clause.
[[nodiscard]] std::vector<reported_clause> find_reported_clauses(std::span<token const> tokens,
                                                                 std::span<noun_phrase const> phrases,
                                                                 std::span<chunk const> sentence,
                                                                 std::span<clause const> clauses);

/// Those whose content holds the quoted words, in the order of their cues; here also what is part of another report, as "she thought"
/// in "She said she thought it was Q". quoted: a chunk. O(chunks) for each clause.
[[nodiscard]] std::vector<reported_clause>
reports_holding(std::span<token const> tokens, std::span<noun_phrase const> phrases,
                std::span<chunk const> sentence, std::span<clause const> clauses, std::uint32_t quoted);

/// What the sentence reports around a quotation whose cue is known, with the quotation itself: one span, or two around an inquit.
///   He said the court was able to show that "officials were guilty" of it.
///           ^-----------------------------------------------------------^
/// quoted, cue: chunks. Empty where the words around it are not known to be reported. O(chunks).
[[nodiscard]] std::vector<byte_span> reported_around(std::span<token const> tokens,
                                                     std::span<noun_phrase const> phrases,
                                                     std::span<chunk const> sentence,
                                                     std::span<clause const> clauses, std::uint32_t quoted,
                                                     std::uint32_t cue);

} // namespace inquit
