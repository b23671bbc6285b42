#include "cli/compare_command.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/printed.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

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

struct articles_of_input {
    std::vector<error> failures;
    std::vector<std::pair<article, std::vector<record>>> articles;
};

/// In several threads.
articles_of_input articles_in(input const& from, compare_options const& options,
                              record_maker const& records) {
    articles_of_input out;
    auto const add = [&](article&& read) {
        auto made = records.made_of(read, from.name);
        out.articles.emplace_back(std::move(read), std::move(made.records));
    };
    auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
    try {
        visit_articles(from, options.input.reading, {add, fail, {}});
    } catch (std::bad_alloc const&) {
        fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
    }
    return out;
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
    for_each_in_order(
        found.inputs.size(), options.jobs,
        [&](std::size_t i) { return articles_in(found.inputs[i], options, records); },
        [&](articles_of_input&& made) {
            bar.show(done++);
            std::ranges::for_each(made.failures, fail);
            for (auto const& [read, records_of_it] : made.articles) {
                all.add(read, records_of_it);
            }
        });
    bar.hide();
    auto const statements = all.result();
    static_cast<void>(
        report.print(printed(std::span{statements}, options.format, view_of(options.color), compared_text)));
    return report.exit_code();
}

} // namespace inquit::cli
