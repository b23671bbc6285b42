#include "lsp/framing.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace inquit::lsp {
namespace {

constexpr std::string_view header_end = "\r\n\r\n";
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view length_field = "content-length";

bool is_named(std::string_view written, std::string_view lower) {
    return std::ranges::equal(written, lower, [](char left, char right) {
        return ('A' <= left && left <= 'Z' ? left - 'A' + 'a' : left) == right;
    });
}

std::string_view without_blanks(std::string_view text) {
    auto const begin = std::min(text.find_first_not_of(" \t"), text.size());
    auto const end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : text.substr(begin, end - begin + 1);
}

/// The length that the lines of a header give. Error: a phrase.
tl::expected<std::size_t, std::string> length_in(std::string_view header) {
    std::optional<std::size_t> length;
    while (!header.empty()) {
        auto const line = header.substr(0, header.find(line_end));
        header.remove_prefix(std::min(header.size(), line.size() + line_end.size()));
        auto const colon = line.find(':');
        if (colon == std::string_view::npos) {
            return tl::unexpected{std::string{"a line of a message's header has no colon"}};
        }
        if (!is_named(line.substr(0, colon), length_field)) {
            continue;
        }
        auto const value = without_blanks(line.substr(colon + 1));
        std::size_t number = 0;
        auto const [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (value.empty() || failure == std::errc::invalid_argument || end != value.data() + value.size()) {
            return tl::unexpected{std::string{"the Content-Length of a message is no number"}};
        }
        length = failure == std::errc{} ? number : longest_message + 1;
    }
    if (!length) {
        return tl::unexpected{std::string{"a message's header has no Content-Length"}};
    }
    if (*length > longest_message) {
        return tl::unexpected{fmt::format("a message is longer than {} MiB", longest_message >> 20U)};
    }
    return *length;
}

} // namespace

tl::expected<std::optional<std::string>, std::string> frame_reader::refusal(std::string why) {
    fault_ = std::move(why);
    return tl::unexpected{*fault_};
}

tl::expected<std::optional<std::string>, std::string> frame_reader::next() {
    if (fault_) {
        return tl::unexpected{*fault_};
    }
    auto const rest = std::string_view{waiting_}.substr(taken_);
    auto const end = rest.substr(0, longest_header).find(header_end);
    if (end == std::string_view::npos) {
        return rest.size() < longest_header
                   ? tl::expected<std::optional<std::string>, std::string>{}
                   : refusal(fmt::format("a message's header is longer than {} bytes", longest_header));
    }
    auto const length = length_in(rest.substr(0, end));
    if (!length) {
        return refusal(length.error());
    }
    auto const begin = end + header_end.size();
    if (rest.size() - begin < *length) {
        return std::nullopt;
    }
    std::string message{rest.substr(begin, *length)};
    drop(begin + *length);
    return message;
}

/// Bytes are moved once for many small messages.
void frame_reader::drop(std::size_t bytes) {
    taken_ += bytes;
    if (taken_ > waiting_.size() / 2) {
        waiting_.erase(0, taken_);
        taken_ = 0;
    }
}

std::string framed(std::string_view message) {
    return fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
}

} // namespace inquit::lsp
