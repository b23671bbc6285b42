// An article with all fixes applied, for properties of fixes.
#pragma once

#include "formats/read_article.hpp"
#include "lint/fix.hpp"
#include "lint/lint.hpp"

#include <string>
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

} // namespace inquit::testing
