#include "cli/page_options.hpp"

#include "cli/report_options.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace inquit::cli {
namespace {

constexpr char const* examples = R"(Examples:
  inquit report articles -o report.html         who said what, and who changed a word
  inquit report outlets --original speech.txt -o report.html
  inquit report archive --paragraphs quoted -o report.html      a smaller file

The page is one file that needs no network: articles with each quotation in its speaker's colour,
an index of speakers, the same statement as each outlet prints it. -o replaces an earlier report, and
nothing else unless you say --force.

Exit codes: 0 done; 2 some input could not be read or the page not written.)";

} // namespace

void add_report(CLI::App& app, raw_page raw) {
    auto* const report = app.add_subcommand("report", "Write a page: who said what, and who changed a word");
    report->footer(examples);
    report->add_option("PATHS", raw.inputs.paths,
                       "Files, folders (all articles below) or - (standard input)");
    auto* const output = report->add_option("-o,--output", raw.own.output,
                                            "Write the page to this file; else to standard output");
    output->type_name("FILE");
    report->add_flag("--force", raw.own.force, "Replace a file that is no report")->needs(output);
    report
        ->add_option("--paragraphs", raw.own.paragraphs,
                     "all of each article, or those with a quotation or what tells its speaker")
        ->type_name("all|quoted")
        ->capture_default_str();
    report
        ->add_option("--original", raw.own.original,
                     "The article or transcript whose words are the right ones")
        ->type_name("FILE");
    add_profile(*report, raw.own.rules);
    add_kinds(*report, raw.common);
    add_input_options(*report, raw.inputs);
    add_words(*report, raw.common);
    add_jobs(*report, raw.common);
}

tl::expected<page_options, std::string> page_options_of(raw_page raw) {
    auto input = input_options_of("report", std::move(raw.inputs));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    if (raw.own.output && raw.own.output->empty()) {
        return tl::unexpected{std::string{"-o: the name of the file is empty"}};
    }
    bool const is_all = raw.own.paragraphs == "all";
    if (!is_all && raw.own.paragraphs != "quoted") {
        return tl::unexpected{fmt::format("--paragraphs: '{}' is none of all, quoted", raw.own.paragraphs)};
    }
    auto const rules = profile_called(raw.own.rules);
    if (!rules) {
        return tl::unexpected{rules.error()};
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return tl::unexpected{std::move(kinds).error()};
    }
    page_options out;
    out.input = std::move(*input);
    out.output = std::move(raw.own.output);
    out.overwrite = raw.own.force ? overwriting::forced : overwriting::unedited_only;
    out.paragraphs = is_all ? shown_paragraphs::all : shown_paragraphs::with_marks;
    out.original = std::move(raw.own.original);
    out.rules = *rules;
    out.kinds = std::move(*kinds);
    out.words = words_of(raw.common);
    out.jobs = raw.common.jobs;
    return out;
}

} // namespace inquit::cli
