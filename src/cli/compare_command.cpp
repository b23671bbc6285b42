#include "cli/compare_command.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/printed.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <new>

namespace inquit::cli {
namespace {

/// The inputs and, once, the original.
input_list inputs_with_original(compare_options const& options) {
    auto paths = options.input.paths;
    if (!options.original.empty()) {
        paths.push_back(options.original);
    }
    return inputs_of(paths, options.input.stdin_path, options.input.search);
}

/// What its records call it.
std::string name_of_original(compare_options const& options) {
    if (options.original.empty()) {
        return {};
    }
    auto const found = inputs_of({&options.original, 1}, {}, options.input.search);
    return found.inputs.empty() ? std::string{} : readable(found.inputs.front().name);
}

} // namespace

int compare_articles(compare_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const found = inputs_with_original(options);
    progress bar{found.inputs.size()};
    reporter report{bar};
    auto const fail = [&report](error const& failure) { report.fail(failure); };
    std::ranges::for_each(found.failures, fail);
    extract_options wanted;
    wanted.kinds = options.kinds;
    record_maker const records{wanted, *project};
    comparison all{options.rules, name_of_original(options)};
    std::size_t done = 0;
    for (auto const& each : found.inputs) {
        bar.show(done++);
        auto const add = [&](article&& read) {
            auto const made = records.made_of(read, each.name);
            all.add(read, made.records);
        };
        try {
            visit_articles(each, options.input.reading, {add, fail, {}});
        } catch (std::bad_alloc const&) {
            report.fail({error_code::too_large, readable(each.file), {}, "needs more memory than there is"});
        }
    }
    bar.hide();
    auto const statements = all.result();
    static_cast<void>(
        report.print(printed(std::span{statements}, options.format, view_of(options.color), compared_text)));
    return report.exit_code();
}

} // namespace inquit::cli
