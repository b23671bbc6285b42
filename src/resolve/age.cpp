#include "resolve/age.hpp"

#include "text/ascii.hpp"
#include "text/words.hpp"

namespace inquit {
namespace {

constexpr std::size_t most_digits = 3;

std::size_t digits_at(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && count <= most_digits && is_ascii_digit(text[count])) {
        ++count;
    }
    return count;
}

std::optional<std::string> age_behind(std::string_view behind) {
    bool const in_brackets = behind.starts_with(" (");
    if (!in_brackets && !behind.starts_with(", ")) {
        return std::nullopt;
    }
    behind.remove_prefix(2);
    auto const count = digits_at(behind);
    std::string_view const closing = in_brackets ? ")" : ",.;";
    bool const is_closed = count < behind.size() && closing.find(behind[count]) != std::string_view::npos;
    bool const is_age = count > 0 && count <= most_digits && is_closed;
    return is_age ? std::optional{std::string{behind.substr(0, count)}} : std::nullopt;
}

} // namespace

std::optional<std::string> age_in(std::string_view word) {
    auto const count = digits_at(word);
    bool const is_age = count > 0 && count <= most_digits && word.substr(count).starts_with('-');
    return is_age ? std::optional{std::string{word.substr(0, count)}} : std::nullopt;
}

std::optional<std::string> age_beside(std::string_view text, byte_span name) {
    if (auto behind = age_behind(text.substr(name.end))) {
        return behind;
    }
    return age_in(word_before(text, name.begin)); // "101-year-old"
}

} // namespace inquit
