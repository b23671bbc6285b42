#include "segment/listed_words.hpp"

#include "segment/points.hpp"
#include "text/unicode.hpp"

#include <array>
#include <string>

namespace inquit {
namespace {

constexpr std::size_t longest_listed_word = 48; // bytes

/// `answer` of a word as the lexicon spells it, lower case and with ASCII apostrophes; null where it is too long for a
/// listed one.
template <class Answer>
word_entry const* of_spelled(std::string_view word, Answer const& answer) {
    if (word.size() > longest_listed_word) {
        return nullptr;
    }
    std::array<char, longest_listed_word> buffer{};
    std::size_t length = 0;
    bool ascii = true;
    for (char const c : word) {
        auto const byte = static_cast<unsigned char>(c);
        ascii = ascii && byte < 0x80;
        buffer[length++] = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (ascii) {
        return answer(std::string_view{buffer.data(), length});
    }
    std::string spelled;
    for (std::size_t at = 0; at < word.size();) {
        auto const c = unicode::decode(word, at);
        unicode::append(spelled, is_apostrophe(c.code_point) ? U'\'' : c.code_point);
        at += c.length;
    }
    return answer(unicode::lower(spelled));
}

} // namespace

word_entry const* listed_words::entry_of(std::string_view word) const {
    return of_spelled(word, [this](std::string_view spelled) { return words_.find(spelled); });
}

word_entry const* listed_words::phrase_of(token const& first, std::string_view second) const {
    if (first.kind != token_kind::word || first.entry == nullptr || !first.entry->begins_phrase) {
        return nullptr;
    }
    return of_spelled(
        second, [&](std::string_view spelled) { return words_.find_phrase(first.entry->word, spelled); });
}

} // namespace inquit
