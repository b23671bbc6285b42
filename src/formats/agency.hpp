// The agencies' own formats, of the International Press Telecommunications Council.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit {

/// ninjs, "News in JSON", 1.x (headline, byline, body_text, body_html) and 2.x (headlines, by, bodies with a contenttype):
/// https://iptc.org/standards/ninjs/. Of several bodies the first that we read is taken: HTML, which tells more, before text.
/// `file` of the article is that body's text, decoded from JSON, and all offsets are of it.
/// Errors: malformed, for what is no JSON, with the offset; unread_format, for JSON that has no body that we read; and those of the
/// body's reader. json: valid UTF-8.
[[nodiscard]] result<article> read_ninjs(std::string json, std::string path);

/// NITF, "News Industry Text Format", 3.x: https://iptc.org/standards/nitf/. Paragraphs of body.content are prose, bq a block
/// quotation with its credit as speaker, media captions are captions; hedline, byline, dateline, abstract and docdata are metadata
/// and zones. Offsets are of the file. Entities that the document defines for itself are refused: they could stand for anything.
/// Errors: malformed, with line and column, for what is no XML; unread_format, for XML that is no NITF. xml: valid UTF-8,
/// whatever its declaration says.
[[nodiscard]] result<article> read_nitf(std::string xml, std::string path);

} // namespace inquit
