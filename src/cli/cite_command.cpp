#include "cli/cite_command.hpp"

#include "cli/atomic_file.hpp"
#include "cli/cited_records.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <fmt/format.h>

namespace inquit::cli {
namespace {

void write(std::string const& text, cite_options const& options, reporter& report) {
    if (!options.output) {
        static_cast<void>(report.print(text));
    } else if (auto const failure = write_failure(*options.output, text)) {
        report.fail(*failure);
    }
}

} // namespace

int cite_articles(cite_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    auto const project = settings_of(options.words, report);
    if (!project) {
        return report.exit_code();
    }
    auto const records = cited_records(options, *project, report);
    auto const sources = cited_sources(records);
    write(options.format->write(sources, {fmt::format("inquit {}", version())}), options, report);
    return report.exit_code();
}

} // namespace inquit::cli
