#include "lsp/positions.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace inquit::lsp {
namespace {

/// Walks over the lines of a text. A text of n line ends has n + 1 lines.
class line_walk {
  public:
    explicit line_walk(std::string_view text) : text_{text} { find_end(); }

    [[nodiscard]] std::size_t begin() const { return begin_; }
    [[nodiscard]] std::size_t end() const { return end_; } ///< without the line end

    /// False on the last line.
    bool next() {
        if (end_ == text_.size()) {
            return false;
        }
        bool const is_pair = text_.substr(end_).starts_with("\r\n");
        begin_ = end_ + (is_pair ? 2 : 1);
        find_end();
        return true;
    }

  private:
    /// Each search is for one byte, and none is made twice: a text may have one kind of line end alone.
    void find_end() {
        line_feed_ = next_of('\n', line_feed_);
        return_ = next_of('\r', return_);
        end_ = std::min(*line_feed_, *return_);
    }
    [[nodiscard]] std::size_t next_of(char wanted, std::optional<std::size_t> before) const {
        return before && *before >= begin_ ? *before : std::min(text_.find(wanted, begin_), text_.size());
    }

    std::string_view text_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::optional<std::size_t> line_feed_;
    std::optional<std::size_t> return_;
};

std::uint32_t utf16_units(char32_t code_point) { return code_point > 0xFFFF ? 2 : 1; }

byte_span span_at(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

byte_span place_in_utf8(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t character) {
    auto at = begin + std::min<std::size_t>(character, end - begin);
    while (at > begin && at < text.size() && unicode::continues_code_point(text[at])) {
        --at;
    }
    return span_at(at, at);
}

byte_span place_in_utf16(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t character) {
    auto at = begin;
    for (std::uint32_t left = character; left > 0 && at < end;) {
        auto const read = unicode::decode(text, at);
        if (utf16_units(read.code_point) > left) {
            return span_at(at, at + read.length);
        }
        left -= utf16_units(read.code_point);
        at += read.length;
    }
    return span_at(at, at);
}

} // namespace

byte_span place_of(std::string_view text, text_position at, column_unit unit) {
    line_walk lines{text};
    for (std::uint32_t line = 0; line < at.line; ++line) {
        if (!lines.next()) {
            return span_at(text.size(), text.size());
        }
    }
    return unit == column_unit::utf8 ? place_in_utf8(text, lines.begin(), lines.end(), at.character)
                                     : place_in_utf16(text, lines.begin(), lines.end(), at.character);
}

text_positions::text_positions(std::string_view text, column_unit unit) : unit_{unit}, counted_{text} {
    line_walk lines{text};
    do {
        line_begins_.push_back(static_cast<std::uint32_t>(lines.begin()));
    } while (lines.next());
}

text_position text_positions::of(std::uint32_t byte) const {
    auto const next = std::ranges::upper_bound(line_begins_, byte);
    auto const line = static_cast<std::uint32_t>(next - line_begins_.begin()) - 1;
    auto const begin = line_begins_[line];
    return {line, unit_ == column_unit::utf8 ? byte - begin : counted_.utf16(byte) - counted_.utf16(begin)};
}

} // namespace inquit::lsp
