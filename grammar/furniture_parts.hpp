// X3 rules that the furniture grammars share. For grammar/*.cpp only.
#pragma once

#include "grammar/parsers.hpp"

namespace inquit::grammar {

inline constexpr char const* no_break_space = "\xC2\xA0";
inline constexpr char const* thin_space = "\xE2\x80\x89";
inline constexpr char const* narrow_no_break_space = "\xE2\x80\xAF";
inline constexpr char const* en_dash = "\xE2\x80\x93";
inline constexpr char const* em_dash = "\xE2\x80\x94";
inline constexpr char const* bullet = "\xE2\x80\xA2";
inline constexpr char const* middle_dot = "\xC2\xB7";
inline constexpr char const* ellipsis = "\xE2\x80\xA6";
inline constexpr char const* right_angle_mark = "\xC2\xBB";

/// Begins with a capital; the rest may be anything ("McCain", "SMITH").
[[nodiscard]] bool is_capitalised(std::string_view word);
/// Two to five ASCII capitals: "NBN".
[[nodiscard]] bool is_acronym(std::string_view word);
/// Two letters or more, no lower-case one ("MOSCOW", "ST.", "N.H."); "McALLEN" counts.
[[nodiscard]] bool is_in_capitals(std::string_view word);

inline constexpr auto space =
    x3::lit(' ') | '\t' | '\n' | no_break_space | thin_space | narrow_no_break_space;
inline constexpr auto spaces = x3::omit[*space];
inline constexpr auto some_space = x3::omit[+space];
/// x3::digit asserts that its byte is ASCII.
inline constexpr auto digit = x3::char_('0', '9');
inline constexpr auto written_dash = x3::lit("--") | '-' | en_dash | em_dash;
inline constexpr auto capitalised_word = word_that{is_capitalised};
inline constexpr auto acronym = word_that{is_acronym};

// "Agence France-Presse", "CNN", "Getty Images"
inline constexpr auto outlet_name = phrase_in{phrase_class::picture_agency} | phrase_in{phrase_class::agency}
                                    | phrase_in{phrase_class::outlet};
inline constexpr auto filler = phrase_in{phrase_class::credit_filler};
inline constexpr auto byline_conjunction = phrase_in{phrase_class::byline_and};

// "/", ", ", " and ", " "
inline constexpr auto credit_separator = (spaces >> (x3::lit('/') | ',' | ';' | '|' | written_dash) >> spaces)
                                         | (some_space >> x3::omit[byline_conjunction] >> some_space)
                                         | some_space;
// "TRTWorld and agencies", "AFP/Getty Images"
inline constexpr auto outlet_list = x3::omit[outlet_name >> *(credit_separator >> (outlet_name | filler))];
// "Jane Doe/AFP via Getty Images": names, agencies and nothing in lower case but fillers
inline constexpr auto credit_item =
    outlet_name | filler | capitalised_word | phrase_in{phrase_class::name_particle};
inline constexpr auto credit_names = x3::omit[credit_item % credit_separator];
// "PHOTO: AGENCE FRANCE-PRESSE", "Picture by Jane Doe/PA Images", "Image source, Getty Images"
inline constexpr auto labelled_credit =
    (x3::omit[phrase_in{phrase_class::credit_label}] >> spaces >> ':' >> spaces >> credit_names)
    | (x3::omit[phrase_in{phrase_class::credit_phrase}] >> -x3::lit(',') >> some_space >> credit_names);
// "Jane Doe/AFP"
inline constexpr auto photographer_and_agency =
    x3::omit[capitalised_word >> x3::repeat(0, 3)[some_space >> capitalised_word]] >> spaces >> '/' >> spaces
    >> outlet_list;

} // namespace inquit::grammar
