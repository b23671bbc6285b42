// Mentions: the words that name, describe or stand for someone who can speak.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

struct token;
struct known_name;

enum class mention_kind : std::uint8_t { name, pronoun, descriptor, organization, document };
enum class grammatical_number : std::uint8_t { unknown, singular, plural };
enum class gender : std::uint8_t { unknown, male, female, neuter };

/// What a phrase does in its sentence, as far as later pronouns mind it.
enum class grammatical_function : std::uint8_t {
    other,         ///< an object, a name in a list
    subject,       ///< of a verb
    inner_subject, ///< of a clause inside another: "said Cable left"
    oblique,       ///< behind a preposition: "in Leeds"
    owner,         ///< "Leeds's mayor"
};

///   Kremlin spokesman Dmitry Peskov        the court ruling         she
///   ^span------------------------^         ^span----------^
///   ^role-----------^ ^name------^             ^head = "ruling"
struct mention {
    byte_span span;
    mention_kind kind{};
    byte_span name;  ///< the proper name in it; empty for pronouns and most descriptors
    byte_span head;  ///< the word that decides number and type
    byte_span role;  ///< title, role or appositive beside the name; may lie outside span; may be empty
    byte_span owner; ///< "the Inspectorate" in "the Inspectorate's report"; may be empty
    grammatical_number number{};
    gender sex{};
    grammatical_function function{};   ///< set where mentions of a whole sentence are collected
    known_name const* known = nullptr; ///< the user's, where `name` is one of his or an alias of it
    bool reports = false;              ///< it is the subject of a verb that says something; set likewise
    bool quoted = false; ///< inside somebody's words: names someone there, is nobody's antecedent
};

/// A mention with its place among the tokens of a sentence.
///   Trump 's campaign manager       two phrases: "Trump" owns "campaign manager"
struct noun_phrase {
    std::uint32_t first = 0; ///< tokens [first, last)
    std::uint32_t last = 0;
    mention words;
    bool possessive = false;            ///< a clitic follows: it owns the next phrase
    std::optional<std::uint32_t> owner; ///< index of the phrase that owns this one
    bool can_speak = false;             ///< person, organization, document, group, pronoun; not "the deal"
};

/// The noun phrases of one sentence's tokens, ascending and disjoint. O(tokens).
[[nodiscard]] std::vector<noun_phrase> find_noun_phrases(std::string_view text,
                                                         std::span<token const> sentence);

} // namespace inquit
