#include "pair/delimiter_stack.hpp"
#include "pair/nesting.hpp"
#include "pair/quotation.hpp"
#include "pair/quoted_blocks.hpp"
#include "pair/spoken_lines.hpp"

#include <algorithm>
#include <iterator>

namespace inquit {
namespace {

using flow = std::vector<section>;

/// The flows of an article: the body's paragraphs in one, each quoted run in one, everything else by itself. So a
/// quotation may go on in the next paragraph of its flow and cannot reach into another one.
class flow_maker {
  public:
    flow_maker(article const& source, vocabulary const& words)
        : source_{source}, words_{words}, lines_{spoken_lines(source, words)} {}

    std::vector<flow> flows(std::vector<quotation> const& quoted) && {
        flows_.resize(1 + quoted.size()); // the body, and a flow for each quoted run
        auto run = quoted.begin();
        for (std::uint32_t index = 0; index < source_.blocks.size(); ++index) {
            while (run != quoted.end() && run->last_block < index) {
                ++run;
            }
            auto const& block = source_.blocks[index];
            switch (block.where) {
            case zone::furniture:
                break;
            case zone::body:
                add_body(index, block.span);
                break;
            case zone::blockquote:
            case zone::turn:
                if (auto const words = words_of(source_.text.text(), block); !words.empty()) {
                    add(flows_[1 + static_cast<std::size_t>(run - quoted.begin())], index, words);
                }
                break;
            default:
                add(flows_.emplace_back(), index, block.span);
            }
        }
        return std::move(flows_);
    }

    /// Each turn of a dialogue is a quotation.
    [[nodiscard]] std::vector<quotation> spoken() const {
        std::vector<quotation> found;
        for (auto const& line : lines_) {
            for (auto const& turn : line.turns) {
                auto& words = found.emplace_back();
                words.outer = turn.outer;
                words.content = turn.spoken;
                words.form = quotation_form::dialogue;
                words.opened_by = glyph::dash;
                words.first_block = words.last_block = line.block;
            }
        }
        return found;
    }

  private:
    /// Lines of dialogue are read turn by turn, so that no mark in them reaches out.
    void add_body(std::uint32_t index, byte_span block) {
        auto begin = block.begin;
        for (; next_line_ < lines_.size() && lines_[next_line_].block == index; ++next_line_) {
            auto const& line = lines_[next_line_];
            add(flows_.front(), index, {begin, line.span.begin});
            for (auto const& turn : line.turns) {
                add(flows_.emplace_back(), index, turn.outer);
            }
            begin = line.span.end;
        }
        add(flows_.front(), index, {begin, block.end});
    }

    void add(flow& to, std::uint32_t index, byte_span span) {
        if (!span.empty()) {
            to.push_back({span, index, find_marks(source_.text.text(), span, words_)});
        }
    }

    article const& source_;
    vocabulary const& words_;
    std::vector<spoken_line> lines_;
    std::size_t next_line_ = 0;
    std::vector<flow> flows_;
};

/// Swedes and Finns open and close with right marks; where left or straight marks open, a right single one before a word
/// is an apostrophe.
right_single_habit habit_of(std::vector<flow> const& flows) {
    bool opens_right = false;
    for (auto const& paragraphs : flows) {
        for (auto const& paragraph : paragraphs) {
            for (auto const& next : paragraph.marks) {
                if (next.shape == glyph::left_double || next.shape == glyph::left_single
                    || next.shape == glyph::straight_double) {
                    return right_single_habit::apostrophe;
                }
                opens_right |= next.shape == glyph::right_double && next.can_open;
            }
        }
    }
    return opens_right ? right_single_habit::opens : right_single_habit::apostrophe;
}

} // namespace

pairing pair_marks(article const& source, vocabulary const& words) {
    auto found = quoted_blocks(source);
    flow_maker maker{source, words};
    auto const spoken = maker.spoken();
    auto const flows = std::move(maker).flows(found);
    found.insert(found.end(), spoken.begin(), spoken.end());

    ledger entries;
    auto const habit = habit_of(flows);
    for (auto const& paragraphs : flows) {
        pair_flow(source.text.text(), paragraphs, habit, entries);
    }
    std::ranges::move(entries.quotations, std::back_inserter(found));
    std::ranges::sort(entries.diagnostics, {}, &diagnostic::span);
    return {nested(std::move(found)), std::move(entries.diagnostics), entries.steps};
}

} // namespace inquit
