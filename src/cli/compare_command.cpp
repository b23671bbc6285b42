#include "cli/compare_command.hpp"

#include "cli/compared_articles.hpp"
#include "cli/printed.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <vector>

namespace inquit::cli {

int compare_articles(compare_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const found = inputs_with_original(options.input, options.original);
    progress bar{found.inputs.size()};
    reporter report{bar};
    std::ranges::for_each(found.failures, [&report](error const& failure) { report.fail(failure); });
    extract_options wanted;
    wanted.kinds = options.kinds;
    record_maker const records{wanted, *project};
    auto const original = name_of_original(options.input, options.original);
    comparison all{options.rules, original};
    auto const add_records = [&all](std::vector<record>&& filed) { all.add(filed); };
    take_articles(found.inputs, {options.input.reading, options.jobs, records, bar, report, add_records},
                  [&all](article const& read, std::vector<record>&& made) { all.add(read, made); });
    auto const statements = all.result();
    auto const out = options.format == report_format::html ? compared_html(statements, original)
                                                           : printed(std::span{statements}, options.format,
                                                                     view_of(options.color), compared_text);
    static_cast<void>(report.print(out));
    return report.exit_code();
}

} // namespace inquit::cli
