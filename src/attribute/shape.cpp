#include "attribute/shape.hpp"

#include "segment/tokens.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::size_t short_word = 3; // "of", "the": small even in titles

char point_of(char32_t c) {
    switch (c) {
    case U'.':
    case U',':
    case U'?':
    case U'!':
    case U';':
    case U':':
        return static_cast<char>(c);
    case 0x2026:
        return '.';
    case U'-':
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return '-';
    default:
        return 0;
    }
}

char last_point_of(std::string_view words) {
    for (auto end = words.size(); end > 0;) {
        auto const c = unicode::decode_before(words, end);
        if (unicode::is_letter(c.code_point) || unicode::is_digit(c.code_point)) {
            return 0;
        }
        if (char const point = point_of(c.code_point); point != 0) {
            return point;
        }
        end -= c.length;
    }
    return 0;
}

} // namespace

quotation_shape shape_of(std::string_view text, quotation const& quoted) {
    quotation_shape shape;
    shape.capitalised_throughout = true;
    bool first = true;
    bool upper = false;
    std::uint32_t capitals = 0;
    for (auto const part : quoted.content) {
        auto const words = text.substr(part.begin, part.size());
        bool in_word = false;
        std::size_t word_begin = 0;
        auto const end_word = [&](std::size_t at) {
            if (in_word && !upper && at - word_begin > short_word) {
                shape.capitalised_throughout = false;
            }
            in_word = false;
        };
        for (std::size_t at = 0; at < words.size();) {
            auto const c = unicode::decode(words, at);
            bool const letter = unicode::is_letter(c.code_point);
            bool const digit = unicode::is_digit(c.code_point);
            if (first && (letter || digit || c.code_point == U'.' || c.code_point == 0x2026)) {
                shape.begins_like_sentence = digit || !unicode::is_lower(c.code_point);
                first = false;
            }
            bool const joins =
                in_word && (c.code_point == U'\'' || c.code_point == 0x2019 || c.code_point == U'-');
            if ((letter || digit) && !in_word) {
                in_word = true;
                word_begin = at;
                upper = unicode::is_upper(c.code_point) || digit;
                ++shape.words;
                capitals += upper ? 1U : 0U;
            } else if (!letter && !digit && !joins) {
                end_word(at);
            }
            at += c.length;
        }
        end_word(words.size());
    }
    bool const half = upper && capitals > 1 && 2 * capitals == shape.words; // "State of the Union"
    shape.capitalised_throughout = shape.capitalised_throughout && (half || 2 * capitals > shape.words);
    shape.last_point = last_point_of(text.substr(quoted.content.back().begin, quoted.content.back().size()));
    return shape;
}

quotation_shape shape_of(std::string_view text, quotation const& quoted, vocabulary const& words) {
    constexpr std::uint32_t few = 6;
    auto shape = shape_of(text, quoted);
    if (shape.words == 0 || shape.words > few || quoted.content.size() != 1) {
        return shape;
    }
    auto tokens = tokens_of(text, quoted.content.front(), {}, words);
    std::erase_if(tokens, [](token const& t) { return t.kind != token_kind::word; });
    if (tokens.empty()) {
        return shape;
    }
    token const& last = tokens.back();
    shape.adverb = tokens.size() == 1 && shape.words == 1 && last.adverbial;
    token const& first = tokens.front();
    shape.describes = (first.adverbial && !first.is(word_class::adjective))
                      || (last.is(word_class::adjective) && !last.is(word_class::common_noun));
    return shape;
}

} // namespace inquit
