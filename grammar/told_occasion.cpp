#include "grammar/told_occasion.hpp"

#include "grammar/furniture_parts.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <algorithm>
#include <charconv>
#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
using enum phrase_class;

constexpr int most_words_of_event = 5; // "the second Republican presidential primary debate"
constexpr int most_words_after = 6;    // "with the BBC's political editor"

constexpr x3::uint_parser<unsigned, 10, 4, 4> four_digits;
constexpr x3::uint_parser<unsigned, 10, 1, 2> one_or_two_digits;
constexpr auto no_digit = !digit;
constexpr auto possessive = (x3::lit('\'') | "\xE2\x80\x99") >> 's';
constexpr auto no_part_of_word = !(x3::char_('-') | '\'' | "\xE2\x80\x99");
constexpr auto capital = x3::char_('A', 'Z');

constexpr auto preposition = x3::omit[phrase_in{occasion_preposition}] >> some_space;
// "Tuesday", "Tuesday night"
constexpr auto weekday_name =
    &capital >> phrase_in{weekday} >> x3::omit[-(some_space >> phrase_in{time_of_day})];
// "Tuesday's", "Tuesday night's"
constexpr auto owning_weekday = weekday_name >> x3::omit[possessive];
constexpr auto told_weekday = -preposition >> weekday_name >> no_part_of_word;
constexpr auto last_weekday =
    x3::omit[phrase_in{occasion_last}] >> some_space >> weekday_name >> no_part_of_word;
// "Jan. 17", "January 17th, 2016"
constexpr auto month_first = &capital >> phrase_in{month} >> some_space >> one_or_two_digits >> no_digit
                             >> x3::omit[-phrase_in{ordinal_ending}]
                             >> -(-x3::lit(',') >> some_space >> four_digits >> no_digit);
// "17 January 2016"
constexpr auto day_first = one_or_two_digits >> x3::omit[-phrase_in{ordinal_ending}] >> some_space >> &capital
                           >> phrase_in{month} >> -(-x3::lit(',') >> some_space >> four_digits >> no_digit);
// "on Sunday, Jan. 17": the date tells more
constexpr auto before_date = x3::omit[-preposition >> -(weekday_name >> -x3::lit(',') >> some_space)];
// "in January", "in January 2016"
constexpr auto told_month = preposition >> &capital >> phrase_in{month}
                            >> -(-x3::lit(',') >> some_space >> four_digits >> no_digit);
constexpr auto last_month = x3::omit[phrase_in{occasion_last}] >> some_space >> &capital >> phrase_in{month};
constexpr auto told_year = preposition >> four_digits >> no_digit;
// "last week", "earlier this year"
constexpr auto told_span =
    x3::omit[phrase_in{occasion_last}] >> some_space >> phrase_in{time_span} >> no_part_of_word;
// Not "the debate's end", "the debate over guns"
constexpr auto event_name =
    phrase_in{event} >> no_part_of_word >> x3::omit[!(some_space >> phrase_in{event_topic})];
constexpr auto any_word =
    x3::omit[word_that{[](std::string_view) { return true; }}] >> x3::omit[-x3::lit('\'')];
constexpr auto word_of_event = !phrase_in{occasion_preposition} >> any_word >> some_space;
constexpr auto comma = x3::omit[-x3::lit(',')] >> spaces;

unsigned number_in(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

class occasion_reader {
  public:
    explicit occasion_reader(std::string_view words)
        : begin_{words.data()}, at_{begin_}, end_{begin_ + words.size()} {}

    told_occasion all() {
        while (takes_next() || takes_time_after()) {
            told_.length = static_cast<std::size_t>(at_ - begin_);
        }
        return std::move(told_);
    }

  private:
    template <class... Attributes>
    std::optional<std::tuple<Attributes...>> parsed(auto const& rule) {
        return parsed_at<std::tuple<Attributes...>>(at_, end_, rule);
    }

    std::optional<slice> parsed_phrase(auto const& rule) { return parsed_at<slice>(at_, end_, rule); }

    bool skips(auto const& rule) { return x3::parse(at_, end_, rule); }

    bool takes_next() {
        auto const from = at_;
        skips(comma);
        if (takes_time() || takes_event()) {
            return true;
        }
        at_ = from;
        return false;
    }

    /// "in an interview with the BBC on Tuesday"
    bool takes_time_after() {
        auto const from = at_;
        bool const can_go_on = told_.length != 0 && !told_.when;
        skips(spaces);
        for (int words = 0; can_go_on && words < most_words_after && skips(any_word >> some_space); ++words) {
            if (takes_time()) {
                return true;
            }
        }
        at_ = from;
        return false;
    }

    bool takes_time() {
        auto const time = told_when();
        if (time && !told_.when) {
            told_.when = time;
        }
        return time.has_value();
    }

    std::optional<told_time> told_when() {
        if (auto const date = told_date(before_date)) {
            return date;
        }
        told_time out;
        if (auto const day = parsed_phrase(told_weekday)) {
            out.weekday = number_in(*day);
        } else if (auto const last = parsed_phrase(last_weekday)) {
            out.weekday = number_in(*last);
            out.is_last = true;
        } else if (auto const span = parsed_phrase(told_span)) {
            out.back = number_in(*span);
        } else if (auto const dated = parsed<slice, boost::optional<unsigned>>(told_month)) {
            out.month = number_in(std::get<0>(*dated));
            out.year = of(std::get<1>(*dated));
        } else if (auto const month_only = parsed_phrase(last_month)) {
            out.month = number_in(*month_only);
        } else if (auto const year = parsed<unsigned>(told_year)) {
            out.year = std::get<0>(*year);
        } else {
            return std::nullopt;
        }
        return out;
    }

    std::optional<told_time> told_date(auto const& before) {
        told_time out;
        if (auto const mdy = parsed<slice, unsigned, boost::optional<unsigned>>(before >> month_first)) {
            out.month = number_in(std::get<0>(*mdy));
            out.day = std::get<1>(*mdy);
            out.year = of(std::get<2>(*mdy));
        } else if (auto const dmy = parsed<unsigned, slice, boost::optional<unsigned>>(before >> day_first)) {
            out.day = std::get<0>(*dmy);
            out.month = number_in(std::get<1>(*dmy));
            out.year = of(std::get<2>(*dmy));
        } else {
            return std::nullopt;
        }
        return out;
    }

    /// "during Thursday night's debate", "in the Jan. 17 debate"
    bool takes_event() {
        auto const from = at_;
        if (!skips(preposition)) {
            return false;
        }
        std::optional<told_time> when;
        for (int words = 0; words <= most_words_of_event; ++words) {
            if (auto const kind = parsed_phrase(event_name)) {
                add(*kind);
                told_.when = told_.when ? told_.when : when;
                return true;
            }
            if (auto const day = parsed_phrase(owning_weekday >> some_space)) {
                when.emplace().weekday = number_in(*day);
            } else if (auto const date = told_date(x3::eps)) {
                when = date;
                skips(some_space);
            } else if (!skips(word_of_event)) {
                break;
            }
        }
        at_ = from;
        return false;
    }

    void add(std::string_view kind) {
        if (!kind.empty()) {
            told_.events.push_back(kind);
        }
    }

    static std::optional<unsigned> of(boost::optional<unsigned> const& number) {
        return number ? std::optional{*number} : std::nullopt;
    }

    iterator begin_;
    iterator at_;
    iterator end_;
    told_occasion told_;
};

} // namespace

told_occasion occasion_at_begin(std::string_view words) { return occasion_reader{words}.all(); }

std::vector<std::string_view> events_in(std::string_view title) {
    std::vector<std::string_view> out;
    auto at = title.data();
    auto const end = at + title.size();
    while (at != end) {
        auto const kind = parsed_at<slice>(at, end, phrase_in{event});
        if (!kind) {
            x3::parse(at, end, any_word | x3::omit[x3::char_]);
        } else if (std::string_view const found = *kind;
                   !found.empty() && std::ranges::find(out, found) == out.end()) {
            out.push_back(found);
        }
    }
    return out;
}

} // namespace inquit
