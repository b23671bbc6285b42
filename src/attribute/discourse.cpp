#include "attribute/discourse.hpp"

#include "attribute/feature_values.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

constexpr std::uint32_t reach = 3; // paragraphs that a continuation may look back
constexpr std::uint32_t words_of_plain_speech = 4;

sentence const& sentence_of(std::span<paragraph const> paragraphs, draft const& d) {
    return paragraphs[d.paragraph].sentences[d.sentence];
}

bool same_sentence(draft const& a, draft const& b) {
    return a.paragraph == b.paragraph && a.sentence == b.sentence;
}

/// Nothing but quotations, conjunctions, commas and adverbs between two chunks.
bool only_links_between(sentence const& where, std::uint32_t first, std::uint32_t second) {
    return std::all_of(where.chunks.begin() + first + 1, where.chunks.begin() + second, [](chunk const& c) {
        return c.kind == chunk_kind::conjunction || c.kind == chunk_kind::comma
               || c.kind == chunk_kind::quotation || c.kind == chunk_kind::adverb
               || c.kind == chunk_kind::dash || c.kind == chunk_kind::preposition
               || c.kind == chunk_kind::complementizer;
    });
}

bool no_finite_verb_between(sentence const& where, std::uint32_t first, std::uint32_t second) {
    return std::none_of(where.chunks.begin() + first + 1, where.chunks.begin() + second,
                        [](chunk const& c) { return c.kind == chunk_kind::verb && c.verb.finite; });
}

decision inherited(decision const& from, std::string_view rule, speaker_via via) {
    decision made = from;
    made.rule = rule;
    made.via = via;
    made.source.words.span.end = from.source.words_end;
    made.cue.reset();
    made.addressee.reset();
    made.source_chunk.reset();
    made.cue_chunk.reset();
    return made;
}

/// The quotation begins its sentence as speech, is all of it, or the sentence has no verb of its own.
bool stands_alone(sentence const& where, draft const& d) {
    bool const verbless = std::none_of(where.chunks.begin(), where.chunks.end(),
                                       [](chunk const& c) { return c.kind == chunk_kind::verb; });
    return (verbless && d.chunk <= 2)
           || (d.chunk == 0 && d.shape.begins_like_sentence && d.shape.words >= words_of_plain_speech);
}

bool is_speech(draft const& d) { return d.shape.words >= words_of_plain_speech || d.shape.ends_sentence(); }

/// The subject of a clause in another sentence.
struct subject {
    decision made;
    verb_group verb;
    bool subordinate = false;
};

std::optional<subject> subject_of(sentence const& where, clause const& c, std::string_view rule) {
    if (!c.subject || c.relative || !where.chunks[c.verb].verb.finite) {
        return std::nullopt;
    }
    auto source = source_at(where, *c.subject);
    if (!source) {
        return std::nullopt;
    }
    subject found{{}, where.chunks[c.verb].verb, c.subordinate};
    found.made.via = via_of(source->words);
    found.made.source = std::move(*source);
    found.made.rule = rule;
    return found;
}

/// Those of the first and of the last clause that have one: "Rubio tried to rebuke him." "The paper replied and CNN said:"
std::vector<subject> subjects_of(sentence const& where, std::string_view rule) {
    std::vector<subject> found;
    for (auto const& c : where.clauses) {
        if (auto made = subject_of(where, c, rule)) {
            found.push_back(std::move(*made));
            break;
        }
    }
    for (auto at = where.clauses.size(); at-- > 0 && !found.empty();) {
        if (auto made = subject_of(where, where.clauses[at], rule)) {
            found.push_back(std::move(*made));
            break;
        }
    }
    return found;
}

bool ends_with_colon(sentence const& where) {
    return !where.chunks.empty() && where.chunks.back().kind == chunk_kind::colon;
}

std::string_view sureness(double probability) {
    return probability > 0.9 ? "sure" : probability > 0.6 ? "likely" : "doubtful";
}

class chooser {
  public:
    chooser(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts,
            tracing trace)
        : text_{text}, paragraphs_{paragraphs}, drafts_{drafts}, trace_{trace} {}

    void choose() {
        for (auto& d : drafts_) { // what the sentence alone tells: the neighbour on the left asks for it
            decide(d);
        }
        for (std::size_t at = 0; at < drafts_.size(); ++at) {
            if (!drafts_[at].settled) {
                add_candidates(at);
            }
            decide(drafts_[at]);
            if (drafts_[at].decided) {
                last_decided_ = at;
            }
        }
    }

  private:
    static void decide(draft& d) {
        if (d.candidates.empty()) {
            return;
        }
        auto const& best = d.candidates[weigh(d.candidates)];
        d.decided = best.made;
        d.probability = best.probability;
    }

    void add_candidates(std::size_t at) {
        draft& d = drafts_[at];
        if (d.candidates.empty()) {
            return;
        }
        in_sentence_ = d.candidates.size() - 1;
        from_neighbours(at);
        if (auto made = from_dialogue(at)) {
            add(d, std::move(*made), feature_list{trace_});
        }
        from_quotation_before(at);
        if (d.sentence > 0) {
            from_previous_sentence(at);
        } else if (d.paragraph > 0 && !paragraphs_[d.paragraph - 1].sentences.empty()) {
            from_previous_paragraph(at);
        }
    }

    feature_list features_of(subject const& found, bool colon) const {
        std::string_view const end = colon ? "colon" : "stop";
        feature_list out{trace_};
        out.add("subject-cue", {class_of_cue(found.verb), end});
        out.add("subject-place", {found.subordinate ? "subordinate" : "main", end});
        return out;
    }

    void from_previous_sentence(std::size_t at) {
        draft& d = drafts_[at];
        sentence const& previous = paragraphs_[d.paragraph].sentences[d.sentence - 1];
        bool const colon = ends_with_colon(previous);
        bool const quoted = at > 0 && drafts_[at - 1].paragraph == d.paragraph
                            && drafts_[at - 1].sentence + 1 == d.sentence;
        for (auto& found : subjects_of(previous, "previous-sentence-subject")) {
            auto more = features_of(found, colon);
            more.add("previous-sentence",
                     {colon ? "colon" : "stop", quoted ? "quoted" : "plain", length_of(d.shape)});
            add(d, std::move(found.made), std::move(more));
        }
    }

    void from_previous_paragraph(std::size_t at) {
        draft& d = drafts_[at];
        auto const& sentences = paragraphs_[d.paragraph - 1].sentences;
        bool const colon = ends_with_colon(sentences.back());
        bool const quoted = at > 0 && drafts_[at - 1].last_paragraph + 1 == d.paragraph;
        bool const at_end = quoted && drafts_[at - 1].paragraph + 1 == d.paragraph
                            && drafts_[at - 1].sentence + 1 >= sentences.size();
        std::string_view const rule = colon ? "previous-paragraph-colon" : "previous-paragraph-subject";
        for (auto& found : subjects_of(sentences.back(), rule)) {
            auto more = features_of(found, colon);
            std::string_view const quotes = at_end ? "quoted-at-end" : quoted ? "quoted" : "plain";
            more.add("previous-paragraph", {quotes, length_of(d.shape)});
            add(d, std::move(found.made), std::move(more));
        }
    }

    /// Features of every candidate that the sentence itself does not have.
    void add(draft& d, decision made, feature_list more) const {
        auto const alone = stands_alone(sentence_of(paragraphs_, d), d);
        for (auto& each : d.candidates) {
            if (each.made && each.made->source.words.head == made.source.words.head) {
                each.features.add("also", {made.rule, length_of(d.shape)});
                if (!each.made->source_chunk) {
                    each.features.append(more);
                }
                return;
            }
        }
        candidate next{std::nullopt, std::move(more), 0, 0};
        auto const sort = sort_of(text_, made.source.words);
        auto const own = count_bucket(in_sentence_);
        auto& out = next.features;
        out.add("rule", {made.rule});
        out.add("rule+words", {made.rule, words_bucket(d.shape)});
        out.add("rule+sort", {made.rule, sort});
        out.add("rule+alone", {made.rule, alone ? "alone" : "within", length_of(d.shape)});
        out.add("rule+own", {made.rule, own, alone ? "alone" : "within"});
        next.made = std::move(made);
        d.candidates.insert(std::prev(d.candidates.end()), std::move(next));
    }

    void from_neighbours(std::size_t at) {
        draft& d = drafts_[at];
        sentence const& where = sentence_of(paragraphs_, d);
        if (at > 0 && same_sentence(drafts_[at - 1], d) && drafts_[at - 1].decided) {
            draft const& left = drafts_[at - 1];
            bool const linked = only_links_between(where, left.chunk, d.chunk);
            bool const plain = no_finite_verb_between(where, left.chunk, d.chunk);
            feature_list more{trace_};
            more.add("left", {linked ? "linked" : plain ? "plain" : "clause", length_of(d.shape)});
            add(d, inherited(*left.decided, "same-sentence", left.decided->via), std::move(more));
        }
        if (at + 1 < drafts_.size() && same_sentence(drafts_[at + 1], d) && drafts_[at + 1].decided) {
            draft const& right = drafts_[at + 1];
            bool const linked = only_links_between(where, d.chunk, right.chunk);
            feature_list more{trace_};
            more.add("right", {linked ? "linked" : "clause", length_of(d.shape)});
            add(d, inherited(*right.decided, "same-sentence", right.decided->via), std::move(more));
        }
    }

    /// A paragraph with nothing but quotations and at most a short inquit.
    bool is_turn(draft const& d) const {
        constexpr std::size_t most_chunks = 8;
        auto const& sentences = paragraphs_[d.paragraph].sentences;
        return sentences.size() <= 2 && sentences.front().chunks.size() <= most_chunks && d.sentence == 0
               && d.chunk == 0;
    }

    bool differ(draft const& a, draft const& b) const {
        return text_.substr(a.decided->source.words.head.begin, a.decided->source.words.head.size())
               != text_.substr(b.decided->source.words.head.begin, b.decided->source.words.head.size());
    }

    /// "Q?" Bell asked. / "God," Sloane replied. / "Q?"   the third turn is Bell's; and so on in turn.
    std::optional<decision> from_dialogue(std::size_t at) const {
        draft const& d = drafts_[at];
        bool const alone = d.sentence == 0 && paragraphs_[d.paragraph].sentences.size() == 1
                           && paragraphs_[d.paragraph].sentences.front().chunks.size() == 1;
        if (!alone || at < 2) {
            return std::nullopt;
        }
        draft const& answer = drafts_[at - 1];
        auto first = at - 2; // the question's paragraph may hold two quotations
        while (first > 0 && drafts_[first].paragraph == answer.paragraph) {
            --first;
        }
        draft const& question = drafts_[first];
        bool const turns = question.decided && answer.decided && answer.last_paragraph + 1 == d.paragraph
                           && question.last_paragraph + 1 == answer.paragraph && is_turn(answer)
                           && differ(question, answer);
        bool const asked =
            question.shape.last_point == '?' || (turns && answer.decided->via == speaker_via::alternation);
        return turns && asked
                   ? std::optional{inherited(*question.decided, "alternation", speaker_via::alternation)}
                   : std::nullopt;
    }

    /// "Q1," she said. "Q2"
    void from_quotation_before(std::size_t at) {
        draft& d = drafts_[at];
        if (!last_decided_ || same_sentence(drafts_[*last_decided_], d)) {
            return;
        }
        draft const& before = drafts_[*last_decided_];
        auto const paragraphs = d.paragraph - before.last_paragraph;
        if (paragraphs > reach) {
            return;
        }
        auto const far = paragraphs == 0 ? (before.sentence + 1 >= d.sentence ? std::string_view{"next-sentence"} : "same-paragraph")
                         : d.sentence == 0 ? count_bucket(paragraphs) : std::string_view{"later-sentence"};
        bool const pure = sentence_of(paragraphs_, d).chunks.size() <= 2;
        bool const skipped = *last_decided_ + 1 < at;
        bool const ended_paragraph = before.paragraph != before.last_paragraph || before.sentence + 1 >= paragraphs_[before.paragraph].sentences.size();
        std::string_view const how = skipped ? "skipping" : paragraphs == 0 || ended_paragraph ? "directly" : "over-words";
        std::string_view const standing = stands_alone(sentence_of(paragraphs_, d), d) ? "alone" : "within";
        feature_list more{trace_};
        more.add("far", {far, how, standing});
        more.add("far+size", {far, length_of(d.shape), standing});
        more.add("pure", {pure ? "pure" : "mixed", far});
        more.add("before", {sureness(before.probability), far});
        more.add("speech", {is_speech(d) ? "speech" : "words", standing});
        add(d, inherited(*before.decided, "continuation", speaker_via::continuation), std::move(more));
    }

    std::string_view text_;
    std::span<paragraph const> paragraphs_;
    std::span<draft> drafts_;
    tracing trace_;
    std::optional<std::size_t> last_decided_;
    std::size_t in_sentence_ = 0; ///< candidates that the sentence itself has
};

} // namespace

void choose_sources(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts,
                    tracing trace) {
    chooser{text, paragraphs, drafts, trace}.choose();
}

} // namespace inquit
