#include "grammar/furniture.hpp"

#include "grammar/dates.hpp"
#include "grammar/furniture_parts.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <algorithm>
#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
using enum phrase_class;

/// Longer lines are prose.
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_prompt = 160;
constexpr std::size_t longest_source = 200;

constexpr auto end = x3::eoi;
constexpr auto end_signs = x3::omit[*(x3::lit('.') | ':' | '>' | '!' | ' ' | ellipsis | right_angle_mark)];

// "Jane Doe", "JOHN SMITH", "Maria de la Cruz", "J. K. Doe"; not "CNN Staff"
constexpr auto person =
    view[!outlet_name >> !phrase_in{byline_outlet_begin} >> capitalised_word
         >> x3::repeat(1, 4)[some_space >> (capitalised_word | (phrase_in{name_particle} >> &some_space))]];
// "A and B", "A, B", "A, B, and C"
constexpr auto person_separator = (spaces >> ',' >> spaces >> x3::omit[-(byline_conjunction >> some_space)])
                                  | (some_space >> x3::omit[byline_conjunction] >> some_space);
// ", CNN", " | Reuters", " for The Daily News"; the attribute is "for" or what else stands there
constexpr auto outlet_separator = (-(spaces >> ',') >> some_space >> phrase_in{byline_for} >> some_space)
                                  | (spaces >> view[x3::lit(',') | '|' | '/' | written_dash] >> spaces);
// "By Laura Smith-Spark", "By JOHN SMITH and JANE DOE"
constexpr auto byline_persons = x3::omit[phrase_in{byline_word}] >> some_space >> (person % person_separator);
constexpr auto byline_end = spaces >> -x3::lit('.') >> end;
// ", CNN" behind them
constexpr auto byline_outlet = outlet_separator >> view[+(x3::char_ - byline_end)] >> byline_end;
// "By Associated Press", "By Reuters Staff"
constexpr auto agency_byline = x3::omit[phrase_in{byline_word}] >> some_space >> outlet_name
                               >> x3::omit[-(some_space >> (phrase_in{byline_role} | filler))] >> end;

// "Reuters", "(Reuters)", "-- Associated Press", "AFP."
constexpr auto outlets_alone = x3::omit[-(written_dash >> spaces)]
                               >> (('(' >> spaces >> view[outlet_list] >> spaces >> ')') | view[outlet_list])
                               >> end_signs >> end;
constexpr auto credit_alone = ((x3::lit('(') >> (labelled_credit | photographer_and_agency) >> ')')
                               | labelled_credit | photographer_and_agency)
                              >> end_signs >> end;
// "Source: TRTWorld and agencies"
constexpr auto source = x3::omit[phrase_in{source_label}] >> spaces >> ':' >> some_space;
// "(Reporting by Jane Doe; Editing by John Roe)"
constexpr auto contributors =
    x3::omit[-x3::lit('(') >> phrase_in{contributor_phrase}] >> some_space >> x3::omit[capitalised_word];

// "1 of 15", "Photo 1 of 15"
constexpr auto counter = x3::omit[-(phrase_in{gallery_noun} >> some_space)] >> x3::uint_ >> spaces
                         >> x3::omit[phrase_in{gallery_of}] >> spaces >> x3::uint_ >> end;
// "Photos: The siege in pictures"
constexpr auto gallery = x3::omit[phrase_in{gallery_label}] >> spaces >> ':';

// "Follow Jane Doe on Twitter @janedoe"
constexpr auto follow_request = x3::omit[phrase_in{follow}] >> some_space
                                >> x3::omit[*(x3::char_ - phrase_in{network})]
                                >> x3::omit[phrase_in{network}];
// "Related: Court rules"
constexpr auto labelled_prompt = x3::omit[phrase_in{prompt_label}] >> spaces >> ':' >> some_space;

// "___", "* * *", "~"
constexpr auto separator_line = x3::omit[+(x3::lit('_') | '*' | '~' | '=' | '#' | '.' | '+' | '|' | '-'
                                           | en_dash | em_dash | bullet | middle_dot | ellipsis | space)]
                                >> end;

template <class Rule, class... Attributes>
bool matches(std::string_view text, Rule const& rule, Attributes&... attributes) {
    iterator first = text.data();
    return x3::parse(first, first + text.size(), rule, attributes...);
}

/// The whole line is one phrase of the class, but for final signs.
bool is_phrase(std::string_view line, phrase_class kind) {
    return matches(line, x3::omit[phrase_in{kind}] >> end_signs >> end);
}

bool is_role(std::string_view name) {
    auto const last_word = name.substr(name.find_last_of(' ') + 1);
    return phrase_of(byline_role, unicode::lower(last_word)) != nullptr;
}

furniture_line of_kind(furniture_kind kind) {
    furniture_line line;
    line.kind = kind;
    return line;
}

/// Splits "Agence France-Presse" into agency, "CNN" into outlet; true if the words are known as either.
bool names_outlet(std::string_view words, furniture_line& line) {
    for (auto const kind : {agency, outlet}) {
        auto const found = phrase_at_begin(kind, words);
        if (found.row != nullptr && found.length == words.size()) {
            (kind == agency ? line.agency : line.outlet) = found.row->meaning;
            return true;
        }
    }
    return false;
}

/// "The Daily News", "NBN", or any name behind "for": an outlet that no table knows.
bool may_be_outlet(std::string_view separator, std::string_view words) {
    auto const is_known_begin =
        matches(words, x3::omit[phrase_in{byline_outlet_begin}]) || matches(words, acronym >> end);
    return (separator == "for" || separator == "|" || is_known_begin) && may_name_outlet(words);
}

std::optional<furniture_line> byline_of(std::string_view line) {
    auto read = of_kind(furniture_kind::byline);
    slice supplier;
    if (matches(line, agency_byline, supplier)) {
        names_outlet(supplier, read);
        return read;
    }
    std::vector<slice> persons;
    auto at = line.data();
    auto const last = at + line.size();
    if (!x3::parse(at, last, byline_persons, persons)) {
        return std::nullopt;
    }
    std::tuple<slice, slice> tail;
    if (x3::parse(at, last, byline_outlet, tail)) {
        std::string_view const words = std::get<1>(tail);
        if (!names_outlet(words, read) && may_be_outlet(std::get<0>(tail), words)) {
            read.outlet = words;
        }
    } else if (!x3::parse(at, last, byline_end)) {
        return std::nullopt;
    }
    for (std::string_view const person_name : persons) {
        if (!is_role(person_name)) {
            read.authors.emplace_back(person_name);
        }
    }
    return read;
}

std::optional<furniture_line> credit_of(std::string_view line) {
    slice matched;
    if (matches(line, outlets_alone, matched)) {
        std::string_view const suppliers = matched;
        auto const first = phrase_at_begin(outlet, suppliers);
        auto const stands_bare = first.length == suppliers.size() && line.starts_with(suppliers);
        if (first.row != nullptr && stands_bare) {
            return std::nullopt; // "The Times" alone may be a heading
        }
        auto const sells_pictures = phrase_at_begin(picture_agency, suppliers).row != nullptr;
        auto read = of_kind(sells_pictures ? furniture_kind::picture_credit : furniture_kind::agency);
        names_outlet(suppliers, read);
        return read;
    }
    if (matches(line, credit_alone)) {
        return of_kind(furniture_kind::picture_credit);
    }
    if (line.size() <= longest_source && !has_quotation_mark(line)
        && (matches(line, source) || matches(line, contributors))) {
        return of_kind(furniture_kind::source);
    }
    return std::nullopt;
}

std::optional<furniture_line> gallery_of_line(std::string_view line) {
    std::tuple<unsigned, unsigned> numbers;
    if (matches(line, counter, numbers)) {
        auto const is_last = std::get<0>(numbers) == std::get<1>(numbers);
        return of_kind(is_last ? furniture_kind::gallery_end : furniture_kind::gallery_counter);
    }
    if (is_phrase(line, gallery_control)) {
        return of_kind(furniture_kind::gallery_control);
    }
    if (matches(line, gallery) && !has_quotation_mark(line)) {
        return of_kind(furniture_kind::gallery_label);
    }
    return std::nullopt;
}

std::optional<furniture_line> label_of(std::string_view line) {
    if (is_phrase(line, highlights_label)) {
        return of_kind(furniture_kind::highlights_label);
    }
    if (is_phrase(line, section_label)) {
        return of_kind(furniture_kind::section_label);
    }
    if (is_phrase(line, kicker)) {
        return of_kind(furniture_kind::kicker);
    }
    return std::nullopt;
}

std::optional<furniture_line> prompt_of(std::string_view line) {
    auto const asks_reader =
        line.size() <= longest_prompt && !has_quotation_mark(line)
        && (matches(line, x3::omit[phrase_in{prompt_begin}]) || matches(line, follow_request));
    if (asks_reader || is_phrase(line, prompt) || matches(line, labelled_prompt)) {
        return of_kind(furniture_kind::prompt);
    }
    return std::nullopt;
}

std::optional<furniture_line> dated_line_of(std::string_view line) {
    auto dates = dates_of(line);
    if (!dates) {
        return std::nullopt;
    }
    auto read = of_kind(furniture_kind::date);
    read.published = std::move(dates->published);
    read.updated = std::move(dates->updated);
    return read;
}

constexpr phrase_classes any_of_classes(std::initializer_list<phrase_class> kinds) {
    phrase_classes all = 0;
    for (auto const kind : kinds) {
        all |= bit_of(kind);
    }
    return all;
}

constexpr auto date_classes =
    any_of_classes({published_label, updated_label, date_label, month, weekday, date_filler});
constexpr auto byline_classes = any_of_classes({byline_word});
constexpr auto credit_classes = any_of_classes(
    {agency, outlet, picture_agency, credit_label, credit_phrase, source_label, contributor_phrase});
constexpr auto gallery_classes = any_of_classes({gallery_noun, gallery_control, gallery_label});
constexpr auto label_classes = any_of_classes({highlights_label, section_label, kicker});
constexpr auto prompt_classes = any_of_classes({prompt, prompt_begin, prompt_label, follow});

/// What stands before the first word of a line that is furniture all the same.
enum class line_begin : std::uint8_t { word, digit, sign };

line_begin begin_of(std::string_view line) {
    auto const first = unicode::decode(line, 0).code_point;
    return unicode::is_digit(first)    ? line_begin::digit
           : unicode::is_letter(first) ? line_begin::word
                                       : line_begin::sign;
}

} // namespace

bool may_name_outlet(std::string_view line) {
    constexpr std::size_t longest_name = 60;
    constexpr auto word = capitalised_word | phrase_in{byline_for} | phrase_in{byline_and};
    return line.size() <= longest_name
           && matches(line, x3::omit[capitalised_word >> *(some_space >> word)] >> end) && !is_role(line);
}

// One look at the words that a line begins with spares nearly all prose the rules.
std::optional<furniture_line> furniture_of(std::string_view line) {
    if (line.empty() || line.size() > longest_line) {
        return std::nullopt;
    }
    auto const begin = begin_of(line);
    if (begin == line_begin::sign && matches(line, separator_line)) {
        return of_kind(furniture_kind::separator);
    }
    auto const classes = phrase_classes_at_begin(line);
    auto const has_slash = line.find('/') != std::string_view::npos;
    auto const may_be = [classes](phrase_classes wanted) { return (classes & wanted) != 0; };
    std::optional<furniture_line> read;
    if (begin == line_begin::digit || may_be(date_classes)) {
        read = dated_line_of(line);
    }
    if (!read && may_be(byline_classes)) {
        read = byline_of(line);
    }
    if (!read && (begin == line_begin::digit || may_be(gallery_classes))) {
        read = gallery_of_line(line);
    }
    if (!read && (begin == line_begin::sign || has_slash || may_be(credit_classes))) {
        read = credit_of(line);
    }
    if (!read && may_be(label_classes)) {
        read = label_of(line);
    }
    if (!read && may_be(prompt_classes)) {
        read = prompt_of(line);
    }
    return read;
}

} // namespace inquit
