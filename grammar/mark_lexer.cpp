#include "grammar/mark_lexer.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/iterator/iterator_adaptor.hpp>
#include <boost/spirit/home/x3.hpp>

#include <array>
#include <cstddef>

BOOST_FUSION_ADAPT_STRUCT(inquit::lexed_mark, here, shape)

namespace inquit {
namespace {

namespace x3 = boost::spirit::x3;

// Marks in UTF-8. The bytes of a text are lexed, not its code points: x3::char_("\xE2\x80\x9C") would be a set of bytes.
constexpr char straight_double[] = "\"";
constexpr char straight_single[] = "'";
constexpr char left_double[] = "\xE2\x80\x9C";
constexpr char right_double[] = "\xE2\x80\x9D";
constexpr char low_double[] = "\xE2\x80\x9E";
constexpr char high_rev_double[] = "\xE2\x80\x9F";
constexpr char left_single[] = "\xE2\x80\x98";
constexpr char right_single[] = "\xE2\x80\x99";
constexpr char low_single[] = "\xE2\x80\x9A";
constexpr char high_rev_single[] = "\xE2\x80\x9B";
constexpr char left_guillemet[] = "\xC2\xAB";
constexpr char right_guillemet[] = "\xC2\xBB";
constexpr char left_angle[] = "\xE2\x80\xB9";
constexpr char right_angle[] = "\xE2\x80\xBA";
constexpr char left_corner[] = "\xE3\x80\x8C";
constexpr char right_corner[] = "\xE3\x80\x8D";
constexpr char left_white_corner[] = "\xE3\x80\x8E";
constexpr char right_white_corner[] = "\xE3\x80\x8F";
constexpr char twin_straight[] = "''";
constexpr char twin_grave[] = "``";
constexpr char twin_right[] = "\xE2\x80\x99\xE2\x80\x99";
constexpr char twin_left[] = "\xE2\x80\x98\xE2\x80\x98";
constexpr char en_dash[] = "\xE2\x80\x93";
constexpr char em_dash[] = "\xE2\x80\x94";
constexpr char horizontal_bar[] = "\xE2\x80\x95";
constexpr char single_prime[] = "\xE2\x80\xB2";
constexpr char double_prime[] = "\xE2\x80\xB3";
constexpr char no_break_space[] = "\xC2\xA0";
constexpr char narrow_no_break_space[] = "\xE2\x80\xAF";
constexpr char one_half[] = "\xC2\xBD";

/// First bytes of all that is not plain text to this lexer.
constexpr std::string_view lead_bytes = "\"'`<\n0123456789\xC2\xE2\xE3";

constexpr auto is_plain = [] {
    std::array<bool, 256> table{};
    table.fill(true);
    for (char const byte : lead_bytes) {
        table[static_cast<unsigned char>(byte)] = false;
    }
    return table;
}();

/// Counts the bytes that the lexer visits, again those that it goes back to.
class counting_iterator : public boost::iterator_adaptor<counting_iterator, char const*, char const,
                                                         boost::random_access_traversal_tag> {
  public:
    counting_iterator() = default;
    counting_iterator(char const* byte, std::uint64_t* steps)
        : counting_iterator::iterator_adaptor_{byte}, steps_{steps} {}

  private:
    friend class boost::iterator_core_access;
    [[nodiscard]] char const& dereference() const {
        ++*steps_;
        return *base();
    }
    std::uint64_t* steps_ = nullptr;
};

constexpr char const* address_of(char const* byte) { return byte; }
char const* address_of(counting_iterator const& byte) { return byte.base(); }

/// Skips one or more bytes that begin nothing: a table look-up each, where `any - char_(set)` would not be constexpr.
struct plain_parser : x3::parser<plain_parser> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Attribute&) const {
        auto const begin = first;
        while (first != last && is_plain[static_cast<unsigned char>(*first)]) {
            ++first;
        }
        return first != begin;
    }
};

/// Matches nothing and gives the place: raw[] would tie the attribute to one type of iterator.
struct here_parser : x3::parser<here_parser> {
    using attribute_type = char const*;
    static bool const has_attribute = true;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const&, RuleContext&, Attribute& place) const {
        x3::traits::move_to(address_of(first), place);
        return true;
    }
};

constexpr plain_parser plain{};
constexpr here_parser here{};
constexpr auto any = x3::standard::char_;
// Ranges: the classes of x3::standard refuse bytes beyond ASCII by an assertion.
constexpr auto digit = any('0', '9');
constexpr auto letter = any('a', 'z') | any('A', 'Z');

template <std::size_t N>
constexpr auto is(char const (&bytes)[N], glyph shape) {
    return x3::lit(bytes) >> x3::attr(shape);
}

// The grammar; grammar/README.md has it in EBNF. No recursion and no expectation points; every failure comes within a
// bounded look-ahead or at a byte beyond which no later attempt goes: linear.

// `<a href="x">`; not `a < "b"`. Fails at the next `<`, so that a million of them stay linear.
// A tag may run over its paragraph's end if an attribute tells that it is one; the next one then begins with its `">`.
constexpr auto in_tag = any - (x3::lit('<') | '>' | '\n');
constexpr auto whole_tag = x3::lit('<') >> (letter | '/' | '!') >> *in_tag >> '>';
constexpr auto cut_tag = x3::lit('<') >> letter >> *(in_tag - '=') >> "=\"" >> *in_tag >> x3::eoi;
constexpr auto tag = whole_tag | cut_tag;
constexpr auto tag_end = x3::omit[-x3::lit("\">")];

// `5'10"`, `6' 2.5"`, `40' 26''`; `12"` and `5'` alone are left to the pairing, which knows what is open.
constexpr auto blank = x3::lit(' ') | no_break_space | narrow_no_break_space;
constexpr auto foot = x3::lit('\'') | right_single | single_prime;
constexpr auto inch = x3::lit('"') | twin_straight | right_double | twin_right | double_prime;
constexpr auto fraction = ('.' >> digit >> -digit) | x3::lit(one_half);
constexpr auto inches = digit >> -digit >> -fraction >> inch;
constexpr auto number = +digit >> -(foot >> -blank >> inches);

// `'90s`, and U+2018 `80s`; not `'16 people` (may open) nor U+2019 (its flanks tell).
constexpr auto decade = (x3::lit('\'') | left_single) >> digit >> digit >> 's' >> !letter;

// `rock 'n' roll`; not `'N'`.
constexpr auto apostrophe = x3::lit('\'') | right_single | left_single;
constexpr auto and_n = apostrophe >> 'n' >> apostrophe >> !letter;

// Twins before the marks that they consist of.
constexpr auto straight_shape =
    is(straight_double, glyph::straight_double) | is(twin_straight, glyph::twin_straight)
    | is(straight_single, glyph::straight_single) | is(twin_grave, glyph::twin_grave);
constexpr auto single_shape = is(twin_right, glyph::twin_right) | is(right_single, glyph::right_single)
                              | is(twin_left, glyph::twin_left) | is(left_single, glyph::left_single)
                              | is(low_single, glyph::low_single)
                              | is(high_rev_single, glyph::high_rev_single);
constexpr auto double_shape = is(left_double, glyph::left_double) | is(right_double, glyph::right_double)
                              | is(low_double, glyph::low_double)
                              | is(high_rev_double, glyph::high_rev_double);
constexpr auto angle_shape = is(left_guillemet, glyph::left_guillemet)
                             | is(right_guillemet, glyph::right_guillemet) | is(left_angle, glyph::left_angle)
                             | is(right_angle, glyph::right_angle);
constexpr auto corner_shape = is(left_corner, glyph::left_corner) | is(right_corner, glyph::right_corner)
                              | is(left_white_corner, glyph::left_white_corner)
                              | is(right_white_corner, glyph::right_white_corner);
constexpr auto any_shape = x3::rule<struct shape_id, glyph>{"glyph"} =
    straight_shape | double_shape | single_shape | angle_shape | corner_shape;

// A dash that opens a line, "\n- Vous venez ?" with a longer dash; not `--` nor a dash within the line.
constexpr auto dash_bytes = x3::lit(em_dash) | horizontal_bar | en_dash;
constexpr auto opening_dash = x3::rule<struct opening_dash_id, glyph>{
    "dash"} = dash_bytes >> !(dash_bytes | '-') >> x3::attr(glyph::dash);

constexpr auto mark_here = x3::rule<struct mark_here_id, lexed_mark>{"mark"} = here >> any_shape;
constexpr auto dash_here = x3::rule<struct dash_here_id, lexed_mark>{"opening dash"} =
    x3::omit[*x3::lit(' ')] >> here >> opening_dash;

// What is no mark comes first, as it may begin like one.
constexpr auto line_end = x3::lit('\n');
constexpr auto begins_mark = any_shape | (line_end >> *x3::lit(' ') >> opening_dash);
constexpr auto gap = x3::omit[*(plain | tag | number | decade | and_n | (any - begins_mark))];
constexpr auto lexed_text = x3::rule<struct lexed_text_id, std::vector<lexed_mark>>{
    "marks of a text"} = tag_end >> -dash_here >> gap >> *((mark_here | (line_end >> dash_here)) >> gap);

template <class Iterator>
std::vector<lexed_mark> parsed_marks(Iterator begin, Iterator end) {
    std::vector<lexed_mark> marks;
    x3::parse(begin, end, lexed_text, marks);
    return marks;
}

} // namespace

std::vector<lexed_mark> lexed_marks(std::string_view bytes) {
    return parsed_marks(bytes.data(), bytes.data() + bytes.size());
}

std::uint64_t lexing_steps(std::string_view text, byte_span range) {
    std::uint64_t steps = 0;
    auto const marks = parsed_marks(counting_iterator{text.data() + range.begin, &steps},
                                    counting_iterator{text.data() + range.end, &steps});
    return steps + marks.size();
}

} // namespace inquit
