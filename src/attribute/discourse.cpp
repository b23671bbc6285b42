#include "attribute/discourse.hpp"

#include "attribute/discourse_features.hpp"
#include "attribute/feature_values.hpp"
#include "attribute/opening.hpp"
#include "text/unicode.hpp"

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

decision inherited(decision const& from, std::string_view rule, speaker_via via) {
    decision made = from;
    made.rule = rule;
    made.via = via;
    made.source.mention_end = from.source.words.span.end; // without its relative pronoun
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

bool ends_with_colon(sentence const& where) {
    return !where.chunks.empty() && where.chunks.back().kind == chunk_kind::colon;
}

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

/// "Transcript as follows:"   "From Reyes's post:"
std::optional<subject> announced(sentence const& where, std::string_view rule) {
    for (auto at = static_cast<std::uint32_t>(where.chunks.size()); at-- > 0;) {
        if (where.chunks[at].kind != chunk_kind::noun && where.chunks[at].kind != chunk_kind::owner) {
            continue;
        }
        if (auto source = source_at(where, at)) {
            subject found;
            found.made.via = via_of(source->words);
            found.made.source = std::move(*source);
            found.made.rule = rule;
            return found;
        }
    }
    return std::nullopt;
}

/// "According to Reyes, the men were angry." Reyes goes on, as behind "Reyes said".
std::optional<subject> authority(sentence const& where, std::string_view rule) {
    auto const& chunks = where.chunks;
    std::uint32_t const at = chunks.size() > 1 && chunks[1].kind == chunk_kind::preposition ? 2 : 1;
    if (chunks.size() <= at || chunks.front().kind != chunk_kind::according
        || chunks[at].kind != chunk_kind::noun) {
        return std::nullopt;
    }
    auto source = source_at(where, at);
    if (!source) {
        return std::nullopt;
    }
    subject found;
    found.verb.classes = {word_class::cue_say};
    found.verb.finite = true;
    found.made.via = via_of(source->words);
    found.made.source = std::move(*source);
    found.made.rule = rule;
    return found;
}

/// Those of the first and of the last clause that have one, and of the last that reports: "Rubio tried to rebuke him."
/// "The paper replied and CNN said:" "Because it rained, she said he was late."
std::vector<subject> subjects_of(sentence const& where, std::string_view rule) {
    std::vector<subject> found;
    auto const take = [&](clause const& c) {
        auto made = subject_of(where, c, rule);
        if (!made) {
            return false;
        }
        bool const known = std::ranges::any_of(found, [&made](subject const& other) {
            return other.made.source.words.head == made->made.source.words.head;
        });
        if (!known) {
            found.push_back(std::move(*made));
        }
        return true;
    };
    auto const& clauses = where.clauses;
    static_cast<void>(std::any_of(clauses.begin(), clauses.end(), take));
    static_cast<void>(std::any_of(clauses.rbegin(), clauses.rend(), take));
    static_cast<void>(std::any_of(clauses.rbegin(), clauses.rend(), [&](clause const& c) {
        return !c.subordinate && where.chunks[c.verb].verb.reports() && take(c);
    }));
    if (found.empty() && ends_with_colon(where)) {
        if (auto made = announced(where, rule)) {
            found.push_back(std::move(*made));
        }
    }
    return found;
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
            if (trace_ == tracing::off) { // a long article has more of them than of anything else
                drafts_[at].candidates = {};
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
        sentence const& where = sentence_of(paragraphs_, d);
        place_ = {d.shape, stands_alone(where, d), where.chunks.size() <= 2, is_speech(d),
                  d.candidates.size() - 1};
        from_neighbours(at);
        if (auto made = from_line_below(d)) {
            add(d, std::move(*made), feature_list{trace_});
        }
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

    void from_previous_sentence(std::size_t at) {
        draft& d = drafts_[at];
        sentence const& previous = paragraphs_[d.paragraph].sentences[d.sentence - 1];
        bool const quoted =
            at > 0 && drafts_[at - 1].paragraph == d.paragraph && drafts_[at - 1].sentence + 1 == d.sentence;
        constexpr std::string_view rule = "previous-sentence-subject";
        auto subjects = subjects_of(previous, rule);
        if (auto said = authority(previous, rule)) {
            subjects = {std::move(*said)};
        }
        for (auto& found : subjects) {
            feature_list more{trace_};
            add_previous_sentence(
                more, {found.verb, found.subordinate, ends_with_colon(previous), quoted, false}, place_);
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
            feature_list more{trace_};
            add_previous_paragraph(more, {found.verb, found.subordinate, colon, quoted, at_end}, place_);
            add(d, std::move(found.made), std::move(more));
        }
    }

    /// A source that the sentence itself names is a candidate already; that others propose it as well is a feature.
    void add(draft& d, decision made, feature_list more) const {
        for (auto& each : d.candidates) {
            if (!each.made || each.made->source.words.head != made.source.words.head) {
                continue;
            }
            add_also(each.features, made.rule, place_);
            if (!each.made->source_chunk) {
                each.features.append(more);
            } else if (each.made->rule == "same-sentence-mention") { // any rule says more than that
                each.made->rule = made.rule;
                each.made->via = made.via;
            }
            return;
        }
        add_outside(more, made.rule, sort_of(text_, made.source.words), place_);
        d.candidates.insert(std::prev(d.candidates.end()), {std::move(made), std::move(more), 0, 0});
    }

    void from_neighbours(std::size_t at) {
        draft& d = drafts_[at];
        if (at > 0 && same_sentence(drafts_[at - 1], d) && drafts_[at - 1].decided) {
            draft const& left = drafts_[at - 1];
            add(d, inherited(*left.decided, "same-sentence", left.decided->via), feature_list{trace_});
        }
        sentence const& where = sentence_of(paragraphs_, d);
        bool const opens =
            is_in_opening_participle({text_, where, d.chunk, d.shape}); // "Asked about Q, S said, Q"
        if (!opens && at + 1 < drafts_.size() && same_sentence(drafts_[at + 1], d)
            && drafts_[at + 1].decided) {
            draft const& right = drafts_[at + 1];
            add(d, inherited(*right.decided, "same-sentence", right.decided->via), feature_list{trace_});
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

    bool begins_with_dash(sentence const& line) const {
        auto const begin = line.chunks.front().span.begin;
        auto const before = std::string_view{text_}.substr(0, begin);
        auto const end = before.find_last_not_of(' ');
        if (line.chunks.front().kind == chunk_kind::dash || end == std::string_view::npos) {
            return line.chunks.front().kind == chunk_kind::dash;
        }
        constexpr char32_t en_dash = 0x2013;
        constexpr char32_t em_dash = 0x2014;
        auto const last = unicode::decode_before(text_, end + 1).code_point;
        return last == U'-' || last == en_dash || last == em_dash;
    }

    /// "Q" / - Ella Kesaeva, a mother from Beslan
    std::optional<decision> from_line_below(draft const& d) const {
        auto const below = std::size_t{d.last_paragraph} + 1;
        if (!place_.pure || below >= paragraphs_.size() || paragraphs_[below].sentences.size() != 1) {
            return std::nullopt;
        }
        sentence const& line = paragraphs_[below].sentences.front();
        auto const source_chunk =
            line.chunks.empty() || !begins_with_dash(line) ? std::nullopt : match_signature(line.chunks);
        auto source = source_chunk ? source_at(line, *source_chunk) : std::nullopt;
        if (!source) {
            return std::nullopt;
        }
        decision made;
        made.source = std::move(*source);
        made.rule = "attribution-line";
        made.via = via_of(made.source.words);
        return made;
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
        bool const ended = before.paragraph != before.last_paragraph
                           || before.sentence + 1 >= paragraphs_[before.paragraph].sentences.size();
        way_back const back{paragraphs,
                            before.sentence + 1 >= d.sentence,
                            d.sentence == 0,
                            *last_decided_ + 1 < at,
                            paragraphs > 0 && !ended,
                            before.probability};
        feature_list more{trace_};
        add_continuation(more, back, place_);
        add(d, inherited(*before.decided, "continuation", speaker_via::continuation), std::move(more));
    }

    std::string_view text_;
    std::span<paragraph const> paragraphs_;
    std::span<draft> drafts_;
    tracing trace_;
    std::optional<std::size_t> last_decided_;
    quotation_place place_; ///< of the quotation at hand
};

} // namespace

void choose_sources(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts,
                    tracing trace) {
    chooser{text, paragraphs, drafts, trace}.choose();
}

} // namespace inquit
