#include "lint/subject.hpp"

#include "record/make_records.hpp"
#include "resolve/resolve.hpp"
#include "text/unicode.hpp"
#include "text/unwrapped.hpp"

#include <fmt/format.h>

namespace inquit {

lint_subject::lint_subject(article const& source, vocabulary const& words)
    : source_{source}, words_{words}, pairs_{pair_marks(source, words)},
      attributed_{attribute(source, pairs_, words)}, select_{source}, who_{source, attributed_, words} {
    auto const& statements = attributed_.statements;
    auto records = make_records(source, pairs_, statements, resolve(source, attributed_, words));
    auto const order = order_of_records(pairs_, statements);
    quotations_.reserve(records.size());
    for (std::size_t index = 0; index < records.size(); ++index) {
        quotations_.push_back({std::move(records[index]), statements[order[index]]});
    }
}

zone lint_subject::zone_at(std::uint32_t offset) const {
    auto const* const found = block_at(offset);
    return found == nullptr ? zone::furniture : found->where;
}

std::string shown_words(std::string_view words) {
    constexpr std::size_t longest = 60; // code points
    constexpr std::size_t kept = 28;
    auto const line = unwrapped(words);
    auto const length = unicode::count_code_points(line);
    if (length <= longest) {
        return line;
    }
    std::size_t head = 0;
    std::size_t tail = line.size();
    for (std::size_t count = 0; count < kept; ++count) {
        head += unicode::decode(line, head).length;
        tail -= unicode::decode_before(line, tail).length;
    }
    return fmt::format("{} ... {}", unicode::trim(std::string_view{line}.substr(0, head)),
                       unicode::trim(std::string_view{line}.substr(tail)));
}

} // namespace inquit
