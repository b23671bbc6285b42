#include "compare/fingerprints.hpp"

#include "align/word.hpp"
#include "compare/clusters.hpp"
#include "text/fnv.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <set>
#include <span>

namespace inquit {
namespace {

using align::word;
using align::word_role;

constexpr std::size_t run_length = 3;
constexpr std::size_t window = shortest_common_run - run_length + 1; ///< runs, of which one is taken

/// 48 bits of the hash; its multiplications have carried every byte to the upper ones.
std::uint64_t key_of(std::span<word const> run) {
    auto hash = fnv_basis;
    for (auto const& each : run) {
        hash = fnv1a(" ", fnv1a(each.key, hash));
    }
    return hash >> 16U;
}

std::vector<word> words_to_find(std::string_view quote) {
    auto words = align::words_of(quote);
    std::erase_if(words, [](word const& each) { return each.role != word_role::plain; });
    return words;
}

std::vector<std::uint64_t> keys_of_runs(std::span<word const> words) {
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at + run_length <= words.size(); ++at) {
        out.push_back(key_of(words.subspan(at, run_length)));
    }
    return out;
}

/// The least of each window. A window's least is the same wherever the words stand: hence the promise of shortest_common_run.
std::vector<std::uint64_t> winnowed(std::span<std::uint64_t const> keys) {
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at + window <= keys.size(); ++at) {
        auto const least = std::ranges::min(keys.subspan(at, window));
        if (out.empty() || out.back() != least) {
            out.push_back(least);
        }
    }
    return out;
}

std::vector<std::uint64_t> keys_of(std::span<word const> words) {
    if (words.empty()) {
        return {};
    }
    if (words.size() < run_length) {
        return {key_of(words)};
    }
    auto const runs = keys_of_runs(words);
    return words.size() < shortest_overlap ? runs : winnowed(runs);
}

} // namespace

std::vector<std::string> fingerprints_of(std::string_view quote) {
    std::set<std::uint64_t> seen;
    std::vector<std::string> out;
    for (auto const key : keys_of(words_to_find(quote))) {
        if (seen.insert(key).second) {
            out.push_back(fmt::format("{:012x}", key));
        }
    }
    return out;
}

} // namespace inquit
