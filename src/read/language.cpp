#include "read/language.hpp"

#include "grammar/phrases.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

using enum phrase_class;

struct known_language {
    std::string_view code;
    phrase_class frequent_words;
};

constexpr std::array languages{
    known_language{"da", words_da}, known_language{"de", words_de}, known_language{"en", words_en},
    known_language{"es", words_es}, known_language{"fr", words_fr}, known_language{"it", words_it},
    known_language{"nl", words_nl}, known_language{"pl", words_pl}, known_language{"pt", words_pt},
    known_language{"ru", words_ru}, known_language{"sv", words_sv}, known_language{"tr", words_tr},
    known_language{"uk", words_uk},
};

constexpr std::size_t fewest_words = 20;
constexpr std::size_t most_bytes = 20000;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

std::size_t letters_end(std::string_view text, std::size_t at) {
    for (;;) {
        while (at < text.size() && is_ascii_letter(text[at])) {
            ++at;
        }
        if (at == text.size() || is_ascii(text[at])) {
            return at;
        }
        auto const next = unicode::decode(text, at);
        if (!unicode::is_letter(next.code_point)) {
            return at;
        }
        at += next.length;
    }
}

/// Calls `take` with each run of letters.
template <class Take>
std::size_t count_words(std::string_view text, Take take) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = letters_end(text, at);
        if (at < end) {
            take(text.substr(at, end - at));
            ++words;
        }
        bool const is_one_byte = end == text.size() || is_ascii(text[end]);
        at = end + (is_one_byte ? 1U : std::max(unicode::decode(text, end).length, 1U));
    }
    return words;
}

phrase_classes classes_of(std::string_view word) {
    std::array<char, 16> lower{};
    bool is_plain = word.size() <= lower.size();
    for (std::size_t at = 0; is_plain && at < word.size(); ++at) {
        is_plain = is_ascii_letter(word[at]);
        lower[at] = static_cast<char>(word[at] | 0x20);
    }
    if (!is_plain) {
        return word.size() > longest_phrase() ? 0 : phrase_classes_of(unicode::lower(word));
    }
    return phrase_classes_of({lower.data(), word.size()});
}

} // namespace

std::optional<std::string> language_of(std::string_view text) {
    std::array<std::size_t, languages.size()> hits{};
    auto const words = count_words(text.substr(0, most_bytes), [&hits](std::string_view word) {
        auto const classes = classes_of(word);
        for (std::size_t i = 0; classes != 0 && i < languages.size(); ++i) {
            hits[i] += (classes & bit_of(languages[i].frequent_words)) != 0 ? 1U : 0U;
        }
    });
    auto const best = std::ranges::max_element(hits);
    auto const most = *best;
    *best = 0;
    auto const second = *std::ranges::max_element(hits);
    // A sixth of running words is frequent in the text's own language; another gets half of that by shared words.
    if (words < fewest_words || 7 * most < words || 4 * most < 5 * second) {
        return std::nullopt;
    }
    return std::string{languages[static_cast<std::size_t>(best - hits.begin())].code};
}

} // namespace inquit
