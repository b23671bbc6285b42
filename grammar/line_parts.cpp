// Parts of lines that are not prose though the rest is: credits at an end, labels and bullets at a begin.
#include "grammar/furniture.hpp"
#include "grammar/furniture_parts.hpp"

#include <algorithm>

namespace inquit {
namespace {

using namespace grammar;
using enum phrase_class;

/// Windows: nothing looks further into a line.
constexpr std::size_t longest_credit = 140;
constexpr std::size_t longest_label = 80;

constexpr auto end = x3::eoi;

constexpr auto bracketed_credit = '(' >> spaces >> (labelled_credit | photographer_and_agency | outlet_list)
                                  >> spaces >> ')' >> end;
constexpr auto dashed_credit = written_dash >> spaces >> outlet_list >> end;
constexpr auto open_credit = labelled_credit >> end;
constexpr auto bare_credit = outlet_list >> end;
constexpr auto agency_begin = x3::omit[phrase_in{picture_agency} | phrase_in{agency}];
constexpr auto photographer_credit = photographer_and_agency >> end;

template <class Rule>
bool matches(std::string_view text, Rule const& rule) {
    iterator first = text.data();
    return x3::parse(first, first + text.size(), rule);
}

constexpr std::string_view sentence_ends = ".?!";

bool ends_sentence(std::string_view before) {
    constexpr std::string_view closing[] = {"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
    for (auto const mark : closing) {
        if (before.ends_with(mark)) {
            before.remove_suffix(mark.size());
        }
    }
    return !before.empty() && sentence_ends.find(before.back()) != std::string_view::npos;
}

/// "told" of "he told Reuters".
bool bars_credit(std::string_view before) {
    auto const begin = before.find_last_of(' ');
    auto const word = before.substr(begin == std::string_view::npos ? 0 : begin + 1);
    return phrase_of(no_credit_after, unicode::lower(word)) != nullptr;
}

/// All credits begin with a capital or a dash; a look at one character spares most words the rules.
bool may_begin_credit(std::string_view tail) {
    auto const first = unicode::decode(tail, 0).code_point;
    return unicode::is_upper(first) || (!unicode::is_letter(first) && matches(tail, written_dash));
}

bool is_credit(std::string_view before, std::string_view tail) {
    if (!may_begin_credit(tail)) {
        return false;
    }
    if (matches(tail, open_credit)) {
        return is_capitalised(tail);
    }
    if (matches(tail, dashed_credit)) {
        return true;
    }
    if (ends_sentence(before)) {
        return matches(tail, bare_credit) || matches(tail, photographer_credit);
    }
    return matches(tail, agency_begin) && matches(tail, bare_credit) && !bars_credit(before);
}

/// Offset in `text` at which the last `longest_credit` bytes begin, at a code point.
std::size_t window_begin(std::string_view text) {
    auto begin = text.size() - std::min(text.size(), longest_credit);
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return begin;
}

} // namespace

std::optional<std::uint32_t> final_credit_of(std::string_view paragraph) {
    if (paragraph.empty()) {
        return std::nullopt;
    }
    auto const begin = window_begin(paragraph);
    if (paragraph.back() == ')') {
        auto const open = paragraph.rfind('(');
        auto const holds = open != std::string_view::npos && open >= begin
                           && matches(paragraph.substr(open), bracketed_credit);
        return holds ? std::optional{static_cast<std::uint32_t>(open)} : std::nullopt;
    }
    auto const last = unicode::decode_before(paragraph, paragraph.size()).code_point;
    if (!unicode::is_letter(last)) {
        return std::nullopt;
    }
    for (auto gap = paragraph.find(' ', begin); gap != std::string_view::npos;
         gap = paragraph.find(' ', gap + 1)) {
        if (is_credit(unicode::trim(paragraph.substr(begin, gap - begin)), paragraph.substr(gap + 1))) {
            return static_cast<std::uint32_t>(gap + 1);
        }
    }
    return std::nullopt;
}

namespace {

// What is said may begin in the next line.
constexpr auto colon = spaces >> ':' >> (some_space | x3::eoi);
constexpr auto qa_end = (x3::lit(':') | '.') >> (some_space | x3::eoi);
constexpr auto question_or_answer = phrase_in{question_label} | phrase_in{answer_label};
constexpr auto words_in_capitals = word_that{[](std::string_view word) {
    return is_in_capitals(word) || (word.size() == 2 && word.back() == '.' && is_capitalised(word));
}};
// " 1", "_00": machines number the voices
constexpr auto voice_number = -((some_space | '_') >> x3::repeat(1, 3)[digit]);
// "MR. EARNEST", "KATE BOULDUAN", "SPEAKER_00"
constexpr auto name_in_capitals = words_in_capitals >> x3::repeat(0, 4)[some_space >> words_in_capitals]
                                  >> voice_number;
// "John Smith", "Sen. Maria de la Cruz", "Speaker 1"
constexpr auto
    name = capitalised_word
           >> x3::repeat(0, 4)[some_space >> (capitalised_word | (phrase_in{name_particle} >> &some_space))]
           >> voice_number;
// " (laughing)", " (R-Texas)", " [00:12]"
constexpr auto aside = -(some_space >> (('(' >> x3::repeat(1, 30)[x3::char_ - ')'] >> ')')
                                        | ('[' >> x3::repeat(1, 30)[x3::char_ - ']'] >> ']')));
// ", CNN CHIEF NATIONAL CORRESPONDENT"
constexpr auto role_in_capitals =
    -(',' >> some_space >> x3::repeat(1, 60)[x3::char_ - (x3::lit(':') | '.' | x3::char_('a', 'z'))]);

/// Parses `label` and `rest` behind it; the label's view.
template <class Label, class Rest>
std::optional<speaker_label> label_from(std::string_view line, label_form form, Label const& label,
                                        Rest const& rest) {
    auto const last = line.data() + line.size();
    auto at = line.data();
    slice words;
    if (!x3::parse(at, last, view[x3::omit[label]] >> x3::omit[rest], words)) {
        return std::nullopt;
    }
    return speaker_label{
        form, {0, static_cast<std::uint32_t>(words.size)}, static_cast<std::uint32_t>(at - line.data())};
}

} // namespace

std::optional<speaker_label> speaker_label_of(std::string_view line) {
    auto const text = line.substr(0, longest_label);
    if (text.find(':') == std::string_view::npos && text.find('.') == std::string_view::npos) {
        return std::nullopt;
    }
    if (auto const found = label_from(text, label_form::question_answer, question_or_answer, qa_end)) {
        return found;
    }
    if (auto const found =
            label_from(text, label_form::capitals, name_in_capitals, aside >> role_in_capitals >> colon)) {
        return found;
    }
    auto const found = label_from(text, label_form::name, name, aside >> colon);
    if (!found || phrase_of(no_speaker, unicode::lower(text.substr(0, found->label.end))) != nullptr) {
        return std::nullopt;
    }
    return found;
}

std::uint32_t caption_label_length(std::string_view line) {
    auto const label = phrase_at_begin(caption_label, line);
    if (label.row == nullptr) {
        return 0;
    }
    auto at = line.data() + label.length;
    auto const parts = x3::omit[-x3::lit(':')] >> some_space;
    return x3::parse(at, line.data() + line.size(), parts) ? static_cast<std::uint32_t>(at - line.data()) : 0;
}

bool has_quotation_mark(std::string_view words) {
    constexpr std::string_view marks[] = {"\"",           "''",           "\xE2\x80\x9C", "\xE2\x80\x9D",
                                          "\xE2\x80\x9E", "\xE2\x80\x98", "\xC2\xAB",     "\xC2\xBB"};
    return std::ranges::any_of(
        marks, [words](std::string_view mark) { return words.find(mark) != std::string_view::npos; });
}

std::uint32_t bullet_length(std::string_view line, bullets which) {
    constexpr auto small_square = "\xE2\x96\xAA";
    constexpr auto square = "\xE2\x96\xA0";
    constexpr auto triangle = "\xE2\x80\xA3";
    constexpr auto dots = x3::lit(bullet) | middle_dot | small_square | square | triangle | '*';
    auto at = line.data();
    auto const last = at + line.size();
    auto const holds = which == bullets::dots
                           ? x3::parse(at, last, dots >> spaces)
                           : x3::parse(at, last, (dots >> spaces) | (written_dash >> some_space));
    return holds ? static_cast<std::uint32_t>(at - line.data()) : 0;
}

} // namespace inquit
