#include "cli/extract_command.hpp"

#include "cli/article_files.hpp"
#include "cli/atomic_file.hpp"
#include "cli/descriptors.hpp"
#include "cli/inputs.hpp"
#include "cli/output_paths.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace inquit::cli {
namespace {

/// Who wants only what is sure wants a speaker; that nobody says a term is a decision like any other.
bool is_sure(record const& each, double min_confidence) {
    bool const decides = each.speaker.name || each.kind == quotation_kind::term;
    return min_confidence <= 0 || (decides && each.confidence >= min_confidence);
}

/// One run of the command.
class extract_run {
  public:
    extract_run(extract_options const& options, settings const& project, std::vector<input> inputs,
                progress& bar, reporter& report)
        : options_{options}, words_{project.words}, kinds_{kinds_of(options, project)},
          inputs_{std::move(inputs)}, bar_{bar}, report_{report} {}

    void run() {
        for (std::size_t index = 0; index < inputs_.size(); ++index) {
            bar_.show(index);
            if (process_or_report(inputs_[index]) == delivery_to_others::impossible) {
                return;
            }
        }
    }

  private:
    enum class delivery_to_others : std::uint8_t { possible, impossible };

    static std::vector<quotation_kind> kinds_of(extract_options const& options, settings const& project) {
        auto const& wanted = options.kinds ? options.kinds : project.kinds;
        return wanted.value_or(std::vector<quotation_kind>{usual_kinds.begin(), usual_kinds.end()});
    }

    delivery_to_others process_or_report(input const& from) {
        try {
            return process(from);
        } catch (std::bad_alloc const&) {
            report_.fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
            return delivery_to_others::possible;
        }
    }

    delivery_to_others process(input const& from) {
        auto const read = article_of(from);
        if (!read) {
            report_.fail(read.error());
            return delivery_to_others::possible;
        }
        auto found = extract(*read, words_);
        if (options_.report == verbosity::notes) {
            note(*read, found.diagnostics);
        }
        std::erase_if(found.records, [this](record const& each) {
            return std::ranges::find(kinds_, each.kind) == kinds_.end()
                   || !is_sure(each, options_.min_confidence);
        });
        if (!options_.output_folder) {
            return print(found.records);
        }
        update_article_files(
            options_, {*options_.output_folder / mirrored(from.name), read->path, std::move(found.records)},
            report_);
        return delivery_to_others::possible;
    }

    delivery_to_others print(std::vector<record> const& records) {
        return report_.print(text_of(records, options_.format)) == delivery::done
                   ? delivery_to_others::possible
                   : delivery_to_others::impossible;
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
    vocabulary words_;
    std::vector<quotation_kind> kinds_;
    std::vector<input> inputs_;
    progress& bar_;
    reporter& report_;
};

} // namespace

int extract_files(extract_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto found = inputs_of(options.paths, options.stdin_path);
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
