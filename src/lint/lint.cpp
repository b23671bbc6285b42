#include "lint/lint.hpp"

#include "lint/rule_run.hpp"

#include <algorithm>
#include <string_view>

namespace inquit {

std::vector<finding> lint(article const& source, lint_settings const& settings, vocabulary const& words,
                          lint_beside const& beside) {
    lint_subject const subject{source, words, beside};
    std::vector<finding> found;
    for (auto const& each : lint_rules()) {
        if (settings.level_of(each) != lint_level::off) {
            rule_run run{each, settings, subject, found};
            each.find(run);
        }
    }
    std::erase_if(found, [&subject](finding const& each) { return subject.suppressed().hides(each); });
    std::ranges::stable_sort(found, {}, &finding::in_file);
    return found;
}

} // namespace inquit
