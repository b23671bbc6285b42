#include "read/entities.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace inquit {
namespace {

struct named_character {
    std::string_view name;
    char32_t code_point;
};

constexpr named_character named_characters[] = {
#include "entities.inc"
};

// Longer runs are no reference; the bound keeps a file of ampersands linear.
constexpr std::size_t longest_name = 8;
constexpr std::size_t longest_number = 12;

constexpr char32_t latin_1_end = 0x100;
constexpr char32_t delete_character = 0x7F;
constexpr char32_t c1_end = 0xA0;
constexpr char32_t surrogates_begin = 0xD800;
constexpr char32_t surrogates_end = 0xE000;
constexpr char32_t unicode_end = 0x110000;

constexpr bool is_hex_digit(char c) {
    return is_ascii_digit(c) || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F');
}

std::optional<char32_t> named(std::string_view name) {
    auto const found = std::lower_bound(
        std::begin(named_characters), std::end(named_characters), name,
        [](named_character const& row, std::string_view wanted) { return row.name < wanted; });
    if (found == std::end(named_characters) || found->name != name) {
        return std::nullopt;
    }
    return found->code_point;
}

template <class Predicate>
std::string_view run_of(Predicate belongs, std::string_view text, std::size_t longest) {
    auto const limit = text.substr(0, longest + 1);
    auto const end = std::find_if_not(limit.begin(), limit.end(), belongs);
    return limit.substr(0, static_cast<std::size_t>(end - limit.begin()));
}

/// The character that a number means; nothing for what no text may hold.
std::optional<char32_t> numbered(char32_t number) {
    if (number == U'\t' || number == U'\n' || number == U'\r' || number == U'\f') {
        return U' ';
    }
    if (number < U' ' || number == delete_character || number >= unicode_end
        || (surrogates_begin <= number && number < surrogates_end)) {
        return std::nullopt;
    }
    if (delete_character < number && number < c1_end) {
        auto const value = static_cast<unsigned>(number);
        char const decimal[] = {'#', static_cast<char>('0' + value / 100),
                                static_cast<char>('0' + value / 10 % 10),
                                static_cast<char>('0' + value % 10)};
        return named({decimal, std::size(decimal)});
    }
    return number;
}

bool has_semicolon(std::string_view text, std::size_t offset) {
    return offset < text.size() && text[offset] == ';';
}

std::optional<character_reference> numeric_reference(std::string_view text) {
    auto const is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    std::size_t const begin = is_hex ? 3 : 2;
    auto const rest = text.substr(std::min(begin, text.size()));
    auto const digits =
        is_hex ? run_of(is_hex_digit, rest, longest_number) : run_of(is_ascii_digit, rest, longest_number);
    if (digits.empty() || digits.size() > longest_number) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
    auto const code_point = number < unicode_end ? numbered(static_cast<char32_t>(number)) : std::nullopt;
    if (!code_point) {
        return std::nullopt;
    }
    auto const end = begin + digits.size();
    return character_reference{*code_point,
                               static_cast<std::uint32_t>(end + (has_semicolon(text, end) ? 1 : 0))};
}

std::optional<character_reference> named_reference(std::string_view text) {
    auto const name = run_of(is_ascii_alphanumeric, text.substr(1), longest_name);
    auto const code_point = named(name);
    if (!code_point) {
        return std::nullopt;
    }
    auto const end = 1 + name.size();
    if (has_semicolon(text, end)) {
        return character_reference{*code_point, static_cast<std::uint32_t>(end + 1)};
    }
    auto const names_parameter = end < text.size() && text[end] == '=';
    if (*code_point >= latin_1_end || names_parameter || name == "apos") {
        return std::nullopt;
    }
    return character_reference{*code_point, static_cast<std::uint32_t>(end)};
}

} // namespace

std::optional<character_reference> reference_at(std::string_view text) {
    return text.size() > 1 && text[1] == '#' ? numeric_reference(text) : named_reference(text);
}

} // namespace inquit
