// The lexicon: words as data (lexicon/en/*.yaml), compiled to a sorted table at build time.
#pragma once

#include "grammar/class_set.hpp"
#include "grammar/mention.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace inquit {

/// Classes of a word; a word may have several. The YAML files use the same names.
enum class word_class : std::uint8_t {
    // Verbs that report (every inflection has the class of its lemma).
    cue_say,       ///< say, tell, state, announce, add: reports speech at any distance
    cue_write,     ///< write, tweet, post, blog: speech in writing
    cue_ask,       ///< ask, wonder aloud, inquire
    cue_think,     ///< think, believe, feel, hope: reports thought
    cue_show,      ///< find, rule, hold, conclude, show: courts, studies, polls, documents
    cue_call,      ///< call, describe, brand, label, dub: "called it Q", "described as Q"
    cue_criticize, ///< criticize, praise, cite, reject, denounce: takes a noun phrase with Q in it
    cue_adjacent,  ///< laugh, smile, begin, go on: a cue only right beside a quotation
    cue_tell,      ///< tell, inform, remind, assure: takes an addressee before the content
    // Other verbs and helpers.
    auxiliary, ///< be, have, do in all forms
    modal,     ///< will, would, can, could, may, might, shall, should, must
    negation,  ///< not, never, n't
    verb,      ///< common verbs that report nothing (take, make, stand): every inflection
    // Nouns.
    statement_noun, ///< statement, speech, tweet, letter, remark, words, interview: "in a statement", "Q, the statement read"
    document_noun, ///< ruling, judgment, report, study, filing, press release, article: papers that can speak
    role_noun,     ///< spokesman, president, lawyer, senator, professor
    person_noun,   ///< man, woman, resident, voter, mother, witness
    group_noun, ///< officials, judges, critics, Republicans, aides, protesters (plural by nature or number)
    organization_noun,   ///< court, company, government, ministry, campaign, party, agency
    organization_suffix, ///< Inc., Corp., LLC, PAC
    // Names.
    title,            ///< Mr., Mrs., Dr., Sen., Gov., Lord, President (before a name)
    given_name,       ///< with gender
    surname_particle, ///< de, van, von, bin, al, della
    name_suffix,      ///< Jr., Sr., III
    post_nominal,     ///< MP, OBE, KC: letters behind a name, no part of it
    nationality,      ///< Russian, French, American (adjective and people)
    place,            ///< countries, cities, US states: "Moscow"
    institution, ///< Kremlin, Pentagon, Vatican, Congress, Senate, Hezbollah: single capitalised words that speak
    outlet,      ///< CNN, Reuters, Politico, Times, Post, BBC
    month,
    weekday,
    time_noun, ///< week, month, night: "last week", "two years ago" stand where an adverb can
    // Closed classes.
    pronoun_subject,    ///< he, she, they, it, I, we, who
    pronoun_object,     ///< him, her, them, me, us
    pronoun_possessive, ///< his, her, their, its
    determiner,         ///< the, a, an, this, that, these, those, some, many, one, two
    preposition,
    conjunction,  ///< and, or, but, nor
    subordinator, ///< that, because, although, when, while, if, after, before, as, since
    relative,     ///< who, which, that, whose, whom
    adverb,       ///< later, also, then, recently, once (and whatever ends in -ly, by rule)
    adjective,    ///< common adjectives that stand before nouns: senior, former, top, new
    number_word,  ///< one, two, dozens, hundreds
    common_noun,  ///< frequent nouns that cannot speak: day, year, war, deal, plan
    abbreviation, ///< ends with a point that ends no sentence: Mr., Sen., U.S., Jan., No.
    stop_capital, ///< function and common words that are capitalised at a sentence's begin and begin no name
    pronoun_indefinite,   ///< one, another, others, many, both, someone: stand alone as a source
    complementizer,       ///< that, whether, how: may introduce a reported clause
    infinitive_marker,    ///< to
    comparative_as,       ///< as: "as S put it", "described as Q"
    according,            ///< according (to S)
    agent_by,             ///< by: "was described by S as Q"
    absolute_with,        ///< with: "with S saying Q"
    definite,             ///< the, this, these: what follows was named before
    court_noun,           ///< court, tribunal
    organization_anaphor, ///< company, group, agency: what an organisation just named is called next
    hearing_body,         ///< court, jury, inquest: what it was told or heard was said before it
    court_voice,          ///< judges, judgment, ruling, verdict: what they say, their court says
    first_person,         ///< I, we: who speaks already
    elision,              ///< 'em, 'til, 'cause: its apostrophe opens no quotation
    term_head, ///< word, phrase, term, song, book, film, movie, show, slogan, titled, called: before a term
    // What tells one person from another.
    office_of_one,    ///< mayor, king, chairman: each place or house has one, so "the mayor" may be new
    exclusive_office, ///< senator, governor, judge: whoever holds one holds no other of them
    office_of_many, ///< senator, candidate: there are many, so whoever is called so was named; an officer or a doctor need not be
    attending_role, ///< officer, doctor, aide: who has to do with somebody else, so a bare "the officer" may be anybody
    past_holder,  ///< former, ex, late: an office held once
    staff_of_one, ///< campaign: somebody's own, even where nobody says whose
    one_more,     ///< other, another: whoever it is told from is one as well
    affiliation,  ///< GOP, Senate, House: many belong to it, so it tells nobody's office
    party,        ///< Democrat, Republican: nobody is of two
    issuing_verb, ///< release, publish, send: who does it speaks through the paper
    by_author,    ///< by, from, of: "the claim of S that Q"
    by_topic,     ///< about, regarding: "in reply to remarks about Q": what others speak of
    surrounding,  ///< amid: "amid a Q row": what goes on, in words of others
    label_noun,   ///< allegation, description: "the Q allegation"
    named_noun, ///< law, campaign: "the Q law" has its name in the marks, where they hold more than one word
    by_means,   ///< in, via: "said in a statement"
    by_blame,   ///< for, over: "criticized S for saying Q"
    linking_verb, ///< be, become, remain: what follows describes the subject
    // What is reported without marks behind the verb.
    stance_adjective,   ///< adamant, sure: "is adamant that S left" reports as a verb does
    reports_clause,     ///< said S left: a clause that nothing introduces
    reports_object,     ///< criticized the plan: a noun
    reports_infinitive, ///< vowed to go, urged S to go: what is to be done
    declining_verb,     ///< decline, refuse: "declined to say whether": nothing was said
    opinion_noun,       ///< view, opinion, eyes: "in the view of S", "in S's eyes"
    approximating,      ///< about, more than: before a number that is a share: "about four in ten"
    fraction,           ///< half, third: a share of those who were asked: "half said"
};

/// Verbs that report.
inline constexpr class_set reporting_classes{
    word_class::cue_say,       word_class::cue_write,    word_class::cue_ask,
    word_class::cue_think,     word_class::cue_show,     word_class::cue_call,
    word_class::cue_criticize, word_class::cue_adjacent, word_class::cue_tell};

/// `past` serves as past participle too where the two are one word (said); past_participle is the other kind (written).
enum class verb_form : std::uint8_t { none, base, third_person, past, participle, past_participle };

/// A word or a phrase of two words ("press release", "went on").
/// Where several readings of a word differ in lemma or form, the reporting verb's holds ("found" is of find), then the
/// past's ("put": past with lemma == word, so base too), then the base's ("come": past participle too).
struct word_entry {
    std::string_view word;  ///< lower case; the words of a phrase with one space between them
    std::string_view lemma; ///< of verbs; else the word itself
    class_set classes;
    gender sex = gender::unknown;
    grammatical_number number = grammatical_number::unknown;
    verb_form form = verb_form::none;
    bool begins_phrase =
        false; ///< worth a vocabulary::find_phrase(); such a word may have no class of its own ("los")

    [[nodiscard]] constexpr bool is(word_class wanted) const { return classes.has(wanted); }
};

namespace lexicon {

/// All compiled-in entries, sorted by word; vocabulary.hpp looks them up.
[[nodiscard]] std::span<word_entry const> entries();

} // namespace lexicon

} // namespace inquit
