#include "cli/numbered_lines.hpp"

#include "decode/declared_encoding.hpp"
#include "decode/expand.hpp"

#include <fmt/format.h>
#include <new>
#include <string_view>
#include <utility>

namespace inquit::cli {
namespace {

bool is_wide(std::string_view line) {
    auto const marked = encoding_of_mark(line);
    return marked && *marked != "UTF-8";
}

std::string at_line(std::string const& path, std::size_t line) { return fmt::format("{}:{}", path, line); }

} // namespace

numbered_lines::numbered_lines(input const& from, opened_input open, read_options const& options)
    : name_{shown_path(from)}, bytes_{expanded_source(std::move(open.bytes), options.max_expanded)} {
    if (bytes_) {
        lines_.emplace(**bytes_);
    }
}

std::optional<numbered_line> numbered_lines::next() {
    if (is_at_end_) {
        return std::nullopt;
    }
    try {
        return read_next();
    } catch (std::bad_alloc const&) {
        return failed(error_code::too_large, "needs more memory than there is");
    }
}

numbered_line numbered_lines::failed(error_code code, std::string message) {
    is_at_end_ = true;
    return {number_, tl::unexpected{error{code, name_, {}, std::move(message)}}};
}

std::optional<numbered_line> numbered_lines::read_next() {
    if (!bytes_) {
        return failed(bytes_.error().code, bytes_.error().message);
    }
    for (;;) {
        auto const line = lines_->next();
        ++number_;
        if (!line) {
            return failed(line.error().code, line.error().message);
        }
        if (!*line) {
            is_at_end_ = true;
            return std::nullopt;
        }
        if (number_ == 1 && is_wide(**line)) {
            return failed(error_code::bad_encoding, "is UTF-16 or UTF-32; JSON lines are UTF-8");
        }
        if ((*line)->find_first_not_of(" \t\r") != std::string_view::npos) {
            return numbered_line{number_, std::string{**line}};
        }
    }
}

std::string place_of(input const& from, std::size_t line) { return at_line(readable(from.name), line); }

std::string shown_place_of(input const& from, std::size_t line) { return at_line(shown_path(from), line); }

} // namespace inquit::cli
