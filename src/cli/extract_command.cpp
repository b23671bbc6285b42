#include "cli/extract_command.hpp"

#include "cli/article_files.hpp"
#include "cli/article_records.hpp"
#include "cli/atomic_file.hpp"
#include "cli/descriptors.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/json_lines_answer.hpp"
#include "cli/output_paths.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

/// What one input comes to, ready to be printed or written behind those before it.
struct made_output {
    std::vector<error> failures;
    std::vector<std::string> notes;
    std::optional<std::string> text;        ///< for standard output
    std::function<void(reporter&)> update;  ///< of the output folder
    std::optional<opened_input> lines = {}; ///< JSON lines, which are answered when it is their turn
};

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
        std::size_t done = 0;
        for_each_in_order(
            inputs_.size(), options_.jobs,
            [&](std::size_t i) { return is_reader_gone_ ? made_output{} : made_of(inputs_[i]); },
            [&](made_output&& made) {
                auto const& from = inputs_[done];
                if (!is_reader_gone_) {
                    is_reader_gone_ = take_or_report(from, std::move(made)) != delivery::done;
                }
                bar_.show(++done);
            });
    }

  private:
    static error memory_failure(input const& from) {
        return {error_code::too_large, readable(from.file), {}, "needs more memory than there is"};
    }

    /// In several threads.
    made_output made_of(input const& from) const {
        made_output out;
        try {
            make(from, out);
        } catch (std::bad_alloc const&) {
            out = {};
            out.failures.push_back(memory_failure(from));
        }
        return out;
    }

    void make(input const& from, made_output& out) const {
        auto open = opened(from, options_.input.reading);
        if (!open) {
            out.failures.push_back(open.error());
        } else if (open->format == input_format::jsonl) {
            out.lines = std::move(*open);
        } else {
            make_records(from, *open, out);
        }
    }

    void make_records(input const& from, opened_input& open, made_output& out) const {
        auto read = article_of(from, open, options_.input.reading);
        if (!read) {
            if (!is_no_article(from, read.error())) {
                out.failures.push_back(read.error());
            } else if (options_.report == verbosity::notes) {
                out.notes.push_back(describe(read.error()));
            }
            return;
        }
        auto found =
            options_.output_folder ? records_.all_of(*read, from.name) : records_.made_of(*read, from.name);
        if (options_.report == verbosity::notes) {
            out.notes = notes_of(*read, found.diagnostics);
        }
        if (!options_.output_folder) {
            out.text = text_of(found.records, options_.format, options_.units);
            return;
        }
        out.update = planned_update(options_, {*options_.output_folder / mirrored(from.name), *read,
                                               std::move(found.records), records_.wanted()});
    }

    delivery take_or_report(input const& from, made_output&& made) {
        try {
            return take(from, std::move(made));
        } catch (std::bad_alloc const&) {
            report_.fail(memory_failure(from));
            return delivery::done;
        }
    }

    delivery take(input const& from, made_output&& made) {
        std::ranges::for_each(made.failures, [this](error const& each) { report_.fail(each); });
        std::ranges::for_each(made.notes, [this](std::string const& each) { report_.note(each); });
        if (made.update) {
            made.update(report_);
        }
        if (made.lines) {
            return take_lines(from, *made.lines);
        }
        bool const is_printed = made.text && may_print(from, options_.format);
        return is_printed ? report_.print(*made.text) : delivery::done;
    }

    delivery take_lines(input const& from, opened_input& open) {
        if (options_.output_folder) {
            report_.fail({error_code::bad_option,
                          shown_path(from),
                          {},
                          "JSON lines are answered on standard output; leave out -o"});
            return delivery::done;
        }
        return may_print(from, output_format::jsonl) ? answer_lines(from, open, options_, records_, report_)
                                                     : delivery::done;
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

    static std::vector<std::string> notes_of(article const& source,
                                             std::vector<diagnostic> const& diagnostics) {
        position_index const positions{source.file};
        std::vector<std::string> out;
        std::ranges::transform(diagnostics, std::back_inserter(out), [&](diagnostic const& each) {
            auto const at = positions.position(source.map.to_file(each.span).begin);
            return fmt::format("{}:{}:{}: {} ({})", source.path, at.line, at.column, each.message, each.code);
        });
        return out;
    }

    extract_options const& options_;
    record_maker records_;
    std::vector<input> inputs_;
    progress& bar_;
    reporter& report_;
    std::optional<output_format> printed_; ///< to standard output
    std::atomic<bool> is_reader_gone_ = false;
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
