#include "lint/broken_run.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {

namespace {

/// It begins with a word, and has more than a signature: "Ann Reyes."
bool goes_on(std::string_view words) {
    auto const first = words.empty() ? U' ' : unicode::decode(words, 0).code_point;
    if (!unicode::is_letter(first) && !unicode::is_digit(first)) {
        return false;
    }
    for (auto at = words.find(' '); at != std::string_view::npos; at = words.find(' ', at + 1)) {
        if (unicode::is_lower(unicode::decode(words, at + 1).code_point)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<broken_run> broken_runs(lint_subject const& subject) {
    std::vector<broken_run> out;
    diagnostic const* unclosed = nullptr;
    for (auto const& each : subject.pairs().diagnostics) {
        if (each.code == "unclosed-mark") {
            unclosed = &each;
            continue;
        }
        if (each.code != "stray-mark" || unclosed == nullptr) {
            continue;
        }
        auto const* const first = subject.block_at(unclosed->span.begin);
        auto const* const second = subject.block_at(each.span.begin);
        bool const is_next = second == first + 1 && first->where == second->where;
        if (is_next && goes_on(subject.view({second->span.begin, each.span.begin}))) {
            out.push_back({unclosed->span, each.span, second->span.begin});
        }
        unclosed = nullptr;
    }
    return out;
}

} // namespace inquit
