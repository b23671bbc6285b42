// Runs of words, whatever their capitals, points and marks.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit {

/// The words of the spans as they are compared; none of those that an editor put in.
[[nodiscard]] std::vector<std::string> word_keys(std::string_view text, std::span<byte_span const> spans);

/// Texts in which runs of words are looked for. O(words) to make; a search looks at 1000 places at most.
class word_runs {
  public:
    void add(std::vector<std::string> const& keys);
    [[nodiscard]] bool has(std::span<std::string const> keys) const; ///< false for no keys

  private:
    std::vector<std::string> keys_; ///< of all texts, an empty one between two
    std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
};

/// "one two three"
[[nodiscard]] std::string joined(std::span<std::string const> keys);

} // namespace inquit
