#include "cli/explain_command.hpp"

#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/targets.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace inquit::cli {
namespace {

std::uint32_t lines_of(std::string_view file) {
    auto const ends = static_cast<std::uint32_t>(std::ranges::count(file, '\n'));
    return ends + (file.empty() || file.back() == '\n' ? 0 : 1);
}

bool touches(explanation const& each, std::uint32_t line) {
    return std::ranges::any_of(each.parts, [line](record_part const& part) {
        return part.start.line <= line && line <= part.end.line;
    });
}

/// One run of the command.
class explain_run {
  public:
    explain_run(explain_options const& options, vocabulary words, reporter& report)
        : options_{options}, words_{std::move(words)}, report_{report}, view_{view_of(options.color)} {}

    void run(std::vector<target> const& targets) {
        for (auto const& each : targets) {
            try {
                if (explained(each) != delivery::done) {
                    return;
                }
            } catch (std::bad_alloc const&) {
                report_.fail(
                    {error_code::too_large, readable(each.from.file), {}, "needs more memory than there is"});
            }
        }
    }

  private:
    delivery explained(target const& each) {
        auto const read = article_of(each.from, options_.input.reading);
        if (!read) {
            if (!is_no_article(each.from, read.error())) {
                report_.fail(read.error());
            }
            return delivery::done;
        }
        auto all = explain(*read, words_,
                           is_wanted(quotation_kind::indirect) && options_.kinds ? reported_speech::all
                                                                                 : reported_speech::in_marks);
        std::erase_if(all, [this](explanation const& one) { return !is_wanted(one.made.kind); });
        if (!each.lines.empty()) {
            report_empty_lines(*read, all, each.lines);
            std::erase_if(all, [&each](explanation const& one) {
                return std::ranges::none_of(each.lines,
                                            [&one](std::uint32_t line) { return touches(one, line); });
            });
        }
        return report_.print(text_of(all));
    }

    [[nodiscard]] bool is_wanted(quotation_kind kind) const {
        return !options_.kinds || std::ranges::find(*options_.kinds, kind) != options_.kinds->end();
    }

    /// A line outside the file is a mistake; one without quotation is an answer.
    void report_empty_lines(article const& read, std::vector<explanation> const& all,
                            std::vector<std::uint32_t> const& lines) {
        auto const count = lines_of(read.file);
        for (auto const line : lines) {
            if (line == 0 || line > count) {
                report_.fail(fmt::format("{}:{}: no such line; the file has {}", read.path, line, count));
            } else if (std::ranges::none_of(all,
                                            [line](explanation const& one) { return touches(one, line); })) {
                report_.note(fmt::format("{}:{}: no quotation touches this line", read.path, line));
            }
        }
    }

    std::string text_of(std::vector<explanation> const& all) {
        std::string out;
        for (auto const& each : all) {
            if (options_.format == explanation_format::jsonl) {
                out += json_line(each);
                continue;
            }
            out += is_first_ ? legend(view_) : std::string{};
            out += '\n' + explained_text(each, view_);
            is_first_ = false;
        }
        return out;
    }

    explain_options const& options_;
    vocabulary words_;
    reporter& report_;
    text_view view_;
    bool is_first_ = true;
};

} // namespace

int explain_files(explain_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    auto const project = settings_of(options.words, report);
    if (!project) {
        return report.exit_code();
    }
    auto const found = targets_of(options.input);
    std::ranges::for_each(found.failures, [&report](error const& failure) { report.fail(failure); });
    explain_run{options, project->words, report}.run(found.targets);
    return report.exit_code();
}

} // namespace inquit::cli
