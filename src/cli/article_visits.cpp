#include "cli/article_visits.hpp"

#include "decode/expand.hpp"
#include "decode/lines.hpp"

#include <fmt/format.h>

namespace inquit::cli {
namespace {

/// Formats in which a quotation's words stand as they are read: no markup within, no escapes.
bool shows_words(input_format format) {
    return format == input_format::text || format == input_format::markdown;
}

/// Compressed data, and encodings whose letters are not ASCII's.
bool hides_words(std::string_view bytes) {
    constexpr std::size_t head = 256;
    return compression_of(bytes) != compression::none
           || bytes.substr(0, head).find('\0') != std::string_view::npos;
}

void visit_lines(input const& from, std::unique_ptr<byte_source> bytes, read_options const& options,
                 article_visitor const& visitor) {
    auto expanded = expanded_source(std::move(bytes), options.max_expanded);
    if (!expanded) {
        visitor.failed({expanded.error().code, shown_path(from), {}, expanded.error().message});
        return;
    }
    line_reader lines{**expanded};
    for (std::size_t number = 1;; ++number) {
        auto const line = lines.next();
        if (!line) {
            visitor.failed({line.error().code, shown_path(from), {}, line.error().message});
            return;
        }
        if (!*line) {
            return;
        }
        if ((*line)->find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        auto const place = fmt::format("{}:{}", readable(from.name), number);
        auto entry = read_json_line(**line, place, {"", options.encoding});
        if (entry.read) {
            if (visitor.at_line) {
                visitor.at_line(static_cast<std::uint32_t>(number));
            }
            visitor.read(std::move(*entry.read));
        } else {
            entry.read.error().path = fmt::format("{}:{}", shown_path(from), number);
            visitor.failed(entry.read.error());
        }
    }
}

} // namespace

void visit_articles(input const& from, read_options const& options, article_visitor const& visitor) {
    auto open = opened(from, options);
    if (!open) {
        visitor.failed(open.error());
        return;
    }
    visit_articles(from, std::move(*open), options, visitor);
}

void visit_articles(input const& from, opened_input open, read_options const& options,
                    article_visitor const& visitor) {
    if (open.format == input_format::jsonl) {
        visit_lines(from, std::move(open.bytes), options, visitor);
        return;
    }
    auto bytes = all_of(*open.bytes);
    if (bytes && visitor.wants && shows_words(open.format) && options.encoding.empty() && !hides_words(*bytes)
        && !visitor.wants(*bytes)) {
        return;
    }
    auto read = std::move(bytes).and_then(
        [&](std::string&& all) { return read_article(std::move(all), readable(from.name), options); });
    if (read) {
        visitor.read(std::move(*read));
    } else if (!is_no_article(from, read.error())) {
        read.error().path = shown_path(from);
        visitor.failed(read.error());
    }
}

} // namespace inquit::cli
