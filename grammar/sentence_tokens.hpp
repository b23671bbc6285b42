// The tokens of one sentence with their words, for the rules of noun phrases.
#pragma once

#include "grammar/token.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::grammar {

/// Tokens [first, last); not empty where a phrase is meant.
struct run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    [[nodiscard]] std::uint32_t size() const { return last - first; }
};

/// A view; text and tokens outlive it.
class sentence_tokens {
  public:
    sentence_tokens(std::string_view text, std::span<token const> tokens) : text_{text}, tokens_{tokens} {}

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    [[nodiscard]] token const& at(std::uint32_t index) const { return tokens_[index]; }
    [[nodiscard]] std::string_view words(std::uint32_t index) const {
        return text_.substr(at(index).span.begin, at(index).span.size());
    }
    [[nodiscard]] std::span<token const> from(std::uint32_t index) const { return tokens_.subspan(index); }
    [[nodiscard]] byte_span span_of(run r) const { return {at(r.first).span.begin, at(r.last - 1).span.end}; }

  private:
    std::string_view text_;
    std::span<token const> tokens_;
};

} // namespace inquit::grammar
