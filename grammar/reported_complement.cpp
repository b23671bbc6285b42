// What is reported behind its cue, as X3 rules over chunks.

#include "grammar/reported_sentence.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

using word = word_class;

/// Take whom they tell before what they tell.
constexpr class_set with_addressee{word::cue_tell, word::cue_ask};

constexpr auto infinitive = element([](chunk const& c) { return c.kind == kind::verb && c.verb.infinitive; });

// "on Monday"  "in a statement"  "(at noon)"
constexpr auto circumstance = prepositional | adverb | bracketed;
// ", speaking in Leeds,"
constexpr auto inserted_words = comma >> at_most<10>(anything - finite - comma) >> comma;

// "that the ruling was wrong"; not "[a race] that has been won"
constexpr auto that_clause = complementizer >> ((anything - comma - verb) | (comma >> (anything - verb)));
// [asked] "what the ruling says"   [knows] "who left": only right behind the verb
constexpr auto question = relative >> (anything - comma);
// [said] "on Monday that the ruling was wrong"
constexpr auto up_to_that = (&question) | (at_most<4>(circumstance) >> -inserted_words >> &that_clause);
// [told] "the BBC on Monday that the ruling was wrong"
constexpr auto addressee_to_that = noun >> at_most<3>(circumstance) >> -inserted_words
                                   >> &(that_clause | question);
// [said] "on Monday the ruling was wrong"
constexpr auto own_clause = noun >> subject_tail >> finite;
constexpr auto up_to_clause = at_most<3>(circumstance) >> -inserted_words >> &own_clause;
constexpr auto addressee_to_clause = noun >> at_most<3>(circumstance) >> -comma >> &own_clause;
// [vowed] "on Monday to fix the town"
constexpr auto up_to_infinitive = at_most<2>(circumstance) >> &infinitive;
// [urged] "Congress to act"
constexpr auto somebody_to_infinitive = &(noun >> at_most<2>(circumstance) >> infinitive);
// [criticized] "the ruling"   [suggested] "closing the road"   [embraced] "what he said"
constexpr auto up_to_object = at_most<1>(adverb) >> &(noun | participle | (relative >> (noun | adverb)));

class complement_finder {
  public:
    complement_finder(reported_sentence const& s, clause const& by)
        : s_{s}, by_{by}, group_{s.chunks[by.verb]}, reach_{s.chunks, s.clauses, by} {}

    std::optional<reported_clause> found() const {
        if (auto chain = intended()) {
            return chain;
        }
        auto const here = complement_here();
        if (!here) {
            return std::nullopt;
        }
        auto made = report_of(by_, here->rule);
        chunk_range const whole{here->begin, here->rule == "source-cue-object"
                                                 ? reach_.end_of_object_from(here->begin)
                                                 : reach_.end_from(here->begin)};
        s_.put(made, whole);
        made.negated = is_declined();
        if (made.holds_quotation) {
            made.plain = before_quotation(whole);
        }
        return made.content.empty() ? std::nullopt : std::optional{made};
    }

  private:
    struct complement {
        std::string_view rule;
        std::uint32_t begin = 0;
    };

    [[nodiscard]] verb_group const& cue() const { return group_.verb; }

    /// Where what `rule` leads up to begins, behind the verb.
    template <class Rule>
    [[nodiscard]] std::optional<std::uint32_t> behind(Rule const& rule) const {
        auto const* first = s_.chunks.data() + by_.verb + 1;
        auto const* const last = s_.chunks.data() + s_.chunks.size();
        return x3::parse(first, last, rule)
                   ? std::optional{static_cast<std::uint32_t>(first - s_.chunks.data())}
                   : std::nullopt;
    }

    template <class Rule>
    [[nodiscard]] std::optional<complement> as(std::string_view name, Rule const& rule) const {
        auto const begin = behind(rule);
        return begin ? std::optional{complement{name, *begin}} : std::nullopt;
    }

    [[nodiscard]] std::optional<complement> complement_here() const {
        if (auto that = clause_here()) {
            return that;
        }
        std::optional<complement> found;
        if (cue().is(word::reports_infinitive)) {
            found = as("source-cue-infinitive", up_to_infinitive);
            if (!found) {
                found = as("source-cue-infinitive", somebody_to_infinitive);
            }
        }
        if (!found && (cue().is(word::reports_object) || paper_shows())) {
            found = as("source-cue-object", up_to_object);
        }
        return found;
    }

    /// "that ...", "whether ...", or a clause that nothing introduces.
    [[nodiscard]] std::optional<complement> clause_here() const {
        std::optional<complement> found;
        if (cue().classes.has_any(speech_and_thought)) {
            found = as("source-cue-that", up_to_that);
            if (!found && cue().classes.has_any(with_addressee)) {
                found = as("source-cue-that", addressee_to_that);
            }
        }
        if (!found && cue().is(word::reports_clause)) {
            found = as("source-cue-clause", up_to_clause);
            if (!found && cue().is(word::cue_tell)) {
                found = as("source-cue-clause", addressee_to_clause);
            }
        }
        if (!found && is_plain_saying(cue()) && says_more()) {
            found = complement{"source-cue-words", by_.verb + 1};
        }
        return found;
    }

    /// "the poll found 40 percent of the voters undecided"; not "Moss found a seat", "the report includes a map"
    [[nodiscard]] bool paper_shows() const {
        auto const& subject = s_.phrase_at(*by_.subject).words;
        return cue().is(word::cue_show) && cue().is(word::reports_clause)
               && s_.chunks[*by_.subject].kind == kind::noun && subject.kind == mention_kind::document;
    }

    /// "said there is a way", "said going home was hard": whatever has a verb and stands right behind.
    [[nodiscard]] bool says_more() const {
        auto const next = by_.verb + 1;
        auto const here = s_.kind_at(next);
        auto const first = std::min(*by_.subject, by_.verb);
        if (*by_.subject > by_.verb
            || (first > 0 && s_.kind_at(first - 1) == kind::quotation)) { // Q said S ...
            return false;
        }
        bool const begins = here != kind::stop && here != kind::comma && here != kind::quotation
                            && here != kind::colon && here != kind::dash && here != kind::conjunction
                            && here != kind::semicolon && here != kind::close && here != kind::according
                            && !cue().is(word::cue_tell);
        return begins && is_told({next, reach_.end_from(next)});
    }

    /// A finite verb stands in it, before any marks or comma, or a short one: "he's ready"; not "goodbye, the council left".
    [[nodiscard]] bool is_told(chunk_range where) const {
        auto const chunks = s_.chunks.subspan(where.begin, where.end - where.begin);
        auto const border = std::ranges::find_if(
            chunks, [](chunk const& c) { return c.kind == kind::quotation || c.kind == kind::comma; });
        return std::any_of(chunks.begin(), border, [this](chunk const& c) {
            return (c.kind == kind::verb && c.verb.finite) || s_.tokens[c.first].kind == token_kind::clitic;
        });
    }

    /// "he agreed | and called it Q": the words before the clause that has the first quotation.
    [[nodiscard]] std::optional<byte_span> before_quotation(chunk_range whole) const {
        auto at = whole.begin;
        while (at < whole.end && s_.chunks[at].kind != kind::quotation) {
            ++at;
        }
        bool has_verb = false;
        for (; at-- > whole.begin + 1;) {
            auto const here = s_.chunks[at].kind;
            has_verb = has_verb || here == kind::verb;
            bool const parts = here == kind::conjunction || here == kind::comma || here == kind::semicolon;
            if (has_verb && parts && s_.holds_finite({whole.begin, at})) {
                reported_clause cut;
                s_.put(cut, {whole.begin, at});
                return cut.content.front();
            }
        }
        return std::nullopt;
    }

    // ---- several verbs in one group: "vowed to fix the town", "declined to say whether ..." ----

    /// The token of the verb, in the group, that has the class and a verb behind it: "wants | to raise".
    [[nodiscard]] std::optional<std::uint32_t> governing_verb(word_class wanted) const {
        for (auto at = group_.first; at + 1 < group_.last; ++at) {
            token const& t = s_.tokens[at];
            if (t.is(word::infinitive_marker)) {
                return std::nullopt;
            }
            bool const governs =
                t.is(wanted) || (t.phrase != nullptr && t.unlisted() && t.phrase->is(wanted));
            if (governs && marker_behind(at)) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// "to" behind that token of the group.
    [[nodiscard]] std::optional<std::uint32_t> marker_behind(std::uint32_t at) const {
        for (++at; at < group_.last; ++at) {
            if (s_.tokens[at].is(word::infinitive_marker)) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// "declined to say whether the road was closed"
    [[nodiscard]] bool is_declined() const { return governing_verb(word::declining_verb).has_value(); }

    /// "vowed to fix the town": one verb group, of which the latter part is reported.
    [[nodiscard]] std::optional<reported_clause> intended() const {
        auto const verb_at = governing_verb(word::reports_infinitive);
        if (!verb_at || (is_declined() && clause_here())) {
            return std::nullopt;
        }
        auto made = report_of(by_, "source-cue-infinitive");
        s_.put(made, {by_.verb, reach_.end_from(by_.verb + 1)});
        made.content.front().begin = s_.tokens[*marker_behind(*verb_at)].span.begin;
        made.cue_words = s_.tokens[*verb_at].span;
        return made;
    }

    reported_sentence const& s_;
    clause const& by_;
    chunk const& group_;
    reported_extent reach_;
};

} // namespace

std::optional<reported_clause> report_behind(reported_sentence const& s, clause const& by) {
    return by.subject ? complement_finder{s, by}.found() : std::nullopt;
}

std::optional<reported_clause> report_of_object(reported_sentence const& s, clause const& by) {
    auto made = report_of(by, "source-cue-object");
    auto begin = by.verb + 1;
    if (s.kind_at(begin) == kind::comma || s.kind_at(begin) == kind::colon) { // said, Q
        ++begin;
    }
    if (begin < s.size()) {
        s.put(made, {begin, reported_extent{s.chunks, s.clauses, by}.end_of_object_from(begin)});
    }
    return made.content.empty() ? std::nullopt : std::optional{made};
}

} // namespace inquit::grammar
