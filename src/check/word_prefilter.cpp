#include "check/word_prefilter.hpp"

#include "check/match.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// No fewer words than reach_of() takes of the text: it counts what stands between blanks, the rest of a word at either end too.
std::span<short_word const> reach_of(place const& where, std::span<short_word const> words) {
    auto begin = std::size_t{where.span.begin};
    for (auto left = where.words_before + spare_words + 1; begin > 0 && left > 0;) {
        --begin;
        left -= words[begin].is_behind_blank() ? 1U : 0U;
    }
    auto end = std::size_t{where.span.end};
    for (auto left = where.words_behind + spare_words + 1; end < words.size(); ++end) {
        left -= words[end].is_behind_blank() ? 1U : 0U;
        if (left == 0) {
            break;
        }
    }
    return words.subspan(begin, end - begin);
}

} // namespace

prefiltered prefiltered_of(std::span<place const> places, std::uint32_t shortest_part,
                           std::function<bool(place const&)> const& may_have_whole) {
    prefiltered out;
    for (auto const& each : places) {
        if (each.longest_run >= shortest_part) {
            out.parts.push_back(each.quotation);
        }
        out.may_have_whole = out.may_have_whole || may_have_whole(each);
    }
    std::ranges::sort(out.parts);
    out.parts.erase(std::unique(out.parts.begin(), out.parts.end()), out.parts.end());
    return out;
}

prefiltered word_prefilter::of(std::span<short_word const> words) const {
    return prefiltered_of(index_.places_in(words), shortest_part_, [&](place const& each) {
        return index_.most_standing(each.quotation, reach_of(each, words)) >= least_standing_[each.quotation];
    });
}

} // namespace inquit
