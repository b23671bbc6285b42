#include "cli/check_command.hpp"

#include "cli/article_visits.hpp"
#include "cli/printed.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/source_search.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

constexpr int has_findings = 1;

extract_options records_of_drafts(check_options const& options) {
    extract_options out;
    out.kinds = options.kinds;
    return out;
}

/// Returns what a page shows of them, if it is to be one.
std::vector<reported_article> read_drafts(input_list const& drafts, check_options const& options,
                                          source_search& search, reporter& report) {
    std::vector<reported_article> shown;
    for (auto const& each : drafts.inputs) {
        try {
            visit_articles(each, options.input.reading,
                           {[&](article&& read) {
                                auto records = search.add_draft(read, each.name);
                                if (options.format == report_format::html) {
                                    shown.push_back(reported(read, std::move(records)));
                                }
                            },
                            [&report](error const& failure) { report.fail(failure); },
                            {}});
        } catch (std::bad_alloc const&) {
            report.fail({error_code::too_large, readable(each.file), {}, "needs more memory than there is"});
        }
    }
    return shown;
}

int print(std::vector<checked_quotation> const& all, std::span<reported_article const> drafts,
          check_options const& options, reporter& report) {
    auto worst = severity::fine;
    for (auto const& each : all) {
        worst = std::max(worst, each.level);
    }
    auto const out = options.format == report_format::html
                         ? checked_html(all, drafts)
                         : printed(std::span{all}, options.format, view_of(options.color), checked_text);
    static_cast<void>(report.print(out));
    bool const fails = options.fail_on && worst >= *options.fail_on;
    return report.exit_code() != 0 ? report.exit_code() : fails ? has_findings : 0;
}

} // namespace

int check_drafts(check_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const drafts = inputs_of(options.input.paths, options.input.stdin_path, options.input.search);
    auto const sources = sources_of(options.against, options.input.search);
    progress bar{sources.files.inputs.size()};
    reporter report{bar};
    std::ranges::for_each(drafts.failures, [&report](error const& failure) { report.fail(failure); });
    auto const wanted = records_of_drafts(options);
    source_search search{wanted, options.input.reading, options.rules, options.jobs, *project, report};
    auto const shown = read_drafts(drafts, options, search, report);
    search.look_in(sources, bar);
    return print(std::move(search).result(), shown, options, report);
}

} // namespace inquit::cli
