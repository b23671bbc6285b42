#include "cli/common_options.hpp"

#include "record/record_choice.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <span>

namespace inquit::cli {
namespace {

std::string names_of(std::span<quotation_kind const> kinds, std::string_view separator) {
    std::vector<std::string_view> names;
    std::ranges::transform(kinds, std::back_inserter(names),
                           [](quotation_kind kind) { return name_of(kind); });
    return fmt::format("{}", fmt::join(names, separator));
}

/// "direct,mixed" as kinds. Errors: a sentence.
tl::expected<std::vector<quotation_kind>, std::string> kinds_in(std::string_view list) {
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

std::optional<color_use> color_use_named(std::string_view name) {
    if (name == "auto") {
        return color_use::automatic;
    }
    return name == "always"  ? std::optional{color_use::always}
           : name == "never" ? std::optional{color_use::never}
                             : std::nullopt;
}

} // namespace

void add_words(CLI::App& to, raw_common_options& raw) {
    to.add_option("--lexicon", raw.lexicons, "Words and names of your own (YAML); may stand several times")
        ->type_name("FILE")
        ->allow_extra_args(false); // else it would take the articles behind it
    to.add_flag("--no-config", raw.no_config, "Ignore the project's .inquit.yaml, and the user's");
}

void add_kinds(CLI::App& to, raw_common_options& raw) {
    to.add_option("--kinds", raw.kinds, "Of " + names_of(all_kinds, ", "))
        ->type_name("LIST")
        ->default_str(names_of(usual_kinds, ","));
}

void add_color(CLI::App& to, raw_common_options& raw) {
    to.add_option("--color", raw.color, "auto: in a terminal, unless NO_COLOR is set")
        ->type_name("auto|always|never")
        ->capture_default_str();
}

CLI::Option* add_against(CLI::App& to, raw_common_options& raw) {
    return to
        .add_option("--against", raw.against,
                    "Sources: transcripts and articles, files, folders or archives; all that stand behind it")
        ->type_name("PATH...");
}

void add_jobs(CLI::App& to, raw_common_options& raw, std::string const& of) {
    constexpr unsigned most_jobs = 1024;
    to.add_option("-j,--jobs", raw.jobs, of + " at a time; the output is the same. Default: one a processor")
        ->type_name("N")
        ->check(CLI::Range(1U, most_jobs));
}

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    std::ranges::transform(all_kinds, std::back_inserter(names),
                           [](quotation_kind kind) { return std::string{name_of(kind)}; });
    return names;
}

words_options words_of(raw_common_options& raw) {
    return {std::move(raw.lexicons), raw.no_config ? configuration_use::ignored : configuration_use::found};
}

tl::expected<std::optional<std::vector<quotation_kind>>, std::string>
kinds_of(raw_common_options const& raw) {
    if (!raw.kinds) {
        return std::nullopt;
    }
    return kinds_in(*raw.kinds);
}

tl::expected<color_use, std::string> color_of(raw_common_options const& raw) {
    if (auto const found = color_use_named(raw.color)) {
        return *found;
    }
    return tl::unexpected{fmt::format("--color: '{}' is none of auto, always, never", raw.color)};
}

} // namespace inquit::cli
