#include "read/paragraphs.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace inquit {
namespace {

constexpr std::uint32_t tab_width = 4;
constexpr std::uint32_t narrowest_wrap = 45;
constexpr std::uint32_t widest_wrap = 120;

struct line {
    byte_span span;
    std::uint32_t indent = 0;
    std::uint32_t width = 0; ///< columns up to its last character, at most widest_wrap + 1
    bool after_blank = true;
};

std::uint32_t indent_of(std::string_view whole_line, std::size_t bytes) {
    std::uint32_t columns = 0;
    for (char const c : whole_line.substr(0, bytes)) {
        columns = c == '\t' ? (columns / tab_width + 1) * tab_width
                            : columns + (unicode::continues_code_point(c) ? 0 : 1);
    }
    return columns;
}

std::uint32_t width_of(std::string_view words, std::uint32_t indent) {
    constexpr std::size_t most_bytes = 4 * (widest_wrap + 1);
    auto const columns = unicode::count_code_points(words.substr(0, most_bytes));
    return std::min(indent + static_cast<std::uint32_t>(columns), widest_wrap + 1);
}

std::vector<line> lines_of(std::string_view text) {
    std::vector<line> lines;
    bool after_blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto const whole = text.substr(begin, end - begin);
        auto const words = unicode::trim(whole);
        if (!words.empty()) {
            auto const lead = static_cast<std::size_t>(words.data() - whole.data());
            auto const at = static_cast<std::uint32_t>(begin + lead);
            auto const indent = indent_of(whole, lead);
            lines.push_back({{at, at + static_cast<std::uint32_t>(words.size())},
                             indent,
                             width_of(words, indent),
                             after_blank});
        }
        after_blank = words.empty();
        begin = end + 1;
    }
    return lines;
}

/// A text's lines with the width at which they are wrapped, if they are.
class wrapping {
  public:
    wrapping(std::string_view text, std::vector<line> const& lines) : text_{text}, lines_{lines} {
        auto const width = widest_line();
        if (narrowest_wrap <= width && width <= widest_wrap) {
            width_ = width;
            if (!is_plausible()) {
                width_.reset();
            }
        }
    }

    /// Line i was broken for width, and goes on in line i + 1.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        if (!width_ || lines_[i + 1].after_blank || lines_[i + 1].indent > lines_[i].indent) {
            return false;
        }
        auto const is_long = 5 * lines_[i].width >= 3 * *width_;
        return is_full(i) || (is_long && !ends_sentence(i) && begins_small(i + 1));
    }

  private:
    [[nodiscard]] std::string_view view(std::size_t i) const {
        return text_.substr(lines_[i].span.begin, lines_[i].span.size());
    }

    /// A web address alone on its line cannot be wrapped and does not count.
    [[nodiscard]] std::uint32_t widest_line() const {
        std::uint32_t widest = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            auto const has_words = view(i).substr(0, widest_wrap).find(' ') != std::string_view::npos;
            widest = std::max(widest, has_words ? lines_[i].width : 0);
        }
        return widest;
    }

    [[nodiscard]] bool is_full(std::size_t i) const {
        auto const next = view(i + 1).substr(0, widest_wrap);
        auto const first_word = unicode::count_code_points(next.substr(0, next.find(' ')));
        return lines_[i].width + 1 + first_word > *width_;
    }

    [[nodiscard]] bool ends_sentence(std::size_t i) const {
        constexpr std::string_view closing = "\"')]";
        auto const last = unicode::decode_before(view(i), view(i).size()).code_point;
        auto const is_sign = !unicode::is_letter(last) && !unicode::is_digit(last);
        return is_sign && last != U',' && last != U'-'
               && (last >= 0x80 || closing.find(static_cast<char>(last)) != std::string_view::npos
                   || last == U'.' || last == U'?' || last == U'!' || last == U':');
    }

    [[nodiscard]] bool begins_small(std::size_t i) const {
        return unicode::is_lower(unicode::decode(view(i), 0).code_point);
    }

    /// Two or more full lines, of which most end in mid-sentence: lists and verse of one width are rare.
    [[nodiscard]] bool is_plausible() const {
        std::size_t full = 0;
        std::size_t in_mid_sentence = 0;
        std::size_t before_small_letter = 0;
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!lines_[i + 1].after_blank && is_full(i)) {
                ++full;
                in_mid_sentence += ends_sentence(i) ? 0U : 1U;
                before_small_letter += begins_small(i + 1) ? 1U : 0U;
            }
        }
        return full >= 2 && 10 * in_mid_sentence >= 6 * full && 10 * before_small_letter >= 4 * full;
    }

    std::string_view text_;
    std::vector<line> const& lines_;
    std::optional<std::uint32_t> width_;
};

} // namespace

std::vector<joined_lines> paragraphs_of(std::string_view text) {
    auto const lines = lines_of(text);
    wrapping const wrap{text, lines};
    std::vector<joined_lines> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && wrap.goes_on(i - 1)) {
            paragraphs.back().span.end = lines[i].span.end;
        } else {
            paragraphs.push_back({lines[i].span, lines[i].indent, lines[i].after_blank});
        }
    }
    return paragraphs;
}

} // namespace inquit
