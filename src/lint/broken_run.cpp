#include "lint/broken_run.hpp"

#include <algorithm>

namespace inquit {

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
        if (second == first + 1 && first->where == second->where) {
            out.push_back({unclosed->span, each.span, second->span.begin});
        }
        unclosed = nullptr;
    }
    return out;
}

} // namespace inquit
