#include "record/selector.hpp"

#include "text/unicode.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace inquit {
namespace {

constexpr int context_length = 32; ///< code points, as W3C TextQuoteSelector examples use

std::string_view last_code_points(std::string_view text, int count) {
    auto begin = text.size();
    for (; count > 0 && begin > 0; --count) {
        begin -= unicode::decode_before(text, begin).length;
    }
    return text.substr(begin);
}

std::string_view first_code_points(std::string_view text, int count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) {
        end += unicode::decode(text, end).length;
    }
    return text.substr(0, end);
}

} // namespace

record_part selector::part(byte_span span) const { return part_of_file(source_.map.to_file(span)); }

record_part selector::part_of_file(byte_span file) const {
    auto const bytes = source_.encoding.to_file(file);
    return {{bytes.begin, bytes.end},
            {positions_.code_point(file.begin), positions_.code_point(file.end)},
            positions_.position(file.begin),
            positions_.position(file.end),
            {positions_.utf16(file.begin), positions_.utf16(file.end)},
            {positions_.byte_column(file.begin), positions_.byte_column(file.end)}};
}

byte_span selector::span_of_chars(offsets chars) const {
    return {positions_.byte_of(chars.first), positions_.byte_of(chars.second)};
}

std::vector<record_part> selector::parts(std::span<byte_span const> spans) const {
    std::vector<record_part> out;
    out.reserve(spans.size());
    std::ranges::transform(spans, std::back_inserter(out), [this](byte_span span) { return part(span); });
    return out;
}

std::string selector::words(byte_span span) const { return unwrapped(source_.text.view(span)); }

quoted_words selector::quoted(byte_span span) const {
    auto const where = part(span);
    return {words(span), where.bytes, where.chars, where.utf16};
}

std::string selector::joined_words(std::span<byte_span const> spans) const {
    std::string out;
    block const* last = nullptr;
    for (auto const span : spans) {
        auto const* const here = block_at(span.begin);
        if (!out.empty()) {
            auto const is_same_paragraph = here == last || (here != nullptr && here->goes_on);
            out.push_back(is_same_paragraph ? ' ' : '\n');
        }
        out += words(span);
        last = here;
    }
    return out;
}

std::string selector::prefix(byte_span first) const {
    return std::string{last_code_points(source_.text.text().substr(0, first.begin), context_length)};
}

std::string selector::suffix(byte_span last) const {
    return std::string{first_code_points(source_.text.text().substr(last.end), context_length)};
}

block const* selector::block_at(std::uint32_t offset) const {
    auto const after = std::ranges::upper_bound(source_.blocks, offset, {},
                                                [](block const& candidate) { return candidate.span.begin; });
    return after == source_.blocks.begin() ? nullptr : &*std::prev(after);
}

} // namespace inquit
