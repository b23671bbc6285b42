#include "cli/lint_command.hpp"

#include "cli/article_visits.hpp"
#include "cli/atomic_file.hpp"
#include "cli/lint_rules_of_files.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "config/config.hpp"
#include "lint/finding_text.hpp"
#include "lint/rule_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace inquit::cli {
namespace {

constexpr int has_findings = 1;

/// One run of the command.
class lint_run {
  public:
    lint_run(lint_options const& options, settings const& project, progress& bar, reporter& report)
        : options_{options}, project_{project}, rules_{project, options.profile}, bar_{bar}, report_{report},
          columns_{view_of(color_use::never).columns} {}

    int run(input_list const& from) {
        std::size_t done = 0;
        for (auto const& each : from.inputs) {
            bar_.show(done++);
            visit(each);
            if (is_reader_gone_) {
                break;
            }
        }
        bar_.hide();
        if (!is_reader_gone_) {
            static_cast<void>(report_.print(document()));
        }
        return report_.exit_code() != 0 ? report_.exit_code() : fails_ ? has_findings : 0;
    }

  private:
    void visit(input const& from) {
        try {
            visit_articles(from, options_.input.reading,
                           {[&](article&& read) { lint_article(read, from.name); },
                            [this](error const& failure) { report_.fail(failure); },
                            {}});
        } catch (std::bad_alloc const&) {
            report_.fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
        }
    }

    void lint_article(article const& read, std::filesystem::path const& name) {
        std::string out;
        for (auto& each : lint(read, rules_.of(name), project_.words)) {
            bool const is_failing = options_.fail_on && each.level >= *options_.fail_on;
            fails_ = fails_ || is_failing;
            if (is_failing || options_.shown == shown_findings::all) {
                out += line_of(each, read);
                kept_.push_back(std::move(each));
            }
        }
        if (!is_document()) {
            kept_.clear();
        }
        is_reader_gone_ = !out.empty() && report_.print(out) != delivery::done;
    }

    /// All findings in one, so that nothing is printed before the last article.
    [[nodiscard]] bool is_document() const {
        return options_.format == lint_format::json || options_.format == lint_format::sarif
               || options_.format == lint_format::github;
    }

    [[nodiscard]] std::string line_of(finding const& each, article const& read) const {
        switch (options_.format) {
        case lint_format::text:
            return finding_line(each);
        case lint_format::full:
            return finding_passage(each, read, columns_);
        case lint_format::rdjsonl:
            return reviewdog_line(each);
        default:
            return {};
        }
    }

    [[nodiscard]] std::string document() const {
        switch (options_.format) {
        case lint_format::json:
            return json_array();
        case lint_format::sarif:
            return sarif_document(kept_, version());
        case lint_format::github:
            return github_annotations(kept_);
        default:
            return {};
        }
    }

    [[nodiscard]] std::string json_array() const {
        std::string lines;
        for (auto const& each : kept_) {
            auto line = json_line(each);
            line.pop_back();
            lines += fmt::format("{}\n{}", lines.empty() ? "" : ",", line);
        }
        return fmt::format("[{}\n]\n", lines);
    }

    lint_options const& options_;
    settings const& project_;
    lint_rules_of_files rules_;
    progress& bar_;
    reporter& report_;
    std::uint32_t columns_;
    std::vector<finding> kept_; ///< of documents
    bool fails_ = false;
    bool is_reader_gone_ = false;
};

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
    return lint_run{options, *project, bar, report}.run(found);
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
