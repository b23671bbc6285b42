#include "explain/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <optional>

namespace inquit {
namespace {

struct entry {
    std::string_view name;
    std::string_view words;
};

/// S: source, Q: quotation, C: cue. Examples and counter-examples: grammar/README.md.
constexpr auto rules = std::to_array<entry>({
    {"quote-cue-source", "cue and source follow the words: \"Q,\" said S"},
    {"quote-source-cue", "source and cue follow the words: \"Q,\" S said"},
    {"quote-as-source-cue", "'as', source and verb follow the words: \"Q,\" as S put it"},
    {"quote-according-to", "'according to' and the source follow the words"},
    {"passive-quote-agent", "the words are called so by the source: was called \"Q\" by S"},
    {"quote-dash-source", "a dash and the source end the sentence"},
    {"quote-is-how-source-cue", "the words are how the source put it: \"Q\" is how S put it"},
    {"clause-source-cue-quote", "source and cue between commas, before the words: It is, S said, \"Q\""},
    {"source-cue-quote", "the source's cue touches the words: S said: \"Q\""},
    {"passive-agent-quote", "the agent of a passive cue, before the words: was described by S as \"Q\""},
    {"source-cue-object-quote",
     "the words stand in the object of the source's cue: S criticized the \"Q\" plan"},
    {"source-cue-clause-quote",
     "the words stand in the clause that the cue reports: S said that it was \"Q\""},
    {"according-to-quote", "'according to' and the source stand before the words"},
    {"in-words-quote", "\"in S's words\" stands before them"},
    {"as-source-cue-quote", "\"as S puts it\" stands before the words"},
    {"source-colon-quote", "the source and a colon are all that stands before the words"},
    {"statement-noun-quote", "a statement of the source's introduces the words: S's claim that \"Q\""},
    {"statement-noun-clause-quote",
     "a statement of the source's has the words in its clause: S's claim that it was \"Q\""},
    {"quote-clause-source-cue",
     "source and cue end the sentence, other words between: \"Q\" was late, S said"},
    {"source-verb-colon-quote", "a verb and a colon stand before the words: S doubled down: \"Q\""},
    {"source-cue-far-quote", "a cue stands somewhere before, another clause between"},
    {"same-sentence-mention", "no pattern; the sentence names the source, and its other features decide"},
    {"same-sentence", "another quotation of the sentence has this source"},
    {"alternation", "two speakers take turns"},
    {"previous-sentence-subject", "the source is the subject of the sentence before"},
    {"previous-paragraph-subject", "the source is the subject of the last sentence of the paragraph before"},
    {"previous-paragraph-colon", "the paragraph before names the source and ends with a colon"},
    {"continuation", "the quotation before has this source, and goes on"},
    {"turn-label", "the label of the turn names the source"},
    {"headline-echo", "the headline repeats words that the source says below"},
    {"attribution-line", "the line below the words signs them with the source's name"},
    {"term", "nobody says these words here: a title, a scare quote, a word that is named"},
    {"no-source-found", "nobody was the likeliest of all candidates, or there was none"},
    {"language-unsupported", "who said it is found in English only"},
    {"source-cue-that", "what follows the cue is introduced: S said that ..."},
    {"source-cue-clause", "a clause follows the cue: S said it rains"},
    {"source-cue-words", "something with a verb follows the cue: S said there is rain"},
    {"source-cue-infinitive", "what is to be done follows the cue: S urged H to go"},
    {"source-cue-object", "what was praised, blamed or mentioned follows the cue: S criticized the plan"},
    {"passive-agent", "the source is the agent of a passive: the sale was reported by S"},
    {"as-source-cue",
     "'as', source and verb stand before, behind or within what is reported: as S noted, it rains"},
    {"in-view-clause", "it is somebody's view: in S's view, it rains"},
    {"claim-infinitive", "a statement of the source's says what is to be done: S's promise to go"},
    {"clause-source-cue", "source and cue follow what is reported, or stand in it: It rains, S said"},
    {"clause-cue-source", "cue and source follow what is reported: It rains, said S"},
    {"clause-according-to", "'according to' and the source follow what is reported"},
    {"according-to-clause", "'according to' and the source stand before what is reported"},
    {"claim-clause", "a claim of the source's is told: S's claim that ..."},
    {"nobody", "the words are no speech, or their speaker is not told"},
});

/// {0} is the feature's first value in the words below; {0@place} the word of that context; {0!} the value itself.
constexpr auto properties = std::to_array<entry>({
    {"also", "the rule {0!} finds it too"},
    {"before-source", "stands right behind {1}"},
    {"before-source+sort", "is {1} right behind {2}"},
    {"behind-source", "{1} follows it"},
    {"cue+rule", "its verb is {0@cue}, by the rule {1!}"},
    {"cue+rule+length", "its verb is {0@cue}, by the rule {1!}, the quotation being {2}"},
    {"cue+sort", "is {1}, and its verb {0@cue}"},
    {"cue-word", "its verb is '{0!}', {1} the quotation"},
    {"cue-word+rule", "its verb is '{0!}', by the rule {1!}"},
    {"distance", "elements between its cue and the quotation: {0!}"},
    {"distance+cue", "elements between its cue, {1@cue}, and the quotation: {0!}"},
    {"far", "said the quotation {0@far}{1@far}"},
    {"far+length", "said the quotation {0@far}, and this one is {1}"},
    {"far+pure", "said the quotation {0@far}, and here {1}"},
    {"far+sureness", "said the quotation {0@far}; that is {1}"},
    {"finite-between", "clauses between its cue, {2@cue}, and the quotation: {0!}"},
    {"finite-between-source", "finite verbs between it and the quotation: {1!}"},
    {"first+rule", "the surest rule that says anything is {0!}"},
    {"no-verb", "has no verb of its own"},
    {"nobody", "words in marks are often nobody's"},
    {"nobody:after", "the quotation stands before {0}"},
    {"nobody:before", "the quotation stands behind {0}"},
    {"nobody:before+begin", "the quotation stands behind {0} and begins with {1}"},
    {"nobody:begin+end", "the quotation begins with {0} and ends with {1}"},
    {"nobody:best", "for words of this number ({1!}), {0@best}"},
    {"nobody:reports=0,long", "no clause of the sentence is known to report what the quotation is part of"},
    {"nobody:reports=0,short", "no clause of the sentence is known to report what the quotation is part of"},
    {"nobody:reports", "clauses of the sentence that report what the quotation is part of: {0!}"},
    {"nobody:sentence", "the sentence {0}"},
    {"nobody:two-before", "the quotation stands behind {0} and {1}"},
    {"nobody:two-behind", "the quotation stands before {0} and {1}"},
    {"nobody:verb-before+form", "the verb before the quotation is {0@cue}, {1}"},
    {"nobody:verb-word-before", "the verb before the quotation is '{0!}'"},
    {"nobody:word-before", "the quotation stands behind the word '{0!}'"},
    {"nobody:word-before+begin", "the quotation stands behind the word '{0!}' and begins with {1}"},
    {"nobody:words+begin", "words in the quotation: {0!}, beginning with {1}"},
    {"nobody:words+end", "words in the quotation: {0!}, ending with {1}"},
    {"nobody:zone", "the quotation stands in {0@zone}"},
    {"not-first", "{0}"},
    {"order", "{0}, {1} the quotation"},
    {"place", "its cue is in {0@place}"},
    {"previous-paragraph", "is of the paragraph before, {0@before}"},
    {"previous-sentence", "is of the sentence before, which ends with {0}"},
    {"quotations-between", "other quotations between it and this one: {0!}"},
    {"reports", "reports what the quotation is part of, by the rule {0!}"},
    {"rule", "the rule {0!} proposes it"},
    {"rule+own", "the rule {0!} proposes it, beside {1!} candidates of the sentence itself"},
    {"rule+sort", "is {1}, proposed by the rule {0!}"},
    {"rule+standing", "the rule {0!} proposes it for a quotation that {1}"},
    {"rule+words", "the rule {0!} proposes it for words of this number: {1!}"},
    {"sieve", "the rule {0!} finds it"},
    {"sort", "is {0}, and the quotation {1}"},
    {"source-head", "its last word is {0}{1@head}"},
    {"speech", "said the quotation before, and this one {0}"},
    {"subject-cue", "is the subject of {0@cue} in a sentence that ends with {1}"},
    {"subject-place", "is the subject of {0@place}"},
    {"two-before-source", "stands right behind {1} and {2}"},
    {"two-before-source=before,begin,begin", "begins the sentence"},
    {"two-behind-source=behind,end,end", "ends the sentence"},
    {"two-behind-source", "{1} and {2} follow it"},
    {"word-before", "the quotation stands behind {0}"},
});

/// "context:value"; a value without an entry stands for itself, in the marks of a word.
constexpr auto values = std::to_array<entry>({
    {"before:plain", "which holds no quotation"},
    {"before:quoted", "which holds a quotation"},
    {"before:quoted-at-end", "which ends with a quotation"},
    {"best:none", "no rule proposes a source"},
    {"cue:adjacent", "a verb that reports only beside the words"},
    {"cue:ask", "one of asking"},
    {"cue:call", "one of naming"},
    {"cue:copula", "a copula"},
    {"cue:criticize", "one of judging"},
    {"cue:other", "one that reports nothing"},
    {"cue:say", "one of saying"},
    {"cue:show", "one of showing"},
    {"cue:tell", "one of telling"},
    {"cue:think", "one of thinking"},
    {"cue:unlisted", "one that the lexicon does not have"},
    {"cue:write", "one of writing"},
    {"far:directly", ""},
    {"far:later-sentence", "of an earlier paragraph"},
    {"far:next-sentence", "of the sentence before"},
    {"far:over-words", ", with the reporter's words between"},
    {"far:same-paragraph", "earlier in the paragraph"},
    {"far:skipping", ", with quotations of nobody between"},
    {"far:1", "of the paragraph before"},
    {"far:2", "two paragraphs before"},
    {"far:3", "three paragraphs before"},
    {"head:itself", ""},
    {"head:owner", ", and it is only the owner there"},
    {"head:possessive", ", and it owns what follows"},
    {"place:inherited", "a clause that shares its subject"},
    {"place:inherited-subordinate", "a subordinate clause that shares its subject"},
    {"place:main", "a main clause"},
    {"place:no-clause", "no clause"},
    {"place:relative", "a relative clause"},
    {"place:subordinate", "a subordinate clause"},
    {"zone:headline", "a headline"},
    {"zone:other", "no running text"},
    {":I", "'I' or 'we'"},
    {":Name", "a capitalized word"},
    {":a", "'a' or the like"},
    {":according", "'according'"},
    {":adjective", "an adjective"},
    {":adverb", "an adverb"},
    {":alone", "stands alone"},
    {":and", "'and' or the like"},
    {":as", "'as' or the like"},
    {":auxiliary", "an auxiliary"},
    {":bare", "without a tense"},
    {":because", "'because' or the like"},
    {":before", "before"},
    {":begin", "the begin of the sentence"},
    {":behind", "behind"},
    {":by", "'by'"},
    {":call", "a verb of naming"},
    {":capital", "a capital"},
    {":clitic", "a clitic"},
    {":close", "a closing bracket"},
    {":colon", "a colon"},
    {":comma", "a comma"},
    {":conjunction", "a conjunction"},
    {":criticize", "a verb of judging"},
    {":dash", "a dash"},
    {":descriptor", "a descriptor"},
    {":descriptors", "a descriptor of several"},
    {":document", "a paper"},
    {":doubtful", "doubtful"},
    {":end", "the end of the sentence"},
    {":exclamation", "an exclamation mark"},
    {":finite", "with a tense"},
    {":he", "'he' or 'she'"},
    {":infinitive", "an infinitive"},
    {":it", "'it'"},
    {":likely", "likely"},
    {":long", "of four words or more"},
    {":mixed", "other words stand in the sentence"},
    {":modal", "a modal verb"},
    {":name", "a name"},
    {":names", "several names"},
    {":negated", "negated"},
    {":no-point", "no point"},
    {":none", "nothing"},
    {":not", "'not'"},
    {":noun", "a noun"},
    {":number", "a number"},
    {":open", "an opening bracket"},
    {":organization", "an organization"},
    {":other", "another word"},
    {":other-point", "another point"},
    {":owner", "an owner"},
    {":participle", "a participle"},
    {":passive", "passive"},
    {":period", "a full stop"},
    {":plain", "no capital in every word"},
    {":possessive", "'his' or the like"},
    {":preposition", "a preposition"},
    {":pronoun", "a pronoun"},
    {":proposed", "only a less sure rule proposes it"},
    {":pure", "nothing else stands in the sentence"},
    {":question", "a question mark"},
    {":quotation", "a quotation"},
    {":relative", "'who' or 'which'"},
    {":reports", "has a reporting verb"},
    {":say", "a verb of saying"},
    {":semicolon", "a semicolon"},
    {":short", "of fewer words than four"},
    {":small", "a small letter"},
    {":speech", "reads like speech"},
    {":statement", "a noun of saying"},
    {":stop", "a full stop"},
    {":subject-verb", "first the source and then its cue"},
    {":sure", "sure"},
    {":tell", "a verb of telling"},
    {":tells", "has no reporting verb"},
    {":term-head", "a noun that takes a term (\"the term\")"},
    {":that", "'that' or the like"},
    {":the", "'the'"},
    {":they", "'they'"},
    {":think", "a verb of thinking"},
    {":title", "a capital in every word"},
    {":to", "'to'"},
    {":unproposed", "no rule proposes it"},
    {":verb", "a verb"},
    {":verb-subject", "first the cue and then the source"},
    {":within", "stands in a sentence of the reporter's"},
    {":word", "a word that the lexicon does not have"},
    {":words", "is only some words"},
});

template <std::size_t Size>
std::optional<std::string_view> find(std::array<entry, Size> const& table, std::string_view name) {
    auto const found = std::ranges::find(table, name, &entry::name);
    return found == table.end() ? std::nullopt : std::optional{found->words};
}

std::string value_in_words(std::string_view context, std::string_view value) {
    auto key = std::string{context} + ':';
    key += value;
    if (auto const words = find(values, key)) {
        return std::string{*words};
    }
    return "'" + std::string{value} + "'";
}

/// The value at this place of "a,b,c"; nothing behind the last.
std::optional<std::string_view> value_at(std::string_view list, std::size_t place) {
    for (; place > 0; --place) {
        auto const comma = list.find(',');
        if (comma == std::string_view::npos) {
            return std::nullopt;
        }
        list.remove_prefix(comma + 1);
    }
    return list.substr(0, list.find(','));
}

/// "{1@cue}" and the like, without the braces.
std::optional<std::string> filled(std::string_view slot, std::string_view list) {
    auto const value = value_at(list, static_cast<std::size_t>(slot.front() - '0'));
    if (!value) {
        return std::nullopt;
    }
    auto const context = slot.substr(1);
    return context == "!" ? std::string{*value}
                          : value_in_words(context.empty() ? context : context.substr(1), *value);
}

} // namespace

std::string_view rule_in_words(std::string_view rule) { return find(rules, rule).value_or(""); }

bool has_wording(std::string_view property) { return find(properties, property).has_value(); }

std::string feature_in_words(std::string_view feature) {
    auto const equals = std::min(feature.find('='), feature.size());
    auto const list = feature.substr(std::min(equals + 1, feature.size()));
    // values that read better together
    if (auto const whole = find(properties, feature); whole && whole->find('{') == std::string_view::npos) {
        return std::string{*whole};
    }
    auto phrase = find(properties, feature.substr(0, equals));
    if (!phrase) {
        return std::string{feature};
    }
    std::string out;
    for (auto open = phrase->find('{'); open != std::string_view::npos; open = phrase->find('{')) {
        auto const close = phrase->find('}', open);
        auto const words = filled(phrase->substr(open + 1, close - open - 1), list);
        if (!words) {
            return std::string{feature};
        }
        out.append(phrase->substr(0, open)).append(*words);
        phrase->remove_prefix(close + 1);
    }
    return out.append(*phrase);
}

speaker_wording speaker_in_words(record_speaker const& who) {
    auto const mention = who.mention ? fmt::format("\"{}\"", who.mention->text) : std::string{};
    auto const how = !who.via           ? mention.empty() ? std::string{} : fmt::format(" (: {})", mention)
                               : !mention.empty() ? fmt::format(" (by {}: {})", name_of(*who.via), mention)
                                        : fmt::format(" (by {})", name_of(*who.via));
    if (who.name) {
        return {*who.name, how};
    }
    return {{}, who.mention ? "not named in the article" + how : "nobody"};
}

} // namespace inquit
