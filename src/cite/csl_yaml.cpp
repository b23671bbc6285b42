#include "cite/csl_item.hpp"
#include "cite/pandoc_document.hpp"
#include "cite/writers.hpp"
#include "emit/yaml_sink.hpp"

#include <optional>

namespace inquit {
namespace {

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
           || (c >= '{' && c <= '~');
}

/// Characters that begin or end nothing in pandoc's Markdown, wherever they stand.
constexpr std::string_view harmless = ",:;/?%&=+";

/// Only "1. " and "A. " at the begin, and "...", mean something.
bool is_harmless_point(std::string_view text, std::size_t at) {
    auto const behind = text.substr(at + 1);
    bool const ends_first_word = text.substr(0, at).find_first_of(" /:") == std::string_view::npos
                                 && (behind.empty() || behind.starts_with(' '));
    bool const has_neighbour = (at > 0 && text[at - 1] == '.') || behind.starts_with('.');
    return !ends_first_word && !has_neighbour;
}

std::string in_markdown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        bool const is_plain = !is_punctuation(c) || harmless.find(c) != std::string_view::npos
                              || (c == '.' && is_harmless_point(text, at));
        if (!is_plain) {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    return out;
}

struct markdown_text {
    static std::string words(std::string_view text) { return in_markdown(text); }
    /// Styles that begin a sentence with it would write "Https".
    static std::string address(std::string_view url) { return '[' + in_markdown(url) + "]{.nocase}"; }
};

enum class wanted_entries : std::uint8_t { cited, all };

std::string references_document(std::span<cited_source const> all, wanted_entries wanted) {
    yaml_sink out;
    out.begin_map(node_style::lines);
    out.key("references");
    out.begin_list(all.empty() ? node_style::flow : node_style::lines);
    csl_writer item{out, markdown_text{}};
    for (auto const& each : all) {
        item.begin(bibliography_entry_of(each));
        out.end_map();
    }
    out.end_list();
    if (wanted == wanted_entries::all) {
        out.key("nocite");
        out.text("@*");
    }
    out.end_map();
    return out.yaml() + '\n';
}

} // namespace

std::string pandoc_document(std::span<cited_source const> all) {
    return references_document(all, wanted_entries::all) + "---\n";
}

std::string cite::csl_yaml(std::span<cited_source const> all, citation_options const&) {
    return references_document(all, wanted_entries::cited);
}

} // namespace inquit
