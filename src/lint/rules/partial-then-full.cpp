#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {

void partial_then_full(rule_run& run) {
    auto const& subject = run.subject();
    auto const& all = subject.quotations();
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const& fragment = all[index].made;
        if (fragment.kind != quotation_kind::mixed || fragment.where != zone::body || fragment.within
            || !fragment.speaker.name) {
            continue;
        }
        auto const wanted = unedited_words(subject.text(), fragment.spans);
        if (wanted.size() < run.number("words")) {
            continue;
        }
        auto const last = std::min(all.size() - 1, index + run.number("within"));
        for (auto later = index + 1; later <= last; ++later) {
            auto const& full = all[later].made;
            bool const is_speech =
                full.kind == quotation_kind::direct && full.speaker.name == fragment.speaker.name;
            word_runs words;
            if (is_speech) {
                words.add(unedited_words(subject.text(), full.spans));
            }
            if (words.has(wanted)) {
                run.report(all[index].begin_span(),
                           fmt::format("\"{}\" is quoted in full in line {}", shown_words(fragment.quote),
                                       full.parts.front().start.line));
                break;
            }
        }
    }
}

} // namespace inquit::rules
