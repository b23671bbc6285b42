#include "cli/options.hpp"

#include "cli/index_options.hpp"
#include "cli/input_options.hpp"
#include "config/config.hpp"
#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

namespace inquit::cli {
namespace {

constexpr int bad_options = 2;
constexpr std::array all_kinds = {quotation_kind::direct, quotation_kind::mixed, quotation_kind::block,
                                  quotation_kind::indirect, quotation_kind::term};

constexpr char const* examples = R"(Examples:
  inquit extract article.txt                    print a record for each quotation
  inquit extract articles -o records            records/articles/<article>.yaml for each
  inquit extract articles -o records --split    one file for each quotation
  inquit extract *.txt --format jsonl | jq -r .speaker.name
  curl -s URL | inquit extract - --stdin-path page.html
  pandoc draft.docx -t markdown | inquit extract - --stdin-path draft.docx

A file in the output folder that someone edited is left as it is and named, unless
you say --force; reviews (the field `review:`) are no edits and are always kept. JSON lines
cannot tell who changed them: a .jsonl file whose records differ needs --force.

Exit codes: 0 done; 2 some input could not be read or some output not written
(each has its line on standard error; all else is done).)";

constexpr char const* explain_examples = R"(Examples:
  inquit explain article.txt:12                 the quotations that touch line 12
  inquit explain article.txt --color always | less -R
  inquit explain articles --format jsonl        for programs: a line for each quotation

Exit codes: 0 done; 2 some input could not be read or has no such line.)";

constexpr char const* check_examples = R"(Examples:
  inquit check draft.md --against transcripts   each quotation: was it said, by whom, what was changed
  inquit check drafts --against transcripts wires/*.txt --profile ap
  inquit check draft.md --against archive.db    an archive that inquit index made
  inquit check draft.md --against transcripts --format jsonl | jq -r .verdict

Verdicts: verbatim, typographic (spelling, points, numbers, contractions), trimmed (cut or
glossed, and marked so), altered, spliced (two places joined), not-found in these sources.
Words that differ are an error only where the draft ties them to that speaker and day; else
the place is shown as a candidate. A draft among the sources is passed over.

Exit codes: 0 done; 1 findings at or above --fail-on; 2 some input could not be read.)";

constexpr char const* compare_examples = R"(Examples:
  inquit compare outlets                        the same statement as each outlet printed it
  inquit compare outlets --original speech.txt  and who changed what was said
  inquit compare a.html b.txt --format jsonl | jq -r 'select(.agreement == "conflict") | .speaker'

The longest wording is the base that the others are compared with. Without --original no outlet
is called wrong: where words differ, both may be translations.

Exit codes: 0 done; 2 some input could not be read.)";

std::string names_of(std::span<quotation_kind const> kinds, std::string_view separator) {
    std::vector<std::string_view> names;
    std::ranges::transform(kinds, std::back_inserter(names),
                           [](quotation_kind kind) { return name_of(kind); });
    return fmt::format("{}", fmt::join(names, separator));
}

std::optional<quotation_kind> kind_named(std::string_view name) {
    auto const found = std::ranges::find(all_kinds, name, [](quotation_kind kind) { return name_of(kind); });
    return found == all_kinds.end() ? std::nullopt : std::optional{*found};
}

/// "direct,mixed" as kinds. Errors: a sentence.
tl::expected<std::vector<quotation_kind>, std::string> kinds_of(std::string_view list) {
    std::vector<quotation_kind> kinds;
    for (;;) {
        auto const comma = std::min(list.find(','), list.size());
        auto const name = list.substr(0, comma);
        auto const kind = kind_named(name);
        if (!kind) {
            return tl::unexpected{
                fmt::format("unknown kind '{}'; the kinds are {}", name, names_of(all_kinds, ", "))};
        }
        kinds.push_back(*kind);
        if (comma == list.size()) {
            return kinds;
        }
        list.remove_prefix(comma + 1);
    }
}

/// What CLI11 fills.
struct raw_options {
    raw_input_options input;
    raw_index_options index;
    std::string text_field;
    std::optional<std::string> format;
    std::string explanation_format{"text"};
    std::string color{"auto"};
    std::optional<std::string> output_folder;
    std::optional<std::string> kinds;
    std::optional<std::string> min_confidence;
    std::vector<std::string> lexicons;
    std::vector<std::string> against;
    std::string original;
    std::string rules{"strict"};
    std::string fail_on{"error"};
    bool no_config = false;
    bool split = false;
    bool force = false;
    bool verbose = false;
    bool utf16 = false;
};

/// Options of all commands that read articles.
void add_words(CLI::App& command, raw_options& raw) {
    command
        .add_option("--lexicon", raw.lexicons, "Words and names of your own (YAML); may stand several times")
        ->type_name("FILE")
        ->allow_extra_args(false); // else it would take the articles behind it
    command.add_flag("--no-config", raw.no_config, "Ignore the project's .inquit.yaml");
}

void add_kinds(CLI::App& command, raw_options& raw) {
    command.add_option("--kinds", raw.kinds, "Of " + names_of(all_kinds, ", "))
        ->type_name("LIST")
        ->default_str(names_of(usual_kinds, ","));
}

void add_color(CLI::App& command, raw_options& raw) {
    command.add_option("--color", raw.color, "auto: in a terminal, unless NO_COLOR is set")
        ->type_name("auto|always|never")
        ->capture_default_str();
}

void add_extract(CLI::App& app, raw_options& raw) {
    auto* const extract = app.add_subcommand("extract", "Print or write a record for each quotation");
    extract->footer(examples);
    extract->add_option("PATHS", raw.input.paths,
                        "Files, folders (all articles below) or - (standard input)");
    extract
        ->add_option("--format", raw.format,
                     "yaml for people, jsonl for programs; JSON lines are always answered in jsonl")
        ->type_name("yaml|jsonl")
        ->default_str("yaml");
    auto* const output = extract->add_option("-o,--output", raw.output_folder,
                                             "Write files, laid out as the input is, into this folder");
    output->type_name("DIR");
    extract->add_flag("--split", raw.split, "A file a quotation: <article>/<nnn>-<speaker>.yaml")
        ->needs(output);
    extract->add_flag("--force", raw.force, "Overwrite files that someone edited")->needs(output);
    add_kinds(*extract, raw);
    extract
        ->add_option("--min-confidence", raw.min_confidence,
                     "Only records whose speaker is at least that sure, from 0 to 1")
        ->type_name("X");
    extract->add_flag("--utf16", raw.utf16, "Add offsets in UTF-16 code units, as JavaScript counts");
    extract
        ->add_option("--jsonl-text-field", raw.text_field,
                     "Of JSON lines, the field that holds the article (text, else html)")
        ->type_name("NAME");
    add_input_options(*extract, raw.input);
    add_words(*extract, raw);
    extract->add_flag("-v,--verbose", raw.verbose, "Report marks that do not pair, and the like");
}

/// Returns its only command.
CLI::App const* add_lexicon(CLI::App& app, raw_options& raw) {
    auto* const words = app.add_subcommand("lexicon", "Words and names of your own");
    words->require_subcommand(1);
    auto* const check = words->add_subcommand("check", "Read lexicons and carry out their examples");
    check->add_option("FILES", raw.lexicons, "Lexicons (YAML), read together")->required();
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
    add_color(*explain, raw);
    add_input_options(*explain, raw.input);
    add_words(*explain, raw);
}

void add_profile(CLI::App& command, raw_options& raw) {
    command.add_option("--profile", raw.rules, "House rules: what a newsroom finds an error")
        ->type_name(fmt::format("{}", fmt::join(profile::names(), "|")))
        ->capture_default_str();
}

void add_report_format(CLI::App& command, raw_options& raw) {
    command.add_option("--format", raw.format, "text for people, yaml or jsonl for programs")
        ->type_name("text|yaml|jsonl")
        ->default_str("text");
}

void add_compare(CLI::App& app, raw_options& raw) {
    auto* const compare = app.add_subcommand("compare", "Show the same statement as each article prints it");
    compare->footer(compare_examples);
    compare->add_option("ARTICLES", raw.input.paths,
                        "Files, folders (all articles below) or - (standard input)");
    compare
        ->add_option("--original", raw.original, "The article or transcript whose words are the right ones")
        ->type_name("FILE");
    add_profile(*compare, raw);
    add_report_format(*compare, raw);
    add_color(*compare, raw);
    add_kinds(*compare, raw);
    add_input_options(*compare, raw.input);
    add_words(*compare, raw);
}

void add_check(CLI::App& app, raw_options& raw) {
    auto* const check = app.add_subcommand("check", "Compare quotations with what sources have");
    check->footer(check_examples);
    check->add_option("DRAFTS", raw.input.paths, "Files, folders (all articles below) or - (standard input)");
    check
        ->add_option(
            "--against", raw.against,
            "Sources: transcripts and articles, files, folders or archives; all that stand behind it")
        ->type_name("PATH...")
        ->required();
    add_profile(*check, raw);
    check->add_option("--fail-on", raw.fail_on, "The least that makes the exit code 1")
        ->type_name("error|warning|never")
        ->capture_default_str();
    add_report_format(*check, raw);
    add_color(*check, raw);
    add_kinds(*check, raw);
    add_input_options(*check, raw.input);
    add_words(*check, raw);
}

last_words complaint(std::string message) {
    std::ranges::replace(message, '\n', ' ');
    return {bad_options, fmt::format("inquit: {} (see inquit --help)\n", message)};
}

words_options words_of(raw_options& raw) {
    return {std::move(raw.lexicons), raw.no_config ? configuration_use::ignored : configuration_use::found};
}

std::optional<color_use> color_use_named(std::string_view name) {
    if (name == "auto") {
        return color_use::automatic;
    }
    return name == "always"  ? std::optional{color_use::always}
           : name == "never" ? std::optional{color_use::never}
                             : std::nullopt;
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
    auto const color = color_use_named(raw.color);
    if (!color) {
        return complaint(fmt::format("--color: '{}' is none of auto, always, never", raw.color));
    }
    explain_options out;
    out.input = std::move(*input);
    out.format = raw.explanation_format == "text" ? explanation_format::text : explanation_format::jsonl;
    out.color = *color;
    out.words = words_of(raw);
    return out;
}

/// Errors: a sentence.
tl::expected<report_format, std::string> report_format_named(std::string_view name) {
    constexpr std::array<std::string_view, 3> names{"text", "yaml", "jsonl"};
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

/// What `check` and `compare` have in common. Errors: a sentence.
template <class Options>
tl::expected<Options, std::string> report_options_of(std::string_view command_name, raw_options& raw) {
    auto input = input_options_of(command_name, std::move(raw.input));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    auto const format = report_format_named(raw.format.value_or("text"));
    if (!format) {
        return tl::unexpected{format.error()};
    }
    auto const color = color_use_named(raw.color);
    if (!color) {
        return tl::unexpected{fmt::format("--color: '{}' is none of auto, always, never", raw.color)};
    }
    auto const rules = profile::named(raw.rules);
    if (!rules) {
        return tl::unexpected{"--profile: "
                              + lexicon::unknown_message("profile", raw.rules, profile::names())};
    }
    auto kinds = raw.kinds ? kinds_of(*raw.kinds) : std::vector<quotation_kind>{};
    if (!kinds) {
        return tl::unexpected{std::move(kinds).error()};
    }
    Options out;
    out.input = std::move(*input);
    out.rules = *rules;
    out.format = *format;
    out.color = *color;
    if (raw.kinds) {
        out.kinds = std::move(*kinds);
    }
    out.words = words_of(raw);
    return out;
}

command check_command(raw_options raw) {
    auto out = report_options_of<check_options>("check", raw);
    if (!out) {
        return complaint(std::move(out).error());
    }
    auto const fail_on = level_named(raw.fail_on);
    if (!fail_on) {
        return complaint(fail_on.error());
    }
    out->against = std::move(raw.against);
    out->fail_on = *fail_on;
    return std::move(*out);
}

command compare_command(raw_options raw) {
    auto out = report_options_of<compare_options>("compare", raw);
    if (!out) {
        return complaint(std::move(out).error());
    }
    out->original = std::move(raw.original);
    return std::move(*out);
}

/// What contradicts JSON lines where the user says that the input is that.
std::optional<std::string> contradiction(raw_options const& raw, input_options const& input) {
    if (input.reading.format != input_format::jsonl) {
        return std::nullopt;
    }
    if (raw.format == "yaml") {
        return "--input-format jsonl is answered in JSON lines: leave out --format yaml";
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
    if (raw.format && raw.format != "yaml" && raw.format != "jsonl") {
        return complaint(fmt::format("unknown format '{}'; the formats are yaml, jsonl", *raw.format));
    }
    if (auto found = contradiction(raw, *input)) {
        return complaint(std::move(*found));
    }
    auto kinds = raw.kinds ? kinds_of(*raw.kinds) : std::vector<quotation_kind>{};
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
    out.format = raw.format == "jsonl" ? output_format::jsonl : output_format::yaml;
    out.format_is = raw.format ? format_choice::named : format_choice::usual;
    out.units = raw.utf16 ? position_units::with_utf16 : position_units::usual;
    out.output_folder = std::move(raw.output_folder);
    out.split = raw.split ? granularity::file_per_quotation : granularity::file_per_article;
    out.overwrite = raw.force ? overwriting::forced : overwriting::unedited_only;
    if (raw.kinds) {
        out.kinds = std::move(*kinds);
    }
    out.min_confidence = min_confidence;
    out.words = words_of(raw);
    out.report = raw.verbose ? verbosity::notes : verbosity::errors;
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
    add_check(app, raw);
    add_compare(app, raw);
    auto* const index = add_index(app, raw.index, raw.input);
    add_input_options(*index, raw.input);
    add_words(*index, raw);
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
        return complaint("name a command: extract, explain, check, compare, index, lexicon check");
    }
    if (check->parsed()) {
        return check_lexicon_options{std::move(raw.lexicons)};
    }
    if (app.got_subcommand("check")) {
        return check_command(std::move(raw));
    }
    if (app.got_subcommand("compare")) {
        return compare_command(std::move(raw));
    }
    if (index->parsed()) {
        auto words = words_of(raw);
        auto out = index_options_of(std::move(raw.index), std::move(raw.input), std::move(words));
        return out ? command{std::move(*out)} : complaint(out.error());
    }
    return app.got_subcommand("explain") ? explain_command(std::move(raw)) : extract_command(std::move(raw));
}

} // namespace inquit::cli
