// X3 parsers over UTF-8 text that the grammars share. For grammar/*.cpp only.
#pragma once

#include "grammar/phrases.hpp"
#include "text/unicode.hpp"

#include <boost/spirit/home/x3.hpp>

#include <optional>
#include <string_view>

namespace inquit::grammar {

namespace x3 = boost::spirit::x3;

using iterator = char const*;

/// A string_view as X3 can handle it: it would take a string_view for a container to fill.
struct slice {
    iterator begin = nullptr;
    std::size_t size = 0;

    constexpr slice() = default;
    constexpr slice(std::string_view text) : begin{text.data()}, size{text.size()} {}
    constexpr operator std::string_view() const { return {begin, size}; }
};

/// The text that `subject` matches; raw[] cannot fill a string_view (boostorg/spirit issue 487).
template <class Subject>
struct view_directive : x3::unary_parser<Subject, view_directive<Subject>> {
    using base = x3::unary_parser<Subject, view_directive<Subject>>;
    using attribute_type = slice;
    static bool const has_attribute = true;

    constexpr explicit view_directive(Subject const& viewed) : base{viewed} {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const& context, RuleContext const& rule_context,
               Attribute& attribute) const {
        auto const begin = first;
        if (!this->subject.parse(first, last, context, rule_context, x3::unused)) {
            return false;
        }
        x3::traits::move_to(slice{{begin, static_cast<std::size_t>(first - begin)}}, attribute);
        return true;
    }
};

struct view_generator {
    template <class Subject>
    constexpr auto operator[](Subject const& subject) const {
        using parser = typename x3::extension::as_parser<Subject>::value_type;
        return view_directive<parser>{x3::as_parser(subject)};
    }
};

inline constexpr view_generator view{};

/// The longest phrase of a class; the attribute is its meaning.
struct phrase_in : x3::parser<phrase_in> {
    using attribute_type = slice;
    static bool const has_attribute = true;

    constexpr explicit phrase_in(phrase_class wanted) : kind{wanted} {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const&, RuleContext const&,
               Attribute& attribute) const {
        auto const found = phrase_at_begin(kind, {first, static_cast<std::size_t>(last - first)});
        if (found.row == nullptr) {
            return false;
        }
        first += found.length;
        x3::traits::move_to(slice{found.row->meaning}, attribute);
        return true;
    }

    phrase_class kind;
};

/// A run of letters with points, apostrophes and inner hyphens ("St.", "O'Neill", "Smith-Spark", "N.H.") of which
/// `holds` is true; the attribute is the run.
struct word_that : x3::parser<word_that> {
    using attribute_type = slice;
    using predicate = bool (*)(std::string_view);
    static bool const has_attribute = true;

    constexpr explicit word_that(predicate wanted) : holds{wanted} {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const&, RuleContext const&,
               Attribute& attribute) const {
        auto const word = word_at_begin({first, static_cast<std::size_t>(last - first)});
        if (word.empty() || !holds(word)) {
            return false;
        }
        first += word.size();
        x3::traits::move_to(slice{word}, attribute);
        return true;
    }

    static std::string_view word_at_begin(std::string_view text) {
        constexpr char32_t apostrophe = 0x2019;
        std::size_t size = 0;
        for (auto next = unicode::decode(text, 0); next.length != 0; next = unicode::decode(text, size)) {
            auto const after = unicode::decode(text, size + next.length);
            auto const joins =
                next.code_point == U'\'' || next.code_point == apostrophe || next.code_point == U'-';
            auto const belongs = unicode::is_letter(next.code_point) || (size > 0 && next.code_point == U'.')
                                 || (size > 0 && joins && unicode::is_letter(after.code_point));
            if (!belongs) {
                break;
            }
            size += next.length;
        }
        return text.substr(0, size);
    }

    predicate holds;
};

/// What `rule` matches at `at`, which goes behind it; else nothing, and `at` stays.
template <class Attribute, class Rule>
std::optional<Attribute> parsed_at(iterator& at, iterator end, Rule const& rule) {
    Attribute attribute{};
    auto next = at;
    if (!x3::parse(next, end, rule, attribute)) {
        return std::nullopt;
    }
    at = next;
    return attribute;
}

} // namespace inquit::grammar
