// HTML that is made as a tree of elements and texts. The library behind it writes the tags and escapes all text: no caller puts markup
// together.
//
//     html_tree page;
//     auto quotation = page.root().add("blockquote").attribute("cite", url);
//     quotation.add("p", "5 < 6, she said."); // <p>5 &lt; 6, she said.</p>
//     std::cout << page.text();
//
// What it writes is polyglot markup (https://www.w3.org/TR/html-polyglot/): valid as HTML and as XML, with the same tree.
#pragma once

#include "text/error.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
class xml_document;
} // namespace pugi

namespace inquit {

/// An element of a tree, or its root: a handle to be copied, good as long as the tree. Names are ASCII in lower case (SVG's as SVG has
/// them). Texts and values are valid UTF-8; U+FFFD takes the place of characters that HTML does not hold (control characters,
/// noncharacters), LF that of CR.
class html_element {
  public:
    /// A new last child. Void elements (<br>) take neither children nor text.
    html_element add(std::string_view name);
    html_element add(std::string_view name, std::string_view words);

    /// Adds it, or replaces its value. Gives the element itself.
    html_element attribute(std::string_view name, std::string_view value);
    /// A boolean one, such as `open`: written as open="".
    html_element attribute(std::string_view name) { return attribute(name, {}); }

    /// Puts text behind what the element holds. Gives the element itself.
    html_element text(std::string_view words);

    /// For <style> and <script> alone, where nothing may be escaped: `source` is the program's own and holds neither "</" nor "]]>".
    html_element code(std::string_view source);

  private:
    friend class html_tree;
    explicit html_element(pugi::xml_node_struct* node) : node_{node} {}
    pugi::xml_node_struct* node_;
};

/// A page or a fragment of one. Lack of memory throws std::bad_alloc, nothing else does.
class html_tree {
  public:
    html_tree(); ///< an empty fragment
    /// A page to be filled: `skeleton` is well-formed as XML, doctype included, and the program's own. Errors: malformed.
    [[nodiscard]] static result<html_tree> of_skeleton(std::string_view skeleton);
    html_tree(html_tree const&) = delete;
    html_tree& operator=(html_tree const&) = delete;
    html_tree(html_tree&&) noexcept;
    html_tree& operator=(html_tree&&) noexcept;
    ~html_tree();

    /// What holds all: the fragment's elements and texts are added to it. It has no attributes.
    [[nodiscard]] html_element root();
    /// The element with this id, which must be there.
    [[nodiscard]] html_element with_id(std::string_view id);

    /// UTF-8 without a final line feed. White space stands where it was put, and nowhere else.
    [[nodiscard]] std::string text() const;

  private:
    std::unique_ptr<pugi::xml_document> document_;
};

} // namespace inquit
