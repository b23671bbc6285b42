#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <unordered_map>

namespace inquit::rules {
namespace {

/// Runs of so many words, and the quotation where each stood first.
using seen_runs = std::unordered_map<std::string, std::size_t>;

std::vector<std::string> runs_of(std::vector<std::string> const& keys, std::size_t length) {
    std::vector<std::string> out;
    for (std::size_t first = 0; first + length <= keys.size(); ++first) {
        out.push_back(joined(std::span{keys}.subspan(first, length)));
    }
    return out;
}

} // namespace

void repeated_quote(rule_run& run) {
    auto const& subject = run.subject();
    auto const& all = subject.quotations();
    auto const length = std::max<std::size_t>(run.number("words"), 1);
    seen_runs seen;
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const& made = all[index].made;
        if (made.where != zone::body || made.within) {
            continue;
        }
        std::optional<seen_runs::value_type> earlier;
        for (auto const& each : runs_of(word_keys(subject.text(), made.spans), length)) {
            auto const [at, is_new] = seen.try_emplace(each, index);
            if (!is_new && at->second != index && !earlier) {
                earlier.emplace(*at);
            }
        }
        if (earlier) {
            run.report(all[index].begin_span(),
                       fmt::format("\"{}\" is quoted in line {} as well", shown_words(earlier->first),
                                   all[earlier->second].made.parts.front().start.line));
        }
    }
}

} // namespace inquit::rules
