#include "cli/report_options.hpp"

#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>
#include <utility>

namespace inquit::cli {
namespace {

constexpr char const* check_examples = R"(Examples:
  inquit check draft.md --against transcripts   each quotation: was it said, by whom, what was changed
  inquit check drafts --against transcripts wires/*.txt --profile ap
  inquit check draft.md --against archive.db    an archive that inquit index made
  inquit check draft.md --against transcripts --format jsonl | jq -r .verdict
  inquit check draft.md --against transcripts --format html > draft.html

Verdicts: verbatim, typographic (spelling, points, numbers, contractions), trimmed (cut or
glossed, and marked so), altered, spliced (two places joined), not-found in these sources.
Words that differ are an error only where the draft ties them to that speaker and day; else
the place is shown as a candidate. A draft among the sources is passed over.

Exit codes: 0 done; 1 findings at or above --fail-on; 2 some input could not be read.)";

constexpr char const* compare_examples = R"(Examples:
  inquit compare outlets                        the same statement as each outlet printed it
  inquit compare outlets --original speech.txt  and who changed what was said
  inquit compare outlets --format html > statements.html
  inquit compare a.html b.txt --format jsonl | jq -r 'select(.agreement == "conflict") | .speaker'
  inquit compare records.jsonl                  records that inquit extract printed, without their articles

The longest wording is the base that the others are compared with. Without --original no outlet
is called wrong: where words differ, both may be translations.

Exit codes: 0 done; 2 some input could not be read.)";

void add_report_format(CLI::App& command, raw_report_options& raw) {
    command
        .add_option("--format", raw.format, "text for people, yaml or jsonl for programs, html for a page")
        ->type_name("text|yaml|jsonl|html")
        ->default_str("text");
}

/// Errors: a sentence.
tl::expected<report_format, std::string> report_format_named(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"text", "yaml", "jsonl", "html"};
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) {
        return tl::unexpected{
            fmt::format("unknown format '{}'; the formats are {}", name, fmt::join(names, ", "))};
    }
    return static_cast<report_format>(found - names.begin());
}

/// None for "never". Errors: a sentence.
tl::expected<std::optional<severity>, std::string> level_named(std::string_view name) {
    if (name == "never") {
        return std::optional<severity>{};
    }
    for (auto const level : {severity::error, severity::warning}) {
        if (name == name_of(level)) {
            return std::optional{level};
        }
    }
    return tl::unexpected{fmt::format("--fail-on: '{}' is none of error, warning, never", name)};
}

/// What both have in common. Errors: a sentence.
template <class Options>
tl::expected<Options, std::string> report_options_of(std::string_view command_name, raw_report raw) {
    auto input = input_options_of(command_name, std::move(raw.inputs));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    auto const format = report_format_named(raw.own.format.value_or("text"));
    if (!format) {
        return tl::unexpected{format.error()};
    }
    auto const color = color_of(raw.common);
    if (!color) {
        return tl::unexpected{color.error()};
    }
    auto const rules = profile_called(raw.own.rules);
    if (!rules) {
        return tl::unexpected{rules.error()};
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return tl::unexpected{std::move(kinds).error()};
    }
    Options out;
    out.input = std::move(*input);
    out.rules = *rules;
    out.format = *format;
    out.color = *color;
    out.kinds = std::move(*kinds);
    out.words = words_of(raw.common);
    out.jobs = raw.common.jobs;
    return out;
}

} // namespace

void add_profile(CLI::App& to, std::string& rules) {
    to.add_option("--profile", rules, "House rules: what a newsroom finds an error")
        ->type_name(fmt::format("{}", fmt::join(profile::names(), "|")))
        ->capture_default_str();
}

tl::expected<profile, std::string> profile_called(std::string const& name) {
    if (auto const found = profile::named(name)) {
        return *found;
    }
    return tl::unexpected{"--profile: " + lexicon::unknown_message("profile", name, profile::names())};
}

void add_compare(CLI::App& app, raw_report raw) {
    auto* const compare = app.add_subcommand("compare", "Show the same statement as each article prints it");
    compare->footer(compare_examples);
    compare->add_option("ARTICLES", raw.inputs.paths,
                        "Files, also of records, folders (all articles below) or - (standard input)");
    compare
        ->add_option("--original", raw.own.original,
                     "The article or transcript whose words are the right ones")
        ->type_name("FILE");
    add_profile(*compare, raw.own.rules);
    add_report_format(*compare, raw.own);
    add_color(*compare, raw.common);
    add_kinds(*compare, raw.common);
    add_input_options(*compare, raw.inputs);
    add_words(*compare, raw.common);
    add_jobs(*compare, raw.common);
}

void add_check(CLI::App& app, raw_report raw) {
    auto* const check = app.add_subcommand("check", "Compare quotations with what sources have");
    check->footer(check_examples);
    check->add_option("DRAFTS", raw.inputs.paths,
                      "Files, folders (all articles below) or - (standard input)");
    add_against(*check, raw.common)->required();
    add_profile(*check, raw.own.rules);
    check->add_option("--fail-on", raw.own.fail_on, "The least that makes the exit code 1")
        ->type_name("error|warning|never")
        ->capture_default_str();
    add_report_format(*check, raw.own);
    add_color(*check, raw.common);
    add_kinds(*check, raw.common);
    add_input_options(*check, raw.inputs);
    add_words(*check, raw.common);
    add_jobs(*check, raw.common);
}

tl::expected<check_options, std::string> check_options_of(raw_report raw) {
    auto out = report_options_of<check_options>("check", raw);
    auto const fail_on = level_named(raw.own.fail_on);
    if (out && !fail_on) {
        return tl::unexpected{fail_on.error()};
    }
    if (out) {
        out->against = std::move(raw.common.against);
        out->fail_on = *fail_on;
    }
    return out;
}

tl::expected<compare_options, std::string> compare_options_of(raw_report raw) {
    auto out = report_options_of<compare_options>("compare", raw);
    if (out) {
        out->original = std::move(raw.own.original);
    }
    return out;
}

} // namespace inquit::cli
