#include "grammar/dates.hpp"
#include "grammar/furniture.hpp"
#include "grammar/furniture_parts.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
using enum phrase_class;

/// No dateline is longer.
constexpr std::size_t longest_dateline = 120;

constexpr x3::uint_parser<unsigned, 10, 1, 2> day_number;
constexpr x3::uint_parser<unsigned, 10, 4, 4> year_number;

constexpr auto word_in_capitals = word_that{is_in_capitals};

// "STRASBOURG", "ST. PETERSBURG", "NEW YORK"
constexpr auto place_in_capitals = word_in_capitals >> x3::repeat(0, 2)[some_space >> word_in_capitals];
constexpr auto capitalised_place = capitalised_word >> x3::repeat(0, 2)[some_space >> capitalised_word];
// "April 13", "Sept. 1, 2004"
constexpr auto date = phrase_in{month} >> some_space >> day_number >> -(',' >> some_space >> year_number);
// ", N.H.", ", West Bank", ", Russia"; a month begins the date instead
constexpr auto region = x3::lit(',') >> some_space >> !(phrase_in{month} >> some_space >> x3::digit)
                        >> !word_that{[](std::string_view word) {
                              return word.size() > 5 && is_in_capitals(word);
                          }}
                        >> capitalised_word >> x3::repeat(0, 2)[some_space >> capitalised_word];
// " (France)": no agency
constexpr auto country = some_space >> '(' >> !outlet_name >> capitalised_place >> ')';
constexpr auto agency_sign =
    '(' >> spaces >> outlet_name >> x3::omit[*(credit_separator >> (outlet_name | filler))] >> spaces >> ')';
constexpr auto comma_date = x3::omit[-x3::lit(',') >> some_space >> date];

// "STRASBOURG (France)", "MOSCOW, Russia"
constexpr auto place = view[place_in_capitals >> -region >> -country];
constexpr auto separating_dash = (some_space >> (dash | bullet) >> spaces) | (spaces >> em_dash >> spaces);

// "STRASBOURG (France) - ", "MOSCOW, April 13 - "
constexpr auto place_dateline = place >> x3::omit[-comma_date] >> separating_dash;
// "LONDON, April 13 (Reuters) - ", "Moscow (AFP) - "
constexpr auto place_and_agency = view[capitalised_place >> -region >> -country] >> x3::omit[-comma_date]
                                  >> some_space >> agency_sign >> -(spaces >> (dash | bullet | '_'))
                                  >> spaces;
// "Dec 29 (Reuters) - "
constexpr auto date_and_agency = x3::omit[date] >> some_space >> agency_sign >> -(spaces >> dash) >> spaces;
// "(CNN)The", "(Reuters) - The"
constexpr auto agency_alone = agency_sign >> -(spaces >> (dash | bullet | '_')) >> spaces;

/// What follows a dateline begins a sentence: "NASA - the agency" holds none.
bool begins_sentence(std::string_view text) {
    auto const first = unicode::decode(text, 0);
    auto const is_sign =
        first.length != 0 && !unicode::is_letter(first.code_point) && !unicode::is_space(first.code_point);
    return unicode::is_upper(first.code_point) || is_sign;
}

dateline dateline_from(std::string_view where, std::string_view supplier, iterator begin, iterator end) {
    dateline read;
    read.place = where;
    if (!supplier.empty()) {
        auto const is_agency = phrase_at_begin(agency, supplier).row != nullptr;
        (is_agency ? read.agency : read.outlet) = supplier;
    }
    read.length = static_cast<std::uint32_t>(end - begin);
    return read;
}

std::optional<dateline> parsed_dateline(std::string_view text) {
    auto const last = text.data() + text.size();
    auto at = text.data();
    std::tuple<slice, slice> both;
    // With an agency first: "LONDON (Reuters) - " would else be a place and a country.
    if (x3::parse(at, last, place_and_agency, both)) {
        return dateline_from(std::get<0>(both), std::get<1>(both), text.data(), at);
    }
    for (auto const rule : {0, 1}) {
        at = text.data();
        slice supplier;
        auto const holds = rule == 0 ? x3::parse(at, last, date_and_agency, supplier)
                                     : x3::parse(at, last, agency_alone, supplier);
        if (holds) {
            return dateline_from({}, supplier, text.data(), at);
        }
    }
    at = text.data();
    slice where;
    if (x3::parse(at, last, place_dateline, where) && phrase_of(no_place, unicode::lower(where)) == nullptr) {
        return dateline_from(where, {}, text.data(), at);
    }
    return std::nullopt;
}

} // namespace

std::optional<dateline> dateline_of(std::string_view paragraph) {
    auto const read = parsed_dateline(paragraph.substr(0, longest_dateline));
    if (!read || !begins_sentence(paragraph.substr(read->length))) {
        return std::nullopt;
    }
    return read;
}

std::optional<header_date> header_date_of(std::string_view line) {
    auto const text = line.substr(0, longest_dateline);
    auto at = text.data();
    auto const last = at + text.size();
    if (!x3::parse(at, last, spaces >> x3::omit[phrase_in{date_label}] >> -x3::lit(':') >> some_space)) {
        return std::nullopt;
    }
    auto const date = iso_date_at_begin({at, static_cast<std::size_t>(last - at)});
    if (!date) {
        return std::nullopt;
    }
    at += date->size();
    x3::parse(at, last, spaces);
    return header_date{std::string{*date}, static_cast<std::uint32_t>(at - text.data())};
}

} // namespace inquit
