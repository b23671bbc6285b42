#include "cli/slug.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace inquit::cli {
namespace {

constexpr std::size_t length_limit = 40;
constexpr std::string_view when_empty = "speaker";

/// Empty where that is no UTF-8.
std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* bytes = nullptr;
    auto const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &bytes,
                                     static_cast<utf8proc_option_t>(options));
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner{bytes, &std::free};
    return length < 0 ? std::string{} : std::string{bytes, bytes + length};
}

/// `name` in lower case, decomposed, without marks: accents are gone, ligatures are letters.
std::string base_letters(std::string_view name) {
    return mapped(name, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD
                            | UTF8PROC_STRIPMARK);
}

bool is_slug_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::string slug_of(std::string_view name) {
    auto const letters = base_letters(name);
    std::string slug;
    for (std::size_t at = 0; at < letters.size() && slug.size() <= length_limit;) {
        auto const [code_point, length] = unicode::decode(letters, at);
        at += length;
        if (is_slug_letter(code_point)) {
            slug.push_back(static_cast<char>(code_point));
        } else if (!unicode::is_letter(code_point) && !slug.empty() && slug.back() != '-') {
            slug.push_back('-');
        }
    }
    if (slug.size() > length_limit) { // cut at a word's end, where there is one
        slug.resize(std::min(slug.rfind('-', length_limit), length_limit));
    }
    while (slug.ends_with('-')) {
        slug.pop_back();
    }
    return slug.empty() ? std::string{when_empty} : slug;
}

std::string caseless(std::string_view path) {
    return mapped(path, UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD);
}

} // namespace inquit::cli
