#include "lint/subject.hpp"

#include "record/make_records.hpp"
#include "resolve/headlines.hpp"
#include "resolve/resolve.hpp"
#include "text/unicode.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit {

lint_subject::lint_subject(article const& source, vocabulary const& words, lint_beside const& beside)
    : source_{source}, words_{words}, beside_{beside}, pairs_{pair_marks(source, words)},
      attributed_{attribute(source, pairs_, words)}, select_{source}, who_{source, attributed_, words},
      suppressed_{source} {
    auto const& statements = attributed_.statements;
    auto sources = resolve(source, attributed_, words);
    settle_headlines(source, pairs_, attributed_, sources);
    auto records = make_records(source, pairs_, statements, sources);
    if (beside.records) {
        placed_ = placed_records(source, records, *beside.records);
    }
    auto const order = order_of_records(pairs_, statements);
    quotations_.reserve(records.size());
    for (std::size_t index = 0; index < records.size(); ++index) {
        quotations_.push_back({std::move(records[index]), statements[order[index]]});
    }
    for (auto const& each : pairs_.quotations) {
        if (each.depth == 0) {
            outermost_.push_back(&each);
        }
    }
}

std::span<mention const> lint_subject::mentions_in(byte_span span) const {
    auto const begin_of = [](mention const& each) { return each.span.begin; };
    auto const first = std::ranges::lower_bound(mentions(), span.begin, {}, begin_of);
    auto const last = std::ranges::lower_bound(mentions(), std::max(span.begin, span.end), {}, begin_of);
    std::span<mention const> const all{first, last};
    return all.last(std::min(all.size(), reach_of_pronoun));
}

std::span<quotation const* const> lint_subject::outermost_in(byte_span span) const {
    auto const first = std::ranges::upper_bound(outermost_, span.begin, {},
                                                [](quotation const* each) { return each->outer.end; });
    auto const last = std::ranges::lower_bound(first, outermost_.end(), std::max(span.begin, span.end), {},
                                               [](quotation const* each) { return each->outer.begin; });
    return {first, last};
}

zone lint_subject::zone_at(std::uint32_t offset) const {
    auto const* const found = block_at(offset);
    return found == nullptr ? zone::furniture : found->where;
}

std::string shown_words(std::string_view words) {
    constexpr std::size_t longest = 60; // code points
    constexpr std::size_t kept = 28;
    constexpr std::size_t looked_at =
        512; // bytes at either end of what is longer: words may be nested in words
    bool const is_long = words.size() > 2 * looked_at;
    auto const line = unwrapped(is_long ? words.substr(0, words.find(' ', looked_at)) : words);
    if (!is_long && unicode::count_code_points(line) <= longest) {
        return line;
    }
    auto const last_line =
        is_long
            ? unwrapped(words.substr(std::min(words.find(' ', words.size() - looked_at), words.size() - 1)))
            : line;
    std::size_t head = 0;
    std::size_t tail = last_line.size();
    for (std::size_t count = 0; count < kept; ++count) {
        head += unicode::decode(line, head).length;
        tail -= unicode::decode_before(last_line, tail).length;
    }
    return fmt::format("{} ... {}", unicode::trim(std::string_view{line}.substr(0, head)),
                       unicode::trim(std::string_view{last_line}.substr(tail)));
}

} // namespace inquit
