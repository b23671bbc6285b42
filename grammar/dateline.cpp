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

/// Capitals that are no abbreviation's: "JUST", not "N.H." or "UAE".
bool is_shouted(std::string_view word) {
    constexpr std::size_t longest_abbreviation = 3;
    return word.size() > longest_abbreviation && word.find('.') == std::string_view::npos
           && is_in_capitals(word);
}

constexpr auto word_in_capitals = word_that{is_in_capitals};

// "STRASBOURG", "ST. PETERSBURG", "NEW YORK"
constexpr auto place_in_capitals = word_in_capitals >> x3::repeat(0, 2)[some_space >> word_in_capitals];
constexpr auto capitalised_place = capitalised_word >> x3::repeat(0, 2)[some_space >> capitalised_word];
// "April 13", "Sept. 1, 2004", "13 April 2017"
constexpr auto date = (phrase_in{month} >> some_space >> day_number >> -(',' >> some_space >> year_number))
                      | (day_number >> some_space >> phrase_in{month} >> -(some_space >> year_number));
// ", N.H.", ", West Bank", ", Russia"; a month begins the date instead, and words in capitals are a heading's
constexpr auto region = x3::lit(',') >> some_space >> !(phrase_in{month} >> some_space >> digit)
                        >> !word_that{is_shouted} >> capitalised_word
                        >> x3::repeat(0, 2)[some_space >> capitalised_word];
// " (France)": no agency
constexpr auto country = some_space >> '(' >> !outlet_name >> capitalised_place >> ')';
constexpr auto agency_sign =
    '(' >> spaces >> outlet_name >> x3::omit[*(credit_separator >> (outlet_name | filler))] >> spaces >> ')';
constexpr auto comma_date = x3::omit[-x3::lit(',') >> some_space >> date];

// "STRASBOURG (France)", "MOSCOW, Russia"
constexpr auto place = view[place_in_capitals >> -region >> -country];
constexpr auto separating_dash =
    (some_space >> (written_dash | bullet) >> spaces) | (spaces >> em_dash >> spaces);

// "STRASBOURG (France) - ", "MOSCOW, April 13 - "
constexpr auto place_dateline = place >> x3::omit[-comma_date] >> separating_dash;
// "LONDON, April 13 (Reuters) - ", "Moscow (AFP) - "
constexpr auto place_and_agency = view[capitalised_place >> -region >> -country] >> x3::omit[-comma_date]
                                  >> some_space >> agency_sign >> -(spaces >> (written_dash | bullet | '_'))
                                  >> spaces;
// "Dec 29 (Reuters) - "
constexpr auto date_and_agency = x3::omit[date] >> some_space >> agency_sign >> -(spaces >> written_dash)
                                 >> spaces;
// "MOSCOW, April 13 (Continental Press) - ": behind a date any name is the agency's
constexpr auto place_date_and_name =
    place >> x3::omit[comma_date] >> some_space >> '(' >> view[capitalised_place] >> ')' >> separating_dash;
// "(NBN)The", "(NBN) - The"
constexpr auto acronym_alone = '(' >> acronym >> ')'
                               >> ((spaces >> written_dash >> spaces) | &capitalised_word);
// "CASTELLAN FALLS, Nov. 18"
constexpr auto place_and_date = place >> x3::omit[comma_date] >> x3::eoi;
// "(CNN)The", "(Reuters) - The"
constexpr auto agency_alone = agency_sign >> -(spaces >> (written_dash | bullet | '_')) >> spaces;

/// What follows a dateline begins a sentence: "NASA - the agency" holds none.
bool begins_sentence(std::string_view text) {
    auto const first = unicode::decode(text, 0);
    auto const is_sign =
        first.length != 0 && !unicode::is_letter(first.code_point) && !unicode::is_space(first.code_point);
    return unicode::is_upper(first.code_point) || is_sign;
}

/// Tries one rule after another at a paragraph's begin.
class dateline_reader {
  public:
    explicit dateline_reader(std::string_view text) : text_{text} {}

    std::optional<dateline> read() {
        // With an agency first: "LONDON (Reuters) - " would else be a place and a country.
        if (takes(place_and_agency, read_.place, supplier_)) {
            keep_supplier();
        } else if (takes(date_and_agency, supplier_) || takes(agency_alone, supplier_)) {
            keep_supplier();
        } else if (takes(acronym_alone, read_.outlet)
                   || takes(place_date_and_name, read_.place, read_.agency)) {
        } else if (!(takes(place_dateline, read_.place) || takes(place_and_date, read_.place))
                   || phrase_of(no_place, unicode::lower(read_.place)) != nullptr) {
            return std::nullopt;
        }
        return read_;
    }

  private:
    template <class Rule>
    bool takes(Rule const& rule, std::string& field) {
        slice words;
        if (!parses(rule, words)) {
            return false;
        }
        field = std::string_view{words};
        return true;
    }

    template <class Rule>
    bool takes(Rule const& rule, std::string& first, std::string& second) {
        std::tuple<slice, slice> words;
        if (!parses(rule, words)) {
            return false;
        }
        first = std::string_view{std::get<0>(words)};
        second = std::string_view{std::get<1>(words)};
        return true;
    }

    template <class Rule, class Attribute>
    bool parses(Rule const& rule, Attribute& attribute) {
        auto at = text_.data();
        if (!x3::parse(at, at + text_.size(), rule, attribute)) {
            return false;
        }
        read_.length = static_cast<std::uint32_t>(at - text_.data());
        return true;
    }

    void keep_supplier() {
        auto const is_agency = phrase_at_begin(agency, supplier_).row != nullptr;
        (is_agency ? read_.agency : read_.outlet) = supplier_;
    }

    std::string_view text_;
    dateline read_;
    std::string supplier_;
};

} // namespace

std::optional<dateline> dateline_of(std::string_view paragraph) {
    auto const read = dateline_reader{paragraph.substr(0, longest_dateline)}.read();
    if (!read || (read->length < paragraph.size() && !begins_sentence(paragraph.substr(read->length)))) {
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
    auto const found = iso_date_at_begin({at, static_cast<std::size_t>(last - at)});
    if (!found) {
        return std::nullopt;
    }
    at += found->size();
    x3::parse(at, last, spaces);
    return header_date{std::string{*found}, static_cast<std::uint32_t>(at - text.data())};
}

} // namespace inquit
