#include "html/page.hpp"

#include "html/gumbo_tree.hpp"
#include "html/tag_scan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <gumbo.h>
#include <utility>

namespace inquit {
namespace {

/// gumbo's memory, given back in one loop: its own way of destroying a tree calls itself once a level.
class parser_memory {
  public:
    parser_memory() = default;
    parser_memory(parser_memory const&) = delete;
    parser_memory& operator=(parser_memory const&) = delete;
    ~parser_memory() {
        while (first_.next != nullptr) {
            give_back(&first_, first_.next + 1);
        }
    }

    static void* taken(void* memory, std::size_t bytes) {
        auto& first = *static_cast<header*>(memory);
        // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): C asks for it, and is not to be thrown at
        auto* const made = static_cast<header*>(std::malloc(sizeof(header) + bytes));
        if (made == nullptr) {
            give_up_parsing(); // gumbo would write to the null pointer
        }
        *made = {&first, first.next};
        if (first.next != nullptr) {
            first.next->previous = made;
        }
        first.next = made;
        return made + 1;
    }

    static void give_back(void* /*memory*/, void* block) {
        if (block == nullptr) {
            return;
        }
        auto* const old = static_cast<header*>(block) - 1;
        // NOLINTNEXTLINE(clang-analyzer-unix.Malloc): the analyzer does not see that the list then has the next one
        old->previous->next = old->next;
        if (old->next != nullptr) {
            old->next->previous = old->previous;
        }
        std::free(old); // NOLINT(cppcoreguidelines-no-malloc): see taken()
    }

    [[nodiscard]] void* userdata() { return &first_; }

  private:
    struct alignas(std::max_align_t) header {
        header* previous = nullptr;
        header* next = nullptr;
    };
    header first_;
};

bool is_element(GumboNode const& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(GumboNode const& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE
           || node.type == GUMBO_NODE_CDATA;
}

std::string lower(std::string_view name) {
    std::string out{name};
    std::ranges::transform(
        out, out.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// What tables are made of, and what gumbo treats likewise.
constexpr std::array<std::string_view, 15> table_parts{
    "table",    "td",  "th",     "tr",     "tbody",    "thead",    "tfoot",   "caption",
    "colgroup", "col", "select", "option", "optgroup", "template", "frameset"};

/// A copy, of the same length, in which such elements have names that mean nothing to the parser.
std::string without_tables(std::string_view file) {
    std::string out{file};
    for (auto at = file.find('<'); at < file.size(); at = file.find('<', at)) {
        auto const tag = tag_at(file, at);
        if (!tag) {
            ++at;
            continue;
        }
        if (std::ranges::find(table_parts, lower(tag->name)) != table_parts.end()) {
            out[static_cast<std::size_t>(tag->name.data() - file.data())] = 'x';
        }
        at = end_of_raw_text(file, *tag);
    }
    return out;
}

/// A copy, of the same length, in which numbers of characters beyond all there are ("&#99999999999;") are the first of those: gumbo counts
/// them with an int, which overflows, and makes bytes that are no UTF-8. Both stand for U+FFFD.
std::string with_short_numbers(std::string file) {
    constexpr std::size_t longest = 7;
    for (auto at = file.find("&#"); at != std::string::npos; at = file.find("&#", at + 2)) {
        bool const is_hex = at + 2 < file.size() && lower(file.substr(at + 2, 1)) == "x";
        std::string_view const digits = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
        auto const begin = at + (is_hex ? 3 : 2);
        auto const end = std::min(file.find_first_not_of(digits, begin), file.size());
        std::string_view const beyond = is_hex ? "0110000" : "1114112";
        auto const first = std::min(file.find_first_not_of('0', begin), end);
        if (end > first + longest) {
            std::fill(file.begin() + static_cast<std::ptrdiff_t>(begin),
                      file.begin() + static_cast<std::ptrdiff_t>(end - longest), '0');
            file.replace(end - longest, longest, beyond);
        }
    }
    return file;
}

/// Copies the parser's tree, without calling itself.
class page_maker {
  public:
    /// `parsed`: what the tree points into; `file`: as long, with the elements' true names.
    page_maker(std::string_view parsed, std::string_view file) : parsed_{parsed}, file_{file} {}

    html_page made(GumboNode const& root) && {
        append(root, 0);
        open_.push_back({&root, 0, 0});
        while (!open_.empty()) {
            auto& top = open_.back();
            auto const& children = top.element->v.element.children;
            if (top.next_child == children.length) {
                page_[top.index].end = static_cast<std::uint32_t>(page_.size());
                open_.pop_back();
                continue;
            }
            visit(*static_cast<GumboNode const*>(children.data[top.next_child++]), top.index);
        }
        return std::move(page_);
    }

  private:
    struct open_element {
        GumboNode const* element;
        std::uint32_t index;
        unsigned next_child;
    };

    void visit(GumboNode const& node, std::uint32_t parent) {
        if (is_element(node)) {
            open_.push_back({&node, append(node, parent), 0});
        } else if (is_text(node)) {
            auto const index = append(node, parent);
            page_[index].end = index + 1;
        }
    }

    std::uint32_t append(GumboNode const& node, std::uint32_t parent) {
        auto const index = static_cast<std::uint32_t>(page_.size());
        auto& made = page_.emplace_back();
        made.parent = parent;
        if (is_element(node)) {
            fill(made, node.v.element);
        } else {
            made.words = node.v.text.text;
            made.place = span_of(node.v.text.original_text);
        }
        return index;
    }

    void fill(html_node& made, GumboElement const& element) const {
        made.open_tag = span_of(element.original_tag);
        made.element = element.tag == GUMBO_TAG_UNKNOWN ? written_name(made.open_tag)
                                                        : lower(gumbo_normalized_tagname(element.tag));
        made.close_tag = span_of(element.original_end_tag);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            auto const& attribute = *static_cast<GumboAttribute const*>(element.attributes.data[i]);
            made.attributes.push_back({lower(attribute.name), attribute.value});
        }
    }

    /// Of an element that the parser does not know.
    [[nodiscard]] std::string written_name(byte_span tag) const {
        GumboStringPiece name{file_.data() + tag.begin, tag.size()};
        if (name.length != 0) {
            gumbo_tag_from_original_text(&name);
        }
        constexpr std::string_view unnamed = "unknown";
        return name.length == 0 ? std::string{unnamed} : lower({name.data, name.length});
    }

    /// Elements that the parser put in have no tag, or one outside the file.
    [[nodiscard]] byte_span span_of(GumboStringPiece piece) const {
        auto const* const end = parsed_.data() + parsed_.size();
        bool const is_within = piece.data != nullptr && std::less_equal<>{}(parsed_.data(), piece.data)
                               && std::less_equal<>{}(piece.data, end);
        if (!is_within) {
            return {};
        }
        auto const begin = static_cast<std::size_t>(piece.data - parsed_.data());
        auto const length = std::min(piece.length, parsed_.size() - begin);
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
    }

    std::string_view parsed_;
    std::string_view file_;
    html_page page_;
    std::vector<open_element> open_;
};

/// Nothing where the parser gives up. `parsed` is as long as `file`.
std::optional<html_page> page_of(std::string_view parsed, std::string_view file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // to gumbo a word before <html>
    auto const skipped = parsed.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    parser_memory memory;
    auto options = kGumboDefaultOptions;
    options.allocator = &parser_memory::taken;
    options.deallocator = &parser_memory::give_back;
    options.userdata = memory.userdata();
    options.max_errors = 0; // each would hold a copy of the open elements
    auto const* const output = gumbo_tree(options, parsed.substr(skipped));
    if (output == nullptr) {
        return std::nullopt;
    }
    return page_maker{parsed, file}.made(*output->root);
}

bool is_equal(std::string_view word, std::string_view lower_word) {
    return word.size() == lower_word.size() && lower(word) == lower(lower_word);
}

} // namespace

std::string_view html_node::attribute(std::string_view name) const {
    auto const found = std::ranges::find(attributes, name, &html_attribute::name);
    return found == attributes.end() ? std::string_view{} : found->value;
}

bool html_node::has_attribute(std::string_view name) const {
    return std::ranges::find(attributes, name, &html_attribute::name) != attributes.end();
}

bool html_node::has_word(std::string_view attribute_name, std::string_view word) const {
    constexpr std::string_view blank = " \t\n\r\f";
    auto const value = attribute(attribute_name);
    for (auto begin = value.find_first_not_of(blank); begin < value.size();) {
        auto const word_end = std::min(value.find_first_of(blank, begin), value.size());
        if (is_equal(value.substr(begin, word_end - begin), word)) {
            return true;
        }
        begin = value.find_first_not_of(blank, word_end);
    }
    return false;
}

std::optional<html_page> parsed_page(std::string_view file) {
    auto const shortened = with_short_numbers(std::string{file});
    // What gumbo 0.10 gives up on is in its tables. A cell in a drawing, above all, is one of the page's to it:
    // "<table><svg><td><title><select></table>".
    auto page = page_of(shortened, file);
    return page ? std::move(page) : page_of(without_tables(shortened), file);
}

std::string words_of(html_page const& page, std::uint32_t node) {
    std::string out;
    for (auto i = node; i < page[node].end; ++i) {
        out += page[i].words;
    }
    return out;
}

} // namespace inquit
