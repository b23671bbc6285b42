// What a draft changed, in the terms of copy desks.
#pragma once

#include "align/align.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::align {

enum class difference_kind : std::uint8_t {
    typography,        ///< curly and straight marks, kinds of dashes, capitals inside
    case_initial,      ///< the first letter's case
    punctuation,       ///< other points between the same words
    spelling,          ///< colour / color; flame-throwers / flamethrowers
    number_form,       ///< nineteen / 19
    contraction,       ///< do not / don't
    stage_direction,   ///< "(APPLAUSE)" in the source
    filler_removed,    ///< "um", "you know"
    words_dropped,     ///< in the source only
    words_added,       ///< in the draft only
    word_substituted,  ///< others in their place
    grammar_fixed,     ///< another form of the same word
    meaning_flip,      ///< negation, number, modality, hedge, person or name: another statement
    ellipsis_elision,  ///< cut, and marked as cut
    ellipsis_distorts, ///< the same, with a negation or condition in what was cut
    bracket_insert,    ///< put in, and marked as put in
    order_changed,     ///< the same words in another place
};

/// "word-substituted", ...: the names of the output.
[[nodiscard]] std::string_view name_of(difference_kind kind);

struct difference {
    difference_kind kind{};
    byte_span draft;  ///< of the draft's text; empty: where the words would stand
    byte_span source; ///< likewise
    friend bool operator==(difference const&, difference const&) = default;
};

/// A text with its words.
struct side {
    std::string_view text;
    std::span<word const> words;
};

/// In the order of the draft. The spans of `aligned` index the words of both sides.
[[nodiscard]] std::vector<difference> differences_of(side const& draft, side const& source,
                                                     alignment const& by);

enum class fidelity : std::uint8_t {
    verbatim,    ///< the same words; the first letter's case and the last point aside
    typographic, ///< and other typography, spelling, number form, contraction, punctuation, directions
    trimmed,     ///< and cuts and insertions, all marked
    altered,     ///< words differ and nothing marks it
};

[[nodiscard]] fidelity fidelity_of(std::span<difference const> differences);

} // namespace inquit::align
