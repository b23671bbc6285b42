// X3 rules for verb groups over tokens, and the partition of a sentence into chunks.

#include "grammar/chunk.hpp"

#include "grammar/element_parser.hpp"

namespace inquit {
namespace {

using grammar::at_most;
using grammar::element;
using grammar::length_of_match;

using enum word_class;

bool is_plain_word(token const& t) {
    return t.kind == token_kind::word && (!t.capitalized || t.begins_sentence);
}
/// Listed by itself, or with its particle alone: "singled | out".
bool is_listed_verb(token const& t) {
    constexpr class_set verbs = reporting_classes | class_set{verb};
    return is_plain_word(t) && t.entry != nullptr
           && (t.entry->classes.has_any(verbs)
               || (t.phrase != nullptr && t.unlisted() && t.phrase->classes.has_any(verbs)));
}
verb_form form_of(token const& listed_verb) {
    return listed_verb.unlisted() ? listed_verb.phrase->form : listed_verb.entry->form;
}
bool is_helper(token const& t) {
    return is_plain_word(t) && (t.is(auxiliary) || t.is(modal));
} // not "in May"

/// A clitic that stands for a helper: he's, they'll, I'd.
constexpr auto helper_clitic = element([](token const& t) { return t.kind == token_kind::clitic; });
constexpr auto helper = element(is_helper);
constexpr auto not_word =
    element([](token const& t) { return t.kind == token_kind::word && t.is(negation); });
constexpr auto adverb_word =
    element([](token const& t) { return is_plain_word(t) && t.adverbial && !t.is(comparative_as); });
constexpr auto to_word =
    element([](token const& t) { return t.kind == token_kind::word && t.is(infinitive_marker); });
constexpr auto listed_verb = element(is_listed_verb);
constexpr auto particle_word = element([](token const& t) {
    return is_plain_word(t) && (t.is(preposition) || t.adverbial) && !t.is(infinitive_marker);
});

// "has not", "would later"
constexpr auto helpers = at_most<6>(helper | not_word | adverb_word);
// "went on to say", "continued to insist", "declined to comment"
constexpr auto verb_chain = listed_verb >> at_most<3>(at_most<2>(particle_word) >> to_word
                                                      >> at_most<2>(adverb_word) >> listed_verb);
// "has officially stayed"  "to make"  "'s said"
constexpr auto full_group = at_most<1>(helper_clitic) >> helpers >> -(to_word >> helpers) >> verb_chain;
// "is", "has not", "will", "to be"
constexpr auto helper_group = at_most<1>(helper_clitic) >> at_most<3>(adverb_word)
                              >> -(to_word >> at_most<2>(adverb_word)) >> helper >> helpers;

class chunker {
  public:
    chunker(std::string_view text, std::span<token const> sentence, std::span<noun_phrase const> phrases)
        : text_{text}, tokens_{sentence}, phrases_{phrases} {}

    std::vector<chunk> chunks() {
        constexpr std::size_t usual_length = 2; // tokens
        out_.reserve(tokens_.size() / usual_length + 1);
        while (at_ < tokens_.size()) {
            if (!take_noun() && !take_verb()) {
                take_single();
            }
        }
        return std::move(out_);
    }

  private:
    std::string_view words(token const& t) const { return text_.substr(t.span.begin, t.span.size()); }

    chunk& push(chunk_kind kind, std::uint32_t length) {
        chunk made;
        made.kind = kind;
        made.first = at_;
        made.last = at_ + length;
        made.span = {tokens_[at_].span.begin, tokens_[at_ + length - 1].span.end};
        at_ += length;
        out_.push_back(made);
        return out_.back();
    }

    bool take_noun() {
        while (next_ < phrases_.size() && phrases_[next_].first < at_) {
            ++next_;
        }
        if (next_ == phrases_.size() || phrases_[next_].first != at_) {
            return false;
        }
        auto index = next_;
        while (index + 1 < phrases_.size()
               && phrases_[index + 1].owner == index) { // Trump 's campaign manager
            ++index;
        }
        if (index == next_ && tells_time(phrases_[index])) {
            push(chunk_kind::adverb, phrases_[index].last - at_);
            ++next_;
            return true;
        }
        bool const dangling = phrases_[index].possessive;
        auto const last = phrases_[index].last + (dangling ? 1 : 0);
        auto const end = std::min<std::size_t>(last, tokens_.size());
        chunk& made =
            push(dangling ? chunk_kind::owner : chunk_kind::noun, static_cast<std::uint32_t>(end) - at_);
        made.index = index;
        made.describes = is_description(phrases_[index]);
        made.can_speak = phrases_[index].can_speak;
        made.determined = tokens_[made.first].is(determiner) || tokens_[made.first].is(pronoun_possessive);
        made.statement = tokens_[phrases_[index].last - 1].is(statement_noun);
        made.place = made.last - made.first == 1 && tokens_[made.first].is(word_class::place);
        next_ = index + 1;
        return true;
    }

    /// "Moss last week | said"  "Moss, the mayor, two years ago | told"; not "said last week was"
    bool tells_time(noun_phrase const& phrase) const {
        if (out_.empty() || phrase.possessive || phrase.first + 1 >= phrase.last
            || !tokens_[phrase.last - 1].is(time_noun)) {
            return false;
        }
        auto next = phrase.last;
        while (next < tokens_.size() && tokens_[next].adverbial) {
            ++next;
        }
        if (next == tokens_.size()) {
            return false;
        }
        bool const participle =
            is_listed_verb(tokens_[next]) && form_of(tokens_[next]) == verb_form::participle;
        bool const verbal = !participle && (is_listed_verb(tokens_[next]) || is_helper(tokens_[next]));
        bool const reports = verbal && is_listed_verb(tokens_[next])
                             && tokens_[next].entry->classes.has_any(reporting_classes);
        bool const behind_apposition = out_.size() > 1 && out_.back().kind == chunk_kind::comma
                                       && out_[out_.size() - 2].kind == chunk_kind::noun;
        return (verbal && out_.back().kind == chunk_kind::noun && out_.back().can_speak)
               || (reports && behind_apposition);
    }

    bool is_description(noun_phrase const& phrase) const {
        token const& head = tokens_[phrase.last - 1];
        return phrase.words.kind == mention_kind::descriptor
               && phrase.words.number == grammatical_number::singular
               && (head.is(role_noun) || head.is(person_noun));
    }

    template <class Rule>
    std::uint32_t match(Rule const& rule) const {
        return length_of_match(rule, tokens_.data() + at_, tokens_.data() + limit());
    }

    /// A verb group ends where the next noun phrase begins.
    std::size_t limit() const {
        for (auto index = next_; index < phrases_.size(); ++index) {
            if (phrases_[index].first >= at_) {
                return phrases_[index].first;
            }
        }
        return tokens_.size();
    }

    bool looks_like_verb(token const& t) const {
        auto const word = words(t);
        return t.kind == token_kind::word && t.unlisted()
               && ((!t.capitalized && word.ends_with("ed"))
                   || ((!t.capitalized || t.begins_sentence) && word.ends_with("ing")));
    }

    /// "a source | close to Moss": the singular has no such verb; "the message was | clear"
    bool is_adjective_behind_noun_or_copula() const {
        token const& here = tokens_[at_];
        if (!here.is(adjective) || here.entry->form != verb_form::base || out_.empty()) {
            return false;
        }
        chunk const& before = out_.back();
        return (before.kind == chunk_kind::verb && before.verb.copula)
               || (before.kind == chunk_kind::noun
                   && phrases_[before.index].words.number == grammatical_number::singular);
    }

    bool take_verb() {
        if (tokens_[at_].kind == token_kind::clitic
            && (out_.empty() || out_.back().kind != chunk_kind::noun)) {
            return false;
        }
        if (is_adjective_behind_noun_or_copula()) {
            return false;
        }
        bool const after_point = at_ == 0 || tokens_[at_ - 1].kind == token_kind::point;
        if (after_point && tokens_[at_].is(preposition) && tokens_[at_].entry->form == verb_form::base) {
            return false; // "Moss, like Hart,"
        }
        if (!out_.empty() && out_.back().statement && tokens_[at_].is(preposition)
            && tokens_[at_].entry->form == verb_form::base) {
            return false; // "comments like Q"
        }
        if (auto const length = match(full_group); length != 0) {
            describe(push(chunk_kind::verb, length + particle_behind(at_ + length)));
            return true;
        }
        if (auto const length = match(helper_group); length != 0) {
            describe(push(chunk_kind::verb, length));
            take_unlisted_after_helper();
            take_stance();
            return true;
        }
        if (looks_like_verb(tokens_[at_])) {
            bool const participle = words(tokens_[at_]).ends_with("ing");
            auto& made = push(chunk_kind::verb, 1).verb;
            made.unlisted = true;
            made.finite = !participle;
            made.participle = participle;
            made.may_be_participle = !participle;
            made.cue = tokens_[at_ - 1].span;
            return true;
        }
        return false;
    }

    /// 1 where the token at `index` is the particle of the verb before it: "pointed | out".
    std::uint32_t particle_behind(std::uint32_t index) const {
        return index < limit() && !particle_classes(index - 1).empty() ? 1 : 0;
    }

    /// "has tweetstormed": the helper and the unlisted verb are one group.
    void take_unlisted_after_helper() {
        if (at_ < limit() && looks_like_verb(tokens_[at_])) {
            chunk& group = out_.back();
            group.last = ++at_;
            group.span.end = tokens_[at_ - 1].span.end;
            group.verb.unlisted = true;
            group.verb.copula = false;
            group.verb.cue = tokens_[at_ - 1].span;
        }
    }

    /// "is adamant | that": reports as a verb does.
    void take_stance() {
        bool const reports = out_.back().verb.copula && at_ + 1 < tokens_.size()
                             && tokens_[at_].is(stance_adjective) && tokens_[at_ + 1].is(complementizer);
        if (reports) {
            chunk& group = out_.back();
            group.last = ++at_;
            group.span.end = tokens_[at_ - 1].span.end;
            group.verb.copula = false;
            group.verb.cue = tokens_[at_ - 1].span;
            group.verb.classes |= class_set{cue_think, reports_clause};
        }
    }

    void describe(chunk& made) const {
        verb_group& v = made.verb;
        token const* main = nullptr; // the verb whose classes count
        token const* first_verb = nullptr;
        bool helped = false;
        bool being = false;
        bool after_to = false;
        for (auto index = made.first; index < made.last; ++index) {
            token const& t = tokens_[index];
            v.negated = v.negated || t.negated || (t.kind == token_kind::word && t.is(negation));
            v.infinitive = v.infinitive || (first_verb == nullptr && !helped && t.is(infinitive_marker));
            after_to = after_to || t.is(infinitive_marker);
            if (t.kind == token_kind::clitic) {
                helped = true;
                being = being || is_short_for_being(made, index);
            } else if (is_helper(t) && first_verb == nullptr) {
                helped = helped || t.entry->form != verb_form::participle;
                being = being || t.entry->lemma == lemma_of_passive;
            } else if (is_listed_verb(t)) {
                first_verb = first_verb == nullptr ? &t : first_verb;
                bool const reports = t.entry->classes.has_any(reporting_classes);
                if (main == nullptr || reports) {
                    main = &t;
                }
            }
        }
        if (first_verb == nullptr) {
            v.copula = true;
            v.finite = !v.infinitive && helped;
            v.cue = made.span;
            return;
        }
        auto const form = form_of(*first_verb);
        v.classes = main->entry->classes;
        v.participle = !helped && !v.infinitive && form == verb_form::participle;
        v.finite = !v.infinitive && !v.participle && (helped || form != verb_form::past_participle);
        v.may_be_participle = !helped && (form == verb_form::past || form == verb_form::past_participle);
        v.passive = (being && (form == verb_form::past || form == verb_form::past_participle))
                    || (!helped && form == verb_form::past_participle);
        v.passive = v.passive && !main->is(stance_adjective); // "is convinced that"
        v.cue = cue_span(*main);
        v.classes |= particle_classes(index_of(*main));
    }

    static constexpr std::string_view lemma_of_passive = "be";

    /// "They're called", "It's called Q"; not "He's called Moss a liar".
    bool is_short_for_being(chunk const& group, std::uint32_t clitic) const {
        token const& short_form = tokens_[clitic];
        bool const names = tokens_[group.last - 1].is(word_class::cue_call) && group.last < tokens_.size()
                           && tokens_[group.last].kind == token_kind::quotation;
        return (short_form.entry != nullptr && short_form.entry->lemma == lemma_of_passive)
               || (names && words(short_form).ends_with('s'));
    }

    /// "went on", "pointed out": the particle belongs to the cue where the lexicon lists the two words.
    byte_span cue_span(token const& main) const {
        auto const index = index_of(main);
        return particle_classes(index).empty() ? main.span
                                               : byte_span{main.span.begin, tokens_[index + 1].span.end};
    }

    std::uint32_t index_of(token const& t) const { return static_cast<std::uint32_t>(&t - tokens_.data()); }

    /// Classes of the verb at `index` with the word behind it; none where they are no phrase: "commented on Monday".
    class_set particle_classes(std::uint32_t index) const {
        token const& main = tokens_[index];
        if (index + 1 >= tokens_.size()) {
            return {};
        }
        bool const before_time = index + 2 < tokens_.size()
                                 && (tokens_[index + 2].is(weekday)
                                     || (tokens_[index + 2].is(month) && tokens_[index + 2].capitalized));
        return before_time || main.phrase == nullptr ? class_set{} : main.phrase->classes;
    }

    void take_single() {
        token const& t = tokens_[at_];
        switch (t.kind) {
        case token_kind::quotation:
            push(chunk_kind::quotation, 1).index = t.quotation;
            out_.back().ends_in_comma = t.point == ',';
            return;
        case token_kind::point:
            push(kind_of_point(t.point), 1);
            return;
        case token_kind::word:
            push(kind_of_word(t), 1).can_subordinate = t.is(preposition) && t.is(subordinator);
            out_.back().absolute = t.is(absolute_with);
            out_.back().author = t.is(by_author);
            out_.back().blame = t.is(by_blame);
            return;
        default:
            push(chunk_kind::other, 1);
        }
    }

    static chunk_kind kind_of_point(char point) {
        switch (point) {
        case ',':
            return chunk_kind::comma;
        case ':':
            return chunk_kind::colon;
        case ';':
            return chunk_kind::semicolon;
        case '-':
            return chunk_kind::dash;
        case '(':
        case '[':
            return chunk_kind::open;
        case ')':
        case ']':
            return chunk_kind::close;
        case '.':
        case '?':
        case '!':
            return chunk_kind::stop;
        default:
            return chunk_kind::other;
        }
    }

    static chunk_kind kind_of_word(token const& t) {
        if (t.is(according)) {
            return chunk_kind::according;
        }
        if (t.is(comparative_as)) {
            return chunk_kind::comparative;
        }
        if (t.is(complementizer)) {
            return chunk_kind::complementizer;
        }
        if (t.is(agent_by)) {
            return chunk_kind::agent;
        }
        if (t.is(relative)) {
            return chunk_kind::relative;
        }
        if (t.is(conjunction)) {
            return chunk_kind::conjunction;
        }
        if (t.is(preposition)) {
            return chunk_kind::preposition;
        }
        if (t.is(subordinator)) {
            return chunk_kind::subordinator;
        }
        // "Moss and Hart both said", "Moss himself said": a pronoun that no phrase took
        if (t.adverbial || t.is(weekday) || t.is(month) || t.is(pronoun_indefinite) || t.is(pronoun_object)) {
            return chunk_kind::adverb;
        }
        return chunk_kind::other;
    }

    std::string_view text_;
    std::span<token const> tokens_;
    std::span<noun_phrase const> phrases_;
    std::uint32_t at_ = 0;
    std::uint32_t next_ = 0;
    std::vector<chunk> out_;
};

} // namespace

bool verb_group::reports() const { return classes.has_any(reporting_classes); }

std::vector<chunk> chunks_of(std::string_view text, std::span<token const> sentence,
                             std::span<noun_phrase const> phrases) {
    return chunker{text, sentence, phrases}.chunks();
}

} // namespace inquit
