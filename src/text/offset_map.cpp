#include "text/offset_map.hpp"

#include <algorithm>

namespace inquit {

void offset_map::copy(std::uint32_t bytes) {
    text_end_ += bytes;
    file_end_ += bytes;
}

void offset_map::replace(std::uint32_t file_bytes, std::uint32_t text_bytes) {
    if (file_bytes == 0 && text_bytes == 0) {
        return;
    }
    auto const skips_on = text_bytes == 0 && !pieces_.empty() && pieces_.back().file.end == file_end_
                          && pieces_.back().text.empty();
    if (skips_on) {
        pieces_.back().file.end += file_bytes;
    } else {
        pieces_.push_back({{text_end_, text_end_ + text_bytes}, {file_end_, file_end_ + file_bytes}});
    }
    text_end_ += text_bytes;
    file_end_ += file_bytes;
}

offset_map::piece offset_map::last_piece(std::uint32_t text_offset) const {
    auto const after =
        std::upper_bound(pieces_.begin(), pieces_.end(), text_offset,
                         [](std::uint32_t offset, piece const& p) { return offset < p.text.begin; });
    return after == pieces_.begin() ? piece{} : *std::prev(after);
}

std::uint32_t offset_map::file_begin(std::uint32_t text_offset) const {
    auto const last = last_piece(text_offset);
    return last.text.contains(text_offset) ? last.file.begin : last.file.end + (text_offset - last.text.end);
}

std::uint32_t offset_map::file_end(std::uint32_t text_end) const {
    // Looked up by the last byte inside the span, so that what is skipped right after it stays outside.
    auto const last = last_piece(text_end - 1);
    return last.text.contains(text_end - 1) ? last.file.end : last.file.end + (text_end - last.text.end);
}

byte_span offset_map::to_file(byte_span text) const {
    auto const begin = file_begin(text.begin);
    return {begin, text.empty() ? begin : file_end(text.end)};
}

} // namespace inquit
