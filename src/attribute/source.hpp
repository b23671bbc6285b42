// From the chunk that a rule found to the mention that speaks.
#pragma once

#include "attribute/paragraph.hpp"
#include "attribute/statement.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace inquit {

struct source_mention {
    mention words;
    std::uint32_t mention_end =
        0; ///< where the words end that the cue attaches to, a relative pronoun with them: "Cable, who"
    std::vector<mention> members; ///< of a joint source: "Reyes and Cole"

    [[nodiscard]] byte_span mentioned() const { return {words.span.begin, mention_end}; }
};

/// Every mention of a sentence, in text order, each name with the role that an appositive gives it.
[[nodiscard]] std::vector<mention> mentions_of(sentence const& where);
/// Leaves the mentions of a paragraph instead of its sentences, which take ten times their memory.
void keep_mentions_only(paragraph& read);

/// The mention in a noun chunk that is the subject of a cue:
///   "A lawyer for the victims, Sergey Knyazkin,"  the name, with the descriptor as its role
///   "Sergey Knyazkin, a lawyer for the victims,"  the same
///   "Trump's statement"                           the owner: people speak through their papers
/// None where the chunk cannot speak ("the deal").
[[nodiscard]] std::optional<source_mention> source_at(sentence const& where, std::uint32_t chunk_index);

/// "[Trump's] Q remark"   "[his] Q comment": whose what follows the chunk is.
[[nodiscard]] std::optional<source_mention> owner_before(sentence const& where, std::uint32_t chunk_index);

} // namespace inquit
