#include "cite/ap_date.hpp"
#include "cite/bibliography_entry.hpp"
#include "cite/writers.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::cite {
namespace {

constexpr std::string_view left_mark = "\xE2\x80\x9C";
constexpr std::string_view right_mark = "\xE2\x80\x9D";
constexpr std::string_view right_single_mark = "\xE2\x80\x99";
constexpr char double_mark = '"';
constexpr char single_mark = '\'';

void replace_all(std::string& in, std::string_view from, char to) {
    for (auto at = in.find(from); at != std::string::npos; at = in.find(from, at + 1)) {
        in.replace(at, from.size(), 1, to);
    }
}

/// Marks within are single; each paragraph of several begins with a mark, only the last ends with one.
std::string with_marks(std::string words) {
    for (auto const each : {left_mark, right_mark, std::string_view{"\""}}) {
        replace_all(words, each, single_mark);
    }
    std::string out{double_mark};
    for (char const c : words) {
        out.push_back(c);
        if (c == '\n') {
            out.push_back(double_mark);
        }
    }
    return out + double_mark;
}

constexpr std::string_view points = ".,;: ";

/// Marks at the end behind a point: of "he said, 'Next year.'" the single one.
std::string_view closing_marks(std::string_view quote) {
    auto rest = quote;
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (auto const mark :
             {right_mark, right_single_mark, std::string_view{"\""}, std::string_view{"'"}}) {
            if (rest.ends_with(mark)) {
                rest.remove_suffix(mark.size());
                goes_on = true;
            }
        }
    }
    bool const has_point =
        !rest.empty()
        && (points.find(rest.back()) != std::string_view::npos || rest.back() == '?' || rest.back() == '!');
    return has_point ? quote.substr(rest.size()) : std::string_view{};
}

/// The words, and the comma that stands before an attribution; a question or exclamation keeps its own point.
std::string before_attribution(std::string_view quote) {
    auto const marks = closing_marks(quote);
    auto words = quote.substr(0, quote.size() - marks.size());
    words = words.substr(0, words.find_last_not_of(points) + 1);
    bool const has_end = words.ends_with('?') || words.ends_with('!');
    return std::string{words} + (has_end ? "" : ",") + std::string{marks};
}

/// The article names the speaker so, and puts a word before the name: "the Kremlin", "a senior official".
bool is_named_with_more(record_speaker const& who) {
    return who.mention && who.mention->text.size() > who.name->size()
           && unicode::lower(who.mention->text).ends_with(unicode::lower(*who.name));
}

std::string subject_of(record_speaker const& who) {
    if (!who.name) {
        return "someone whom the article does not name";
    }
    if (who.anonymous) {
        return is_named_with_more(who) ? who.mention->text
                                       : fmt::format("a speaker described as {}", *who.name);
    }
    if (who.type == speaker_type::organization && is_named_with_more(who)
        && unicode::lower(who.mention->text) == "the " + unicode::lower(*who.name)) {
        return "the " + *who.name;
    }
    return who.role ? fmt::format("{}, {},", *who.name, *who.role) : *who.name;
}

/// ", the Courier reported April 13, 2017."
std::string reported(bibliography_entry const& in) {
    auto const date = ap_date(in.published);
    constexpr std::size_t with_day = 3;
    auto const day = date.empty() ? date : (in.published.size() == with_day ? " " : " in ") + date;
    if (!in.outlet.empty()) {
        return fmt::format(", {} reported{}.", in.outlet, day);
    }
    return date.empty() ? "." : fmt::format(" in an article of {}.", date);
}

std::string sentence(record const& made, bibliography_entry const& in) {
    auto const subject = subject_of(made.speaker);
    auto const verb = made.addressee ? "told " + *made.addressee : std::string{"said"};
    if (made.kind == quotation_kind::indirect) {
        auto const words = std::string_view{made.quote}.substr(0, made.quote.find_last_not_of(points) + 1);
        auto const first = subject.starts_with("the ") ? "T" + subject.substr(1) : subject;
        return fmt::format("{} {} {}{}{}", first, verb, words.starts_with("that ") ? "" : "that ", words,
                           reported(in));
    }
    return fmt::format("{} {} {}{}", with_marks(before_attribution(made.quote)), subject, verb, reported(in));
}

} // namespace

std::string ap(std::span<cited_source const> all, citation_options const&) {
    std::string out;
    for (auto const& source : all) {
        auto const in = bibliography_entry_of(source);
        for (auto const& each : source.quotations) {
            auto said = sentence(*each.made, in);
            said.front() = said.front() >= 'a' && said.front() <= 'z'
                               ? static_cast<char>(said.front() - 'a' + 'A')
                               : said.front();
            out += (out.empty() ? "" : "\n") + said + '\n';
        }
    }
    return out;
}

} // namespace inquit::cite
