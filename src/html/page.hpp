// A page as the HTML parser sees it: elements and texts in one list, each with its bytes in the file. gumbo stays behind this header.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct html_attribute {
    std::string name; ///< lower case
    std::string value;
};

/// An element or a text. Comments are left out.
struct html_node {
    std::uint32_t parent = 0; ///< index; the root's is 0, itself
    std::uint32_t end = 0;    ///< index behind its last descendant
    std::string element;      ///< "p", lower case; "" of a text
    byte_span open_tag;       ///< of the file; empty where the parser put it in
    byte_span close_tag;      ///< likewise
    byte_span place;   ///< of a text: bytes of the file, perhaps with tags in it that the parser ignored
    std::string words; ///< of a text: with its character references decoded
    std::vector<html_attribute> attributes;

    [[nodiscard]] bool is_text() const { return element.empty(); }
    /// "" where it has no such attribute.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    [[nodiscard]] bool has_attribute(std::string_view name) const;
    /// A word of the attribute ("itemprop", "rel", "role") is this one, in any case.
    [[nodiscard]] bool has_word(std::string_view attribute_name, std::string_view word) const;
};

/// Parents before children. Where markup is nested wrongly, this is the order of the tree, not that of the file.
using html_page = std::vector<html_node>;

/// Parses as browsers do; nothing where the parser gives up (gumbo_tree.hpp), which no page is known to bring about. `file`: valid
/// UTF-8 below 4 GiB that is not overloaded (tag_scan.hpp).
[[nodiscard]] std::optional<html_page> parsed_page(std::string_view file);

/// The words of a node and all below it, those of scripts and styles too.
[[nodiscard]] std::string words_of(html_page const& page, std::uint32_t node);

} // namespace inquit
