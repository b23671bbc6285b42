#include "attribute/source.hpp"

#include <algorithm>
#include <iterator>

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
    auto const of_something = [&where](std::uint32_t chunk_index) {
        return is_kind(where, chunk_index, chunk_kind::preposition)
               || is_kind(where, chunk_index, chunk_kind::agent);
    };
    while (of_something(at + 1)
           && (is_kind(where, at + 2, chunk_kind::noun) || is_kind(where, at + 2, chunk_kind::owner))) {
        at += 2;
    }
    return at;
}

bool is_name(mention const& m) {
    return m.kind == mention_kind::name || m.kind == mention_kind::organization;
}

/// A role without its article or possessive: "lawyer for the victims", "Sloane's sister". Empty where it only says
/// whose relative somebody is: "her husband".
byte_span role_in(sentence const& where, std::uint32_t chunk_index, std::uint32_t end) {
    chunk const& described = where.chunks[chunk_index];
    token const& first = where.tokens[described.first];
    bool const possessed = first.is(pronoun_possessive);
    if (possessed && !where.tokens[described.last - 1].is(role_noun)) {
        return {};
    }
    bool const skip = (first.is(determiner) || possessed) && described.last - described.first > 1;
    return {where.tokens[described.first + (skip ? 1U : 0U)].span.begin, end};
}

bool is_statement_noun(sentence const& where, noun_phrase const& phrase) {
    token const& head = where.tokens[phrase.last - 1];
    return head.is(statement_noun) || head.is(document_noun) || head.is(opinion_noun);
}

/// "One, Carl Lowe, said"; not "No one, Carl Lowe said". behind: the name.
bool is_one_of_them(sentence const& where, token const& head, std::uint32_t behind) {
    return head.is(pronoun_indefinite) && is_kind(where, behind, chunk_kind::comma);
}

/// "lawyer", "resident", "Former MSP": a role without article, of one person.
bool is_bare_role(sentence const& where, noun_phrase const& phrase) {
    token const& head = where.tokens[phrase.last - 1];
    token const& first = where.tokens[phrase.first];
    bool const names = phrase.words.kind == mention_kind::name && phrase.words.name.begin != head.span.begin;
    return !names && (head.is(role_noun) || head.is(person_noun)) && !first.is(determiner)
           && !first.is(pronoun_possessive) && !phrase.owner && !phrase.possessive
           && phrase.words.number != grammatical_number::plural
           && (head.entry == nullptr || head.entry->number != grammatical_number::plural);
}

/// "Lawyer and activist Ida Bloom said": one person with both roles; "Lawyers and activist Ida Bloom", "the mayor and activist
/// Ida Bloom" are several.
std::optional<mention> holder_of_two_roles(sentence const& where, std::uint32_t chunk_index) {
    if (!is_kind(where, chunk_index, chunk_kind::noun)
        || !is_kind(where, chunk_index + 1, chunk_kind::conjunction)
        || !is_kind(where, chunk_index + 2, chunk_kind::noun)
        || !is_bare_role(where, phrase_of(where, chunk_index))) {
        return std::nullopt;
    }
    noun_phrase const& named = phrase_of(where, chunk_index + 2);
    bool const has_role = named.words.kind == mention_kind::name
                          && named.words.role.begin == named.words.span.begin && !named.words.role.empty();
    if (!has_role) {
        return std::nullopt;
    }
    mention holder = named.words;
    holder.role.begin = where.chunks[chunk_index].span.begin;
    return holder;
}

/// "The teacher and chairman of the club, [Ann Moss], said": the last chunk of what one article introduces; else of the first.
std::uint32_t end_of_roles(sentence const& where, std::uint32_t chunk_index) {
    auto const end = end_of_prepositional(where, chunk_index);
    bool const second = is_kind(where, end + 1, chunk_kind::conjunction)
                        && is_kind(where, end + 2, chunk_kind::noun)
                        && is_bare_role(where, phrase_of(where, end + 2));
    auto const last = second ? end_of_prepositional(where, end + 2) : end;
    return second && is_kind(where, last + 3, chunk_kind::comma) ? last : end;
}

/// "Special Adviser to the Governor", "Director of Media and Publicity": capitals of an office, with what it is for; the last
/// chunk of it. Else `chunk_index`.
std::uint32_t end_of_office(sentence const& where, std::uint32_t chunk_index) {
    noun_phrase const& phrase = phrase_of(where, chunk_index);
    token const& head = where.tokens[phrase.last - 1];
    bool const office =
        phrase.words.kind == mention_kind::name && phrase.words.name.end == head.span.end
        && head.is(role_noun) && !head.is(given_name)
        && std::none_of(where.tokens.begin() + phrase.first, where.tokens.begin() + phrase.last,
                        [](token const& t) { return t.unlisted() || t.is(given_name); });
    auto const end = end_of_prepositional(where, chunk_index);
    if (!office || end == chunk_index) {
        return chunk_index;
    }
    bool const two =
        is_kind(where, end + 1, chunk_kind::conjunction) && is_kind(where, end + 2, chunk_kind::noun);
    return two ? end + 2 : end;
}

/// Appositives on either side give a name its role.
void join_apposition(sentence const& where, std::uint32_t chunk_index, mention& found) {
    auto const end_of_title = end_of_office(where, chunk_index);
    bool const office = end_of_title != chunk_index && is_kind(where, end_of_title + 3, chunk_kind::comma);
    auto const end = office ? end_of_title : end_of_roles(where, chunk_index);
    if (!is_kind(where, end + 1, chunk_kind::comma) || !is_kind(where, end + 2, chunk_kind::noun)) {
        return;
    }
    noun_phrase const& here = phrase_of(where, chunk_index);
    auto const holder = holder_of_two_roles(where, end + 2);
    mention const other = holder.value_or(phrase_of(where, end + 2).words);
    token const& head = where.tokens[here.last - 1];
    if ((office || found.kind == mention_kind::descriptor) && other.kind == mention_kind::name
        && (head.is(role_noun) || head.is(person_noun) || is_one_of_them(where, head, end + 3))
        && found.number != grammatical_number::plural) {
        auto const role = head.is(pronoun_indefinite)
                              ? byte_span{}
                              : role_in(where, chunk_index, where.chunks[end].span.end);
        auto const sex = found.sex;
        found = other;
        if (found.role.empty()) {
            found.role = role;
        }
        if (found.sex == gender::unknown) {
            found.sex = sex;
        }
        return;
    }
    token const& other_head = where.tokens[phrase_of(where, end + 2).last - 1];
    bool const describes = other_head.is(role_noun) || other_head.is(person_noun);
    if (found.kind == mention_kind::name && other.kind == mention_kind::descriptor && describes
        && other.number != grammatical_number::plural && found.role.empty()) {
        auto const role_end = end_of_prepositional(where, end + 2);
        found.role = role_in(where, end + 2, where.chunks[role_end].span.end);
        if (found.sex == gender::unknown) {
            found.sex = other.sex;
        }
    }
}

bool stands_behind_preposition(sentence const& where, std::uint32_t chunk_index) {
    return chunk_index > 0
           && (is_kind(where, chunk_index - 1, chunk_kind::preposition)
               || is_kind(where, chunk_index - 1, chunk_kind::agent));
}

/// What each phrase of the sentence does in it, by index of the phrase.
std::vector<grammatical_function> functions_in(sentence const& where) {
    std::vector<grammatical_function> functions(where.phrases.size());
    for (auto const& phrase : where.phrases) {
        if (phrase.owner) {
            functions[*phrase.owner] = grammatical_function::owner;
        }
    }
    for (std::uint32_t at = 0; at < where.chunks.size(); ++at) {
        if (is_kind(where, at, chunk_kind::noun) && stands_behind_preposition(where, at)) {
            functions[where.chunks[at].index] = grammatical_function::oblique;
        }
    }
    for (auto const& c : where.clauses) {
        bool const own = c.subject && !c.relative && !c.inherited;
        if (own && is_kind(where, *c.subject, chunk_kind::noun)) {
            functions[where.chunks[*c.subject].index] =
                c.subordinate ? grammatical_function::inner_subject : grammatical_function::subject;
        }
    }
    return functions;
}

/// "[Moss] said he left", "thinks he left"; not "Moss spoke": by index of the phrase.
std::vector<bool> reporters_in(sentence const& where) {
    constexpr class_set speech{cue_say, cue_tell, cue_write, cue_ask, cue_think};
    std::vector<bool> reporters(where.phrases.size());
    for (auto const& c : where.clauses) {
        auto const& verb = where.chunks[c.verb].verb;
        if (c.subject && !c.relative && !c.inherited && is_kind(where, *c.subject, chunk_kind::noun)
            && verb.finite && !verb.passive && verb.is(reports_clause) && verb.classes.has_any(speech)) {
            reporters[where.chunks[*c.subject].index] = true;
        }
    }
    return reporters;
}

} // namespace

std::vector<mention> mentions_of(sentence const& where) {
    std::vector<mention> mentions;
    mentions.reserve(where.phrases.size());
    auto const functions = functions_in(where);
    auto const reporters = reporters_in(where);
    for (std::size_t index = 0; index < where.phrases.size(); ++index) {
        mentions.push_back(where.phrases[index].words);
        mentions.back().function = functions[index];
        mentions.back().reports = reporters[index];
    }
    for (std::uint32_t at = 0; at < where.chunks.size(); ++at) {
        if (is_kind(where, at, chunk_kind::noun)) {
            mention& named = mentions[where.chunks[at].index];
            if (auto const holder = holder_of_two_roles(where, at)) {
                named = *holder;
                mentions[where.chunks[at + 2].index].role = holder->role;
            }
            join_apposition(where, at, named);
            named.function = functions[where.chunks[at].index];
            named.reports = reporters[where.chunks[at].index];
            if (named.kind == mention_kind::document && is_kind(where, at + 1, chunk_kind::agent)
                && is_kind(where, at + 2, chunk_kind::noun)) { // "a report by the Inspectorate"
                named.owner = phrase_of(where, at + 2).words.span;
            }
        }
    }
    return mentions;
}

void keep_mentions_only(paragraph& read) {
    for (auto const& each : read.sentences) {
        std::ranges::move(mentions_of(each), std::back_inserter(read.mentions));
    }
    read.sentences = {};
}

namespace {

source_mention alone(mention const& words) { return {words, words.span.end, {}}; }

/// [his] statement
mention possessor(token const& pronoun) {
    mention made;
    made.kind = mention_kind::pronoun;
    made.span = made.head = pronoun.span;
    made.number = pronoun.entry->number;
    made.sex = pronoun.entry->sex;
    return made;
}

/// "Reyes and Cole said", "said Reyes and Cole", "he and Cole said"
void join_members(sentence const& where, std::uint32_t chunk_index, source_mention& found) {
    auto const list =
        end_of_prepositional(where, chunk_index) + 2; // "Two lawmakers, Moss and Lindgren, said"
    bool const apposed = found.words.kind == mention_kind::descriptor
                         && found.words.number == grammatical_number::plural
                         && is_kind(where, list - 1, chunk_kind::comma)
                         && is_kind(where, list, chunk_kind::noun) && is_name(phrase_of(where, list).words);
    if (apposed && is_kind(where, list + 1, chunk_kind::conjunction)) {
        found = alone(phrase_of(where, list).words);
        join_members(where, list, found);
        return;
    }
    bool const is_he = found.words.kind == mention_kind::pronoun && found.words.sex != gender::unknown
                       && found.words.sex != gender::neuter
                       && found.words.number == grammatical_number::singular;
    bool const listed = (is_name(found.words) || is_he)
                        && is_kind(where, chunk_index + 1, chunk_kind::conjunction)
                        && is_kind(where, chunk_index + 2, chunk_kind::noun);
    if (!listed) {
        return;
    }
    noun_phrase const& second = phrase_of(where, chunk_index + 2);
    if (is_name(second.words)) {
        found.members = {found.words, second.words};
        found.words.span.end = found.mention_end = second.words.span.end;
        found.words.number = grammatical_number::plural;
    }
}

/// "officials | in a press release": how they said it, not who they are; but "author of a report".
std::uint32_t end_without_means(sentence const& where, std::uint32_t at, std::uint32_t end) {
    for (auto next = at + 2; next <= end; next += 2) {
        token const& link = where.tokens[where.chunks[next - 1].first];
        chunk const& told = where.chunks[next];
        token const& head = where.tokens[told.last - 1];
        bool const is_new = where.tokens[told.first].is(determiner) && !where.tokens[told.first].is(definite);
        bool const is_means = head.is(statement_noun) || head.is(document_noun);
        if (!link.is(by_author) && is_new && is_means) {
            return next - 2;
        }
    }
    return end;
}

/// "The mayor of Port Ellery", "A man on the telephone": the whole phrase that the cue attaches to.
void take_complements(sentence const& where, std::uint32_t chunk_index, mention& found) {
    constexpr std::uint32_t longest_mention = 60; // bytes: a mention is read at a glance
    if (found.kind != mention_kind::descriptor && found.kind != mention_kind::document) {
        return;
    }
    auto const last = end_without_means(where, chunk_index, end_of_prepositional(where, chunk_index));
    auto const end = where.chunks[last].span.end;
    if (end - found.span.begin <= longest_mention) {
        found.span.end = end;
    }
}

} // namespace

std::optional<source_mention> source_at(sentence const& where, std::uint32_t chunk_index) {
    noun_phrase const& phrase = phrase_of(where, chunk_index);
    if (is_statement_noun(where, phrase)) {
        if (phrase.owner && !phrase.words.owner.empty()) {
            return alone(where.phrases[*phrase.owner].words);
        }
        if (where.tokens[phrase.first].is(pronoun_possessive)) {
            return alone(possessor(where.tokens[phrase.first]));
        }
    }
    if (!phrase.can_speak) {
        return std::nullopt;
    }
    if (auto const holder = holder_of_two_roles(where, chunk_index)) {
        return alone(*holder);
    }
    source_mention found = alone(phrase.words);
    join_apposition(where, chunk_index, found.words);
    if (found.words.kind == mention_kind::document && is_kind(where, chunk_index + 1, chunk_kind::agent)
        && is_kind(where, chunk_index + 2, chunk_kind::noun)) {
        found.words.owner = phrase_of(where, chunk_index + 2).words.span;
    }
    take_complements(where, chunk_index, found.words);
    found.mention_end = found.words.span.end;
    join_members(where, chunk_index, found);
    return found;
}

std::optional<source_mention> owner_before(sentence const& where, std::uint32_t chunk_index) {
    if (chunk_index == 0) {
        return std::nullopt;
    }
    chunk const& before = where.chunks[chunk_index - 1];
    token const& last = where.tokens[before.last - 1];
    if (before.kind == chunk_kind::owner && before.can_speak) {
        return alone(phrase_of(where, chunk_index - 1).words);
    }
    return last.is(pronoun_possessive) ? std::optional{alone(possessor(last))} : std::nullopt;
}

} // namespace inquit
