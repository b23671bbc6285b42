#include "grammar/flank.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

constexpr std::u32string_view opening_signs = U"([{\u00A1\u00BF\uFF08";
constexpr std::u32string_view closing_signs = U")]}\uFF09";
constexpr std::u32string_view stops = U".,;:!?\u2026\u3001\u3002\uFF01\uFF0C\uFF1A\uFF1B\uFF1F";
// Hyphens, dashes and what sets words off without a direction: bullets, emphasis, the ends of tags, other marks.
constexpr std::u32string_view dashes =
    U"-/\\*_~|=+<>\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u00B7\u2190\u2192\"'`"
    U"\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";

constexpr neighbour searched_class(char32_t code_point) {
    if (opening_signs.find(code_point) != std::u32string_view::npos) {
        return neighbour::opening;
    }
    if (closing_signs.find(code_point) != std::u32string_view::npos) {
        return neighbour::closing;
    }
    if (stops.find(code_point) != std::u32string_view::npos) {
        return neighbour::stop;
    }
    if (dashes.find(code_point) != std::u32string_view::npos) {
        return neighbour::dash;
    }
    return neighbour::word;
}

bool faces_outward_on_left(neighbour left) {
    return left == neighbour::edge || left == neighbour::space || left == neighbour::opening;
}

bool faces_outward_on_right(neighbour right) {
    return right == neighbour::edge || right == neighbour::space || right == neighbour::stop
           || right == neighbour::closing;
}

} // namespace

neighbour class_of(char32_t code_point) {
    return unicode::is_space(code_point) ? neighbour::space : searched_class(code_point);
}

direction direction_of(neighbour left, neighbour right, neighbour beyond) {
    // `".com"`, `"...and`: points that belong to the word behind them.
    bool const is_point_of_word =
        right == neighbour::stop && (beyond == neighbour::word || beyond == neighbour::stop);
    if (faces_outward_on_left(left)) {
        if (left == neighbour::space && faces_outward_on_right(right) && !is_point_of_word) {
            return {right != neighbour::edge, true}; // ` " `, ` ".`: only what is open can tell
        }
        return {true, false};
    }
    if (faces_outward_on_right(right)) {
        return {left == neighbour::dash && is_point_of_word, true};
    }
    if (right == neighbour::dash) {
        return {left == neighbour::dash, true};
    }
    return {true, true}; // word"word, said:"We, ...-"We, word"(
}

} // namespace inquit
