#include "attribute/title.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

constexpr std::uint32_t longest_title = 12;

/// "his book, Q"   "its motto: Q"; not "in his words, Q", and without capitals not "said of the episode, Q" of more than a few words
bool apposed_to_term(occurrence const& q) {
    constexpr std::uint32_t words_of_plain_speech = 4;
    token const* const point = token_before(q.where, q.chunk, 1);
    token const* const head = token_before(q.where, q.chunk, 2);
    bool const words_of_somebody =
        head != nullptr && head->is(statement_noun) && head->entry->number == grammatical_number::plural;
    if (head == nullptr || !head->is(term_head) || words_of_somebody) {
        return false;
    }
    bool const short_name = q.shape.capitalised_throughout || q.shape.words < words_of_plain_speech;
    bool const sentence_long = head->is(statement_noun); // "the old adage, Q"
    return point->point == ':' || (point->point == ',' && (short_name || sentence_long));
}

/// "Q," a play,
bool is_explained_as_term(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const next = q.chunk + 1;
    if (q.shape.last_point != ',' || next >= chunks.size() || chunks[next].kind != chunk_kind::noun) {
        return false;
    }
    token const& article = q.where.tokens[chunks[next].first];
    bool const does_nothing = next + 1 >= chunks.size() || chunks[next + 1].kind != chunk_kind::verb;
    return does_nothing && article.is(determiner) && !article.is(definite)
           && q.where.tokens[chunks[next].last - 1].is(term_head);
}

/// "titled", "called": what stands before it has the name; not "title", "song"
bool is_naming_participle(token const& t) {
    return t.is(term_head) && t.entry->number == grammatical_number::unknown;
}

/// "a script", "the letter"; not "the mayor", "the board", "Moss"
bool is_thing(sentence const& where, noun_phrase const& phrase) {
    constexpr class_set who{role_noun, person_noun, group_noun, organization_noun};
    token const& head = where.tokens[phrase.last - 1];
    bool const described =
        phrase.words.kind == mention_kind::descriptor || phrase.words.kind == mention_kind::document;
    return described && head.entry != nullptr && !head.entry->classes.has_any(who);
}

/// "a script called Q", "a letter titled Q", "a band called Q" with capitals; not "a plan critics called Q"
bool behind_naming_participle(occurrence const& q) {
    if (q.chunk < 2 || chunk_at(q, q.chunk - 1).kind != chunk_kind::verb
        || chunk_at(q, q.chunk - 2).kind != chunk_kind::noun) {
        return false;
    }
    auto const& naming = chunk_at(q, q.chunk - 1);
    auto const& phrase = q.where.phrases[chunk_at(q, q.chunk - 2).index];
    bool const alone = naming.last - naming.first == 1 && is_naming_participle(q.where.tokens[naming.first]);
    auto const before = q.chunk < 3 ? chunk_kind::comma : chunk_at(q, q.chunk - 3).kind;
    bool const in_relative = before == chunk_kind::relative || before == chunk_kind::complementizer
                             || before == chunk_kind::noun || before == chunk_kind::comparative;
    token const& article = q.where.tokens[phrase.first];
    bool const verb_follows = q.chunk + 1 < q.where.chunks.size()
                              && chunk_at(q, q.chunk + 1).kind == chunk_kind::verb
                              && chunk_at(q, q.chunk + 1).verb.finite; // "A comet dubbed Q may return"
    bool const new_name = q.shape.capitalised_throughout && article.is(determiner) && !article.is(definite);
    return alone && !in_relative && (new_name || verb_follows || is_thing(q.where, phrase));
}

/// "the so-called Q outlets"
bool is_so_called(occurrence const& q) {
    token const* const before = token_before(q.where, q.chunk);
    return before != nullptr && before->kind == token_kind::word && is_naming_participle(*before)
           && chunk_at(q, q.chunk - 1).kind != chunk_kind::verb;
}

/// "House Bill 7, often called the Q"   "a bill called the Q"   "which is commonly called the Q"; not "critics dubbed the Q a farce"
bool is_named_the(occurrence const& q) {
    token const* const article = token_before(q.where, q.chunk);
    bool const determined = article != nullptr && article->is(definite);
    auto at = q.chunk - (determined ? 1U : 0U);
    bool const as = at > 0 && chunk_at(q, at - 1).kind == chunk_kind::comparative;
    at -= as ? 1U : 0U;
    if (at == 0 || chunk_at(q, at - 1).kind != chunk_kind::verb) {
        return false;
    }
    auto const& naming = chunk_at(q, at - 1);
    bool const names =
        as ? naming.verb.is(cue_call) && determined : is_naming_participle(q.where.tokens[naming.last - 1]);
    if (!names) {
        return false;
    }
    auto before = at - 1;
    bool adverb = q.where.tokens[naming.first].adverbial; // "often called"
    for (; before > 0 && chunk_at(q, before - 1).kind == chunk_kind::adverb; --before) {
        adverb = true;
    }
    bool const behind_noun = before > 0 && chunk_at(q, before - 1).kind == chunk_kind::noun;
    bool const cut = before > 1 && chunk_at(q, before - 1).kind == chunk_kind::comma
                     && chunk_at(q, before - 2).kind == chunk_kind::noun;
    bool const described =
        (behind_noun && is_thing(q.where, q.where.phrases[chunk_at(q, before - 1).index])) || cut;
    bool const reduced = naming.verb.may_be_participle && described && (determined || adverb);
    if (as) {
        return naming.verb.may_be_participle && cut && adverb; // ", sometimes referred to as the Q"
    }
    return reduced || (naming.verb.passive && naming.verb.finite && determined);
}

/// "is known as Q"   "known as the Q"
bool is_known_as(occurrence const& q) {
    token const* const article = token_before(q.where, q.chunk);
    bool const determined = article != nullptr && article->is(determiner);
    token const* const known = token_before(q.where, q.chunk, determined ? 3 : 2);
    return known != nullptr && known->phrase != nullptr && known->phrase->is(term_head);
}

bool is_by_somebody(occurrence const& q) {
    return q.chunk + 1 < q.where.chunks.size() && chunk_at(q, q.chunk + 1).kind == chunk_kind::agent;
}

/// "(see Q"
bool is_referred_to(sentence const& where, std::uint32_t chunk_index) {
    token const* const bracket = token_before(where, chunk_index, 2);
    return bracket != nullptr && bracket->point == '('
           && where.chunks[chunk_index - 1].kind == chunk_kind::verb
           && !where.chunks[chunk_index - 1].verb.participle;
}

/// "amid a Q row"   "in reply to remarks about the mayor's Q": words that others have used
bool is_topic(occurrence const& q) {
    constexpr std::uint32_t most_between = 4; // "about the plan of the mayor's Q"
    auto const& chunks = q.where.chunks;
    for (auto at = q.chunk; at-- > 1 && q.chunk - at <= most_between;) {
        auto const kind = chunks[at].kind;
        token const& first = q.where.tokens[chunks[at].first];
        if (kind == chunk_kind::preposition && first.is(surrounding)) {
            return true;
        }
        if ((kind == chunk_kind::preposition || kind == chunk_kind::verb)
            && first.is(by_topic)) { // "regarding"
            return at > 1 && chunks[at - 1].kind == chunk_kind::noun && chunks[at - 1].statement
                   && q.where.tokens[chunks[at - 2].last - 1].is(preposition); // "in reply to", "respond to"
        }
        if (kind != chunk_kind::noun && kind != chunk_kind::owner && kind != chunk_kind::other) {
            return false;
        }
    }
    return false;
}

/// "what her team calls her Q agenda"
bool is_called_with_its_kind(occurrence const& q) {
    if (q.chunk < 2 || token_before(q.where, q.chunk)->is(determiner)) {
        return false;
    }
    auto const between = chunk_at(q, q.chunk - 1).kind;
    auto const& verb = chunk_at(q, q.chunk - 2);
    return (between == chunk_kind::other || between == chunk_kind::owner || between == chunk_kind::noun)
           && verb.kind == chunk_kind::verb && verb.verb.is(cue_call) && !verb.verb.passive;
}

/// "the stand-your-ground law"; not "the deeply unfair law", "the mad law"
bool names_what_follows(quotation_shape const& shape) {
    constexpr std::uint32_t most_words = 6;
    return shape.capitalised_throughout || (shape.words > 1 && shape.words <= most_words && !shape.describes);
}

/// "the Q label", a noun of a verb of calling; "the Q law"; of words with capitals "the Q show" too
bool stands_before_its_kind(occurrence const& q) {
    token const* const before = token_before(q.where, q.chunk);
    token const* const after = token_after(q.where, q.chunk);
    if (after == nullptr || q.shape.last_point != 0) {
        return false;
    }
    bool const owned =
        before != nullptr && (before->is(pronoun_possessive) || before->kind == token_kind::clitic);
    bool const named = after->is(named_noun) && names_what_follows(q.shape) && !is_called_with_its_kind(q);
    if (before == nullptr || !(owned || before->is(determiner))) {
        bool const slogan =
            after->is(term_head) && after->is(statement_noun) && q.shape.capitalised_throughout;
        return (named || slogan) && before != nullptr
               && before->kind == token_kind::word; // "a national Q event", "attacks Moss Q slogan"
    }
    bool const told_before = before->is(definite) && after->is(label_noun); // "the Q allegation"
    return told_before || (after->is(term_head) && after->is(cue_call))
           || (named && !(owned && after->is(statement_noun)))
           || (q.shape.capitalised_throughout && after->is(term_head));
}

/// "on ABC's Q", "on Friday's Q", with capitals: a programme, a column
bool is_of_outlet(occurrence const& q) {
    token const* const clitic = token_before(q.where, q.chunk);
    token const* const owner = token_before(q.where, q.chunk, 2);
    if (owner == nullptr || clitic->kind != token_kind::clitic || !q.shape.capitalised_throughout) {
        return false;
    }
    return owner->is(outlet) || owner->is(weekday) || (owner->phrase != nullptr && owner->phrase->is(outlet));
}

/// "what has been described as a Q": called so by nobody who is named; not "a plan which has been described as Q"
bool is_what_is_called(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const kind_at = [&chunks](std::uint32_t at) { return chunks[at].kind; };
    auto verb = q.chunk;
    while (verb > 0
           && (kind_at(verb - 1) == chunk_kind::comparative
               || kind_at(verb - 1) == chunk_kind::other)) { // "as a"
        --verb;
    }
    if (verb < 2 || kind_at(verb - 1) != chunk_kind::verb || kind_at(verb - 2) != chunk_kind::relative) {
        return false;
    }
    auto const& called = chunks[verb - 1].verb;
    bool const has_antecedent =
        verb > 2 && (kind_at(verb - 3) == chunk_kind::noun || kind_at(verb - 3) == chunk_kind::comma);
    return called.passive && called.is(cue_call) && !has_antecedent;
}

/// "pushed the button for Q": a single letter or digit; not the "Q," with which a sentence begins
bool is_letter(occurrence const& q) {
    if (q.chunk == 0 || q.shape.words != 1
        || (q.shape.last_point != 0 && q.shape.last_point != ',' && q.shape.last_point != '.')) {
        return false;
    }
    auto const quoted = q.text.substr(chunk_at(q, q.chunk).span.begin, chunk_at(q, q.chunk).span.size());
    std::size_t signs = 0;
    for (std::size_t at = 0; at < quoted.size();) {
        auto const c = unicode::decode(quoted, at);
        signs += unicode::is_letter(c.code_point) || unicode::is_digit(c.code_point) ? 1U : 0U;
        at += c.length;
    }
    return signs == 1;
}

/// "turned down Q", "a role in Q", "that Q copied", "the Q writers", with capitals: a song, a film, a book; not "the plan was Q"
bool stands_for_a_work(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    bool const named = q.shape.capitalised_throughout && q.shape.words > 1 && q.shape.last_point != '?'
                       && q.shape.last_point != '!';
    if (!named || q.chunk == 0) {
        return false;
    }
    chunk const& before = chunk_at(q, q.chunk - 1);
    token const& word_before = q.where.tokens[before.last - 1];
    token const* const after = token_after(q.where, q.chunk);
    bool const whole = after == nullptr || q.shape.last_point != 0 || !after->is(common_noun);
    bool const done = whole && before.kind == chunk_kind::verb && !before.verb.reports()
                      && !before.verb.is(cue_adjacent) && !before.verb.copula;
    bool const placed = before.kind == chunk_kind::preposition && word_before.is(by_means) && q.chunk > 1
                        && !chunk_at(q, q.chunk - 2).statement;
    bool const describes = word_before.is(determiner) && after != nullptr && q.shape.last_point == 0
                           && after->kind == token_kind::word && !after->capitalized
                           && (after->is(role_noun) || after->is(person_noun));
    bool const introduced = before.kind == chunk_kind::complementizer
                            || before.kind == chunk_kind::subordinator
                            || (before.kind == chunk_kind::verb && before.verb.is(reports_clause));
    bool const acts = introduced && q.shape.last_point == 0 && q.chunk + 1 < chunks.size()
                      && chunk_at(q, q.chunk + 1).kind == chunk_kind::verb
                      && chunk_at(q, q.chunk + 1).verb.finite && !chunk_at(q, q.chunk + 1).verb.reports();
    return done || placed || describes || acts;
}

/// "criticized the word Q"; not "used the word Q"
bool is_criticized_word(occurrence const& q) {
    return q.chunk > 1 && named_as_term(q.where, q.chunk) && chunk_at(q, q.chunk - 1).kind == chunk_kind::noun
           && chunk_at(q, q.chunk - 1).determined && chunk_at(q, q.chunk - 2).kind == chunk_kind::verb
           && chunk_at(q, q.chunk - 2).verb.is(cue_criticize);
}

bool links_titles(chunk const& c) { return c.kind == chunk_kind::comma || c.kind == chunk_kind::conjunction; }

bool looks_like_title(quotation_shape const& shape) {
    return shape.capitalised_throughout && !shape.ends_sentence();
}

bool looks_like_title(occurrence const& q, std::uint32_t chunk_index) {
    quotation words;
    words.content = {chunk_at(q, chunk_index).span};
    return looks_like_title(shape_of(q.text, words));
}

enum class direction : std::uint8_t { back, forth };

/// The title before or behind one in a list: "Q, Q and Q".
std::optional<std::uint32_t> title_beside(occurrence const& q, std::uint32_t from, direction where) {
    constexpr std::uint32_t most_links = 2; // ", and"
    auto const size = static_cast<std::uint32_t>(q.where.chunks.size());
    for (std::uint32_t distance = 1; distance <= most_links + 1; ++distance) {
        bool const ends = where == direction::back ? distance > from : from + distance >= size;
        if (ends) {
            return std::nullopt;
        }
        auto const at = where == direction::back ? from - distance : from + distance;
        if (chunk_at(q, at).kind == chunk_kind::quotation) {
            return looks_like_title(q, at) ? std::optional{at} : std::nullopt;
        }
        if (!links_titles(chunk_at(q, at))) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// "the hits, including Q, Q and Q"; not "protesters chanted Q and Q"
bool is_listed_title(occurrence const& q) {
    if (!looks_like_title(q.shape)
        || (!title_beside(q, q.chunk, direction::back) && !title_beside(q, q.chunk, direction::forth))) {
        return false;
    }
    auto first = q.chunk;
    for (std::size_t steps = 0; steps < clause_reach; ++steps) {
        auto const before = title_beside(q, first, direction::back);
        if (!before) {
            break;
        }
        first = *before;
    }
    auto const before = q.where.chunks.rend() - first;
    auto const verb = std::find_if(before, q.where.chunks.rend(),
                                   [](chunk const& c) { return c.kind == chunk_kind::verb; });
    constexpr class_set speech = reporting_classes - class_set{cue_show}; // "the list includes"
    return verb != q.where.chunks.rend() && !verb->verb.classes.has_any(speech);
}

/// "what he called Q"
bool is_called_so(occurrence const& quoted) {
    return std::ranges::any_of(quoted.where.clauses, [&quoted](clause const& c) {
        auto const& verb = quoted.where.chunks[c.verb].verb;
        return c.verb + 1 == quoted.chunk && c.subject && verb.is(cue_call) && !verb.passive;
    });
}

/// "said the film was Q": what somebody says of it
bool is_reported(occurrence const& q) {
    constexpr std::size_t reach = 6;
    auto const& clauses = q.where.clauses;
    auto const last = static_cast<std::size_t>(std::ranges::lower_bound(clauses, q.chunk, {}, &clause::verb)
                                               - clauses.begin());
    for (auto at = last; at-- > 0 && last - at <= reach;) {
        auto const& verb = chunk_at(q, clauses[at].verb).verb;
        if (clauses[at].subject && verb.is(reports_clause) && !verb.passive) {
            return true;
        }
    }
    return false;
}

} // namespace

bool named_as_term(sentence const& where, std::uint32_t quotation_chunk) {
    token const* const before = token_before(where, quotation_chunk);
    return before != nullptr && before->is(term_head);
}

bool equated_with_term(sentence const& where, std::uint32_t quotation_chunk) {
    return quotation_chunk >= 2 && where.chunks[quotation_chunk - 1].kind == chunk_kind::verb
           && where.chunks[quotation_chunk - 1].verb.copula
           && where.tokens[where.chunks[quotation_chunk - 2].last - 1].is(term_head);
}

bool is_title(occurrence const& quoted) {
    auto const& shape = quoted.shape;
    if (shape.words > longest_title) {
        return false;
    }
    bool const named = (behind_naming_participle(quoted) || is_known_as(quoted) || is_named_the(quoted))
                       && !is_by_somebody(quoted);
    bool const referred_to = shape.capitalised_throughout
                             && (is_referred_to(quoted.where, quoted.chunk) || is_explained_as_term(quoted));
    if (named || referred_to || is_so_called(quoted) || stands_for_a_work(quoted)
        || is_criticized_word(quoted) || stands_before_its_kind(quoted) || is_listed_title(quoted)
        || is_topic(quoted) || is_of_outlet(quoted) || is_letter(quoted)
        || (is_what_is_called(quoted) && !is_by_somebody(quoted))) {
        return true;
    }
    if (is_called_so(quoted)) {
        return false;
    }
    bool const equated = equated_with_term(quoted.where, quoted.chunk);
    bool const apposed = apposed_to_term(quoted);
    return shape.capitalised_throughout
               ? equated || apposed || named_as_term(quoted.where, quoted.chunk)
               : (apposed || (equated && !is_reported(quoted))) && !shape.ends_sentence();
}

} // namespace inquit
