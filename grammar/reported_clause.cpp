// Reported speech without marks, as X3 rules over chunks.

#include "grammar/reported_clause.hpp"

#include "grammar/chunk_rules.hpp"
#include "grammar/reported_extent.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit {
namespace {

using namespace grammar;

using word = word_class;

/// May stand behind what they report: "the ruling was wrong, he said".
constexpr class_set inquit_cues{word::cue_say, word::cue_write, word::cue_show};
/// Take whom they tell before what they tell.
constexpr class_set with_addressee{word::cue_tell, word::cue_ask};

constexpr auto infinitive = element([](chunk const& c) { return c.kind == kind::verb && c.verb.infinitive; });
// ", according to [figures] of the campaign that were published on Friday"
constexpr auto apposed_source =
    prepositional | bracketed | relative_clause | between_dashes | restrictive | postposed;
constexpr auto speaker = element([](chunk const& c) { return c.kind == kind::noun && c.can_speak; });

// "on Monday"  "in a statement"  "(at noon)"
constexpr auto circumstance = prepositional | adverb | bracketed;
// ", speaking in Leeds,"
constexpr auto inserted_words = comma >> at_most<10>(anything - finite - comma) >> comma;

// "that the ruling was wrong"; not "[a race] that has been won"
constexpr auto that_clause = complementizer >> (anything - comma - verb);
// [asked] "what the ruling says"   [knows] "who left": only right behind the verb
constexpr auto question = relative >> (anything - comma);
// [said] "on Monday that the ruling was wrong"
constexpr auto up_to_that = (&question) | (at_most<4>(circumstance) >> -inserted_words >> &that_clause);
// [told] "the BBC on Monday that the ruling was wrong"
constexpr auto addressee_to_that = noun >> at_most<3>(circumstance) >> -inserted_words
                                   >> &(that_clause | question);
// [said] "on Monday the ruling was wrong"
constexpr auto own_clause = noun >> subject_tail >> finite;
constexpr auto up_to_clause = at_most<3>(circumstance) >> &own_clause;
constexpr auto addressee_to_clause = noun >> at_most<3>(circumstance) >> -comma >> &own_clause;
// [vowed] "on Monday to fix the town"
constexpr auto up_to_infinitive = at_most<2>(circumstance) >> &infinitive;
// [urged] "Congress to act"
constexpr auto somebody_to_infinitive = &(noun >> at_most<2>(circumstance) >> infinitive);
// [criticized] "the ruling"
constexpr auto up_to_object = at_most<1>(adverb) >> &noun;

// behind an inquit that reports what stands before it: "[he said] on Monday in a statement"
constexpr auto tail_of_inquit = -noun >> at_most<5>(circumstance);
// "When asked about it,": no words of his
constexpr auto opening_clause = element([](chunk const& c) {
    return c.kind == kind::subordinator || c.kind == kind::comparative || c.can_subordinate
           || (c.kind == kind::verb && !c.verb.finite) || (c.kind == kind::verb && c.verb.may_be_participle);
});

class clause_finder {
  public:
    clause_finder(std::span<token const> tokens, std::span<noun_phrase const> phrases,
                  std::span<chunk const> sentence, std::span<clause const> clauses)
        : tokens_{tokens}, phrases_{phrases}, sentence_{sentence}, clauses_{clauses} {}

    std::vector<reported_clause> found() {
        for (auto const& each : clauses_) {
            if ((each.subject || is_inverted(each.verb)) && can_report(verb_of(each)) && !is_asked(each)
                && !take_inquit(each)) {
                take_complement(each);
            }
        }
        for (std::uint32_t at = 0; at < sentence_.size(); ++at) {
            if (sentence_[at].kind == kind::according) {
                take_according(at);
            } else if (sentence_[at].kind == kind::noun) {
                take_claim(at);
            }
        }
        std::ranges::stable_sort(out_, {}, &reported_clause::cue);
        drop_own_thoughts();
        return std::move(out_);
    }

  private:
    /// "She said she thought that ...": what she says of herself is part of what she says.
    void drop_own_thoughts() {
        std::vector<reported_clause> kept;
        std::ranges::copy_if(out_, std::back_inserter(kept),
                             [this](reported_clause const& each) { return !is_own_thought(each); });
        out_ = std::move(kept);
    }

    [[nodiscard]] bool is_own_thought(reported_clause const& inner) const {
        auto const& cue = sentence_[inner.cue];
        bool const is_thought = cue.kind == kind::verb && cue.verb.is(word::cue_think);
        bool const by_pronoun = phrases_[sentence_[inner.source].index].words.kind == mention_kind::pronoun;
        return is_thought && by_pronoun
               && std::ranges::any_of(out_, [&inner, &cue, this](reported_clause const& outer) {
                      return outer.cue != inner.cue && sentence_[outer.cue].verb.is(word::cue_say)
                             && std::ranges::any_of(outer.content, [&cue](byte_span each) {
                                    return each.contains(cue.span.begin);
                                });
                  });
    }

    static bool can_report(verb_group const& verb) {
        return verb.classes.has_any(report_cues) && !verb.passive && !verb.infinitive;
    }

    /// "when asked whether": the subject hears.
    [[nodiscard]] bool is_asked(clause const& by) const {
        auto const before = by.verb == 0 ? kind::comma : sentence_[by.verb - 1].kind;
        return by.inherited && verb_of(by).may_be_participle && before != kind::conjunction
               && before != kind::comma && before != kind::dash && before != kind::relative;
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_.size()); }
    [[nodiscard]] verb_group const& verb_of(clause const& each) const { return sentence_[each.verb].verb; }
    [[nodiscard]] kind kind_at(std::uint32_t at) const {
        return at < size() ? sentence_[at].kind : kind::stop;
    }

    static bool is_point(chunk const& c) {
        return c.kind == kind::comma || c.kind == kind::dash || c.kind == kind::stop
               || c.kind == kind::semicolon || c.kind == kind::colon;
    }

    /// Adds chunks without the points at their ends; nothing of a range that holds no more.
    void put(reported_clause& into, chunk_range where) const {
        while (where.begin < where.end && is_point(sentence_[where.end - 1])) {
            --where.end;
        }
        while (where.begin < where.end && is_point(sentence_[where.begin])) {
            ++where.begin;
        }
        if (where.begin < where.end) {
            into.content.push_back({sentence_[where.begin].span.begin, sentence_[where.end - 1].span.end});
            into.holds_quotation =
                into.holds_quotation
                || std::ranges::any_of(sentence_.subspan(where.begin, where.end - where.begin),
                                       [](chunk const& c) { return c.kind == kind::quotation; });
        }
    }

    void add(reported_clause made) {
        if (!made.content.empty()) {
            out_.push_back(std::move(made));
        }
    }

    static reported_clause made_of(clause const& by, std::string_view rule) {
        reported_clause made;
        made.source = by.subject.value_or(0);
        made.cue = by.verb;
        made.pronoun = by.pronoun;
        made.rule = rule;
        return made;
    }

    // ---- what stands behind the cue ----

    /// Where what `rule` leads up to begins, behind the verb.
    template <class Rule>
    [[nodiscard]] std::optional<std::uint32_t> behind(std::uint32_t verb, Rule const& rule) const {
        auto const* first = sentence_.data() + verb + 1;
        auto const* const last = sentence_.data() + sentence_.size();
        return x3::parse(first, last, rule)
                   ? std::optional{static_cast<std::uint32_t>(first - sentence_.data())}
                   : std::nullopt;
    }

    struct complement {
        std::string_view rule;
        std::uint32_t begin = 0;
    };

    [[nodiscard]] std::optional<complement> complement_of(clause const& by) const {
        auto const& verb = verb_of(by);
        auto const as = [](std::string_view rule, std::optional<std::uint32_t> begin) {
            return begin ? std::optional{complement{rule, *begin}} : std::nullopt;
        };
        std::optional<complement> found;
        if (verb.classes.has_any(speech_and_thought)) {
            found = as("source-cue-that", behind(by.verb, up_to_that));
            if (!found && verb.classes.has_any(with_addressee)) {
                found = as("source-cue-that", behind(by.verb, addressee_to_that));
            }
        }
        if (!found && verb.is(word::reports_clause)) {
            found = as("source-cue-clause", behind(by.verb, up_to_clause));
            if (!found && verb.is(word::cue_tell)) {
                found = as("source-cue-clause", behind(by.verb, addressee_to_clause));
            }
        }
        if (!found && is_plain_saying(verb) && says_more(by)) {
            found = complement{"source-cue-words", by.verb + 1};
        }
        if (!found && verb.is(word::reports_infinitive)) {
            found = as("source-cue-infinitive", behind(by.verb, up_to_infinitive));
            if (!found) {
                found = as("source-cue-infinitive", behind(by.verb, somebody_to_infinitive));
            }
        }
        if (!found && verb.is(word::reports_object)) {
            found = as("source-cue-object", behind(by.verb, up_to_object));
        }
        return found;
    }

    /// "say", "report", "argue": what stands behind them can be nothing but what is said.
    static bool is_plain_saying(verb_group const& verb) {
        return verb.is(word::reports_clause) && verb.is(word::cue_say) && !verb.is(word::cue_think)
               && !verb.is(word::reports_object) && !verb.is(word::reports_infinitive) && !verb.participle;
    }

    /// "said there is a way", "said going home was hard": whatever has a verb and stands right behind.
    [[nodiscard]] bool says_more(clause const& by) const {
        auto const next = by.verb + 1;
        auto const here = kind_at(next);
        auto const first = std::min(*by.subject, by.verb);
        if (*by.subject > by.verb || (first > 0 && kind_at(first - 1) == kind::quotation)) { // Q said S ...
            return false;
        }
        bool const begins = here != kind::stop && here != kind::comma && here != kind::quotation
                            && here != kind::colon && here != kind::dash && here != kind::conjunction
                            && here != kind::semicolon && here != kind::close && here != kind::according
                            && !verb_of(by).is(word::cue_tell);
        return begins && is_told({next, reported_extent{sentence_, clauses_, by}.end_from(next)});
    }

    /// A finite verb stands in it, before any marks, or a short one: "he's ready".
    [[nodiscard]] bool is_told(chunk_range where) const {
        auto const chunks = sentence_.subspan(where.begin, where.end - where.begin);
        auto const quoted = std::ranges::find(chunks, kind::quotation, &chunk::kind);
        return std::any_of(chunks.begin(), quoted, [this](chunk const& c) {
            return (c.kind == kind::verb && c.verb.finite) || tokens_[c.first].kind == token_kind::clitic;
        });
    }

    void take_complement(clause const& by) {
        if (!by.subject || take_chain(by)) {
            return;
        }
        if (auto const found = complement_of(by)) {
            auto made = made_of(by, found->rule);
            reported_extent const reach{sentence_, clauses_, by};
            chunk_range const whole{found->begin, found->rule == "source-cue-object"
                                                      ? reach.end_of_object_from(found->begin)
                                                      : reach.end_from(found->begin)};
            put(made, whole);
            if (made.holds_quotation) {
                made.plain = before_quotation(whole);
            }
            add(std::move(made));
        }
    }

    /// "he agreed | and called it Q": the words before the clause that has the first quotation.
    [[nodiscard]] std::optional<byte_span> before_quotation(chunk_range whole) const {
        auto at = whole.begin;
        while (at < whole.end && sentence_[at].kind != kind::quotation) {
            ++at;
        }
        bool has_verb = false;
        for (; at-- > whole.begin + 1;) {
            auto const here = sentence_[at].kind;
            has_verb = has_verb || here == kind::verb;
            bool const parts = here == kind::conjunction || here == kind::comma || here == kind::semicolon;
            if (has_verb && parts && holds_finite({whole.begin, at})) {
                reported_clause cut;
                put(cut, {whole.begin, at});
                return cut.content.front();
            }
        }
        return std::nullopt;
    }

    /// "vowed to fix the town": one verb group, of which the latter part is reported.
    bool take_chain(clause const& by) {
        auto const& group = sentence_[by.verb];
        if (!group.verb.is(word::reports_infinitive)) {
            return false;
        }
        for (auto at = group.first; at < group.last; ++at) {
            if (tokens_[at].span.begin >= group.verb.cue.end && tokens_[at].is(word::infinitive_marker)) {
                auto made = made_of(by, "source-cue-infinitive");
                reported_extent const reach{sentence_, clauses_, by};
                put(made, {by.verb, reach.end_from(by.verb + 1)});
                made.content.front().begin = tokens_[at].span.begin;
                add(std::move(made));
                return true;
            }
        }
        return false;
    }

    // ---- an inquit behind or within what it reports ----

    /// "The ruling was wrong, [Moss said on Monday]."  "The ruling, [Moss said], was wrong."
    bool take_inquit(clause const& by) {
        auto const& verb = verb_of(by);
        bool const inverted = is_inverted(by.verb);
        auto const subject = inverted ? by.verb + 1 : *by.subject;
        auto begin = inverted ? by.verb : subject;
        if (begin > 1 && !inverted && kind_at(begin - 1) == kind::noun) { // "the news site RTL Info"
            --begin;
        }
        bool const reports = verb.finite && verb.is(word::reports_clause) && verb.classes.has_any(inquit_cues)
                             && (inverted || (!by.relative && !by.inherited));
        if (!reports || begin < 2 || !sentence_[subject].can_speak
            || (kind_at(begin - 1) != kind::comma && kind_at(begin - 1) != kind::dash)) {
            return false;
        }
        auto const behind_words = inverted ? end_of_subject(subject) : by.verb + 1;
        auto const end = behind_words + match(tail_of_inquit, sentence_, behind_words);
        auto const border = kind_at(end);
        if (border != kind::stop && border != kind::comma && border != kind::semicolon
            && border != kind::dash) {
            return false;
        }
        auto const first = begin_of_sentence(begin - 1);
        auto made = made_of(by, inverted ? "clause-cue-source" : "clause-source-cue");
        made.source = subject;
        bool const is_whole =
            holds_finite({first, begin - 1}) && match(opening_clause, sentence_, first) == 0;
        put(made, {first, begin - 1});
        auto const had = made.content.size();
        if (border == kind::comma || border == kind::dash) {
            auto const next = end + 1;
            bool const goes_on =
                !is_whole
                || match(conjunction | relative | of_kind(kind::subordinator), sentence_, next) != 0;
            auto const last = reported_extent{sentence_, clauses_, by}.end_from(next);
            if (goes_on && holds_verb({next, last})) {
                put(made, {next, last});
            }
        }
        if (!is_whole && made.content.size() == had) {
            return false;
        }
        add(std::move(made));
        return true;
    }

    /// ", [said] Moss."
    [[nodiscard]] bool is_inverted(std::uint32_t verb_at) const {
        auto const& verb_here = sentence_[verb_at].verb;
        return verb_at > 0 && kind_at(verb_at - 1) == kind::comma && is_plain_saying(verb_here)
               && !verb_here.is(word::cue_tell)
               && match(verb >> at_most<2>(adverb) >> speaker >> !certainly_finite, sentence_, verb_at) != 0
               && kind_at(verb_at + 1) == kind::noun;
    }

    [[nodiscard]] std::uint32_t end_of_subject(std::uint32_t subject) const {
        return subject + std::max(1U, match(noun >> at_most<3>(modifier), sentence_, subject));
    }

    /// Behind the last semicolon or stop before.
    [[nodiscard]] std::uint32_t begin_of_sentence(std::uint32_t before) const {
        auto at = before;
        while (at > 0 && sentence_[at - 1].kind != kind::semicolon && sentence_[at - 1].kind != kind::stop) {
            --at;
        }
        return at;
    }

    [[nodiscard]] bool holds_finite(chunk_range where) const {
        return std::ranges::any_of(sentence_.subspan(where.begin, where.end - where.begin),
                                   [](chunk const& c) { return c.kind == kind::verb && c.verb.finite; });
    }
    [[nodiscard]] bool holds_verb(chunk_range where) const {
        return std::ranges::any_of(sentence_.subspan(where.begin, where.end - where.begin),
                                   [](chunk const& c) { return c.kind == kind::verb; });
    }

    // ---- according to S ----

    void take_according(std::uint32_t at) {
        auto const to_source = match(of_kind(kind::according) >> -preposition >> any_noun, sentence_, at);
        auto const source = at + to_source - 1;
        bool const is_bare = to_source != 0 && sentence_[source].last - sentence_[source].first == 1;
        if (to_source == 0 || (is_bare && !sentence_[source].can_speak)) { // "according to plan"
            return;
        }
        reported_clause made;
        made.source = source;
        made.cue = at;
        auto const end = source + match(any_noun >> at_most<3>(apposed_source), sentence_, source);
        auto const first = begin_of_sentence(at);
        if (at > first && holds_finite({first, at})) {
            made.rule = "clause-according-to";
            put(made, {first, at});
        } else if (kind_at(end) == kind::comma) {
            made.rule = "according-to-clause";
            put(made, {end + 1, reported_extent{sentence_, clauses_, {}}.end_from(end + 1)});
        }
        add(std::move(made));
    }

    // ---- S's claim that ... ----

    void take_claim(std::uint32_t at) {
        noun_phrase const& phrase = phrases_[sentence_[at].index];
        bool const owned = phrase.owner || tokens_[phrase.first].is(word::pronoun_possessive);
        if (!owned || !tokens_[phrase.last - 1].is(word::statement_noun)
            || match(that_clause, sentence_, at + 1) == 0) {
            return;
        }
        reported_clause made;
        made.source = made.cue = at;
        made.rule = "claim-clause";
        put(made, {at + 1, reported_extent{sentence_, clauses_, {}}.end_from(at + 1)});
        add(std::move(made));
    }

    std::span<token const> tokens_;
    std::span<noun_phrase const> phrases_;
    std::span<chunk const> sentence_;
    std::span<clause const> clauses_;
    std::vector<reported_clause> out_;
};

} // namespace

std::vector<reported_clause> find_reported_clauses(std::span<token const> tokens,
                                                   std::span<noun_phrase const> phrases,
                                                   std::span<chunk const> sentence,
                                                   std::span<clause const> clauses) {
    return clause_finder{tokens, phrases, sentence, clauses}.found();
}

} // namespace inquit
