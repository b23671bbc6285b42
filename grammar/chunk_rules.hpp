// X3 rules over chunks that clauses and frames share: the elements, and a subject up to its verb. For grammar/*.cpp only.
// The order of alternatives matters where a comment says so.
#pragma once

#include "grammar/chunk.hpp"
#include "grammar/element_parser.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace inquit::grammar {

using kind = chunk_kind;

/// No modifier of a subject is longer than this many chunks: the bound on the work of a rule.
inline constexpr unsigned longest_modifier = 30;

constexpr auto of_kind(kind wanted) {
    return element([wanted](chunk const& c) { return c.kind == wanted; });
}

/// Verbs that can follow or precede the words that they report.
inline constexpr class_set speech_cues{word_class::cue_say,   word_class::cue_write, word_class::cue_ask,
                                       word_class::cue_think, word_class::cue_show,  word_class::cue_adjacent,
                                       word_class::cue_tell};

/// "said Reyes", "asked Reyes"; never "told Reyes".
inline constexpr class_set cues_before_source{word_class::cue_say, word_class::cue_write, word_class::cue_ask,
                                              word_class::cue_show, word_class::cue_adjacent};

inline bool is_speech_cue(chunk const& c) {
    return c.kind == kind::verb && !c.verb.infinitive && c.verb.classes.has_any(speech_cues);
}

inline constexpr auto noun = of_kind(kind::noun);
inline constexpr auto description =
    element([](chunk const& c) { return c.kind == kind::noun && c.describes; });
inline constexpr auto any_noun =
    element([](chunk const& c) { return c.kind == kind::noun || c.kind == kind::owner; });
inline constexpr auto comma = of_kind(kind::comma);
inline constexpr auto colon = of_kind(kind::colon);
inline constexpr auto dash = of_kind(kind::dash);
inline constexpr auto adverb = of_kind(kind::adverb);
inline constexpr auto conjunction = of_kind(kind::conjunction);
inline constexpr auto relative =
    element([](chunk const& c) { return c.kind == kind::relative || c.kind == kind::complementizer; });
inline constexpr auto complementizer = of_kind(kind::complementizer);
inline constexpr auto comparative = of_kind(kind::comparative);
inline constexpr auto preposition =
    element([](chunk const& c) { return c.kind == kind::preposition || c.kind == kind::agent; });
inline constexpr auto stop = of_kind(kind::stop);
inline constexpr auto quotation_chunk = of_kind(kind::quotation);
inline constexpr auto verb = of_kind(kind::verb);
inline constexpr auto finite = element([](chunk const& c) { return c.kind == kind::verb && c.verb.finite; });
inline constexpr auto certainly_finite = element(
    [](chunk const& c) { return c.kind == kind::verb && c.verb.finite && !c.verb.may_be_participle; });
inline constexpr auto finite_cue = element([](chunk const& c) { return is_speech_cue(c) && c.verb.finite; });
inline constexpr auto plain_finite = element([](chunk const& c) {
    return c.kind == kind::verb && c.verb.finite && !c.verb.copula && !c.verb.passive;
});
inline constexpr auto copula = element([](chunk const& c) { return c.kind == kind::verb && c.verb.copula; });
inline constexpr auto anything = element([](chunk const& c) { return c.kind != kind::stop; });

// "of the United States"  "for the victims and their families"
inline constexpr auto prepositional = preposition >> (any_noun | adverb)
                                      >> at_most<4>(conjunction >> any_noun >> !verb);
// "(R-Texas)"  "[left]"
inline constexpr auto bracketed = of_kind(kind::open)
                                  >> at_most<longest_modifier>(anything - of_kind(kind::close))
                                  >> of_kind(kind::close);
// ", whose slogan is Q," has its comma inside the marks
inline constexpr auto quotation_with_comma =
    element([](chunk const& c) { return c.kind == kind::quotation && c.ends_in_comma; });
// "later told"  "on Friday told"
inline constexpr auto before_verb = at_most<3>(adverb | prepositional) >> finite;
// ", on a call on Friday,"
inline constexpr auto inserted = comma >> at_most<8>(anything - finite - comma) >> comma;
// ", who is 73 and lives in Leeds,"   ends at the comma before a finite verb, not at the first comma
inline constexpr auto
    relative_clause = comma >> -preposition >> relative >> -inserted
                      >> at_most<longest_modifier>(anything - ((comma | quotation_with_comma) >> before_verb))
                      >> (comma | quotation_with_comma);
// ", a lawyer for the victims,"  ", speaking on CNN,"  ", 47,"   holds no finite verb
inline constexpr auto
    apposition = comma >> !conjunction
                 >> at_most<longest_modifier>((relative >> at_most<8>(anything - finite - comma) >> finite)
                                              | ((anything - certainly_finite - quotation_chunk - colon)
                                                 - (comma >> before_verb)))
                 >> comma;
// "-- the former governor --"
inline constexpr auto between_dashes = dash >> at_most<longest_modifier>(anything - dash) >> dash;
// "who was there"  without commas: up to the next finite verb after its own
inline constexpr auto restrictive = relative >> at_most<6>(anything - finite - comma) >> finite
                                    >> at_most<longest_modifier>(anything - finite - comma - quotation_chunk);

// ", citing Q," [said]   the comma stands inside the marks
inline constexpr auto participle =
    element([](chunk const& c) { return c.kind == kind::verb && c.verb.participle; });
inline constexpr auto quoting = comma >> participle >> at_most<8>(anything - finite - comma - quotation_chunk)
                                >> (quotation_with_comma | (quotation_chunk >> comma));

// ", a spokesman for Paul Ryan [told]"   an apposition that no comma closes; ", Tyler [said]" is none
inline constexpr auto open_apposition = comma >> description >> at_most<3>(prepositional) >> &finite;
// [the hospital] "treating Ann Moss [said]": a participle that tells no words, with its object
inline constexpr auto governing_participle = element([](chunk const& c) {
    return c.kind == kind::verb && c.verb.participle && !is_speech_cue(c) && !c.verb.copula;
});
inline constexpr auto open_participle = governing_participle >> noun >> at_most<3>(prepositional)
                                        >> &finite_cue;
// "familiar with the talks": an adjective with what it governs
inline constexpr auto postposed = of_kind(kind::other) >> prepositional;
inline constexpr auto modifier = prepositional | bracketed | relative_clause | apposition | between_dashes
                                 | restrictive | open_apposition | quoting | postposed;
// "A lawyer for the victims, Sergey Knyazkin,"
inline constexpr auto modified = at_most<6>(modifier);
// "Reyes, Cole and Hart"   a list has its conjunction; without one it is an apposition
inline constexpr auto coordinated =
    at_most<4>(comma >> noun >> &(comma | conjunction)) >> -comma >> conjunction >> noun;

// the subject and everything up to its verb: "The judge, who ..., later [said]"
inline constexpr auto up_to_verb = modified >> at_most<3>(adverb) >> -bracketed >> &verb;
// "Two lawmakers, Moss and Lindgren, said" has an apposition; "Moss and Lindgren said" a list
inline constexpr auto subject_tail = up_to_verb | (coordinated >> up_to_verb);

/// How many chunks the rule takes from `from` on; 0 where it does not match.
template <class Rule>
std::uint32_t match(Rule const& rule, std::span<chunk const> sentence, std::uint32_t from) {
    return length_of_match(rule, sentence.data() + from, sentence.data() + sentence.size());
}

/// The verb whose subject begins at `at`, if the rule for subjects reaches one.
[[nodiscard]] std::optional<std::uint32_t> verb_of_subject(std::span<chunk const> sentence, std::uint32_t at);

} // namespace inquit::grammar
