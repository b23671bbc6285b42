// Random articles that look like news, for properties that hold of any text.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace inquit::testing {

/// Paragraphs with people, inquits, marks of all kinds (some missing), furniture, character references, turns and dialogue, with
/// either line end and with or without a byte order mark. Valid UTF-8.
[[nodiscard]] rc::Gen<std::string> news_text();

/// An article of which every quotation is known.
struct written_article {
    std::string text;
    std::vector<std::string> quotes; ///< in text order, without marks
};

/// Plain paragraphs, each with one well-formed quotation.
[[nodiscard]] rc::Gen<written_article> plain_article();

} // namespace inquit::testing
