// Inquit clauses: who reports, by which cue, over a sentence whose quotations are collapsed to one chunk.
#pragma once

#include "grammar/clause.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// How a quotation and its inquit stand to each other.
struct inquit_match {
    std::uint32_t source = 0;         ///< chunk
    std::optional<std::uint32_t> cue; ///< chunk
    std::string_view rule;            ///< static storage
};

/// What follows a quotation: `rest` begins right behind it. Tries, in this order,
///   Q, said S | Q, S said | Q, as S put it | Q, according to S | Q -- S | Q is how S describes it
[[nodiscard]] std::optional<inquit_match> match_after(std::span<chunk const> sentence,
                                                      std::uint32_t quotation);

/// The noun chunk of a line that signs the words above it: "- Ella Kesaeva, a mother from Beslan".
[[nodiscard]] std::optional<std::uint32_t> match_signature(std::span<chunk const> sentence);

/// An inquit that interrupts the clause with the quotation in it: "He had, he said, read the letters Q".
[[nodiscard]] std::optional<inquit_match> match_interruption(std::span<chunk const> sentence,
                                                             std::uint32_t quotation);

/// How the words between a cue and a quotation tie them together.
enum class gap : std::uint8_t {
    touching,   ///< said: Q | said, Q | said Q | said that Q | told reporters on Monday, Q
    object,     ///< called the finding Q | described it as a Q | criticized the Q
    complement, ///< said (that) ... Q, with no other clause that could own Q between
    open,       ///< anything else within the sentence
};

/// The gap between the verb chunk and the quotation chunk after it. For more than one verb: gaps_before.
[[nodiscard]] gap gap_between(std::span<chunk const> sentence, std::uint32_t verb, std::uint32_t quotation);

/// The gaps between a quotation chunk and the verb chunks before it. What they share is looked for once: O(sentence) for all
/// of them, and a bounded number of chunks for each.
class gaps_before {
  public:
    gaps_before(std::span<chunk const> sentence, std::uint32_t quotation);
    [[nodiscard]] gap behind(std::uint32_t verb) const;
    [[nodiscard]] bool touches(std::uint32_t verb) const; ///< behind(verb) == gap::touching

  private:
    std::span<chunk const> sentence_;
    std::uint32_t quotation_;
    std::uint32_t last_clause_ =
        0; ///< one past the chunk where the last clause of its own begins; 0: there is none
};

/// A source before a quotation without a verb that reports:
///   According to S, ... Q | in S's words, Q | as S puts it, Q | S: Q | S's claim that Q
[[nodiscard]] std::optional<inquit_match> match_before(std::string_view text, std::span<token const> tokens,
                                                       std::span<noun_phrase const> phrases,
                                                       std::span<chunk const> sentence,
                                                       std::uint32_t quotation);

} // namespace inquit
