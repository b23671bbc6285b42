#include "attribute/reading.hpp"

#include "attribute/candidate.hpp"
#include "attribute/certain_source.hpp"
#include "attribute/sieves.hpp"
#include "attribute/source.hpp"
#include "attribute/title.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace inquit {
namespace {

class reader {
  public:
    reader(article const& source, pairing const& paired, vocabulary const& words, tracing trace,
           reported_speech wanted)
        : source_{source}, paired_{paired}, words_{words}, trace_{trace}, wanted_{wanted},
          opaque_(source.blocks.size()), draft_of_(paired.quotations.size(), no_draft) {
        for (std::uint32_t index = 0; index < paired_.quotations.size(); ++index) {
            if (paired_.quotations[index].depth == 0) {
                place(index);
            }
        }
    }

    reading read() && {
        auto& [paragraphs, drafts] = out_;
        for (std::uint32_t index = 0; index < source_.blocks.size(); ++index) {
            if (source_.blocks[index].where != zone::furniture) {
                read_block(index);
            }
        }
        read_again_with_names(source_.text.text(), paragraphs);
        if (wanted_ == reported_speech::in_marks) {
            let_go_of_distant();
        }
        for (std::uint32_t number = 0; number < paragraphs.size(); ++number) {
            collect(number);
        }
        // The line of a dialogue may quote somebody before its own words go on.
        std::ranges::stable_sort(drafts, {}, &draft::quotation);
        return std::move(out_);
    }

  private:
    static constexpr double probability_of_certain = 0.9;
    static constexpr std::uint32_t no_draft = std::numeric_limits<std::uint32_t>::max();

    /// Where the words of a quotation stand, they are one token of their block. A caption between two of its paragraphs
    /// holds none of them, and what a dialogue's reporter puts in is read as his.
    void place(std::uint32_t index) {
        quotation const& quoted = paired_.quotations[index];
        auto block_index = quoted.first_block;
        for (auto part = quoted.content.begin(); part != quoted.content.end(); ++part) {
            while (source_.blocks[block_index].span.end <= part->begin) {
                ++block_index;
            }
            auto const range = source_.blocks[block_index].span;
            auto& spans = opaque_[block_index];
            bool const first = spans.empty() || spans.back().index != index;
            // What stands behind a dialogue's words in its line is the reporter's, with what he quotes there.
            bool const last =
                quoted.form != quotation_form::dialogue
                && (std::next(part) == quoted.content.end() || std::next(part)->begin >= range.end);
            spans.push_back({{first ? std::max(quoted.outer.begin, range.begin) : part->begin,
                              last ? std::min(quoted.outer.end, range.end) : part->end},
                             index});
        }
    }

    void read_block(std::uint32_t block_index) {
        auto& spans = opaque_[block_index];
        std::sort(spans.begin(), spans.end(),
                  [](opaque_span const& a, opaque_span const& b) { return a.span < b.span; });
        out_.paragraphs.push_back(read_paragraph(source_.text.text(), source_.blocks[block_index].span,
                                                 block_index, spans, words_));
        spans = {};
    }

    static bool holds_quotation(paragraph const& read) {
        return std::ranges::any_of(read.sentences, [](sentence const& each) {
            return std::ranges::any_of(each.chunks,
                                       [](chunk const& c) { return c.kind == chunk_kind::quotation; });
        });
    }

    /// No quotation asks what stands more than a paragraph away from it.
    void let_go_of_distant() {
        auto& all = out_.paragraphs;
        bool before = false;
        bool here = !all.empty() && holds_quotation(all.front());
        for (std::size_t number = 0; number < all.size(); ++number) {
            bool const behind = number + 1 < all.size() && holds_quotation(all[number + 1]);
            if (!before && !here && !behind) {
                keep_mentions_only(all[number]);
            }
            before = here;
            here = behind;
        }
    }

    void collect(std::uint32_t number) {
        auto const& sentences = out_.paragraphs[number].sentences;
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            for (std::uint32_t c = 0; c < sentences[s].chunks.size(); ++c) {
                if (sentences[s].chunks[c].kind == chunk_kind::quotation) {
                    meet(number, s, c);
                }
            }
        }
    }

    /// A quotation over several paragraphs is met once in each; the first sentence that tells decides.
    void meet(std::uint32_t number, std::uint32_t s, std::uint32_t c) {
        sentence const& where = out_.paragraphs[number].sentences[s];
        auto const index = where.chunks[c].index;
        if (draft_of_[index] == no_draft) {
            draft_of_[index] = static_cast<std::uint32_t>(out_.drafts.size());
            draft made;
            made.quotation = index;
            made.paragraph = number;
            made.sentence = s;
            made.chunk = c;
            made.shape = shape_of(source_.text.text(), paired_.quotations[index], words_);
            made.where = source_.blocks[out_.paragraphs[number].block].where;
            out_.drafts.push_back(made);
        }
        draft& d = out_.drafts[draft_of_[index]];
        d.last_paragraph = number;
        occurrence const seen{source_.text.text(), where, c, d.shape};
        d.title = d.title || is_title(seen);
        if (auto sure = d.settled || d.title ? std::nullopt : certain_source(seen)) {
            d.decided = std::move(sure);
            d.probability = probability_of_certain;
        }
        d.settled = d.settled || d.title || d.decided || is_asked_of_speaker(seen);
        if (d.settled) {
            d.candidates.clear();
        } else {
            merge(d.candidates, candidates_in_sentence(seen, d.where, trace_));
        }
    }

    /// A quotation of several paragraphs has the candidates of each; what the first sentence says of nobody stays.
    static void merge(candidate_list& into, candidate_list from) {
        if (into.empty()) {
            into = std::move(from);
            return;
        }
        from.pop_back();
        into.insert(std::prev(into.end()), std::move_iterator{from.begin()}, std::move_iterator{from.end()});
    }

    article const& source_;
    pairing const& paired_;
    vocabulary const& words_;
    tracing trace_;
    reported_speech wanted_;
    std::vector<std::vector<opaque_span>> opaque_; ///< of each block, until it is read
    std::vector<std::uint32_t> draft_of_;          ///< of each quotation
    reading out_;
};

} // namespace

reading read_article(article const& source, pairing const& paired, vocabulary const& words, tracing trace,
                     reported_speech wanted) {
    return reader{source, paired, words, trace, wanted}.read();
}

} // namespace inquit
