// An article read: blocks as paragraphs, and each quotation of depth 0 with the place where it begins.
#pragma once

#include "attribute/draft.hpp"
#include "attribute/paragraph.hpp"
#include "attribute/reported_speech.hpp"
#include "grammar/vocabulary.hpp"
#include "pair/quotation.hpp"

#include <cstdint>
#include <vector>

namespace inquit {

struct reading {
    /// Of every block that is no furniture, in text order. Without reports: of those that neither hold a quotation nor stand beside
    /// one that does, the mentions only.
    std::vector<paragraph> paragraphs;
    std::vector<draft>
        drafts; ///< ascending, one per quotation of depth 0; its candidates are those of its sentences
};

[[nodiscard]] reading read_article(article const& source, pairing const& paired, vocabulary const& words,
                                   tracing trace, reported_speech wanted);

} // namespace inquit
