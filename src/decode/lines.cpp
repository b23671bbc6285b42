#include "decode/lines.hpp"

#include <limits>

namespace inquit {

result<std::optional<std::string_view>> line_reader::next() {
    constexpr std::size_t block_size = 1U << 16U;
    auto searched = line_begin_;
    for (;;) {
        auto const end = held_.find('\n', searched);
        if (end != std::string::npos || (is_at_end_ && line_begin_ < held_.size())) {
            auto const line = std::string_view{held_}.substr(line_begin_, end - line_begin_);
            line_begin_ += line.size() + (end == std::string::npos ? 0 : 1);
            return line;
        }
        if (is_at_end_) {
            return std::nullopt;
        }
        held_.erase(0, line_begin_);
        line_begin_ = 0;
        searched = held_.size();
        if (searched >= std::numeric_limits<std::uint32_t>::max()) {
            return tl::unexpected{
                error{error_code::too_large, {}, {}, "has a line that is larger than 4 GiB"}};
        }
        held_.resize(searched + block_size);
        auto const count = from_.read({held_.data() + searched, block_size});
        held_.resize(searched + count.value_or(0));
        if (!count) {
            return tl::unexpected{count.error()};
        }
        is_at_end_ = *count == 0;
    }
}

} // namespace inquit
