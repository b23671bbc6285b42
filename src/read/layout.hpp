// An article's paragraphs on the way to blocks: each pass settles what it can tell and leaves the rest.
#pragma once

#include "grammar/furniture.hpp"
#include "read/article.hpp"
#include "read/paragraphs.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

struct part {
    joined_lines lines;
    byte_span prose; ///< what is left of the paragraph without dateline, bullet, credit, label
    zone where = zone::body;
    bool settled = false; ///< a pass has decided `where`
    bool repeated = false;
    bool has_dateline = false;
    bool goes_on = false; ///< in the paragraph of the part before, behind a stage direction
    std::optional<byte_span> speaker;
    std::optional<furniture_kind> furniture;
    std::optional<std::string> at;
};

struct layout {
    std::string_view text;
    std::vector<part> parts;
    metadata about;
    std::optional<byte_span> voice; ///< whose turn the body is

    [[nodiscard]] std::string_view words(part const& one) const {
        return text.substr(one.prose.begin, one.prose.size());
    }
    /// Takes so many bytes from the front of a part's prose, and the white space behind them.
    void strip_front(part& one, std::size_t bytes) const;
    static void settle(part& one, zone where) {
        one.where = where;
        one.settled = true;
    }
};

/// The last character, quotation marks and brackets aside, is one that ends a sentence.
[[nodiscard]] bool ends_sentence(std::string_view words);

// The passes, in the order in which they run.
void settle_furniture(layout& page); ///< header date, bylines, dates, credits, prompts, highlights
void settle_captions(layout& page);  ///< repeated lines, galleries, credited lines
void strip_dateline(layout& page);   ///< of one of the first paragraphs
void settle_headline(layout& page);  ///< headline, repeated or not, and standfirst
void settle_turns(layout& page); ///< "Q: ...", "MR. EARNEST: ..."; all the body where the page has one voice
void settle_blockquotes(layout& page);
void strip_bullets(layout& page);
void cut_directions(layout& page); ///< "(APPLAUSE)", "[00:12:31]" in turns; makes more parts

} // namespace inquit
