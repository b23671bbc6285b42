#include "attribute/discourse.hpp"

#include <algorithm>

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
    made.begins_clause = false;
    return made;
}

void share_within_sentences(std::span<paragraph const> paragraphs, std::span<draft> drafts) {
    // "Q1" and "Q2," she said: from the right
    for (auto at = drafts.size(); at-- > 1;) {
        draft& left = drafts[at - 1];
        draft const& right = drafts[at];
        if (!left.decided && right.decided && same_sentence(left, right)
            && only_links_between(sentence_of(paragraphs, left), left.chunk, right.chunk)) {
            left.decided = inherited(*right.decided, "same-sentence", right.decided->via);
        }
    }
    // she said "Q1" ... "Q2": from the left
    for (std::size_t at = 1; at < drafts.size(); ++at) {
        draft const& left = drafts[at - 1];
        draft& right = drafts[at];
        if (!right.decided && left.decided && same_sentence(left, right)
            && no_finite_verb_between(sentence_of(paragraphs, left), left.chunk, right.chunk)) {
            right.decided = inherited(*left.decided, "same-sentence", left.decided->via);
        }
    }
}

/// The quotation begins its sentence as speech, is all of it, or the sentence has no verb of its own.
bool stands_alone(sentence const& where, draft const& d) {
    bool const verbless = std::none_of(where.chunks.begin(), where.chunks.end(),
                                       [](chunk const& c) { return c.kind == chunk_kind::verb; });
    return (verbless && d.chunk <= 2)
           || (d.chunk == 0 && d.shape.begins_like_sentence && d.shape.words >= words_of_plain_speech);
}

bool is_speech(draft const& d) { return d.shape.words >= words_of_plain_speech || d.shape.ends_sentence(); }

bool is_person(mention const& m) {
    return m.kind == mention_kind::name || m.kind == mention_kind::pronoun
           || (m.kind == mention_kind::descriptor && m.number != grammatical_number::plural);
}

/// The subject of a sentence's main clause, if it can speak.
std::optional<decision> subject_of(sentence const& where, std::string_view rule) {
    for (clause const& c : where.clauses) {
        if (!c.subject || c.subordinate || !where.chunks[c.verb].verb.finite) {
            continue;
        }
        auto source = source_at(where, *c.subject);
        if (source && is_person(source->words)) {
            decision made;
            made.source = *source;
            made.rule = rule;
            made.via = via_of(source->words);
            return made;
        }
    }
    return std::nullopt;
}

bool ends_with_colon(sentence const& where) {
    return !where.chunks.empty() && where.chunks.back().kind == chunk_kind::colon;
}

class heir {
  public:
    heir(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts)
        : text_{text}, paragraphs_{paragraphs}, drafts_{drafts} {}

    void inherit() {
        for (std::size_t at = 0; at < drafts_.size(); ++at) {
            draft& d = drafts_[at];
            if (!d.decided && !d.settled && is_speech(d) && stands_alone(sentence_of(paragraphs_, d), d)) {
                d.decided = from_before(at);
            }
        }
    }

  private:
    std::optional<decision> from_before(std::size_t at) const {
        draft const& d = drafts_[at];
        draft const* const before = at > 0 ? &drafts_[at - 1] : nullptr;
        if (auto made = from_dialogue(at)) {
            return made;
        }
        if (d.sentence > 0) {
            return from_paragraph(d, before);
        }
        return from_earlier_paragraph(d, before);
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

    std::optional<decision> continuation(draft const* before) const {
        if (before == nullptr || !before->decided) {
            return std::nullopt;
        }
        return inherited(*before->decided, "continuation", speaker_via::continuation);
    }

    /// "Q1," she said. "Q2"   Trump fired back. "Q"
    std::optional<decision> from_paragraph(draft const& d, draft const* before) const {
        bool const same_paragraph = before != nullptr && before->last_paragraph == d.paragraph;
        sentence const& previous = paragraphs_[d.paragraph].sentences[d.sentence - 1];
        if (ends_with_colon(previous) || !same_paragraph) {
            if (auto made = subject_of(previous, "previous-sentence-subject")) {
                return made;
            }
        }
        return same_paragraph ? continuation(before) : from_earlier_paragraph(d, before);
    }

    std::optional<decision> from_earlier_paragraph(draft const& d, draft const* before) const {
        if (d.paragraph == 0) {
            return std::nullopt;
        }
        paragraph const& previous = paragraphs_[d.paragraph - 1];
        if (previous.sentences.empty()) {
            return continuation(before);
        }
        sentence const& last = previous.sentences.back();
        bool const quoted = before != nullptr && before->last_paragraph + 1 == d.paragraph;
        bool const quoted_last = quoted && before->paragraph + 1 == d.paragraph
                                 && before->sentence + 1 >= previous.sentences.size();
        if (ends_with_colon(last) || (!quoted_last && d.sentence == 0)) {
            if (auto made = subject_of(last, ends_with_colon(last) ? "previous-paragraph-colon"
                                                                   : "previous-paragraph-subject")) {
                return made;
            }
        }
        bool const near = before != nullptr && d.paragraph - before->last_paragraph <= reach;
        return near ? continuation(before) : std::nullopt;
    }

    std::string_view text_;
    std::span<paragraph const> paragraphs_;
    std::span<draft> drafts_;
};

} // namespace

void inherit_sources(std::string_view text, std::span<paragraph const> paragraphs, std::span<draft> drafts) {
    share_within_sentences(paragraphs, drafts);
    heir{text, paragraphs, drafts}.inherit();
}

} // namespace inquit
