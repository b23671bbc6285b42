#include "cli/extract_command.hpp"

#include "cli/article_files.hpp"
#include "cli/article_records.hpp"
#include "cli/atomic_file.hpp"
#include "cli/descriptors.hpp"
#include "cli/inputs.hpp"
#include "cli/json_lines_answer.hpp"
#include "cli/output_paths.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace inquit::cli {
namespace {

/// One run of the command.
class extract_run {
  public:
    extract_run(extract_options const& options, settings const& project, std::vector<input> inputs,
                progress& bar, reporter& report)
        : options_{options}, records_{options, project}, inputs_{std::move(inputs)}, bar_{bar}, report_{
                                                                                                    report} {}

    void run() {
        bool const has_header = options_.format == output_format::csv;
        if (has_header && report_.print(csv_header()) != delivery::done) {
            return;
        }
        for (std::size_t index = 0; index < inputs_.size(); ++index) {
            bar_.show(index);
            if (process_or_report(inputs_[index]) == delivery_to_others::impossible) {
                return;
            }
        }
    }

  private:
    enum class delivery_to_others : std::uint8_t { possible, impossible };

    delivery_to_others process_or_report(input const& from) {
        try {
            return process(from);
        } catch (std::bad_alloc const&) {
            report_.fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
            return delivery_to_others::possible;
        }
    }

    delivery_to_others process(input const& from) {
        auto open = opened(from, options_.input.reading);
        if (!open) {
            report_.fail(open.error());
            return delivery_to_others::possible;
        }
        return open->format == input_format::jsonl ? process_lines(from, *open)
                                                   : process_article(from, *open);
    }

    delivery_to_others process_article(input const& from, opened_input& open) {
        auto read = article_of(from, open, options_.input.reading);
        if (!read) {
            if (!is_no_article(from, read.error())) {
                report_.fail(read.error());
            } else if (options_.report == verbosity::notes) {
                report_.note(describe(read.error()));
            }
            return delivery_to_others::possible;
        }
        auto found =
            options_.output_folder ? records_.all_of(*read, from.name) : records_.made_of(*read, from.name);
        if (options_.report == verbosity::notes) {
            note(*read, found.diagnostics);
        }
        if (!options_.output_folder) {
            return print(from, found.records);
        }
        update_article_files(options_,
                             {*options_.output_folder / mirrored(from.name), *read, std::move(found.records),
                              records_.wanted()},
                             report_);
        return delivery_to_others::possible;
    }

    delivery_to_others process_lines(input const& from, opened_input& open) {
        if (options_.output_folder) {
            report_.fail({error_code::bad_option,
                          shown_path(from),
                          {},
                          "JSON lines are answered on standard output; leave out -o"});
            return delivery_to_others::possible;
        }
        if (!may_print(from, output_format::jsonl)) {
            return delivery_to_others::possible;
        }
        return state_of(answer_lines(from, open, options_, records_, report_));
    }

    delivery_to_others print(input const& from, std::vector<record> const& records) {
        if (!may_print(from, options_.format)) {
            return delivery_to_others::possible;
        }
        return state_of(report_.print(text_of(records, options_.format, options_.units)));
    }

    static delivery_to_others state_of(delivery printed) {
        return printed == delivery::done ? delivery_to_others::possible : delivery_to_others::impossible;
    }

    /// YAML and JSON lines in one stream could be read by nobody.
    bool may_print(input const& from, output_format format) {
        bool const contradicts = format == output_format::jsonl && options_.format != output_format::jsonl
                                 && options_.format_is == format_choice::named;
        if (contradicts) {
            report_.fail({error_code::bad_option,
                          shown_path(from),
                          {},
                          fmt::format("JSON lines are answered in JSON lines; leave out --format {}",
                                      options_.format == output_format::csv ? "csv" : "yaml")});
            return false;
        }
        if (printed_ && *printed_ != format) {
            report_.fail({error_code::bad_option,
                          shown_path(from),
                          {},
                          "JSON lines and YAML cannot go into one output; say --format jsonl"});
            return false;
        }
        printed_ = format;
        return true;
    }

    void note(article const& source, std::vector<diagnostic> const& diagnostics) {
        position_index const positions{source.file};
        for (auto const& each : diagnostics) {
            auto const at = positions.position(source.map.to_file(each.span).begin);
            report_.note(
                fmt::format("{}:{}:{}: {} ({})", source.path, at.line, at.column, each.message, each.code));
        }
    }

    extract_options const& options_;
    record_maker records_;
    std::vector<input> inputs_;
    progress& bar_;
    reporter& report_;
    std::optional<output_format> printed_; ///< to standard output
};

} // namespace

int extract_files(extract_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto found = inputs_of(options.input.paths, options.input.stdin_path, options.input.search);
    progress bar{found.inputs.size()};
    reporter report{bar};
    auto const fail_all = [&report](std::vector<error> const& failures) {
        std::ranges::for_each(failures, [&report](error const& failure) { report.fail(failure); });
    };
    fail_all(found.failures);
    if (options.output_folder) {
        if (auto const failure = folder_failure(*options.output_folder)) {
            report.fail(*failure);
            return report.exit_code();
        }
        auto output = placed(std::move(found.inputs), options);
        fail_all(output.failures);
        found.inputs = std::move(output.inputs);
    }
    extract_run{options, *project, std::move(found.inputs), bar, report}.run();
    return report.exit_code();
}

} // namespace inquit::cli
