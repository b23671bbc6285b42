#include "cite/ascii_letters.hpp"

#include "cite/rows.hpp"
#include "text/unicode.hpp"

#include <charconv>
#include <cstdlib>
#include <map>
#include <memory>
#include <utf8proc.h>

namespace inquit {
namespace {

constexpr cite_row rows[] = {
#include "transliteration.inc"
};

constexpr char32_t apostrophe = 0x27;
constexpr char32_t typographic_apostrophe = 0x2019;

std::map<char32_t, std::string_view> transliterations() {
    std::map<char32_t, std::string_view> out;
    for (auto const& [letter, ascii] : rows) {
        constexpr int hexadecimal = 16;
        std::uint32_t code_point = 0;
        std::from_chars(letter.data(), letter.data() + letter.size(), code_point, hexadecimal);
        out.emplace(code_point, ascii);
    }
    return out;
}

/// In lower case, decomposed, without marks: accents are gone, ligatures are letters.
std::string base_letters(std::string_view text) {
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* mapped = nullptr;
    auto const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner{mapped, &std::free};
    return length < 0 ? std::string{} : std::string{mapped, mapped + length};
}

bool is_key_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::string ascii_letters(std::string_view text) {
    static auto const letters_of = transliterations();
    auto const letters = base_letters(text);
    std::string out;
    for (std::size_t at = 0; at < letters.size();) {
        auto const [code_point, length] = unicode::decode(letters, at);
        at += length;
        if (is_key_letter(code_point)) {
            out.push_back(static_cast<char>(code_point));
        } else if (auto const found = letters_of.find(code_point); found != letters_of.end()) {
            out.append(found->second);
        } else if (!unicode::is_letter(code_point) && code_point != apostrophe
                   && code_point != typographic_apostrophe) {
            out.push_back(' ');
        }
    }
    return out;
}

accented_letter base_and_mark(char32_t composed) {
    constexpr utf8proc_ssize_t room = 4;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    utf8proc_int32_t parts[room] = {};
    int last_class = 0;
    auto const count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(composed), parts, room, options, &last_class);
    return count == 2 ? accented_letter{static_cast<char32_t>(parts[0]), static_cast<char32_t>(parts[1])}
                      : accented_letter{};
}

} // namespace inquit
