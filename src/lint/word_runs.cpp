#include "lint/word_runs.hpp"

#include "align/equivalence.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

namespace inquit {
namespace {

using words_view = std::span<align::word const>;

/// How many words of each side make one step of a comparison.
struct step {
    std::size_t wanted = 0;
    std::size_t found = 0;
};

constexpr std::array steps{step{1, 1}, step{1, 2}, step{2, 1}, step{2, 2}};

bool are_alike(words_view wanted, words_view found) {
    return align::equivalence_of(wanted, found).has_value();
}

bool begins_alike(words_view wanted, words_view found) {
    while (!wanted.empty()) {
        auto const fits = std::ranges::find_if(steps, [&](step const& each) {
            if (each.wanted > wanted.size() || each.found > found.size()) {
                return false;
            }
            bool const is_same =
                each.wanted == 1 && each.found == 1 && wanted.front().key == found.front().key;
            return is_same || are_alike(wanted.first(each.wanted), found.first(each.found));
        });
        if (fits == steps.end()) {
            return false;
        }
        wanted = wanted.subspan(fits->wanted);
        found = found.subspan(fits->found);
    }
    return true;
}

bool ends_alike(words_view wanted, words_view found) {
    while (!wanted.empty()) {
        auto const fits = std::ranges::find_if(steps, [&](step const& each) {
            if (each.wanted > wanted.size() || each.found > found.size()) {
                return false;
            }
            bool const is_same = each.wanted == 1 && each.found == 1 && wanted.back().key == found.back().key;
            return is_same || are_alike(wanted.last(each.wanted), found.last(each.found));
        });
        if (fits == steps.end()) {
            return false;
        }
        wanted = wanted.first(wanted.size() - fits->wanted);
        found = found.first(found.size() - fits->found);
    }
    return true;
}

} // namespace

std::vector<align::word> unedited_words(std::string_view text, std::span<byte_span const> spans) {
    std::vector<align::word> words;
    for (auto const span : spans) {
        align::append_words(words, text, span);
    }
    std::erase_if(words, [](align::word const& each) { return each.role != align::word_role::plain; });
    return words;
}

std::vector<std::string> word_keys(std::string_view text, std::span<byte_span const> spans) {
    auto const words = unedited_words(text, spans);
    std::vector<std::string> out;
    std::ranges::transform(words, std::back_inserter(out), &align::word::key);
    return out;
}

void word_runs::add(std::vector<align::word> const& words) {
    for (auto const& each : words) {
        places_[each.key].push_back(static_cast<std::uint32_t>(words_.size()));
        words_.push_back(each);
    }
    words_.emplace_back();
}

bool word_runs::has(std::span<align::word const> wanted) const {
    constexpr std::size_t most_places = 200;
    std::vector<std::uint32_t> const* rarest = nullptr;
    std::size_t before = 0; // words of `wanted` before the rarest one
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        auto const found = places_.find(wanted[index].key);
        if (found != places_.end() && (rarest == nullptr || found->second.size() < rarest->size())) {
            rarest = &found->second;
            before = index;
        }
    }
    if (rarest == nullptr) {
        return false;
    }
    auto const looked_at = std::span{*rarest}.first(std::min(rarest->size(), most_places));
    return std::ranges::any_of(looked_at, [&](std::uint32_t place) {
        return begins_alike(wanted.subspan(before), words_view{words_}.subspan(place))
               && ends_alike(wanted.first(before), words_view{words_}.first(place));
    });
}

std::string joined(std::span<std::string const> keys) { return fmt::format("{}", fmt::join(keys, " ")); }

} // namespace inquit
