#include "attribute/paragraph.hpp"

#include "text/unicode.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace inquit {
namespace {

using enum word_class;

/// How sure a capitalised word must be met to count as a name: once behind a first name or title, or twice alone.
constexpr int enough_evidence = 2;

using evidence = std::unordered_map<word_entry const*, int>;

bool has_any(token const& t, class_set classes) {
    return t.entry != nullptr && t.entry->classes.has_any(classes);
}

/// Listed as something that begins no name, and in no class that capitals are usual for.
bool may_be_surname(token const& t) {
    return t.kind == token_kind::word && t.capitalized && !t.all_caps && !t.unlisted()
           && !has_any(t, {given_name,
                           place,
                           institution,
                           outlet,
                           title,
                           month,
                           weekday,
                           nationality,
                           group_noun,
                           organization_noun,
                           organization_suffix,
                           determiner,
                           preposition,
                           conjunction,
                           subordinator,
                           pronoun_subject,
                           pronoun_object,
                           pronoun_possessive,
                           auxiliary,
                           modal,
                           negation});
}

bool is_capital(sentence const& s, std::size_t at) {
    return at < s.tokens.size() && s.tokens[at].kind == token_kind::word && s.tokens[at].capitalized;
}

/// Hardly any word is in lower case but prepositions and the like: capitals of a headline tell no names.
bool is_in_title_case(sentence const& s) {
    int lower = 0;
    for (auto const& t : s.tokens) {
        bool const small = has_any(t, {determiner, preposition, conjunction, infinitive_marker});
        lower += t.kind == token_kind::word && !t.capitalized && !small ? 1 : 0;
    }
    return lower == 0;
}

int evidence_at(sentence const& s, std::size_t at) {
    token const& t = s.tokens[at];
    if (at == 0 || t.begins_sentence || !may_be_surname(t)) {
        return 0;
    }
    token const& before = s.tokens[at - 1];
    bool const is_office = t.is(role_noun); // "Tim Baker"; "Deputy Secretary" names nobody
    bool const behind_first_name =
        is_capital(s, at - 1) && (before.is(given_name) || (before.is(title) && !is_office));
    bool const alone = !t.is(role_noun) && !is_capital(s, at - 1) && !is_capital(s, at + 1)
                       && !before.is(determiner) && before.kind == token_kind::word;
    return behind_first_name ? enough_evidence : (alone ? 1 : 0);
}

/// "Bell did", "Bell's", "Bell, who", "Bell Moss"; not "Bell towers"
bool goes_on_as_name(sentence const& s, std::size_t at) {
    if (at + 1 >= s.tokens.size()) {
        return false;
    }
    token const& next = s.tokens[at + 1];
    return next.kind == token_kind::clitic || next.point == ',' || next.adverbial || is_capital(s, at + 1)
           || (next.entry != nullptr && next.entry->form != verb_form::none
               && next.entry->form != verb_form::participle);
}

/// Names of two words at least, met within a sentence: the first two.
using pairs = std::set<std::pair<std::string_view, std::string_view>>;

std::string_view word_at(std::string_view text, sentence const& s, std::size_t at) {
    return text.substr(s.tokens[at].span.begin, s.tokens[at].span.size());
}

/// What a sentence may begin with before a name ("Former", "Angry", "American") or as part of one ("American Crossroads").
bool may_open_name(token const& t) {
    return !t.all_caps && !t.unlisted()
           && (has_any(t, {adjective, nationality, common_noun, statement_noun, document_noun, person_noun})
               || t.entry->form != verb_form::none)
           && !has_any(t, {stop_capital, past_holder,  given_name,      place,          institution,
                           outlet,       title,        month,           weekday,        role_noun,
                           group_noun,   party,        determiner,      number_word,    preposition,
                           conjunction,  subordinator, pronoun_subject, pronoun_object, pronoun_possessive,
                           auxiliary,    modal,        negation});
}

/// "Judicial [Watch]": an everyday word whose capital tells that it is part of a name.
bool is_everyday(token const& t) {
    return !t.all_caps && !t.unlisted()
           && has_any(t, {common_noun, statement_noun, document_noun, organization_noun, organization_suffix,
                          adjective, verb})
           && !has_any(t, {given_name, place, institution, outlet, title, month, weekday, nationality,
                           role_noun, group_noun, party, affiliation, number_word, determiner, auxiliary,
                           modal, surname_particle});
}

/// "American Crossroads" at a sentence's begin: the article has it elsewhere, or its second word is no one's surname.
bool begins_name_of_two(std::string_view text, sentence const& s, std::size_t at, pairs const& met) {
    token const& t = s.tokens[at];
    if (!t.begins_sentence || !is_capital(s, at) || !is_capital(s, at + 1)) {
        return false;
    }
    bool const listed = t.phrase != nullptr && t.phrase->classes.has_any({institution, outlet});
    return listed
           || (may_open_name(t)
               && (is_everyday(s.tokens[at + 1])
                   || met.contains({word_at(text, s, at), word_at(text, s, at + 1)})));
}

// --- months as surnames ------------------------------------------------------------------------------------

/// "Mrs. | May", "Theresa | May": a month that is somebody's surname here; not "Queen May 5".
bool is_month_behind_name(sentence const& s, std::size_t at) {
    token const& t = s.tokens[at];
    if (at == 0 || !t.is(month) || t.ends_with_point || !is_capital(s, at) || !is_capital(s, at - 1)
        || (at + 1 < s.tokens.size() && s.tokens[at + 1].kind == token_kind::number)) {
        return false;
    }
    token const& before = s.tokens[at - 1];
    return before.is(title) || (before.is(given_name) && !has_any(before, {place, month}));
}

/// "May said" where Theresa May is known; not "in May", "5 May", "May 5", "last May"
bool acts_as_person(sentence const& s, std::size_t at) {
    if (!is_capital(s, at) || at + 1 >= s.tokens.size()) {
        return false;
    }
    token const& next = s.tokens[at + 1];
    bool const free = at == 0 || s.tokens[at - 1].kind == token_kind::point
                      || s.tokens[at - 1].kind == token_kind::quotation
                      || has_any(s.tokens[at - 1], {conjunction, subordinator, complementizer});
    return free && next.entry != nullptr
           && (next.entry->form == verb_form::past || next.entry->form == verb_form::third_person);
}

// --- plurals as surnames -----------------------------------------------------------------------------------

/// "Carl | Banks", "Commentator Bakari | Sellers": a plural that is somebody's surname here; not "Virginia Democrats".
bool is_plural_behind_name(sentence const& s, std::size_t at) {
    token const& t = s.tokens[at];
    if (at == 0 || t.entry == nullptr || t.entry->number != grammatical_number::plural || !is_capital(s, at)
        || !is_capital(s, at - 1) || t.all_caps || is_capital(s, at + 1)
        || !has_any(t, {role_noun, person_noun, organization_noun}) || t.is(party)) {
        return false;
    }
    token const& before = s.tokens[at - 1];
    bool const behind_role = before.unlisted() && at > 1 && has_any(s.tokens[at - 2], {role_noun, title});
    return behind_role || (before.is(given_name) && !has_any(before, {place, month, institution, outlet}));
}

// --- sentences in capitals ---------------------------------------------------------------------------------

constexpr int shortest_shout = 3; // words

/// "MAYOR OPENS BRIDGE": its capitals tell no names.
bool is_shouted(sentence const& s) {
    int words = 0;
    for (auto const& t : s.tokens) {
        bool const letter = t.kind == token_kind::word && t.span.size() == 1;
        if (t.kind == token_kind::word && !t.all_caps && !letter) {
            return false;
        }
        words += t.all_caps ? 1 : 0;
    }
    return words >= shortest_shout;
}

/// In lower case, the words of names that the article writes with a capital.
std::set<std::string> names_in(std::string_view text, std::span<paragraph const> paragraphs) {
    std::set<std::string> names;
    for (auto const& p : paragraphs) {
        for (auto const& s : p.sentences) {
            if (is_shouted(s)) {
                continue;
            }
            for (std::size_t at = 0; at < s.tokens.size(); ++at) {
                if (is_capital(s, at) && s.tokens[at].unlisted()) {
                    names.insert(unicode::lower(word_at(text, s, at)));
                }
            }
        }
    }
    return names;
}

/// Leaves capitals to those words of a shouted sentence that are listed as names, or are names in the rest of the article.
void calm(std::string_view text, sentence& s, std::set<std::string> const& names) {
    for (std::size_t at = 0; at < s.tokens.size(); ++at) {
        token& t = s.tokens[at];
        bool const proper = has_any(t, {given_name, place, institution, outlet, month, weekday, nationality})
                            || (t.is(title) && !t.is(role_noun));
        bool const names_somebody = t.unlisted() && names.contains(unicode::lower(word_at(text, s, at)));
        bool const behind_first_name = t.unlisted() && at > 0 && s.tokens[at - 1].is(given_name);
        if (!proper && !names_somebody && !behind_first_name) {
            t.capitalized = t.all_caps = false;
        }
    }
}

void read_tokens(std::string_view text, sentence& read) {
    read.phrases = find_noun_phrases(text, read.tokens);
    read.chunks = chunks_of(text, read.tokens, read.phrases);
    read.clauses = find_clauses(read.chunks);
}

/// What the capitals of an article tell of its names.
struct met_capitals {
    evidence names;
    pairs names_of_two;
    std::set<word_entry const*> surnames_of_months;
    std::set<word_entry const*> plural_surnames;
    bool any_shouted = false;
    bool all_shouted = true;
    [[nodiscard]] bool tells_names() const {
        return any_shouted && !all_shouted;
    } ///< not of a transcript in capitals
};

void note_capitals(std::string_view text, sentence const& s, met_capitals& met) {
    for (std::size_t at = 0; at < s.tokens.size(); ++at) {
        if (int const found = evidence_at(s, at); found > 0) {
            met.names[s.tokens[at].entry] += found;
        }
        if (at > 0 && is_capital(s, at) && is_capital(s, at + 1) && !s.tokens[at].begins_sentence) {
            met.names_of_two.emplace(word_at(text, s, at), word_at(text, s, at + 1));
        }
    }
}

void note_plurals(sentence const& s, met_capitals& met) {
    for (std::size_t at = 0; at < s.tokens.size(); ++at) {
        if (is_plural_behind_name(s, at)) {
            met.plural_surnames.insert(s.tokens[at].entry);
        }
    }
}

met_capitals capitals_of(std::string_view text, std::span<paragraph const> paragraphs) {
    met_capitals met;
    for (auto const& p : paragraphs) {
        for (auto const& s : p.sentences) {
            met.any_shouted = met.any_shouted || is_shouted(s);
            met.all_shouted = met.all_shouted && is_shouted(s);
            for (std::size_t at = 0; at < s.tokens.size(); ++at) {
                if (is_month_behind_name(s, at)) {
                    met.surnames_of_months.insert(s.tokens[at].entry);
                }
            }
            if (!is_in_title_case(s)) {
                note_plurals(s, met);
                note_capitals(text, s, met);
            }
        }
    }
    return met;
}

/// Whether any of the sentence's words is now another.
bool takes_capitals_of(std::string_view text, sentence& s, met_capitals const& met) {
    bool changed = false;
    bool const in_title_case = is_in_title_case(s);
    for (std::size_t at = 0; at < s.tokens.size(); ++at) {
        token& t = s.tokens[at];
        if (met.surnames_of_months.contains(t.entry)
            && (is_month_behind_name(s, at) || acts_as_person(s, at))) {
            t.entry = nullptr; // no month, whatever the lexicon says
            changed = true;
        }
        bool const alone = at == 0 || !has_any(s.tokens[at - 1], {determiner, adjective, number_word});
        if (met.plural_surnames.contains(t.entry) && is_capital(s, at) && !t.all_caps && alone
            && !in_title_case && (!t.begins_sentence || goes_on_as_name(s, at))) {
            t.entry = nullptr; // nobody but him
            changed = true;
        }
        bool const is_met = t.begins_sentence && may_be_surname(t) && goes_on_as_name(s, at);
        auto const found = is_met ? met.names.find(t.entry) : met.names.end();
        if ((found != met.names.end() && found->second >= enough_evidence)
            || (!in_title_case && begins_name_of_two(text, s, at, met.names_of_two))) {
            t.begins_sentence = false; // its capital means something
            changed = true;
        }
    }
    return changed;
}

} // namespace

paragraph read_paragraph(std::string_view text, byte_span range, std::uint32_t block,
                         std::span<opaque_span const> quotations, vocabulary const& words) {
    paragraph made;
    made.block = block;
    auto tokens = tokens_of(text, range, quotations, words);
    for (auto const part : sentences_of(text, tokens)) {
        sentence& read = made.sentences.emplace_back();
        read.tokens.assign(tokens.begin() + part.first, tokens.begin() + part.last);
        read_tokens(text, read);
    }
    return made;
}

void read_again_with_names(std::string_view text, std::span<paragraph> paragraphs) {
    auto const met = capitals_of(text, paragraphs);
    auto const of_article = met.tells_names() ? names_in(text, paragraphs) : std::set<std::string>{};
    for (auto& p : paragraphs) {
        for (auto& s : p.sentences) {
            bool const is_calmed = met.tells_names() && is_shouted(s);
            if (is_calmed) {
                calm(text, s, of_article);
            }
            if (takes_capitals_of(text, s, met) || is_calmed) {
                read_tokens(text, s);
            }
        }
    }
}

} // namespace inquit
