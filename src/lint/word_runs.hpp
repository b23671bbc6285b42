// Runs of words, whatever their capitals, points and marks.
#pragma once

#include "align/word.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit {

/// The words of the spans as they are compared; none of those that an editor put in.
[[nodiscard]] std::vector<align::word> unedited_words(std::string_view text,
                                                      std::span<byte_span const> spans);
[[nodiscard]] std::vector<std::string> word_keys(std::string_view text, std::span<byte_span const> spans);

/// Texts in which runs of words are looked for. O(words) to make; a search looks at 200 places at most.
class word_runs {
  public:
    void add(std::vector<align::word> const& words);

    /// The same words one after another, but for contractions, spelling and the form of numbers; one of them at least as it
    /// stands. False for no words.
    ///   we are going on     of "we're going on"
    [[nodiscard]] bool has(std::span<align::word const> wanted) const;

  private:
    std::vector<align::word> words_; ///< of all texts, one without letters between two
    std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
};

/// "one two three"
[[nodiscard]] std::string joined(std::span<std::string const> keys);

} // namespace inquit
