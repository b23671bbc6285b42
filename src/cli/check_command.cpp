#include "cli/check_command.hpp"

#include "cli/archive_search.hpp"
#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/printed.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::cli {
namespace {

constexpr int has_findings = 1;

extract_options records_of_drafts(check_options const& options) {
    extract_options out;
    out.kinds = options.kinds;
    return out;
}

/// One run of the command.
class check_run {
  public:
    check_run(check_options const& options, settings const& project, progress& bar, reporter& report)
        : options_{options}, drafts_{records_of_drafts(options), project},
          sources_{records_of_sources(), project}, bar_{bar}, report_{report}, check_{options.rules} {}

    int run(input_list const& drafts, input_list const& sources, std::span<std::string const> archives) {
        for (auto const& each : drafts.inputs) {
            auto const fail = [this](error const& failure) { report_.fail(failure); };
            visit(each, {}, fail, [&](article&& read) {
                auto const found = drafts_.made_of(read, each.name);
                check_.add_draft(read, found.records);
            });
        }
        check_.finish_drafts();
        std::size_t done = 0;
        for_each_in_order(
            sources.inputs.size(), options_.jobs, [&](std::size_t i) { return look_in(sources.inputs[i]); },
            [&](source_findings&& findings) {
                bar_.show(done++);
                add(std::move(findings));
            });
        for (auto const& each : archives) {
            look_in_archive(each, check_, report_, options_.jobs);
        }
        bar_.hide();
        return print();
    }

  private:
    /// Of one input.
    struct source_findings {
        std::vector<error> failures;
        std::vector<std::string> notes;
        std::vector<std::vector<found_match>> found; ///< of each article
    };

    template <class Fail, class Read>
    void visit(input const& from, std::function<bool(std::string_view)> wants, Fail fail, Read read) const {
        try {
            visit_articles(from, options_.input.reading, {read, fail, std::move(wants)});
        } catch (std::bad_alloc const&) {
            fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
        }
    }

    /// In several threads.
    [[nodiscard]] source_findings look_in(input const& from) const {
        source_findings out;
        auto const wants = [this](std::string_view bytes) { return check_.may_be_quoted(bytes); };
        auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
        visit(from, wants, fail, [&](article&& read) {
            if (check_.is_draft(read.sha256)) {
                out.notes.push_back(fmt::format("{}: is a draft itself, and no source of its own quotations",
                                                shown_path(from)));
            }
            // Who said them is asked only where the words stand: it costs much more than finding them.
            if (check_.may_be_quoted(read.text.text()) && !check_.found_in(reference_of(read, {})).empty()) {
                auto const found = sources_.made_of(read, from.name);
                out.found.push_back(check_.found_in(reference_of(read, found.records)));
            }
        });
        return out;
    }

    void add(source_findings&& findings) {
        std::ranges::for_each(findings.failures, [this](error const& failure) { report_.fail(failure); });
        std::ranges::for_each(findings.notes, [this](std::string const& note) { report_.note(note); });
        for (auto& each : findings.found) {
            check_.add(std::move(each));
        }
    }

    int print() {
        auto const all = check_.result();
        auto worst = severity::fine;
        for (auto const& each : all) {
            worst = std::max(worst, each.level);
        }
        auto const out = printed(std::span{all}, options_.format, view_of(options_.color), checked_text);
        static_cast<void>(report_.print(out));
        bool const fails = options_.fail_on && worst >= *options_.fail_on;
        return report_.exit_code() != 0 ? report_.exit_code() : fails ? has_findings : 0;
    }

    check_options const& options_;
    record_maker drafts_;
    record_maker sources_;
    progress& bar_;
    reporter& report_;
    checker check_;
};

} // namespace

int check_drafts(check_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const drafts = inputs_of(options.input.paths, options.input.stdin_path, options.input.search);
    auto against = options.against;
    auto const first_archive = std::stable_partition(
        against.begin(), against.end(), [](std::string const& path) { return !is_archive(path); });
    std::vector<std::string> const archives{first_archive, against.end()};
    against.erase(first_archive, against.end());
    auto const sources = inputs_of(against, {}, options.input.search);
    progress bar{sources.inputs.size()};
    reporter report{bar};
    for (auto const* const list : {&drafts, &sources}) {
        std::ranges::for_each(list->failures, [&report](error const& failure) { report.fail(failure); });
    }
    return check_run{options, *project, bar, report}.run(drafts, sources, archives);
}

} // namespace inquit::cli
