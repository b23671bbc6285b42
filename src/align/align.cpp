#include "align/align.hpp"

#include "align/cuts.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace inquit::align {
namespace {

// What a step costs. A substitution costs more than a word that is missing and less than two; forms of one word cost a trace,
// so that the same words win where both are to be had.
constexpr std::uint32_t of_form = 10;
constexpr std::uint32_t of_substitution = 100;
constexpr std::uint32_t of_added = 75;
constexpr std::uint32_t of_dropped =
    65; ///< less, so that a draft's word is matched at the price of a gap before it
constexpr std::uint32_t of_marked = 1; ///< elided in the draft, or glossed there; a direction in the source

constexpr std::uint32_t longest_form = 3; ///< words; numbers aside

enum class move : std::uint8_t { none, same, substituted, draft_only, source_only, form };

struct cell {
    std::uint32_t cost = std::numeric_limits<std::uint32_t>::max();
    move by = move::none;
    std::uint8_t draft_words = 0;
    std::uint8_t source_words = 0;
};

/// What the source has beyond the draft's first or last word: nothing to count where the draft may stand anywhere in it, words that
/// were dropped where both are pieces that go on.
enum class border : std::uint8_t { open, joined };

class grid {
  public:
    grid(std::span<word const> draft, std::span<word const> source, border before, border behind)
        : draft_{draft}, source_{source}, before_{before}, behind_{behind}, width_{source.size() + 1},
          cells_((draft.size() + 1) * width_), draft_shapes_{shapes_of(draft)},
          source_shapes_{shapes_of(source)}, begins_{draft_shapes_, source_shapes_},
          draft_numbers_{numbers_in(draft)}, source_numbers_{numbers_in(source)} {}

    alignment best() {
        at(0, 0).cost = 0;
        for (std::size_t j = 1; j < width_; ++j) {
            if (before_ == border::open) {
                at(0, j).cost = 0;
            } else {
                take(at(0, j), at(0, j - 1), of_unquoted(0, j), move::source_only, 0, 1);
            }
        }
        for (std::size_t i = 1; i <= draft_.size(); ++i) {
            fill(i);
        }
        std::size_t end = behind_ == border::open ? 0 : width_ - 1;
        for (std::size_t j = end + 1; j < width_; ++j) {
            end = at(draft_.size(), j).cost < at(draft_.size(), end).cost ? j : end;
        }
        return traced(end);
    }

  private:
    cell& at(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

    static void take(cell& to, cell const& from, std::uint32_t cost, move by, std::size_t draft_words,
                     std::size_t source_words) {
        if (from.cost + cost < to.cost) {
            to = {from.cost + cost, by, static_cast<std::uint8_t>(draft_words),
                  static_cast<std::uint8_t>(source_words)};
        }
    }

    void offer(std::size_t i, std::size_t j, std::size_t draft_words, std::size_t source_words,
               std::uint32_t cost, move by) {
        take(at(i, j), at(i - draft_words, j - source_words), cost, by, draft_words, source_words);
    }

    /// Of equal costs the first stays: words for words, then forms, then what one side has alone.
    void fill(std::size_t i) {
        word const& mine = draft_[i - 1];
        auto const begin = draft_shapes_[i - 1].begin;
        auto const of_mine = mine.role == word_role::bracketed ? of_marked : of_added;
        cell const* const above = &at(i - 1, 0);
        cell* const row = &at(i, 0);
        take(row[0], above[0], of_mine, move::draft_only, 1, 0);
        for (std::size_t j = 1; j < width_; ++j) {
            bool const same = begin == source_shapes_[j - 1].begin && mine.key == source_[j - 1].key;
            take(row[j], above[j - 1], same ? 0 : of_substitution, same ? move::same : move::substituted, 1,
                 1);
            offer_number(i, j);
            if (!same) {
                offer_forms(i, j);
            }
            take(row[j], above[j], of_mine, move::draft_only, 1, 0);
            take(row[j], row[j - 1], of_unquoted(i, j), move::source_only, 0, 1);
        }
    }

    /// The source's word stands for none of the draft's.
    [[nodiscard]] std::uint32_t of_unquoted(std::size_t i, std::size_t j) const {
        bool const elided = i < draft_.size() && (draft_[i].after_ellipsis || draft_[i].begins_range);
        bool const unsaid = source_[j - 1].role != word_role::plain;
        return elided || unsaid ? of_marked : of_dropped;
    }

    static std::vector<word_shape> shapes_of(std::span<word const> words) {
        std::vector<word_shape> out;
        std::ranges::transform(words, std::back_inserter(out), shape_of);
        return out;
    }

    void offer_number(std::size_t i, std::size_t j) {
        auto const number = draft_numbers_[i - 1];
        auto const other = source_numbers_[j - 1];
        constexpr std::uint32_t longest_number = 255; // fits a cell
        if (number.words > 0 && other.words > 0 && number.value == other.value
            && number.words <= longest_number && other.words <= longest_number) {
            offer(i, j, number.words, other.words, of_form, move::form);
        }
    }

    void offer_forms(std::size_t i, std::size_t j) {
        auto const& mine = draft_shapes_[i - 1];
        auto const& theirs = source_shapes_[j - 1];
        bool const may_be_spelled = mine.is_spelled_anew && theirs.is_spelled_anew;
        if ((begins_(i - 1, j - 1) || may_be_spelled) && may_be_equivalent(mine, theirs)) {
            offer_form(i, j, 1, 1);
        }
        for (std::size_t words = 2; words <= longest_form; ++words) {
            if (words <= j && begins_(i - 1, j - words)) {
                offer_form(i, j, 1, words);
            }
        }
        for (std::size_t words = 2; words <= longest_form; ++words) {
            if (words <= i && begins_(i - words, j - 1)) {
                offer_form(i, j, words, 1);
            }
        }
    }

    void offer_form(std::size_t i, std::size_t j, std::size_t mine, std::size_t theirs) {
        if (equivalence_of(draft_.subspan(i - mine, mine), source_.subspan(j - theirs, theirs))) {
            offer(i, j, mine, theirs, of_form, move::form);
        }
    }

    alignment traced(std::size_t end) {
        alignment found;
        found.cost = at(draft_.size(), end).cost;
        auto i = static_cast<std::uint32_t>(draft_.size());
        auto j = static_cast<std::uint32_t>(end);
        while (i > 0 || (before_ == border::joined && j > 0)) {
            cell const& here = at(i, j);
            step taken;
            taken.draft = {i - here.draft_words, i};
            taken.source = {j - here.source_words, j};
            taken.same = here.by == move::same;
            if (here.by == move::form) {
                taken.form = equivalence_of(draft_.subspan(taken.draft.begin, taken.draft.size()),
                                            source_.subspan(taken.source.begin, taken.source.size()))
                                 .value_or(equivalence::number_form);
            }
            found.steps.push_back(taken);
            i -= here.draft_words;
            j -= here.source_words;
        }
        std::ranges::reverse(found.steps);
        return found;
    }

    std::span<word const> draft_;
    std::span<word const> source_;
    border before_;
    border behind_;
    std::size_t width_;
    std::vector<cell> cells_;
    std::vector<word_shape> draft_shapes_;
    std::vector<word_shape> source_shapes_;
    shared_begins begins_;
    std::vector<number_run> draft_numbers_;
    std::vector<number_run> source_numbers_;
};

/// Nothing but a blank between them: no point, no mark.
bool stand_together(word const& left, word const& right) { return left.span.end + 1 == right.span.begin; }

/// At the edges, where the source may go on for nothing, a word of the draft stands for the source's beside it:
///   draft   utterly    unacceptable
///   source  absolutely unacceptable
class edges {
  public:
    edges(std::span<word const> draft, std::span<word const> source) : draft_{draft}, source_{source} {}

    void pair(std::vector<step>& steps) const {
        auto const is_added = [](step const& each) { return each.source.empty(); };
        auto const first = std::ranges::find_if_not(steps, is_added);
        if (first == steps.end()) {
            return;
        }
        for (auto each = first; each != steps.begin();) {
            auto const& behind = *each--;
            auto const at = behind.source.begin;
            if (at == 0 || !may_replace(*each, source_[at - 1])
                || !stand_together(source_[at - 1], source_[at])) {
                break;
            }
            each->source = {at - 1, at};
        }
        auto const last = std::find_if_not(steps.rbegin(), steps.rend(), is_added).base();
        for (auto each = last; each != steps.end(); ++each) {
            auto const at = std::prev(each)->source.end;
            if (at >= source_.size() || !may_replace(*each, source_[at])
                || !stand_together(source_[at - 1], source_[at])) {
                break;
            }
            each->source = {at, at + 1};
        }
    }

  private:
    [[nodiscard]] bool may_replace(step const& added, word const& beside) const {
        return draft_[added.draft.begin].role == word_role::plain && beside.role == word_role::plain;
    }

    std::span<word const> draft_;
    std::span<word const> source_;
};

/// The pieces between cuts, each aligned by itself; none where one of them has too many cells.
std::optional<alignment> aligned_pieces(std::span<word const> draft, std::span<word const> source,
                                        std::uint64_t limit) {
    auto cuts = cuts_of(draft, source);
    cuts.push_back({static_cast<std::uint32_t>(draft.size()), static_cast<std::uint32_t>(source.size())});
    alignment whole;
    cut begin;
    for (auto const& end : cuts) {
        auto const mine = draft.subspan(begin.draft, end.draft - begin.draft);
        auto const theirs = source.subspan(begin.source, end.source - begin.source);
        if ((mine.size() + 1) * (theirs.size() + 1) > limit) {
            return std::nullopt;
        }
        auto const found = grid{mine, theirs, begin.draft == 0 ? border::open : border::joined,
                                &end == &cuts.back() ? border::open : border::joined}
                               .best();
        for (auto each : found.steps) {
            each.draft = {each.draft.begin + begin.draft, each.draft.end + begin.draft};
            each.source = {each.source.begin + begin.source, each.source.end + begin.source};
            whole.steps.push_back(each);
        }
        whole.cost += found.cost;
        begin = end;
    }
    return whole;
}

} // namespace

std::optional<alignment> aligned(std::span<word const> draft, std::span<word const> source,
                                 std::uint64_t limit) {
    bool const is_long = (draft.size() + 1) * (source.size() + 1) > limit;
    auto found = is_long ? aligned_pieces(draft, source, limit)
                         : grid{draft, source, border::open, border::open}.best();
    if (found) {
        edges{draft, source}.pair(found->steps);
    }
    return found;
}

} // namespace inquit::align
