#include "pair/spoken_lines.hpp"

#include "pair/matching.hpp"

#include <algorithm>
#include <string_view>

namespace inquit {
namespace {

struct dash_lines {
    std::vector<spoken_line> lines;
    bool has_double_marks = false;
    bool has_guillemets = false;
};

/// Adds what the dashes that open lines of a block introduce.
void add_lines(std::string_view text, std::uint32_t index, byte_span block, vocabulary const& words,
               dash_lines& out) {
    for (auto const& next : find_marks(text, block, words)) {
        if (next.shape == glyph::dash) {
            auto const line_end = std::min<std::size_t>(text.find('\n', next.span.begin), block.end);
            byte_span const line{next.span.begin, static_cast<std::uint32_t>(line_end)};
            if (auto turns = spoken_turns(text, line); !turns.empty()) {
                out.lines.push_back({index, line, std::move(turns)});
            }
        } else if (family_of(next.shape) == glyph_family::doubles) {
            out.has_double_marks = true;
        } else if (family_of(next.shape) == glyph_family::guillemets) {
            out.has_guillemets = true;
        }
    }
}

/// A line may begin with a dash there, or behind the rest of a tag: most texts have none, and their marks need not be looked at.
bool may_have_dash_line(std::string_view block) {
    constexpr std::string_view dash_begin = "\xE2\x80"; // of U+2013 to U+2015
    for (auto at = block.find(dash_begin); at != std::string_view::npos;
         at = block.find(dash_begin, at + 1)) {
        auto const before = block.substr(0, at).find_last_not_of(' ');
        if (before == std::string_view::npos || block[before] == '\n' || block[before] == '>') {
            return true;
        }
    }
    return false;
}

bool has_insertion(spoken_line const& line) {
    return std::ranges::any_of(line.turns, &spoken_turn::has_insertion);
}

bool asks_or_exclaims(std::string_view text, spoken_line const& line) {
    return text.substr(line.span.begin, line.span.size()).find_first_of("?!") != std::string_view::npos;
}

} // namespace

std::vector<spoken_line> spoken_lines(article const& source, vocabulary const& words) {
    auto const text = source.text.text();
    bool const may_have_lines = std::ranges::any_of(source.blocks, [text](block const& each) {
        return each.where == zone::body && may_have_dash_line(text.substr(each.span.begin, each.span.size()));
    });
    if (!may_have_lines) {
        return {};
    }
    dash_lines found;
    for (std::uint32_t index = 0; index < source.blocks.size(); ++index) {
        auto const& block = source.blocks[index];
        if (block.where == zone::body) {
            add_lines(text, index, block.span, words, found);
        }
    }
    bool const asks =
        std::ranges::any_of(found.lines, [&](auto const& line) { return asks_or_exclaims(text, line); });
    bool const may_use_dashes = found.has_guillemets || !found.has_double_marks;
    bool const is_exchange = found.lines.size() >= 2 && asks && may_use_dashes;
    if (!is_exchange && std::ranges::none_of(found.lines, has_insertion)) {
        found.lines.clear();
    }
    return std::move(found.lines);
}

} // namespace inquit
