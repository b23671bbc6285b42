// Spans of the text that the stages read, as the record shows them: readable words, and offsets of the file.
#pragma once

#include "record/record.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// For one article, which must outlive it. O(file) to make, O(log(file)) to ask.
class selector {
  public:
    explicit selector(article const& source) : source_{source}, positions_{source.file} {}

    [[nodiscard]] record_part part(byte_span span) const;
    [[nodiscard]] record_part part_of_file(byte_span file) const; ///< of article::file
    [[nodiscard]] byte_span span_of_chars(offsets chars) const;   ///< in article::file
    [[nodiscard]] std::vector<record_part> parts(std::span<byte_span const> spans) const;

    /// As a person reads them: a line end inside a paragraph (the file is wrapped) is a space, so that the same words have the
    /// same id however the file is wrapped.
    [[nodiscard]] std::string words(byte_span span) const;
    [[nodiscard]] quoted_words quoted(byte_span span) const;
    /// Parts in one paragraph are joined by a space, paragraphs by a line feed.
    [[nodiscard]] std::string joined_words(std::span<byte_span const> spans) const;

    [[nodiscard]] std::string prefix(byte_span first) const; ///< up to 32 code points before it
    [[nodiscard]] std::string suffix(byte_span last) const;  ///< up to 32 code points behind it

    /// The block that holds the byte; the one before, where it lies between blocks; null before the first.
    [[nodiscard]] block const* block_at(std::uint32_t offset) const;

  private:
    article const& source_;
    position_index positions_;
};

} // namespace inquit
