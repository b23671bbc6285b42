// What the stages from tokens to sources make of a text, as lines that a corpus file can expect.
// Input as article_of reads it: a block a line, `{caption} ` and the like before it names its zone.
#pragma once

#include <string>
#include <string_view>

namespace inquit::testing {

/// Tokens with a space between, a sentence a line; what a token is stands behind it:
///   Reyes 's/clitic 12/number "We go."/quotation %/bullet flumily/adverb don't/not
/// adverb: by its form; those that the lexicon lists are plain words here.
[[nodiscard]] std::string printed_tokens(std::string_view lines);

/// The words of each sentence, a sentence a line.
[[nodiscard]] std::string printed_sentences(std::string_view lines);

/// The text with its noun phrases in brackets, behind what each is; role in <>, name in ():
///   [name m: <Kremlin spokesman> (Dmitry Peskov)] read [document n: the letter] to [descriptor pl: the judges].
/// m, f, n: gender; pl: plural; owned: by the phrase before it; mute: cannot speak.
[[nodiscard]] std::string printed_phrases(std::string_view lines);

/// Chunks, a sentence a line: Q["We go,"] N[he] V[has often said=said]fr .[.]
///   Q quotation  N noun (Nd: describes)  O owner  V verb  P preposition (Ps: may subordinate)  T complementizer
///   R relative  C conjunction  S subordinator  A as  G according  B by  D adverb  X other; points stand for themselves
///   behind V: f finite, i infinitive, p participle, m may be a participle, v passive, n negated, c copula,
///   u unlisted, r reports; =cue where the cue is not the whole group
[[nodiscard]] std::string printed_chunks(std::string_view lines);

/// A clause a line: `said <- Sergey Knyazkin`, then (inherited), (relative), (subordinate); `<- none` without subject.
[[nodiscard]] std::string printed_clauses(std::string_view lines);

/// For each quotation, what match_after finds: `quote-cue-source: said <- Reyes`, or none.
[[nodiscard]] std::string printed_matches_after(std::string_view lines);

/// The same of match_before.
[[nodiscard]] std::string printed_matches_before(std::string_view lines);

/// What the sentence reports without marks, a report a line: `source-cue-that: Reyes <- said | that she left`; a content in two pieces has " ... "; or none.
[[nodiscard]] std::string printed_reports(std::string_view lines);

/// The reports that hold a quotation, in the same form, parts of others too; none where there is none.
[[nodiscard]] std::string printed_reports_holding(std::string_view lines);

/// A mixed quotation a line: the reported clause with its marks, a piece behind " ... ", or "-" where the sentence does not say it.
[[nodiscard]] std::string printed_contents(std::string_view lines);

/// What a line tells of when and where something was said: `weekday 2 | interview | on Tuesday in an interview`; "-" for what it does not tell,
/// "?" in dates; or nothing.
[[nodiscard]] std::string printed_occasions(std::string_view lines);

/// The gap between each verb and the first quotation behind it: `said touching`.
[[nodiscard]] std::string printed_gaps(std::string_view lines);

/// A statement a line: kind | how the quotation begins | mention | cue | rule | via, then what else is known of it:
/// parts 2 | within: how it begins | addressee: the BBC | members: A, B | negated | thought. What is not there is a -.
[[nodiscard]] std::string printed_statements(std::string_view lines);

/// A statement a line, terms left out: how the quotation begins | name | type | role, then | anonymous | members: A, B.
[[nodiscard]] std::string printed_sources(std::string_view lines);

} // namespace inquit::testing
