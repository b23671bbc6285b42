// The command line as values.
#pragma once

#include "cli/folder_search.hpp"
#include "inquit.hpp"

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace inquit::cli {

enum class output_format : std::uint8_t { yaml, jsonl, csv };
enum class granularity : std::uint8_t { file_per_article, file_per_quotation };
enum class overwriting : std::uint8_t { unedited_only, forced };
enum class verbosity : std::uint8_t { errors, notes };

enum class configuration_use : std::uint8_t { found, ignored };

/// Where words beside the compiled-in ones come from.
struct words_options {
    std::vector<std::string> lexicons; ///< paths
    configuration_use configuration = configuration_use::found;
};

/// Which articles are read, and how.
struct input_options {
    std::vector<std::string> paths; ///< files, folders, "-"; one or more
    std::string stdin_path;         ///< the name of standard input in records
    search_options search;
    read_options reading;
};

enum class format_choice : std::uint8_t { usual, named };
enum class fingerprint_use : std::uint8_t { left_out, printed };

struct extract_options {
    input_options input;
    std::string text_field; ///< of JSON lines: the member that holds the article; "": as usual
    output_format format = output_format::yaml; ///< of articles; JSON lines are answered in JSON lines
    format_choice format_is = format_choice::usual;
    position_units units = position_units::usual;
    fingerprint_use fingerprints = fingerprint_use::left_out;
    std::optional<std::filesystem::path> output_folder; ///< none: standard output
    granularity split = granularity::file_per_article;
    overwriting overwrite = overwriting::unedited_only;
    std::optional<std::vector<quotation_kind>> kinds; ///< none: as the project wants, else the usual ones
    std::optional<double>
        min_confidence; ///< in [0, 1]; above 0, records without a speaker are not printed, terms aside; none: as
                        ///< the project wants, else 0
    words_options words;
    verbosity report = verbosity::errors;
    unsigned jobs = 0; ///< threads; 0: as many as there are processors
};

struct check_lexicon_options {
    std::vector<std::string> lexicons; ///< paths; one or more
};

enum class explanation_format : std::uint8_t { text, jsonl };
enum class color_use : std::uint8_t { automatic, always, never };

struct explain_options {
    input_options input; ///< each path perhaps with ":LINE" behind it
    explanation_format format = explanation_format::text;
    color_use color = color_use::automatic;
    words_options words;
    std::optional<std::vector<quotation_kind>> kinds = {}; ///< none: all that have marks
};

/// Of what `check` and `compare` print.
enum class report_format : std::uint8_t { text, yaml, jsonl, html };

struct check_options {
    input_options input;              ///< the drafts
    std::vector<std::string> against; ///< sources: files and folders; one or more
    profile rules;
    std::optional<severity> fail_on; ///< the least that makes the exit code 1; none: nothing does
    report_format format = report_format::text;
    color_use color = color_use::automatic;
    std::optional<std::vector<quotation_kind>> kinds; ///< see extract_options
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

struct compare_options {
    input_options input;  ///< the articles
    std::string original; ///< path of the one that has the right words; "": none
    profile rules;
    report_format format = report_format::text;
    color_use color = color_use::automatic;
    std::optional<std::vector<quotation_kind>> kinds; ///< see extract_options
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

/// A reference manager's export, from which sources are filled.
struct cite_import {
    export_format const* format = nullptr;
    std::filesystem::path file;
};

/// Finished references, which pandoc writes.
struct cite_style {
    std::string style;         ///< a name, or the path of a file
    std::string pandoc_format; ///< "plain"
};

struct cite_options {
    input_options input; ///< articles and files of records
    citation_format const* format =
        nullptr; ///< null: finished references where there is a style, else the records, filled
    std::optional<cite_style> style;
    std::optional<cite_import> from;
    std::optional<std::filesystem::path> output;      ///< none: standard output
    std::optional<std::vector<quotation_kind>> kinds; ///< see extract_options
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

struct page_options {
    input_options input;                                ///< the articles
    std::optional<std::filesystem::path> output;        ///< none: standard output
    overwriting overwrite = overwriting::unedited_only; ///< only what is a report is replaced
    shown_paragraphs paragraphs = shown_paragraphs::all;
    std::string original; ///< see compare_options
    profile rules;
    std::optional<std::vector<quotation_kind>> kinds; ///< see extract_options
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

enum class gone_files : std::uint8_t { kept, removed };

struct index_options {
    input_options input;
    std::filesystem::path archive;
    archive_origin origin = archive_origin::kept;
    gone_files gone = gone_files::kept; ///< what becomes of files that are no longer there
    std::chrono::milliseconds patience{};
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

enum class lint_format : std::uint8_t { text, full, json, sarif, rdjsonl, github, checkstyle, junit };
enum class shown_findings : std::uint8_t { all, failing };
enum class lint_answer : std::uint8_t { findings, configuration };
enum class fix_use : std::uint8_t {
    never,
    shown, ///< as a diff, in the place of the findings
    written,
};
enum class baseline_use : std::uint8_t {
    read,
    updated, ///< becomes what was found
    pruned,  ///< loses what was not found
};

struct lint_options {
    input_options input;
    std::optional<std::string>
        profile; ///< one of lint_settings::profiles(); none: as the project wants, else the default
    std::optional<lint_level> fail_on; ///< the least that makes the exit code 1; none: nothing does
    lint_format format = lint_format::text;
    shown_findings shown = shown_findings::all;
    lint_answer answer = lint_answer::findings;
    fix_use fixes = fix_use::never;
    std::optional<std::filesystem::path> baseline;
    baseline_use baseline_is = baseline_use::read;
    std::optional<std::filesystem::path> cache;
    std::vector<std::string> against; ///< as in check_options; empty: as the project wants
    std::vector<std::string> records; ///< files and folders; empty: likewise
    words_options words;
    unsigned jobs = 0; ///< see extract_options
};

enum class rules_format : std::uint8_t { text, markdown };

struct rules_options {
    lint_rule const* of = nullptr; ///< null: all
    rules_format format = rules_format::text;
};

/// What a person says of records from the command line.
struct review_options {
    std::vector<std::string> paths;    ///< files of records, and folders of them; one or more
    std::vector<std::string> approved; ///< ids
    std::vector<std::string> corrected;
    std::vector<std::string> rejected;
    std::vector<std::string> reopened;
    std::optional<std::string> by;
    std::optional<std::string> at; ///< none: today
    std::optional<std::string> note;
    explanation_format format = explanation_format::text;
};

struct init_options {};

struct lsp_options {
    std::optional<std::string> profile; ///< see lint_options
    words_options words;
};

/// --help, --version, and options that mean nothing: a text, and nothing to do.
struct last_words {
    int exit_code = 0; ///< 0: text is for standard output; else for standard error
    std::string text;  ///< ends with a line feed
};

using command = std::variant<extract_options, explain_options, check_options, compare_options, cite_options,
                             page_options, index_options, check_lexicon_options, lint_options, rules_options,
                             review_options, init_options, lsp_options, last_words>;

[[nodiscard]] command parse(int count, char const* const* arguments);

} // namespace inquit::cli
