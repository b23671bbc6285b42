// A sentence as the frame rules read it: noun phrases, verb groups and quotations, each one element.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/token.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

enum class chunk_kind : std::uint8_t {
    quotation,
    noun,  ///< a noun phrase that can be subject or object
    owner, ///< "Trump's" with nothing that it owns
    verb,  ///< helpers, adverbs and the main verbs: "has officially said", "went on to say"
    preposition,
    complementizer, ///< that, whether, how
    relative,       ///< who, which, whose
    conjunction,
    subordinator, ///< because, when, after
    comparative,  ///< as
    according,    ///< "according to"
    agent,        ///< by
    adverb,
    comma,
    colon,
    semicolon,
    dash,
    open,  ///< ( or [
    close, ///< ) or ]
    stop,  ///< . ? !
    other,
};

/// "has not said": classes of `said`; finite; negated
struct verb_group {
    class_set classes; ///< of the last verb that reports, else of the last verb
    byte_span cue;     ///< that verb, with its particle: "went on", "pointed out"
    bool finite = false;
    bool infinitive = false;        ///< begins with "to"
    bool participle = false;        ///< begins with an -ing form
    bool may_be_participle = false; ///< "released": past or past participle, without helper
    bool passive = false;           ///< "was told", or a bare past participle
    bool negated = false;
    bool copula = false;   ///< no verb but a form of be, have or do
    bool unlisted = false; ///< the lexicon does not have it; it only looks like a verb

    [[nodiscard]] constexpr bool is(word_class wanted) const { return classes.has(wanted); }
    /// Has a class of verbs that report.
    [[nodiscard]] bool reports() const;
};

struct chunk {
    chunk_kind kind{};
    std::uint32_t first = 0; ///< tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t index = 0; ///< kind quotation: of the quotation; kind noun, owner: of the noun phrase
    byte_span span;
    bool can_subordinate = false; ///< kind preposition: may introduce a clause as well (after, before)
    bool ends_in_comma = false;   ///< kind quotation: its last mark but one is a comma
    bool absolute = false;   ///< kind preposition: "with", whose noun can have a participle: "with S saying"
    bool can_speak = false;  ///< kind noun, owner: of the noun phrase
    bool place = false;      ///< kind noun: a place's name alone
    bool describes = false;  ///< kind noun: "a spokesman": says who somebody is, in the singular
    bool author = false;     ///< kind preposition: "of", "from": whose a statement is
    bool blame = false;      ///< kind preposition: "for": what somebody is blamed for
    bool determined = false; ///< kind noun: begins with an article or a possessive
    bool statement = false;  ///< kind noun: "a clip", "her remarks": its head is a statement_noun
    verb_group verb;
};

/// One sentence's tokens as chunks; every token is in exactly one chunk.
/// phrases: what find_noun_phrases gave for the same tokens. O(tokens).
[[nodiscard]] std::vector<chunk> chunks_of(std::string_view text, std::span<token const> sentence,
                                           std::span<noun_phrase const> phrases);

} // namespace inquit
