// An article with all fixes applied, for properties of fixes.
#pragma once

#include "formats/read_article.hpp"
#include "lint/fix.hpp"
#include "lint/lint.hpp"
#include "text/unicode.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace inquit::testing {

struct mended_article {
    std::string text;
    int rounds = 0; ///< of fixing and reading again, until nothing was left to fix; 10 at most
};

inline mended_article mended(std::string text, lint_settings const& settings) {
    mended_article out{std::move(text), 0};
    for (; out.rounds < 10; ++out.rounds) {
        auto const read = read_article(std::string{out.text}, "a.txt");
        if (!read) {
            break;
        }
        auto next = with_fixes(out.text, lint(*read, settings));
        if (next.applied == 0) {
            break;
        }
        out.text = std::move(next.bytes);
    }
    return out;
}

/// Its letters and digits alone.
inline std::string letters_of(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const next = unicode::decode(text, at);
        if (unicode::is_letter(next.code_point) || unicode::is_digit(next.code_point)) {
            out.append(text.substr(at, next.length));
        }
        at += next.length;
    }
    return out;
}

} // namespace inquit::testing
