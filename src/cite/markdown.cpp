#include "cite/attribution_parts.hpp"
#include "cite/writers.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmark.h>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <new>

namespace inquit::cite {
namespace {

/// What cmark escapes nowhere and pandoc's Markdown reads: mathematics, citations, superscript and subscript, line blocks.
constexpr std::string_view read_by_pandoc = "$@^~|";

using node = cmark_node*;

node added(node parent, cmark_node_type type) {
    auto* const out = cmark_node_new(type);
    if (out == nullptr) {
        throw std::bad_alloc{};
    }
    cmark_node_append_child(parent, out);
    return out;
}

/// Markdown that stands as it is.
void add_mark(node to, std::string const& mark) {
    cmark_node_set_on_enter(added(to, CMARK_NODE_CUSTOM_INLINE), mark.c_str());
}

void add_literal(node to, std::string const& words) {
    if (!words.empty()) {
        cmark_node_set_literal(added(to, CMARK_NODE_TEXT), words.c_str());
    }
}

/// "(a) ", "iv. ", "B) ", ": ", "% ": where the character is by which pandoc would begin a list, a definition or a title, at a paragraph's
/// begin.
std::size_t begin_of_block(std::string_view words) {
    constexpr std::size_t longest = 8; // "(xxviii)"
    if (words.starts_with('(') || words.starts_with(':') || words.starts_with('%')) {
        return 0;
    }
    auto const end = std::ranges::find_if_not(words, is_ascii_alphanumeric);
    auto const length = static_cast<std::size_t>(end - words.begin());
    bool const is_marker = length > 0 && length <= longest && length < words.size()
                           && (words[length] == '.' || words[length] == ')')
                           && !is_ascii_digit(words.front());
    return is_marker ? length : std::string_view::npos;
}

enum class text_place : std::uint8_t { paragraph_begin, within };

/// Words, on one line, whatever they hold: cmark escapes what CommonMark reads.
void add_words(node to, std::string_view words, text_place where = text_place::within) {
    auto const marker = where == text_place::paragraph_begin ? begin_of_block(words) : std::string_view::npos;
    std::string plain;
    for (std::size_t at = 0; at < words.size();) {
        auto const [code_point, length] = unicode::decode(words, at);
        char const first = words[at];
        if (at == marker || (length == 1 && read_by_pandoc.find(first) != std::string_view::npos)) {
            add_literal(to, plain);
            plain.clear();
            add_mark(to, std::string{'\\', first});
        } else if (unicode::is_control(code_point) || code_point == U'\u2028' || code_point == U'\u2029') {
            plain.push_back(' ');
        } else {
            plain += words.substr(at, length);
        }
        at += length;
    }
    add_literal(to, plain);
}

/// A paragraph of the words for each line.
void add_paragraphs(node to, std::string_view words) {
    while (!words.empty()) {
        auto const end = std::min(words.find('\n'), words.size());
        add_words(added(to, CMARK_NODE_PARAGRAPH), words.substr(0, end), text_place::paragraph_begin);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

void add_address(node to, std::string const& url) {
    auto* const link = added(to, CMARK_NODE_LINK);
    cmark_node_set_url(link, url.c_str());
    add_literal(link, url);
}

void add_quotation(node to, cited_quotation const& each) {
    auto const& made = *each.made;
    auto* const block = added(to, CMARK_NODE_BLOCK_QUOTE);
    add_paragraphs(block, made.quote);
    auto* const line = added(block, CMARK_NODE_PARAGRAPH);
    add_words(line, "\u2014 " + made.speaker.name.value_or("Unknown"));
    add_mark(line, fmt::format("[^{}]", each.key));
}

void add_footnote(node to, cited_source const& source, cited_quotation const& each) {
    auto* const note = added(to, CMARK_NODE_PARAGRAPH);
    add_mark(note, fmt::format("[^{}]: ", each.key));
    for (auto const& part : attribution_parts(source, *each.made)) {
        switch (part.is) {
        case attribution_part::kind::words:
            add_words(note, part.text);
            break;
        case attribution_part::kind::work:
            add_words(added(note, CMARK_NODE_EMPH), part.text);
            break;
        case attribution_part::kind::address:
            add_address(note, part.text);
            break;
        }
    }
}

} // namespace

std::string markdown(std::span<cited_source const> all, citation_options const&) {
    std::unique_ptr<cmark_node, decltype(&cmark_node_free)> const document{
        cmark_node_new(CMARK_NODE_DOCUMENT), &cmark_node_free};
    for (auto const& source : all) {
        for (auto const& each : source.quotations) {
            add_quotation(document.get(), each);
        }
    }
    for (auto const& source : all) {
        for (auto const& each : source.quotations) {
            add_footnote(document.get(), source, each);
        }
    }
    constexpr int no_wrapping = 0;
    std::unique_ptr<char, decltype(&std::free)> const text{
        cmark_render_commonmark(document.get(), CMARK_OPT_DEFAULT, no_wrapping), &std::free};
    return text ? std::string{text.get()} : std::string{};
}

} // namespace inquit::cite
