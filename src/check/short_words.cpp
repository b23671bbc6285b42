#include "check/short_words.hpp"

#include "check/word_scan.hpp"

namespace inquit {

std::vector<short_word> short_words_of(std::string_view text) {
    std::vector<short_word> out;
    std::uint32_t last_end = 0;
    grams::for_each_word(
        text, {0, static_cast<std::uint32_t>(text.size())},
        [&](std::uint64_t hash, std::uint32_t begin, std::uint32_t end) {
            auto const between = text.substr(last_end, begin - last_end);
            bool const has_blank = out.empty() || between.find_first_of(" \n\t") != std::string_view::npos;
            out.emplace_back(hash, has_blank ? short_word::after::blank : short_word::after::word,
                             grams::may_stand_for_others(text.substr(begin, end - begin)));
            last_end = end;
        });
    return out;
}

} // namespace inquit
