// X3 over other things than characters: one element of a range, taken where a predicate holds.
// For grammar/*.cpp only.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include <cstdint>

namespace inquit::grammar {

namespace x3 = boost::spirit::x3;

/// Parses one element for which `holds` is true. No attribute: rules take spans with raw[].
template <class Predicate>
struct element_parser : x3::parser<element_parser<Predicate>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr explicit element_parser(Predicate predicate) : holds{predicate} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&, Attribute&) const {
        if (first == last || !holds(*first)) {
            return false;
        }
        ++first;
        return true;
    }

    Predicate holds;
};

template <class Predicate>
constexpr auto element(Predicate holds) {
    return element_parser<Predicate>{holds};
}

/// subject, at most `most` times, greedily: a bound on the work of a repetition.
template <unsigned Most, class Subject>
constexpr auto at_most(Subject const& subject) {
    return x3::repeat(0U, Most)[subject];
}

/// How many elements `rule` takes at `first`; 0 where it does not match.
template <class Rule, class Iterator>
std::uint32_t length_of_match(Rule const& rule, Iterator first, Iterator last) {
    auto at = first;
    return x3::parse(at, last, rule) ? static_cast<std::uint32_t>(at - first) : 0;
}

} // namespace inquit::grammar
