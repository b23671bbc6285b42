#include "attribute/feature_values.hpp"

#include "grammar/vocabulary.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

using enum word_class;

struct named_class {
    word_class which;
    std::string_view name;
};

constexpr auto cue_classes = std::to_array<named_class>({{cue_say, "say"},
                                                         {cue_tell, "tell"},
                                                         {cue_write, "write"},
                                                         {cue_ask, "ask"},
                                                         {cue_call, "call"},
                                                         {cue_think, "think"},
                                                         {cue_show, "show"},
                                                         {cue_criticize, "criticize"},
                                                         {cue_adjacent, "adjacent"}});

constexpr auto token_classes = std::to_array<named_class>({{term_head, "term-head"},
                                                           {definite, "the"},
                                                           {determiner, "a"},
                                                           {pronoun_possessive, "possessive"},
                                                           {comparative_as, "as"},
                                                           {agent_by, "by"},
                                                           {complementizer, "that"},
                                                           {infinitive_marker, "to"},
                                                           {preposition, "preposition"},
                                                           {conjunction, "conjunction"},
                                                           {auxiliary, "auxiliary"},
                                                           {modal, "modal"},
                                                           {negation, "not"},
                                                           {cue_call, "call"},
                                                           {cue_tell, "tell"},
                                                           {cue_say, "say"},
                                                           {cue_write, "say"},
                                                           {cue_ask, "say"},
                                                           {cue_think, "think"},
                                                           {cue_criticize, "criticize"},
                                                           {statement_noun, "statement"},
                                                           {document_noun, "document"},
                                                           {adverb, "adverb"},
                                                           {adjective, "adjective"},
                                                           {verb, "verb"}});

std::string_view sort_of_point(char point) {
    switch (point) {
    case ',':
        return "comma";
    case ':':
    case ';':
        return "colon";
    case '(':
    case '[':
        return "open";
    case ')':
    case ']':
        return "close";
    case '-':
        return "dash";
    default:
        return "stop";
    }
}

} // namespace

std::string_view count_bucket(std::size_t count) {
    constexpr std::array<std::string_view, 7> names{"0", "1", "2", "3", "4", "5-7", "8+"};
    constexpr std::size_t exact = 5; // counts below have a name of their own
    constexpr std::size_t many = 8;
    if (count < exact) {
        return names[count];
    }
    return count < many ? names[exact] : names[exact + 1];
}

std::string_view words_bucket(quotation_shape const& shape) {
    constexpr std::array<std::string_view, 4> names{"1", "1", "2", "3"};
    if (shape.words < names.size()) {
        return names[shape.words];
    }
    return shape.words < 8 ? "4-7" : "8+";
}

std::string_view length_of(quotation_shape const& shape) {
    constexpr std::uint32_t words_of_plain_speech = 4;
    return shape.words < words_of_plain_speech ? "short" : "long";
}

std::string_view name_of_point(char point) {
    switch (point) {
    case '.':
        return "period";
    case ',':
        return "comma";
    case '?':
        return "question";
    case '!':
        return "exclamation";
    case 0:
        return "no-point";
    default:
        return "other-point";
    }
}

std::string_view class_of_cue(verb_group const& verb) {
    for (auto const& each : cue_classes) {
        if (verb.is(each.which)) {
            return each.name;
        }
    }
    if (verb.copula) {
        return "copula";
    }
    return verb.unlisted ? "unlisted" : "other";
}

std::string_view lemma_of(sentence const& where, verb_group const& verb) {
    auto const t = std::ranges::lower_bound(where.tokens, verb.cue.begin, {},
                                            [](token const& each) { return each.span.begin; });
    return t == where.tokens.end() || t->entry == nullptr ? "unlisted" : t->entry->lemma;
}

std::string_view form_of(verb_group const& verb) {
    if (verb.passive) {
        return "passive";
    }
    if (verb.infinitive) {
        return "infinitive";
    }
    if (verb.participle) {
        return "participle";
    }
    if (verb.finite) {
        return verb.negated ? "negated" : "finite";
    }
    return "bare";
}

std::string_view sort_of(chunk const& c) {
    switch (c.kind) {
    case chunk_kind::quotation:
        return "quotation";
    case chunk_kind::noun:
        return "noun";
    case chunk_kind::owner:
        return "owner";
    case chunk_kind::verb:
        return "verb";
    case chunk_kind::preposition:
        return "preposition";
    case chunk_kind::complementizer:
        return "that";
    case chunk_kind::relative:
        return "relative";
    case chunk_kind::conjunction:
        return "and";
    case chunk_kind::subordinator:
        return "because";
    case chunk_kind::comparative:
        return "as";
    case chunk_kind::according:
        return "according";
    case chunk_kind::agent:
        return "by";
    case chunk_kind::adverb:
        return "adverb";
    case chunk_kind::comma:
        return "comma";
    case chunk_kind::colon:
        return "colon";
    case chunk_kind::semicolon:
        return "semicolon";
    case chunk_kind::dash:
        return "dash";
    case chunk_kind::open:
        return "open";
    case chunk_kind::close:
        return "close";
    case chunk_kind::stop:
        return "stop";
    default:
        return "other";
    }
}

std::string_view sort_at(sentence const& where, std::size_t chunk_index) {
    return chunk_index < where.chunks.size() ? sort_of(where.chunks[chunk_index]) : "none";
}

std::string_view sort_of(token const* t) {
    if (t == nullptr) {
        return "none";
    }
    switch (t->kind) {
    case token_kind::quotation:
        return "quotation";
    case token_kind::clitic:
        return "clitic";
    case token_kind::number:
        return "number";
    case token_kind::point:
        return sort_of_point(t->point);
    default:
        break;
    }
    for (auto const& each : token_classes) {
        if (t->is(each.which)) {
            return each.name;
        }
    }
    if (t->capitalized) {
        return "Name";
    }
    return t->unlisted() ? "word" : "noun";
}

std::string_view sort_of(std::string_view text, mention const& source) {
    switch (source.kind) {
    case mention_kind::name:
        return source.number == grammatical_number::plural ? "names" : "name";
    case mention_kind::organization:
        return "organization";
    case mention_kind::document:
        return "document";
    case mention_kind::descriptor:
        return source.number == grammatical_number::plural ? "descriptors" : "descriptor";
    case mention_kind::pronoun:
        break;
    }
    auto const* const entry =
        vocabulary{}.find(unicode::lower(text.substr(source.head.begin, source.head.size())));
    if (entry != nullptr && entry->is(first_person)) {
        return "I";
    }
    if (source.sex == gender::male || source.sex == gender::female) {
        return "he";
    }
    if (source.number == grammatical_number::plural) {
        return "they";
    }
    return source.sex == gender::neuter ? "it" : "pronoun";
}

} // namespace inquit
