#include "cli/cite_command.hpp"

#include "cite/pandoc_document.hpp"
#include "cli/article_files.hpp"
#include "cli/atomic_file.hpp"
#include "cli/cited_records.hpp"
#include "cli/csl_styles.hpp"
#include "cli/inputs.hpp"
#include "cli/pandoc.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/source_fill.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace inquit::cli {
namespace {

constexpr std::string_view rejected = "rejected";

void leave_out_rejected(std::vector<record>& all, reporter& report) {
    auto const count =
        std::erase_if(all, [](record const& each) { return each.review && each.review->status == rejected; });
    if (count != 0) {
        report.note(fmt::format("{} record{} that a person rejected {} left out", count,
                                count == 1 ? "" : "s", count == 1 ? "is" : "are"));
    }
}

void write(std::string const& text, cite_options const& options, reporter& report) {
    if (!options.output) {
        static_cast<void>(report.print(text));
    } else if (auto const failure = write_failure(*options.output, text)) {
        report.fail(*failure);
    }
}

result<std::string> finished_references(std::vector<record> const& all, std::filesystem::path const& style,
                                        cite_style const& wanted) {
    auto const sources = cited_sources(all);
    return sources.empty() ? result<std::string>{""}
                           : bibliography_of(pandoc_document(sources), style, wanted.pandoc_format);
}

/// In the format that was asked for, else the records themselves.
result<std::string> written(std::vector<record> const& all, cite_options const& options) {
    if (options.format != nullptr) {
        return options.format->write(cited_sources(all), {fmt::format("inquit {}", version())});
    }
    bool const has_utf16 = std::ranges::any_of(
        all, [](record const& each) { return !each.parts.empty() && each.parts.front().utf16 != offsets{}; });
    return text_of(all, output_format::yaml,
                   options.from && has_utf16 ? position_units::with_utf16 : position_units::usual);
}

} // namespace

int cite_articles(cite_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    auto const project = settings_of(options.words, report);
    if (!project) {
        return report.exit_code();
    }
    auto style = options.style ? std::optional{style_file(options.style->style)} : std::nullopt;
    if (style && !*style) { // nothing is read for nothing
        report.fail(style->error());
        return report.exit_code();
    }
    auto records = cited_records(options, *project, report);
    bool const writes_records = options.format == nullptr && !style;
    if (writes_records && options.output && report.exit_code() != 0) { // it may be the file that was read
        report.fail(fmt::format("{}: not written, for it would lack what could not be read",
                                readable(*options.output)));
        return report.exit_code();
    }
    if (!writes_records) {
        leave_out_rejected(records, report);
    }
    if (options.from && !fill_sources(records, *options.from, report)) {
        return report.exit_code();
    }
    if (auto text =
            style ? finished_references(records, **style, *options.style) : written(records, options)) {
        write(*text, options, report);
    } else {
        report.fail(text.error());
    }
    return report.exit_code();
}

} // namespace inquit::cli
