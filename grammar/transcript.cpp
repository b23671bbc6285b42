#include "grammar/transcript.hpp"

#include "grammar/furniture.hpp"
#include "grammar/furniture_parts.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <fmt/format.h>
#include <tuple>

namespace inquit {
namespace {

using namespace grammar;

constexpr std::size_t longest_direction = 80;
constexpr std::size_t longest_attribution = 160;
constexpr char const* horizontal_bar = "\xE2\x80\x95";

constexpr x3::uint_parser<unsigned, 10, 1, 3> hours;
constexpr x3::uint_parser<unsigned, 10, 1, 2> one_or_two_digits;
constexpr x3::uint_parser<unsigned, 10, 2, 2> two_digits;
constexpr auto no_digit = !digit;
constexpr auto decimals = (x3::lit(',') | '.') >> view[x3::repeat(1, 3)[digit]] >> no_digit;
// "00:12:31,200", "1:02:03"; before "12:31.200", which is its begin
constexpr auto with_hours = hours >> ':' >> two_digits >> ':' >> two_digits >> -decimals >> no_digit;
constexpr auto without_hours = one_or_two_digits >> ':' >> two_digits >> -decimals >> no_digit;
// Not "12:30pm", nor "12:30:5"
constexpr auto time_end = !(x3::char_(':') | x3::char_('a', 'z') | x3::char_('A', 'Z'));

constexpr auto arrow = spaces >> "-->" >> spaces;

/// "2" is two hundred milliseconds.
unsigned milliseconds_of(std::string_view digits) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        value = 10 * value + (i < digits.size() ? static_cast<unsigned>(digits[i] - '0') : 0U);
    }
    return value;
}

std::optional<recording_time> time_of(unsigned hour, unsigned minute, unsigned second,
                                      boost::optional<slice> const& fraction) {
    constexpr unsigned sixty = 60;
    if (minute >= sixty || second >= sixty) {
        return std::nullopt;
    }
    auto const thousandths = fraction ? milliseconds_of(*fraction) : 0U;
    recording_time out;
    out.text = fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
    if (fraction) {
        out.text += fmt::format(".{:03}", thousandths);
    }
    out.milliseconds = ((std::uint64_t{hour} * sixty + minute) * sixty + second) * 1000 + thousandths;
    return out;
}

/// Parses a time; `at` goes behind it.
std::optional<recording_time> parsed_time(iterator& at, iterator end) {
    auto const begin = at;
    std::optional<recording_time> out;
    std::tuple<unsigned, unsigned, unsigned, boost::optional<slice>> whole;
    std::tuple<unsigned, unsigned, boost::optional<slice>> of_an_hour;
    if (x3::parse(at, end, with_hours >> time_end, whole)) {
        out = time_of(std::get<0>(whole), std::get<1>(whole), std::get<2>(whole), std::get<3>(whole));
    } else if (x3::parse(at, end, without_hours >> time_end, of_an_hour)) {
        out = time_of(0, std::get<0>(of_an_hour), std::get<1>(of_an_hour), std::get<2>(of_an_hour));
    }
    if (!out) {
        at = begin;
        return std::nullopt;
    }
    out->length = static_cast<std::uint32_t>(at - begin);
    return out;
}

/// The bracket that closes what `text` begins with; 0 where none opens.
char closing_of(std::string_view text) {
    return text.starts_with('[') ? ']' : text.starts_with('(') ? ')' : '\0';
}

/// All of `words` is one of the phrases, but for a point at its end.
bool is_direction(std::string_view words) {
    auto const found = phrase_at_begin(phrase_class::stage_direction, words);
    return found.row != nullptr && (found.length == words.size() || words.substr(found.length) == ".");
}

/// Begins or ends with one of the phrases: "laughter and applause", "END VIDEO CLIP", "Bell rings."
bool names_direction(std::string_view words) {
    constexpr std::size_t most_words = 6;
    if (phrase_at_begin(phrase_class::stage_direction, words).row != nullptr) {
        return true;
    }
    std::size_t count = 1;
    for (auto gap = words.find(' '); gap != std::string_view::npos; gap = words.find(' ', gap + 1)) {
        if (++count > most_words) {
            return false;
        }
        if (is_direction(words.substr(gap + 1))) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<recording_time> recording_time_at(std::string_view text) {
    auto at = text.data();
    return parsed_time(at, at + text.size());
}

std::optional<recording_time> time_stamp_at(std::string_view text) {
    constexpr std::size_t shortest_with_hours = 7;
    auto const closing = closing_of(text);
    auto at = text.data() + (closing == '\0' ? 0 : 1);
    auto const end = text.data() + text.size();
    auto read = parsed_time(at, end);
    if (!read) {
        return std::nullopt;
    }
    if (closing == '\0') {
        return read->length >= shortest_with_hours ? read : std::nullopt;
    }
    if (at == end || *at != closing) {
        return std::nullopt;
    }
    read->length += 2;
    return read;
}

std::optional<cue_times> cue_times_of(std::string_view line) {
    auto at = line.data();
    auto const end = at + line.size();
    x3::parse(at, end, spaces);
    auto begin_time = parsed_time(at, end);
    if (!begin_time || !x3::parse(at, end, arrow)) {
        return std::nullopt;
    }
    auto end_time = parsed_time(at, end);
    if (!end_time || !x3::parse(at, end, some_space | x3::eoi)) {
        return std::nullopt;
    }
    return cue_times{std::move(*begin_time), std::move(*end_time)};
}

std::uint32_t stage_direction_length(std::string_view text) {
    auto const closing = closing_of(text);
    if (closing == '\0') {
        return 0;
    }
    auto const end = text.substr(0, longest_direction).find_first_of("[]()", 1);
    if (end == std::string_view::npos || text[end] != closing || !names_direction(text.substr(1, end - 1))) {
        return 0;
    }
    return static_cast<std::uint32_t>(end + 1);
}

bool holds_stage_direction(std::string_view text) {
    for (auto at = text.find_first_of("[("); at != std::string_view::npos;
         at = text.find_first_of("[(", at + 1)) {
        if (stage_direction_length(text.substr(at)) != 0) {
            return true;
        }
    }
    return false;
}

std::optional<byte_span> attribution_of(std::string_view line) {
    constexpr auto begin = +(written_dash | horizontal_bar) >> spaces;
    constexpr std::string_view sentence_ends = "?!:;,";
    if (line.size() > longest_attribution || has_quotation_mark(line) || line.empty()
        || sentence_ends.find(line.back()) != std::string_view::npos) {
        return std::nullopt;
    }
    auto at = line.data();
    if (!x3::parse(at, line.data() + line.size(), begin)) {
        return std::nullopt;
    }
    auto const offset = static_cast<std::uint32_t>(at - line.data());
    auto const words = line.substr(offset);
    // "Martin Luther King Jr." ends in a point, and so does "He left at noon."
    auto const last_word = words.substr(words.find_last_of(' ') + 1);
    auto const is_sentence = words.ends_with('.') && !is_capitalised(last_word);
    if (!is_capitalised(words) || is_sentence) {
        return std::nullopt;
    }
    return byte_span{offset, static_cast<std::uint32_t>(line.size())};
}

} // namespace inquit
