#include "align/cuts.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace inquit::align {
namespace {

constexpr std::size_t gram_words = 8;
constexpr std::uint32_t least_distance = 200; ///< words; nearer cuts would save nothing

std::size_t hash_of_gram(std::span<word const> gram) {
    std::size_t hash = 0;
    for (auto const& each : gram) {
        hash = hash * 0x100000001b3U ^ std::hash<std::string_view>{}(each.key);
    }
    return hash;
}

/// Where each gram begins; none: it stands in several places.
using gram_places = std::unordered_map<std::size_t, std::optional<std::uint32_t>>;

gram_places places_of_grams(std::span<word const> words) {
    gram_places out;
    for (std::size_t at = 0; at + gram_words <= words.size(); ++at) {
        auto const [place, is_new] =
            out.try_emplace(hash_of_gram(words.subspan(at, gram_words)), static_cast<std::uint32_t>(at));
        if (!is_new) {
            place->second.reset();
        }
    }
    return out;
}

/// The longest row of cuts that ascends in the source too; the draft's ascend already.
std::vector<cut> longest_row(std::vector<cut> const& all) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> lasts; ///< of rows of each length, the end that lets most others follow
    std::vector<std::size_t> before(all.size(), none);
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto const row = std::ranges::lower_bound(lasts, all[at].source, {},
                                                  [&all](std::size_t last) { return all[last].source; });
        before[at] = row == lasts.begin() ? none : *std::prev(row);
        if (row == lasts.end()) {
            lasts.push_back(at);
        } else {
            *row = at;
        }
    }
    std::vector<cut> out;
    for (auto at = lasts.empty() ? none : lasts.back(); at != none; at = before[at]) {
        out.push_back(all[at]);
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace

std::vector<cut> cuts_of(std::span<word const> draft, std::span<word const> source) {
    auto const in_draft = places_of_grams(draft);
    auto const in_source = places_of_grams(source);
    std::vector<cut> shared;
    for (std::uint32_t at = 0; at + gram_words <= draft.size(); ++at) {
        auto const gram = draft.subspan(at, gram_words);
        auto const hash = hash_of_gram(gram);
        auto const found = in_source.find(hash);
        if (found == in_source.end() || !found->second || !in_draft.at(hash)) {
            continue;
        }
        bool const same =
            std::ranges::equal(gram, source.subspan(*found->second, gram_words), {}, &word::key, &word::key);
        if (same) {
            constexpr std::uint32_t midst = gram_words / 2;
            shared.push_back({at + midst, *found->second + midst});
        }
    }
    std::vector<cut> out;
    for (auto const& each : longest_row(shared)) {
        if (each.draft - (out.empty() ? 0 : out.back().draft) >= least_distance) {
            out.push_back(each);
        }
    }
    return out;
}

} // namespace inquit::align
