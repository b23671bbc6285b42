#include "cli/index_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace inquit::cli {
namespace {

constexpr char const* index_examples = R"(Examples:
  inquit index transcripts wires -o archive.db  read all articles, keep what checking needs
  inquit index transcripts wires -o archive.db  the same again: reads what is new or changed
  inquit check draft.md --against archive.db    without the files, and without reading them again

Files are told by the hash of their bytes. What is no longer there is named, and taken out
with --prune. One process writes at a time, others can check meanwhile; a run that is
stopped leaves the archive as it was after the last files that it finished.

Exit codes: 0 done; 2 some input could not be read, or the archive not written.)";

constexpr double most_patience = 86400; // a day
constexpr double milliseconds_a_second = 1000;

} // namespace

CLI::App* add_index(CLI::App& app, raw_index_options& raw, raw_input_options& inputs) {
    auto* const index =
        app.add_subcommand("index", "Keep articles in an archive that drafts are checked against");
    index->footer(index_examples);
    index->add_option("PATHS", inputs.paths, "Files and folders (all articles below)");
    index->add_option("-o,--output", raw.archive, "The archive: made, or brought up to date")
        ->type_name("FILE")
        ->required();
    index->add_flag("--prune", raw.prune, "Take files out that are no longer there");
    index->add_flag("--rebuild", raw.rebuild, "Make it anew, in the place of what is there");
    index->add_option("--wait", raw.patience, "For another process that writes to it, so many seconds")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, most_patience))
        ->capture_default_str();
    return index;
}

tl::expected<index_options, std::string> index_options_of(raw_index_options raw, raw_input_options inputs,
                                                          raw_common_options common) {
    auto input = input_options_of("index", std::move(inputs));
    if (!input) {
        return tl::unexpected{std::move(input).error()};
    }
    if (std::ranges::find(input->paths, "-") != input->paths.end()) {
        return tl::unexpected{
            std::string{"index: standard input is no file that could be told again; name a file"}};
    }
    if (raw.archive.empty()) {
        return tl::unexpected{std::string{"-o: the name of the archive is empty"}};
    }
    index_options out;
    out.input = std::move(*input);
    out.archive = std::move(raw.archive);
    out.origin = raw.rebuild ? archive_origin::anew : archive_origin::kept;
    out.gone = raw.prune ? gone_files::removed : gone_files::kept;
    out.patience = std::chrono::milliseconds{static_cast<std::int64_t>(raw.patience * milliseconds_a_second)};
    out.words = words_of(common);
    out.jobs = common.jobs;
    return out;
}

} // namespace inquit::cli
