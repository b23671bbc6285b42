// What ties a draft's words to a place in a source: who is said to have said them, and when.
#pragma once

#include "check/checked.hpp"
#include "check/occasion.hpp"
#include "check/reference.hpp"
#include "check/speakers.hpp"

#include <cstddef>
#include <string_view>

namespace inquit {

/// What a path tells of whose words a source has is its last part; folders say nothing of that.
[[nodiscard]] std::string_view file_name_of(std::string_view path);

/// Whether those words of the source are those of whom the draft names. A source whose file bears that name speaks for him, even where
/// its own labels are missing or others'; and who is named beside the words may be quoted there, so nobody else is sure.
[[nodiscard]] agreement speakers_of(named_speaker const& draft, voice const& by, reference const& source,
                                    byte_span words);

/// Near words are an altered quotation only when this holds; else they are a candidate.
/// score: as in source_match, of `words` words. Few words are anybody's; and the longer ago, the more must stand: people say the same
/// again in other words.
[[nodiscard]] bool ties(agreement speakers, occasion when, double score, std::size_t words);

/// Words that stand before words that differ, whom the draft names before others.
[[nodiscard]] bool is_better(source_match const& left, source_match const& right);

/// The draft's speaker as its record has him.
struct draft_speaker {
    named_speaker who;
    bool is_named = false; ///< beside the words themselves; who was inferred may have been inferred wrongly
    double confidence = 0;
};

/// The words are there, and somebody else said them: never of phrases that anybody says, nor where we are not sure of the
/// draft's speaker. best: the best match. words: of the quotation.
[[nodiscard]] bool is_misattributed(source_match const& best, std::size_t words, draft_speaker const& by);

} // namespace inquit
