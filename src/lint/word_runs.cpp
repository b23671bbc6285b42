#include "lint/word_runs.hpp"

#include "align/word.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit {

std::vector<std::string> word_keys(std::string_view text, std::span<byte_span const> spans) {
    std::vector<align::word> words;
    for (auto const span : spans) {
        align::append_words(words, text, span);
    }
    std::vector<std::string> out;
    for (auto& each : words) {
        if (each.role == align::word_role::plain) {
            out.push_back(std::move(each.key));
        }
    }
    return out;
}

void word_runs::add(std::vector<std::string> const& keys) {
    for (auto const& key : keys) {
        places_[key].push_back(static_cast<std::uint32_t>(keys_.size()));
        keys_.push_back(key);
    }
    keys_.emplace_back();
}

bool word_runs::has(std::span<std::string const> keys) const {
    constexpr std::size_t most_places = 1000;
    if (keys.empty()) {
        return false;
    }
    std::vector<std::uint32_t> const* rarest = nullptr;
    std::size_t before = 0; ///< words before the rarest one
    for (std::size_t index = 0; index < keys.size(); ++index) {
        auto const found = places_.find(keys[index]);
        if (found == places_.end()) {
            return false;
        }
        if (rarest == nullptr || found->second.size() < rarest->size()) {
            rarest = &found->second;
            before = index;
        }
    }
    auto const looked_at = std::span{*rarest}.first(std::min(rarest->size(), most_places));
    return std::ranges::any_of(looked_at, [&](std::uint32_t place) {
        if (place < before || keys.size() > keys_.size() - (place - before)) {
            return false;
        }
        return std::equal(keys.begin(), keys.end(),
                          keys_.begin() + static_cast<std::ptrdiff_t>(place - before));
    });
}

std::string joined(std::span<std::string const> keys) { return fmt::format("{}", fmt::join(keys, " ")); }

} // namespace inquit
