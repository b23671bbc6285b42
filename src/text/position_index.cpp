#include "text/position_index.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::uint32_t stride = 64;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool begins_surrogate_pair(char byte) { return static_cast<unsigned char>(byte) >= 0xF0U; }

struct counts {
    std::uint32_t code_points = 0;
    std::uint32_t utf16 = 0;
};

counts counted(std::string_view bytes, counts so_far) {
    for (char const byte : bytes) {
        auto const begins = static_cast<std::uint32_t>(!unicode::continues_code_point(byte));
        so_far.code_points += begins;
        so_far.utf16 += begins + static_cast<std::uint32_t>(begins_surrogate_pair(byte));
    }
    return so_far;
}

std::uint32_t code_point_begin(std::string_view text, std::uint32_t byte) {
    while (byte > 0 && byte < text.size() && unicode::continues_code_point(text[byte])) {
        --byte;
    }
    return byte;
}

} // namespace

position_index::position_index(std::string_view utf8) : text_{utf8}, line_begins_{0} {
    samples_.reserve(utf8.size() / stride + 1);
    counts so_far;
    for (std::size_t begin = 0; begin <= utf8.size(); begin += stride) {
        samples_.push_back({so_far.code_points, so_far.utf16});
        so_far = counted(utf8.substr(begin, stride), so_far);
    }
    for (auto end = utf8.find('\n'); end != std::string_view::npos; end = utf8.find('\n', end + 1)) {
        line_begins_.push_back(static_cast<std::uint32_t>(end + 1));
    }
}

position_index::sample position_index::counts_before(std::uint32_t byte) const {
    auto const end = code_point_begin(text_, byte);
    auto const nearest = end / stride;
    auto const& from = samples_[nearest];
    auto const all =
        counted(text_.substr(nearest * stride, end - nearest * stride), {from.code_points, from.utf16});
    return {all.code_points, all.utf16};
}

std::uint32_t position_index::code_point(std::uint32_t byte) const { return counts_before(byte).code_points; }

std::uint32_t position_index::byte_of(std::uint32_t code_point) const {
    auto const after = std::ranges::upper_bound(samples_, code_point, {}, &sample::code_points);
    auto const from = static_cast<std::uint32_t>(std::distance(samples_.begin(), after) - 1);
    auto left = code_point - samples_[from].code_points;
    auto const size = static_cast<std::uint32_t>(text_.size());
    auto byte = from * stride;
    while (byte < size && unicode::continues_code_point(text_[byte])) {
        ++byte; // of a code point that began before the sample
    }
    for (; left > 0 && byte < size; --left) {
        ++byte;
        while (byte < size && unicode::continues_code_point(text_[byte])) {
            ++byte;
        }
    }
    return byte;
}

std::uint32_t position_index::utf16(std::uint32_t byte) const { return counts_before(byte).utf16; }

line_column position_index::position(std::uint32_t byte) const {
    auto const next_line = std::upper_bound(line_begins_.begin(), line_begins_.end(), byte);
    auto const line = static_cast<std::uint32_t>(next_line - line_begins_.begin());
    bool const after_mark = line == 1 && byte >= byte_order_mark.size() && text_.starts_with(byte_order_mark);
    return {line, code_point(byte) - code_point(*std::prev(next_line)) + (after_mark ? 0 : 1)};
}

std::uint32_t position_index::byte_column(std::uint32_t byte) const {
    auto const next_line = std::upper_bound(line_begins_.begin(), line_begins_.end(), byte);
    return byte - *std::prev(next_line) + 1;
}

} // namespace inquit
