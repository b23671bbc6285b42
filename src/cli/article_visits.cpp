#include "cli/article_visits.hpp"

#include "cli/numbered_lines.hpp"
#include "decode/expand.hpp"

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

void visit_lines(input const& from, opened_input open, read_options const& options,
                 article_visitor const& visitor) {
    numbered_lines lines{from, std::move(open), options};
    while (auto const line = lines.next()) {
        if (!line->text) {
            visitor.failed(line->text.error());
            return;
        }
        auto entry = read_json_line(*line->text, place_of(from, line->number), {"", options.encoding});
        if (entry.read) {
            if (visitor.at_line) {
                visitor.at_line(static_cast<std::uint32_t>(line->number));
            }
            visitor.read(std::move(*entry.read));
        } else {
            entry.read.error().path = shown_place_of(from, line->number);
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
        visit_lines(from, std::move(open), options, visitor);
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
