#include "cli/lexicon_command.hpp"

#include "cli/descriptors.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "example_check.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unistd.h>

namespace inquit::cli {
namespace {

constexpr int example_failed = 1;

std::size_t count_words(lexicon::user_source const& source) {
    std::size_t words = 0;
    for (auto const& group : source.groups) {
        words += group.words.size();
    }
    return words;
}

} // namespace

int check_lexicons(check_lexicon_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    auto const read = settings_of({options.lexicons, configuration_use::ignored}, report);
    if (!read) {
        return report.exit_code();
    }
    bool all_hold = true;
    std::string summary;
    for (auto const& source : read->sources) {
        auto const checked = examples_of(source, read->words);
        std::ranges::for_each(checked.failures, [&](auto const& failure) { report.note(describe(failure)); });
        all_hold = all_hold && checked.failures.empty();
        summary +=
            fmt::format("{}: words {}, names {}, examples {}, failing {}\n", source.file, count_words(source),
                        source.names.size(), checked.carried_out, checked.failures.size());
    }
    static_cast<void>(write_all(STDOUT_FILENO, summary));
    return all_hold ? 0 : example_failed;
}

} // namespace inquit::cli
