#include "html/names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace inquit {
namespace {

struct listed_name {
    name_use use;
    std::string_view name;
    friend constexpr auto operator<=>(listed_name const&, listed_name const&) = default;
};

constexpr auto listed_names = [] {
    auto rows = std::to_array<listed_name>({
#include "names.inc"
    });
    std::sort(rows.begin(), rows.end());
    return rows;
}();

constexpr std::size_t most_words = 3;
/// Of one attribute; machines write longer ones.
constexpr std::size_t longest_attribute = 1000;

constexpr bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
constexpr bool is_lower(char c) { return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9'); }

/// "pullQuote wide" -> "pull", "quote", "", "wide": an empty word parts names.
std::vector<std::string> words_of(std::string_view class_names) {
    std::vector<std::string> words(1);
    char last = ' ';
    for (char const c : class_names.substr(0, longest_attribute)) {
        bool const ends_name = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        bool const is_word = is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80;
        if (!words.back().empty() && (!is_word || (is_upper(c) && is_lower(last)))) {
            words.emplace_back();
        }
        if (ends_name) {
            words.emplace_back();
        } else if (is_word) {
            words.back() += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
        last = c;
    }
    return words;
}

} // namespace

bool is_listed(name_use use, std::string_view name) {
    return std::binary_search(listed_names.begin(), listed_names.end(), listed_name{use, name});
}

bool has_listed_word(name_use use, std::string_view class_names) {
    auto const words = words_of(class_names);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string run;
        for (auto i = begin; i < std::min(begin + most_words, words.size()) && !words[i].empty(); ++i) {
            run += (run.empty() ? "" : "-") + words[i];
            if (is_listed(use, run)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace inquit
