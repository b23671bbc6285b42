#include "cli/options.hpp"

#include "cli/cite_options.hpp"
#include "cli/command_tree.hpp"
#include "cli/common_options.hpp"
#include "cli/completions.hpp"
#include "cli/index_options.hpp"
#include "cli/input_options.hpp"
#include "cli/lint_options.hpp"
#include "cli/manual.hpp"
#include "cli/page_options.hpp"
#include "cli/report_options.hpp"
#include "cli/review_options.hpp"
#include "config/config.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace inquit::cli {
namespace {

constexpr int bad_options = 2;
constexpr char const* examples = R"(Examples:
  inquit extract article.txt                    print a record for each quotation
  inquit extract articles -o records            records/articles/<article>.yaml for each
  inquit extract articles -o records --split    one file for each quotation
  inquit extract *.txt --format jsonl | jq -r .speaker.name
  inquit extract articles --format csv > quotations.csv
  curl -s URL | inquit extract - --stdin-path page.html
  pandoc draft.docx -t markdown | inquit extract - --stdin-path draft.docx

What people wrote into records in the output folder is kept, and so are reviews (the field
`review:`); a line on standard error says what was merged. --force keeps the reviews alone. A
file in which a record cannot be read is left as it is and named. JSON lines cannot tell who
changed them: a .jsonl file whose records differ needs --force.

Exit codes: 0 done; 2 some input could not be read or some output not written
(each has its line on standard error; all else is done).)";

constexpr char const* explain_examples = R"(Examples:
  inquit explain article.txt:12                 the quotations that touch line 12
  inquit explain article.txt --color always | less -R
  inquit explain article.txt --kinds indirect   what is reported without marks
  inquit explain articles --format jsonl        for programs: a line for each quotation

Exit codes: 0 done; 2 some input could not be read or has no such line.)";

constexpr char const* completions_examples = R"(Examples:
  source <(inquit completions bash)             for the shell that is running
  inquit completions fish > ~/.config/fish/completions/inquit.fish

cmake --install and Debian's package put them where the shells find them.)";

/// What CLI11 fills.
struct raw_options {
    raw_input_options input;
    raw_common_options common;
    raw_report_options report;
    raw_index_options index;
    raw_lint_options lint;
    raw_review_options review;
    raw_page_options page;
    raw_cite_options cite;
    std::string shell;
    std::string text_field;
    std::optional<std::string> format;
    std::string explanation_format{"text"};
    std::optional<std::string> output_folder;
    std::optional<std::string> min_confidence;
    bool split = false;
    bool force = false;
    bool verbose = false;
    bool utf16 = false;
    bool fingerprints = false;
};

void add_extract(CLI::App& app, raw_options& raw) {
    auto* const extract = app.add_subcommand("extract", "Print or write a record for each quotation");
    extract->footer(examples);
    extract->add_option("PATHS", raw.input.paths,
                        "Files, folders (all articles below) or - (standard input)");
    extract
        ->add_option("--format", raw.format,
                     "yaml for people, jsonl for programs, csv for spreadsheets; JSON lines are always "
                     "answered in jsonl")
        ->type_name("yaml|jsonl|csv")
        ->default_str("yaml");
    auto* const output = extract->add_option("-o,--output", raw.output_folder,
                                             "Write files, laid out as the input is, into this folder");
    output->type_name("DIR");
    extract->add_flag("--split", raw.split, "A file a quotation: <article>/<nnn>-<speaker>.yaml")
        ->needs(output);
    extract->add_flag("--force", raw.force, "Overwrite what someone edited, reviews aside")->needs(output);
    add_kinds(*extract, raw.common);
    extract
        ->add_option("--min-confidence", raw.min_confidence,
                     "Only records whose speaker is at least that sure, from 0 to 1")
        ->type_name("X");
    extract->add_flag("--utf16", raw.utf16, "Add offsets in UTF-16 code units, as JavaScript counts");
    extract->add_flag("--fingerprints", raw.fingerprints,
                      "Add keys by which the same statement is found in large archives");
    extract
        ->add_option("--jsonl-text-field", raw.text_field,
                     "Of JSON lines, the field that holds the article (text, else html)")
        ->type_name("NAME");
    add_input_options(*extract, raw.input);
    add_words(*extract, raw.common);
    add_jobs(*extract, raw.common, "Files, and lines of JSON lines,");
    extract->add_flag("-v,--verbose", raw.verbose, "Report marks that do not pair, and the like");
}

/// Returns its only command.
CLI::App const* add_lexicon(CLI::App& app, raw_options& raw) {
    auto* const words = app.add_subcommand("lexicon", "Words and names of your own");
    words->require_subcommand(1);
    auto* const check = words->add_subcommand("check", "Read lexicons and carry out their examples");
    check->add_option("FILES", raw.common.lexicons, "Lexicons (YAML), read together")->required();
    check->footer("Exit codes: 0 all is well; 1 an example fails; 2 a lexicon cannot be read or is wrong.");
    return check;
}

void add_explain(CLI::App& app, raw_options& raw) {
    auto* const explain =
        app.add_subcommand("explain", "Show for each quotation who may have said it, and why one was chosen");
    explain->footer(explain_examples);
    explain->add_option(
        "TARGETS", raw.input.paths,
        "Files, folders (all articles below) or - (standard input); FILE:LINE for what touches that line");
    explain->add_option("--format", raw.explanation_format, "text for people, jsonl for programs")
        ->type_name("text|jsonl")
        ->capture_default_str();
    explain
        ->add_option("--kinds", raw.common.kinds,
                     "Of direct, mixed, block, indirect, term; all but indirect unless told")
        ->type_name("LIST");
    add_color(*explain, raw.common);
    add_input_options(*explain, raw.input);
    add_words(*explain, raw.common);
}

void add_completions(CLI::App& app, raw_options& raw) {
    auto* const command = app.add_subcommand("completions", "Print completions for a shell");
    command->add_option("SHELL", raw.shell, "The shell that reads them")
        ->required()
        ->type_name(fmt::format("{}", fmt::join(shells(), "|")));
    command->footer(completions_examples);
}

last_words complaint(std::string message) {
    std::ranges::replace(message, '\n', ' ');
    return {bad_options, fmt::format("inquit: {} (see inquit --help)\n", message)};
}

template <class Options>
command command_of(tl::expected<Options, std::string> parsed) {
    return parsed ? command{std::move(*parsed)} : command{complaint(std::move(parsed).error())};
}

command completions_command(CLI::App const& app, std::string const& shell) {
    if (std::ranges::find(shells(), shell) == shells().end()) {
        return complaint(
            fmt::format("unknown shell '{}'; the shells are {}", shell, fmt::join(shells(), ", ")));
    }
    return last_words{0, completions(shell, listed(app))};
}

command explain_command(raw_options raw) {
    auto input = input_options_of("explain", std::move(raw.input));
    if (!input) {
        return complaint(std::move(input).error());
    }
    if (raw.explanation_format != "text" && raw.explanation_format != "jsonl") {
        return complaint(
            fmt::format("unknown format '{}'; the formats are text, jsonl", raw.explanation_format));
    }
    auto const color = color_of(raw.common);
    if (!color) {
        return complaint(color.error());
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return complaint(std::move(kinds).error());
    }
    explain_options out;
    out.kinds = std::move(*kinds);
    out.input = std::move(*input);
    out.format = raw.explanation_format == "text" ? explanation_format::text : explanation_format::jsonl;
    out.color = *color;
    out.words = words_of(raw.common);
    return out;
}

std::optional<output_format> output_format_named(std::string_view name) {
    if (name == "yaml") {
        return output_format::yaml;
    }
    if (name == "jsonl") {
        return output_format::jsonl;
    }
    return name == "csv" ? std::optional{output_format::csv} : std::nullopt;
}

/// What contradicts JSON lines where the user says that the input is that.
std::optional<std::string> contradiction(raw_options const& raw, input_options const& input) {
    if (input.reading.format != input_format::jsonl) {
        return std::nullopt;
    }
    if (raw.format && raw.format != "jsonl") {
        return fmt::format("--input-format jsonl is answered in JSON lines: leave out --format {}",
                           *raw.format);
    }
    if (raw.output_folder) {
        return "--input-format jsonl is answered on standard output: leave out -o";
    }
    return std::nullopt;
}

command extract_command(raw_options raw) {
    auto input = input_options_of("extract", std::move(raw.input));
    if (!input) {
        return complaint(std::move(input).error());
    }
    auto const format = output_format_named(raw.format.value_or("yaml"));
    if (!format) {
        return complaint(fmt::format("unknown format '{}'; the formats are yaml, jsonl, csv", *raw.format));
    }
    if (format == output_format::csv && raw.output_folder) {
        return complaint("--format csv is one table, on standard output: leave out -o");
    }
    if (format == output_format::csv && raw.utf16) {
        return complaint("--format csv has offsets in code points alone: leave out --utf16");
    }
    if (format == output_format::csv && raw.fingerprints) {
        return complaint("--format csv has no column for them: leave out --fingerprints");
    }
    if (auto found = contradiction(raw, *input)) {
        return complaint(std::move(*found));
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return complaint(std::move(kinds).error());
    }
    auto const min_confidence = raw.min_confidence ? share_of(*raw.min_confidence) : std::nullopt;
    if (raw.min_confidence && !min_confidence) {
        return complaint(fmt::format("--min-confidence: '{}' is no number from 0 to 1", *raw.min_confidence));
    }
    if (raw.output_folder && raw.output_folder->empty()) {
        return complaint("-o: the name of the folder is empty");
    }
    extract_options out;
    out.input = std::move(*input);
    out.text_field = std::move(raw.text_field);
    out.format = *format;
    out.format_is = raw.format ? format_choice::named : format_choice::usual;
    out.units = raw.utf16 ? position_units::with_utf16 : position_units::usual;
    out.fingerprints = raw.fingerprints ? fingerprint_use::printed : fingerprint_use::left_out;
    out.output_folder = std::move(raw.output_folder);
    out.split = raw.split ? granularity::file_per_quotation : granularity::file_per_article;
    out.overwrite = raw.force ? overwriting::forced : overwriting::unedited_only;
    out.kinds = std::move(*kinds);
    out.min_confidence = min_confidence;
    out.words = words_of(raw.common);
    out.report = raw.verbose ? verbosity::notes : verbosity::errors;
    out.jobs = raw.common.jobs;
    return out;
}

} // namespace

command parse(int count, char const* const* arguments) {
    CLI::App app{"Finds every quotation in news text and says who said it.", "inquit"};
    raw_options raw;
    app.set_version_flag("--version", fmt::format("inquit {}", version()));
    app.footer("inquit COMMAND --help says more of a command.");
    add_extract(app, raw);
    auto const* const check = add_lexicon(app, raw);
    add_explain(app, raw);
    raw_report const report{raw.report, raw.common, raw.input};
    add_check(app, report);
    add_compare(app, report);
    raw_page const page{raw.page, raw.common, raw.input};
    add_report(app, page);
    raw_cite const cite{raw.cite, raw.common, raw.input};
    add_cite(app, cite);
    raw_lint const lint{raw.lint, raw.common, raw.input};
    add_lint(app, lint);
    add_rules(app, raw.lint);
    add_init(app);
    add_lsp(app, lint);
    auto const* const review = add_review(app, raw.review);
    auto* const index = add_index(app, raw.index, raw.input);
    add_input_options(*index, raw.input);
    add_words(*index, raw.common);
    add_jobs(*index, raw.common);
    add_completions(app, raw);
    app.add_subcommand("manual", "Print the manual page: inquit manual | man -l -");
    try {
        app.parse(count, arguments);
    } catch (CLI::CallForVersion const& asked) {
        return last_words{0, fmt::format("{}\n", asked.what())};
    } catch (CLI::CallForHelp const&) {
        return last_words{0, app.help()};
    } catch (CLI::ParseError const& failure) {
        return complaint(failure.what());
    }
    if (app.get_subcommands().empty()) {
        return complaint(
            "name a command: extract, explain, check, compare, cite, report, review, lint, rules, init, "
            "lsp, index, lexicon check, completions, manual");
    }
    if (check->parsed()) {
        return check_lexicon_options{std::move(raw.common.lexicons)};
    }
    if (app.got_subcommand("check")) {
        return command_of(check_options_of(report));
    }
    if (app.got_subcommand("compare")) {
        return command_of(compare_options_of(report));
    }
    if (app.got_subcommand("cite")) {
        return command_of(cite_options_of(cite));
    }
    if (app.got_subcommand("report")) {
        return command_of(page_options_of(page));
    }
    if (app.got_subcommand("lint")) {
        return command_of(lint_options_of(lint));
    }
    if (app.got_subcommand("rules")) {
        return command_of(rules_options_of(raw.lint));
    }
    if (review->parsed()) {
        return command_of(review_options_of(std::move(raw.review)));
    }
    if (app.got_subcommand("init")) {
        return init_options{};
    }
    if (app.got_subcommand("lsp")) {
        return command_of(lsp_options_of(lint));
    }
    if (index->parsed()) {
        return command_of(
            index_options_of(std::move(raw.index), std::move(raw.input), std::move(raw.common)));
    }
    if (app.got_subcommand("completions")) {
        return completions_command(app, raw.shell);
    }
    if (app.got_subcommand("manual")) {
        return last_words{0, manual(listed(app))};
    }
    return app.got_subcommand("explain") ? explain_command(std::move(raw)) : extract_command(std::move(raw));
}

} // namespace inquit::cli
