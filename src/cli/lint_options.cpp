#include "cli/lint_options.hpp"

#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

constexpr char const* lint_examples = R"(Examples:
  inquit lint drafts                            a line for each finding: path:line:column
  inquit lint draft.md --format full            with the source line below it
  inquit lint drafts --profile ap --fail-on warning
  inquit lint drafts --against transcripts      also: was it said, by whom, what was changed
  inquit lint drafts --records records          also: was a quotation edited since it was extracted
  inquit lint - --stdin-path drafts/today.md < draft
  inquit lint drafts --fix                      mends marks, spaces and dots; --dry-run shows a diff
  inquit lint drafts --format json | jq -r '.[].rule' | sort | uniq -c

Levels and options of the rules stand in .inquit.yaml (inquit init writes one); inquit rules lists
them, --print-config shows what holds for a file. Options are read from the environment too (INQUIT_PROFILE,
INQUIT_FAIL_ON, INQUIT_LINT_FORMAT, INQUIT_BASELINE, INQUIT_CACHE); those of the command line win.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 some input or configuration could not be read.)";

constexpr char const* lsp_notes =
    R"(An editor starts it and speaks with it; docs/EDITORS.md has the settings of some. Each file has the rules
of the .inquit.yaml above it.

Exit codes: 0 the editor ended it; 1 it went away; 2 what it sent is no message of the protocol.)";

constexpr std::array<std::string_view, 8> formats{"text",    "full",   "json",       "sarif",
                                                  "rdjsonl", "github", "checkstyle", "junit"};
constexpr std::array<std::string_view, 2> rules_formats{"text", "markdown"};

void add_profile(CLI::App& to, raw_lint_options& raw) {
    to.add_option("--profile", raw.profile, "House rules, in the place of the configuration's")
        ->type_name(fmt::format("{}", fmt::join(lint_settings::profiles(), "|")))
        ->envname("INQUIT_PROFILE");
}

std::optional<std::string> problem_with_profile(raw_lint_options const& raw) {
    if (!raw.profile || lint_settings::of_profile(*raw.profile)) {
        return std::nullopt;
    }
    return "--profile: " + lexicon::unknown_message("profile", *raw.profile, lint_settings::profiles());
}

/// None for "never". Errors: a sentence.
tl::expected<std::optional<lint_level>, std::string> fail_level_of(std::string_view name) {
    auto const level = lint_level_named(name);
    if (name == "never") {
        return std::optional<lint_level>{};
    }
    if (!level || *level == lint_level::off) {
        return tl::unexpected{fmt::format("--fail-on: '{}' is none of error, warning, info, never", name)};
    }
    return level;
}

/// What is asked for and cannot be together, a sentence.
std::optional<std::string> problem_with(raw_lint_options const& raw, std::vector<std::string> const& paths,
                                        std::vector<std::string> const& against) {
    if (raw.dry_run && !raw.fix) {
        return "--dry-run goes with --fix";
    }
    if (raw.fix && !raw.dry_run && std::ranges::find(paths, "-") != paths.end()) {
        return "--fix writes files, and standard input is none; --fix --dry-run shows the changes";
    }
    if (raw.update_baseline && raw.prune_baseline) {
        return "--update-baseline and --prune-baseline: one of them";
    }
    if ((raw.update_baseline || raw.prune_baseline) && !raw.baseline) {
        return "--update-baseline and --prune-baseline need --baseline FILE";
    }
    if ((raw.update_baseline || raw.prune_baseline) && raw.fix) {
        return "--fix and a change of the baseline: one after the other";
    }
    if (raw.fix && !against.empty()) {
        return "--fix and --against: one after the other";
    }
    return std::nullopt;
}

/// The index of a format. Errors: a sentence.
template <class Format, std::size_t Count>
tl::expected<Format, std::string> format_named(std::array<std::string_view, Count> const& names,
                                               std::string_view name) {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) {
        return tl::unexpected{
            fmt::format("unknown format '{}'; the formats are {}", name, fmt::join(names, ", "))};
    }
    return static_cast<Format>(found - names.begin());
}

} // namespace

void add_lint(CLI::App& app, raw_lint raw) {
    auto* const lint =
        app.add_subcommand("lint", "Tell what an editor should see before an article is published");
    lint->footer(lint_examples);
    lint->add_option("PATHS", raw.inputs.paths, "Files, folders (all articles below) or - (standard input)");
    add_profile(*lint, raw.own);
    add_against(*lint, raw.common);
    lint->add_option("--records", raw.own.records,
                     "Records that inquit extract wrote of these articles: YAML files or folders of them")
        ->type_name("PATH...");
    lint->add_option("--fail-on", raw.own.fail_on, "The least that makes the exit code 1")
        ->type_name("error|warning|info|never")
        ->envname("INQUIT_FAIL_ON")
        ->capture_default_str();
    lint->add_option("--format", raw.own.format,
                     "text: a line each; full: with the source; json: one array; those of other tools")
        ->type_name(fmt::format("{}", fmt::join(formats, "|")))
        ->envname("INQUIT_LINT_FORMAT")
        ->capture_default_str();
    lint->add_flag("-q,--quiet", raw.own.quiet, "Print only what makes the exit code 1");
    lint->add_flag("--print-config", raw.own.print_config,
                   "Print the rules that hold for each file, and lint nothing");
    lint->add_flag("--fix", raw.own.fix, "Mend typography in the files, never a word; print what is left");
    lint->add_flag("--dry-run", raw.own.dry_run,
                   "With --fix: print the changes as a diff, and write nothing");
    lint->add_option("--baseline", raw.own.baseline, "Findings that are known and not printed")
        ->type_name("FILE")
        ->envname("INQUIT_BASELINE");
    lint->add_flag("--update-baseline", raw.own.update_baseline, "Make what is found now the baseline");
    lint->add_flag("--prune-baseline", raw.own.prune_baseline,
                   "Take out of the baseline what is not found any more");
    lint->add_option("--cache", raw.own.cache,
                     "Remember here what was found in files, for as long as they stay the same")
        ->type_name("FILE")
        ->envname("INQUIT_CACHE");
    add_jobs(*lint, raw.common);
    add_input_options(*lint, raw.inputs);
    add_words(*lint, raw.common);
}

void add_rules(CLI::App& app, raw_lint_options& raw) {
    auto* const rules = app.add_subcommand("rules", "List the rules of inquit lint, or explain one");
    rules->add_option("RULE", raw.rule, "The rule to explain");
    rules->add_option("--format", raw.rules_format, "markdown: all rules as one document")
        ->type_name("text|markdown")
        ->capture_default_str();
}

void add_init(CLI::App& app) {
    app.add_subcommand("init", "Write a commented .inquit.yaml into this folder, unless there is one");
}

void add_lsp(CLI::App& app, raw_lint raw) {
    auto* const lsp =
        app.add_subcommand("lsp", "Serve an editor: the Language Server Protocol on standard streams");
    lsp->footer(lsp_notes);
    add_profile(*lsp, raw.own);
    lsp->add_flag("--stdio", raw.own.stdio, "Accepted, for editors that say so: there is no other way");
    add_words(*lsp, raw.common);
}

tl::expected<lint_options, std::string> lint_options_of(raw_lint raw) {
    auto input = input_options_of("lint", std::move(raw.inputs));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    auto const format = format_named<lint_format>(formats, raw.own.format);
    if (!format) {
        return tl::unexpected{format.error()};
    }
    auto const fail_on = fail_level_of(raw.own.fail_on);
    if (!fail_on) {
        return tl::unexpected{fail_on.error()};
    }
    if (auto problem = problem_with_profile(raw.own)) {
        return tl::unexpected{std::move(*problem)};
    }
    if (auto problem = problem_with(raw.own, input->paths, raw.common.against)) {
        return tl::unexpected{std::move(*problem)};
    }
    lint_options out;
    out.fixes = !raw.own.fix ? fix_use::never : raw.own.dry_run ? fix_use::shown : fix_use::written;
    out.baseline = std::move(raw.own.baseline);
    out.baseline_is = raw.own.update_baseline  ? baseline_use::updated
                      : raw.own.prune_baseline ? baseline_use::pruned
                                               : baseline_use::read;
    out.cache = std::move(raw.own.cache);
    out.jobs = raw.common.jobs;
    out.input = std::move(*input);
    out.format = *format;
    out.fail_on = *fail_on;
    out.profile = std::move(raw.own.profile);
    out.shown = raw.own.quiet ? shown_findings::failing : shown_findings::all;
    out.answer = raw.own.print_config ? lint_answer::configuration : lint_answer::findings;
    out.against = std::move(raw.common.against);
    out.records = std::move(raw.own.records);
    out.words = words_of(raw.common);
    return out;
}

tl::expected<rules_options, std::string> rules_options_of(raw_lint_options const& raw) {
    auto const format = format_named<rules_format>(rules_formats, raw.rules_format);
    if (!format) {
        return tl::unexpected{format.error()};
    }
    auto const* const of = lint_rule_named(raw.rule);
    if (!raw.rule.empty() && of == nullptr) {
        std::vector<std::string_view> ids;
        std::ranges::transform(lint_rules(), std::back_inserter(ids), &lint_rule::id);
        return tl::unexpected{lexicon::unknown_message("rule", raw.rule, ids)};
    }
    return rules_options{of, *format};
}

tl::expected<lsp_options, std::string> lsp_options_of(raw_lint raw) {
    if (auto problem = problem_with_profile(raw.own)) {
        return tl::unexpected{std::move(*problem)};
    }
    return lsp_options{std::move(raw.own.profile), words_of(raw.common)};
}

} // namespace inquit::cli
