#include "cli/lint_command.hpp"

#include "cli/atomic_file.hpp"
#include "cli/finding_printer.hpp"
#include "cli/in_order.hpp"
#include "cli/lint_cache.hpp"
#include "cli/lint_companions.hpp"
#include "cli/lint_rules_of_files.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/unified_diff.hpp"
#include "cli/used_baseline.hpp"
#include "config/config.hpp"
#include "lint/rule_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

constexpr int has_findings = 1;

/// One run of the command.
class lint_run {
  public:
    /// cache, known: null: none.
    lint_run(lint_options const& options, settings const& project, lint_companions& companions, progress& bar,
             reporter& report, lint_cache* cache, used_baseline* known)
        : options_{options}, companions_{companions}, linter_{options, project, companions, cache},
          printer_{options.format, report}, bar_{bar}, report_{report}, cache_{cache}, known_{known} {}

    int run(input_list const& from) {
        std::size_t done = 0;
        for_each_in_order(
            from.inputs.size(), options_.jobs,
            [&](std::size_t i) {
                return printer_.is_reader_gone() ? linted_input{} : linter_.linted(from.inputs[i]);
            },
            [&](linted_input&& each) {
                auto const& file = from.inputs[done].file;
                bar_.show(done++);
                take(file, std::move(each));
            });
        bar_.hide();
        companions_.note_rest();
        if (options_.fixes != fix_use::shown) {
            printer_.finish();
        }
        finish();
        return report_.exit_code() != 0 ? report_.exit_code() : fails_ ? has_findings : 0;
    }

  private:
    void take(std::filesystem::path const& file, linted_input&& found) {
        std::ranges::for_each(found.failures, [this](error const& failure) { report_.fail(failure); });
        if (cache_ != nullptr && !found.cache_key.empty()) {
            cache_->remember(std::filesystem::absolute(file), std::move(found.cache_key),
                             found.articles.front().findings);
        }
        if (found.fixed) {
            fix(file, *found.fixed);
        }
        if (options_.fixes != fix_use::shown) {
            std::ranges::for_each(found.articles, [this](linted_article& each) { print(std::move(each)); });
        }
    }

    void fix(std::filesystem::path const& file, fixed_article const& with) {
        if (options_.fixes == fix_use::shown) {
            fails_ = true;
            static_cast<void>(report_.print(unified_diff(with.before, with.after, with.read.path)));
        } else if (auto const failure = replace_failure(file, with)) {
            report_.fail(*failure);
        } else {
            fixes_ += with.fixes;
            ++fixed_files_;
        }
    }

    void print(linted_article&& from) {
        auto const known =
            known_ != nullptr ? known_->known(from) : std::vector<bool>(from.findings.size(), false);
        std::vector<bool> is_shown(known.size());
        for (std::size_t index = 0; index < known.size(); ++index) {
            bool const is_failing =
                !known[index] && options_.fail_on && from.findings[index].found.level >= *options_.fail_on;
            fails_ = fails_ || is_failing;
            is_shown[index] = !known[index] && (is_failing || options_.shown == shown_findings::all);
        }
        printer_.print(std::move(from), is_shown);
    }

    void finish() {
        if (known_ != nullptr && !printer_.is_reader_gone()) {
            known_->finish(report_);
        }
        if (cache_ != nullptr) {
            if (auto const saved = cache_->save(); !saved) {
                report_.note(describe(saved.error()));
            }
        }
        if (fixed_files_ != 0) {
            report_.note(
                fmt::format("{} fixed in {}", counted(fixes_, "finding"), counted(fixed_files_, "file")));
        }
    }

    static std::string counted(std::size_t count, std::string_view what) {
        return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
    }

    lint_options const& options_;
    lint_companions& companions_;
    input_linter linter_;
    finding_printer printer_;
    progress& bar_;
    reporter& report_;
    lint_cache* cache_;
    used_baseline* known_;
    std::size_t fixes_ = 0;
    std::size_t fixed_files_ = 0;
    bool fails_ = false;
};

/// A cache that cannot be used costs time, and nothing else.
std::optional<lint_cache> cache_of(lint_options const& options, reporter& report) {
    if (!options.cache) {
        return std::nullopt;
    }
    auto open = lint_cache::opened(*options.cache);
    if (!open) {
        report.note(fmt::format("{}; nothing is remembered",
                                open.error().code == error_code::bad_index
                                    ? readable(*options.cache) + ": is no cache of inquit lint, or is damaged"
                                    : describe(open.error())));
        return std::nullopt;
    }
    return std::move(*open);
}

int print_configurations(lint_options const& options, settings const& project, input_list const& from,
                         reporter& report) {
    lint_rules_of_files const rules{project, options.profile};
    for (auto const& each : from.inputs) {
        auto const text = fmt::format("# {}\n{}", shown_path(each), lint_section_text(rules.of(each.name)));
        if (report.print(text) != delivery::done) {
            break;
        }
    }
    return report.exit_code();
}

} // namespace

int lint_articles(lint_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const found = inputs_of(options.input.paths, options.input.stdin_path, options.input.search);
    progress bar{found.inputs.size()};
    reporter report{bar};
    std::ranges::for_each(found.failures, [&report](error const& failure) { report.fail(failure); });
    if (options.answer == lint_answer::configuration) {
        return print_configurations(options, *project, found, report);
    }
    lint_companions companions{options, *project, report};
    companions.read(found);
    // What was found beside sources and records changes with them.
    auto cache = companions.empty() ? cache_of(options, report) : std::nullopt;
    auto known = options.baseline ? used_baseline::read(options, report) : std::nullopt;
    if (options.baseline && !known) {
        return report.exit_code();
    }
    return lint_run{
        options, *project, companions, bar, report, cache ? &*cache : nullptr, known ? &*known : nullptr}
        .run(found);
}

int show_rules(rules_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    auto const text = options.format == rules_format::markdown ? rules_document()
                      : options.of != nullptr                  ? rule_explanation(*options.of)
                                                               : rule_list();
    static_cast<void>(report.print(text));
    return report.exit_code();
}

int init_project() {
    progress no_bar{0};
    reporter report{no_bar};
    auto const file = std::filesystem::path{"."} / configuration_name;
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        report.fail(fmt::format("{}: is there already, and stays as it is", configuration_name));
    } else if (auto const failure = write_failure(file, first_configuration())) {
        report.fail(*failure);
    } else {
        report.note(fmt::format("{}: written", configuration_name));
    }
    return report.exit_code();
}

} // namespace inquit::cli
