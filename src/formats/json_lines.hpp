// JSON lines: an article a line, and fields that go back as they came.
#pragma once

#include "formats/format.hpp"
#include "read/article.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A member of a line's object.
struct json_field {
    std::string name;
    std::string json; ///< its value, on one line; numbers as they were written
};

struct json_line_options {
    std::string text_field; ///< the member that holds the article; "": "text", else "html"
    std::string encoding;   ///< of the line, where it is not UTF-8; one that leaves ASCII as it is
};

/// The article of a line before it is read.
struct json_line_text {
    std::string path;
    input_format format = input_format::text; ///< or html
    std::string words;                        ///< decoded
    metadata about;                           ///< what the other members say
};

struct opened_json_line {
    std::vector<json_field>
        fields; ///< in their order, each name once; those of the answer, "quotations" and "error", are left out
    result<json_line_text> text;
};

struct json_line_article {
    std::vector<json_field> fields; ///< as above
    result<article> read;
};

/// Reads one line, with or without its line end. The article is in the member "text" (plain text) or "html"; one with a name of its own
/// is HTML if its name ends in "html", or if it begins as HTML does. Of the other members title, url, archive_url, outlet, agency,
/// place, language, date or published, updated, accessed, author or authors are metadata, and win over what the text says.
/// The article's path is the member "id" (a string or a number), else `place`; all offsets are of the article's text, decoded.
/// Errors, with an offset in the line where one is known:
///   bad_encoding, invalid_utf8  the line's bytes
///   malformed                   no JSON object; a name twice in it; nested more than 512 deep; a lone surrogate; no article in it
/// and those of the article's reader; unread_format where there is none. `fields` is empty for a line that is no JSON object.
[[nodiscard]] json_line_article read_json_line(std::string_view line, std::string_view place,
                                               json_line_options const& options = {});

/// The same in two steps, for those who do not want to read every article.
[[nodiscard]] opened_json_line open_json_line(std::string_view line, std::string_view place,
                                              json_line_options const& options = {});
[[nodiscard]] result<article> article_of(json_line_text&& line);

} // namespace inquit
