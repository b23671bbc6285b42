#include "attribute/source.hpp"

namespace inquit {
namespace {

using enum word_class;

noun_phrase const& phrase_of(sentence const& where, std::uint32_t chunk_index) {
    return where.phrases[where.chunks[chunk_index].index];
}

bool is_kind(sentence const& where, std::uint32_t chunk_index, chunk_kind kind) {
    return chunk_index < where.chunks.size() && where.chunks[chunk_index].kind == kind;
}

/// The last chunk of "for the victims", "of the Supreme Court" behind `at`; `at` itself where none follows.
std::uint32_t end_of_prepositional(sentence const& where, std::uint32_t at) {
    while (is_kind(where, at + 1, chunk_kind::preposition) && is_kind(where, at + 2, chunk_kind::noun)) {
        at += 2;
    }
    return at;
}

bool is_name(mention const& m) { return m.kind == mention_kind::name || m.kind == mention_kind::organization; }

/// A role without its article: "lawyer for the victims".
byte_span without_determiner(sentence const& where, noun_phrase const& phrase, std::uint32_t end) {
    token const& first = where.tokens[phrase.first];
    bool const has_determiner = first.is(determiner) && phrase.last - phrase.first > 1;
    return {where.tokens[phrase.first + (has_determiner ? 1 : 0)].span.begin, end};
}

bool is_statement_noun(sentence const& where, noun_phrase const& phrase) {
    token const& head = where.tokens[phrase.last - 1];
    return head.is(statement_noun) || head.is(document_noun);
}

bool speaks(noun_phrase const& phrase) { return phrase.can_speak; }

/// Appositives on either side give a name its role.
void join_apposition(sentence const& where, std::uint32_t chunk_index, mention& found) {
    auto const end = end_of_prepositional(where, chunk_index);
    if (!is_kind(where, end + 1, chunk_kind::comma) || !is_kind(where, end + 2, chunk_kind::noun)) {
        return;
    }
    noun_phrase const& here = phrase_of(where, chunk_index);
    noun_phrase const& other = phrase_of(where, end + 2);
    token const& head = where.tokens[here.last - 1];
    if (found.kind == mention_kind::descriptor && other.words.kind == mention_kind::name
        && (head.is(role_noun) || head.is(person_noun)) && found.number != grammatical_number::plural) {
        auto const role = without_determiner(where, here, where.chunks[end].span.end);
        auto const sex = found.sex;
        found = other.words;
        if (found.role.empty()) {
            found.role = role;
        }
        if (found.sex == gender::unknown) {
            found.sex = sex;
        }
        return;
    }
    token const& other_head = where.tokens[other.last - 1];
    bool const describes = other_head.is(role_noun) || other_head.is(person_noun);
    if (found.kind == mention_kind::name && other.words.kind == mention_kind::descriptor && describes
        && other.words.number != grammatical_number::plural && found.role.empty()) {
        auto const role_end = end_of_prepositional(where, end + 2);
        found.role = without_determiner(where, other, where.chunks[role_end].span.end);
        if (found.sex == gender::unknown) {
            found.sex = other.words.sex;
        }
    }
}

} // namespace

std::optional<source_mention> source_at(sentence const& where, std::uint32_t chunk_index) {
    noun_phrase const* phrase = &phrase_of(where, chunk_index);
    if (phrase->owner && is_statement_noun(where, *phrase)) {
        return source_mention{where.phrases[*phrase->owner].words, {}};
    }
    if (!speaks(*phrase)) {
        return std::nullopt;
    }
    source_mention found{phrase->words, {}};
    // "his campaign manager": a possessive pronoun before a paper is the source.
    token const& first = where.tokens[phrase->first];
    if (is_statement_noun(where, *phrase) && first.is(pronoun_possessive)) {
        found.words = mention{};
        found.words.kind = mention_kind::pronoun;
        found.words.span = found.words.head = first.span;
        found.words.number = first.entry->number;
        found.words.sex = first.entry->sex;
        return found;
    }
    join_apposition(where, chunk_index, found.words);
    if (is_name(found.words) && is_kind(where, chunk_index + 1, chunk_kind::conjunction)
        && is_kind(where, chunk_index + 2, chunk_kind::noun) && is_kind(where, chunk_index + 3, chunk_kind::verb)) {
        noun_phrase const& second = phrase_of(where, chunk_index + 2);
        if (is_name(second.words)) {
            found.members = {found.words, second.words};
            found.words.span.end = second.words.span.end;
            found.words.number = grammatical_number::plural;
        }
    }
    return found;
}

} // namespace inquit
