#include "cli/cite_options.hpp"

#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::cli {
namespace {

constexpr char const* examples = R"(Examples:
  inquit cite articles --to csl-json -o references.json
  inquit cite records/article.yaml --to biblatex     records that a person may have reviewed

Articles are extracted; files of records are read as they are, whatever was edited in them. What a file is
is told by its content. An entry an article, with its quotations as notes.

Exit codes: 0 done; 2 some input could not be read or the output not written.)";

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> out;
    std::ranges::transform(citation_formats(), std::back_inserter(out), &citation_format::name);
    return out;
}

} // namespace

void add_cite(CLI::App& app, raw_cite raw) {
    auto* const cite = app.add_subcommand("cite", "Write references for what was quoted");
    cite->footer(examples);
    cite->add_option("PATHS", raw.inputs.paths,
                     "Articles and files of records, folders (all of both below) or - (standard input)");
    cite->add_option("--to", raw.own.to, "The format")
        ->type_name(fmt::format("{}", fmt::join(format_names(), "|")));
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
    if (!raw.own.to) {
        return tl::unexpected{
            fmt::format("cite: say --to FORMAT; the formats are {}", fmt::join(format_names(), ", "))};
    }
    auto const* const format = citation_format_named(*raw.own.to);
    if (format == nullptr) {
        auto const names = format_names();
        return tl::unexpected{"--to: " + lexicon::unknown_message("format", *raw.own.to, names)};
    }
    if (raw.own.output && raw.own.output->empty()) {
        return tl::unexpected{std::string{"-o: the name of the file is empty"}};
    }
    auto kinds = kinds_of(raw.common);
    if (!kinds) {
        return tl::unexpected{std::move(kinds).error()};
    }
    cite_options out;
    out.input = std::move(*input);
    out.format = format;
    out.output = std::move(raw.own.output);
    out.kinds = std::move(*kinds);
    out.words = words_of(raw.common);
    out.jobs = raw.common.jobs;
    return out;
}

} // namespace inquit::cli
