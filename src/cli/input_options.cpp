#include "cli/input_options.hpp"

#include "decode/encoding.hpp"
#include "grammar/lexicon/nearest.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <limits>

namespace inquit::cli {
namespace {

constexpr std::string_view automatic = "auto";
constexpr std::string_view default_stdin_path = "stdin";

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names{automatic};
    for (auto const& each : known_formats()) {
        names.push_back(each.name);
    }
    return names;
}

tl::unexpected<std::string> sentence(std::string text) { return tl::unexpected{std::move(text)}; }

tl::expected<input_format, std::string> format_named(std::string_view name) {
    if (name == automatic) {
        return input_format::automatic;
    }
    auto const* const known = find_format(name);
    if (known == nullptr) {
        return sentence("--input-format: " + lexicon::unknown_message("format", name, format_names()));
    }
    return known->format;
}

/// "1G", "500 MiB", "4096": binary multiples, whatever the spelling.
std::optional<std::uint64_t> size_of(std::string_view text) {
    constexpr std::string_view letters = "KMGT";
    constexpr unsigned step_bits = 10;
    std::uint64_t size = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), size);
    if (read.ec != std::errc{}) {
        return std::nullopt;
    }
    std::string unit{read.ptr, text.data() + text.size()};
    std::erase(unit, ' ');
    std::ranges::transform(unit, unit.begin(), [](char c) {
        return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    auto const letter = unit.empty() ? std::string_view::npos : letters.find(unit.front());
    if (letter == std::string_view::npos) {
        return unit.empty() || unit == "B" ? std::optional{size} : std::nullopt;
    }
    auto const bits = step_bits * (static_cast<unsigned>(letter) + 1);
    auto const rest = std::string_view{unit}.substr(1);
    bool const is_size = (rest.empty() || rest == "B" || rest == "IB")
                         && size <= (std::numeric_limits<std::uint64_t>::max() >> bits);
    return is_size ? std::optional{size << bits} : std::nullopt;
}

tl::expected<read_options, std::string> read_options_of(raw_input_options& raw) {
    auto const format = format_named(raw.format);
    if (!format) {
        return sentence(format.error());
    }
    if (raw.encoding && !is_known_encoding(*raw.encoding)) {
        return sentence("--encoding: "
                        + lexicon::unknown_message("encoding", *raw.encoding, common_encodings())
                        + " (iconv --list prints all)");
    }
    auto const size = raw.max_expanded ? size_of(*raw.max_expanded) : std::optional{usual_expansion_limit};
    if (!size) {
        return sentence(
            fmt::format("--max-expanded: '{}' is no size like 500M, 2G or 4096", *raw.max_expanded));
    }
    return read_options{*format, std::move(raw.encoding).value_or(""), *size};
}

} // namespace

void add_input_options(CLI::App& to, raw_input_options& raw) {
    constexpr auto inputs = "Inputs";
    to.add_option("--input-format", raw.format,
                  "What the inputs are; auto: each by its content, then by its name")
        ->type_name(fmt::format("{}", fmt::join(format_names(), "|")))
        ->capture_default_str()
        ->group(inputs);
    to.add_option("--encoding", raw.encoding,
                  "Of inputs without byte order mark; else what HTML and XML declare, else UTF-8")
        ->type_name("NAME")
        ->group(inputs);
    to.add_option("--max-expanded", raw.max_expanded, "To how much a .gz or .zst may expand")
        ->type_name("SIZE")
        ->default_str("1G")
        ->group(inputs);
    to.add_option("--include", raw.include, "In folders, only files that match; may stand several times")
        ->type_name("GLOB")
        ->allow_extra_args(false)
        ->group(inputs);
    to.add_option("--exclude", raw.exclude, "In folders, no files or folders that match; likewise")
        ->type_name("GLOB")
        ->allow_extra_args(false)
        ->group(inputs);
    to.add_option("--stdin-path", raw.stdin_path, "What the output calls standard input (stdin)")
        ->type_name("NAME")
        ->group(inputs);
}

tl::expected<input_options, std::string> input_options_of(std::string_view command_name,
                                                          raw_input_options raw) {
    if (raw.paths.empty()) {
        return sentence(
            fmt::format("{}: name at least one file or folder, or - for standard input", command_name));
    }
    auto const is_stdin = [](std::string const& path) { return path == "-" || path.starts_with("-:"); };
    if (!raw.stdin_path.empty() && std::ranges::none_of(raw.paths, is_stdin)) {
        return sentence("--stdin-path names standard input, which is not among the paths (-)");
    }
    auto const is_empty = [](std::string const& glob) {
        return glob.find_first_not_of('/') == std::string::npos;
    };
    if (std::ranges::any_of(raw.include, is_empty) || std::ranges::any_of(raw.exclude, is_empty)) {
        return sentence("--include and --exclude: an empty pattern");
    }
    auto reading = read_options_of(raw);
    if (!reading) {
        return sentence(std::move(reading).error());
    }
    input_options out;
    out.paths = std::move(raw.paths);
    out.stdin_path = raw.stdin_path.empty() ? std::string{default_stdin_path} : std::move(raw.stdin_path);
    out.search = {std::move(raw.include), std::move(raw.exclude)};
    out.reading = std::move(*reading);
    return out;
}

} // namespace inquit::cli
