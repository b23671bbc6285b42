#include "lint/names.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace inquit {
namespace {

std::u32string letters_of(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        auto const next = unicode::decode(word, at);
        out.push_back(next.code_point);
        at += next.length;
    }
    return out;
}

} // namespace

std::vector<std::string> compared_name(entity const& person, vocabulary const& words) {
    std::vector<std::string> out;
    for (auto const& each : person.words) {
        auto word = unicode::nfc(unicode::lower(each));
        auto const* const entry = words.find(word);
        bool const is_suffix = entry != nullptr && entry->is(word_class::name_suffix);
        if (!is_suffix && word.find('.') == std::string::npos && unicode::count_code_points(word) > 1) {
            out.push_back(std::move(word));
        }
    }
    return out;
}

std::size_t letters_apart(std::string_view one, std::string_view other) {
    auto const a = letters_of(one);
    auto const b = letters_of(other);
    // Rows of the table of distances; the one before the last is for swaps.
    std::array<std::vector<std::size_t>, 3> rows;
    rows.fill(std::vector<std::size_t>(b.size() + 1));
    std::iota(rows[1].begin(), rows[1].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto const& last = rows[1];
        auto& row = rows[2];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], rows[0][j - 2] + 1);
            }
        }
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return rows[1].back();
}

} // namespace inquit
