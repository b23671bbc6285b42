// What the reader of a format leaves to be laid out: text in paragraphs, with what the markup says of each.
#pragma once

#include "read/article.hpp"
#include "read/clean_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace inquit {

/// A paragraph, heading, caption, turn ...
struct marked_paragraph {
    byte_span span;            ///< of the text, without white space at either end; ascending and disjoint
    std::optional<zone> where; ///< what the markup says; none: the passes of layout.hpp find it out
    std::optional<byte_span>
        speaker; ///< of the text, inside `span` or not: who says these words (zones turn and blockquote)
    std::optional<std::string> at; ///< time in the recording, "00:12:31.200"
    std::uint32_t indent = 0;      ///< columns, as in joined_lines
    bool after_blank = true;       ///< likewise
};

struct marked_text {
    clean_text content;
    std::vector<marked_paragraph> paragraphs;
    std::optional<byte_span>
        voice; ///< of the text, before all paragraphs: whose turn everything is that no other label claims
    metadata about;                      ///< what the file says of itself; it wins over what the prose shows
    std::vector<diagnostic> diagnostics; ///< spans of content.text
};

/// Lays the paragraphs out: furniture, captions, dateline, headline, turns and block quotations are found among those that the
/// markup left open. `file` is the file's bytes as UTF-8, `path` the name that the records will carry.
/// Errors: too_large.
[[nodiscard]] result<article> article_from(marked_text marked, std::string file, std::string path);

} // namespace inquit
