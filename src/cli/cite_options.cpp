#include "cli/cite_options.hpp"

#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

constexpr char const* examples = R"(Examples:
  inquit cite articles --to csl-json -o references.json
  inquit cite records/article.yaml --to biblatex     records that a person may have reviewed
  inquit cite records --style apa                    finished references, by pandoc
  inquit cite records --style chicago-note-bibliography --to html
  inquit cite records --from ris export.ris -o filled.yaml
                                                     sources filled from a reference manager

Articles are extracted; files of records are read as they are, whatever was edited in them. What a file is
is told by its content. An entry an article, with its quotations as notes.

Exit codes: 0 done; 2 some input could not be read or the output not written.)";

/// Of finished references: ours, and as pandoc calls it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> style_outputs{
    {{"text", "plain"}, {"html", "html"}, {"markdown", "markdown"}, {"latex", "latex"}}};

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> out;
    std::ranges::transform(citation_formats(), std::back_inserter(out), &citation_format::name);
    return out;
}

/// A sentence, where what is wanted is nothing that there is.
std::optional<std::string> set_output(cite_options& out, raw_cite_options const& raw) {
    if (raw.style) {
        auto const wanted = raw.to.value_or("text");
        auto const found =
            std::ranges::find(style_outputs, wanted, &std::pair<std::string_view, std::string_view>::first);
        if (raw.style->empty() || found == style_outputs.end()) {
            return raw.style->empty()
                       ? "--style: the name is empty"
                       : fmt::format("--to: with --style '{}' is none of text, html, markdown, latex",
                                     wanted);
        }
        out.style = cite_style{*raw.style, std::string{found->second}};
        return std::nullopt;
    }
    if (!raw.to) {
        return std::nullopt;
    }
    out.format = citation_format_named(*raw.to);
    return out.format != nullptr
               ? std::nullopt
               : std::optional{"--to: " + lexicon::unknown_message("format", *raw.to, format_names())};
}

/// Likewise.
std::optional<std::string> set_import(cite_options& out, raw_cite_options const& raw) {
    if (raw.from.empty()) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    std::ranges::transform(export_formats(), std::back_inserter(names), &export_format::name);
    auto const* const format = export_format_named(raw.from.front());
    if (format == nullptr) {
        return "--from: " + lexicon::unknown_message("format", raw.from.front(), names);
    }
    out.from = cite_import{format, raw.from.back()};
    return std::nullopt;
}

} // namespace

void add_cite(CLI::App& app, raw_cite raw) {
    auto* const cite = app.add_subcommand("cite", "Write references for what was quoted");
    cite->footer(examples);
    cite->add_option("PATHS", raw.inputs.paths,
                     "Articles and files of records, folders (all of both below) or - (standard input)");
    cite->add_option("--to", raw.own.to, "The format")
        ->type_name(fmt::format("{}", fmt::join(format_names(), "|")));
    cite->add_option(
            "--style", raw.own.style,
            "Finished references in a style of CSL, by pandoc; --to text (default), html, markdown or latex")
        ->type_name("NAME|FILE.csl");
    constexpr int format_and_file = 2;
    cite->add_option("--from", raw.own.from,
                     "Fill sources from an export, matched by URL, title or file name; without --to the "
                     "records are written")
        ->type_name("csl-json|biblatex|bibtex|ris FILE")
        ->type_size(format_and_file)
        ->expected(1);
    cite->add_option("-o,--output", raw.own.output, "Write this file")->type_name("FILE");
    add_kinds(*cite, raw.common);
    add_input_options(*cite, raw.inputs);
    add_words(*cite, raw.common);
    add_jobs(*cite, raw.common);
}

tl::expected<cite_options, std::string> cite_options_of(raw_cite raw) {
    auto input = input_options_of("cite", std::move(raw.inputs));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    cite_options out;
    if (auto failure = set_output(out, raw.own)) {
        return tl::unexpected{std::move(*failure)};
    }
    if (auto failure = set_import(out, raw.own)) {
        return tl::unexpected{std::move(*failure)};
    }
    if (!out.format && !out.style && !out.from) {
        return tl::unexpected{
            fmt::format("cite: say --to FORMAT, --style NAME or --from FORMAT FILE; the formats are {}",
                        fmt::join(format_names(), ", "))};
    }
    if (raw.own.output && raw.own.output->empty()) {
        return tl::unexpected{std::string{"-o: the name of the file is empty"}};
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return tl::unexpected{std::move(kinds).error()};
    }
    out.input = std::move(*input);
    out.output = std::move(raw.own.output);
    out.kinds = std::move(*kinds);
    out.words = words_of(raw.common);
    out.jobs = raw.common.jobs;
    return out;
}

} // namespace inquit::cli
