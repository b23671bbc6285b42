#include "cli/output_paths.hpp"

#include "cli/slug.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_digits = 3;
constexpr std::string_view nobody = "unknown";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_slug_byte(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; }

error misplaced(input const& from, std::string message) {
    return {error_code::bad_option, readable(from.file), {}, std::move(message)};
}

/// "-o ." with an article that is called a.yaml
bool is_own_output(input const& from, fs::path output, output_format format) {
    output += extension_of(format);
    std::error_code not_there;
    return from.from == input::origin::file && fs::equivalent(from.file, output, not_there);
}

} // namespace

fs::path mirrored(fs::path const& name) {
    fs::path out;
    for (auto const& step : name.lexically_normal().relative_path()) {
        if (step != ".." && step != ".") {
            out /= step;
        }
    }
    if (!out.has_filename()) {
        return {};
    }
    out.replace_filename(fs::path{without_compression(out.filename().native())});
    return out.replace_extension();
}

std::string_view extension_of(output_format format) {
    return format == output_format::yaml ? ".yaml" : ".jsonl";
}

std::string quotation_file_name(std::size_t number, std::size_t total, record const& from,
                                output_format format) {
    auto const digits = std::max(fewest_digits, fmt::formatted_size("{}", total));
    auto const speaker = from.speaker.name ? slug_of(*from.speaker.name) : std::string{nobody};
    return fmt::format("{:0{}}-{}{}", number, digits, speaker, extension_of(format));
}

bool is_quotation_file_name(std::string_view name, output_format format) {
    auto const extension = extension_of(format);
    if (!name.ends_with(extension)) {
        return false;
    }
    name.remove_suffix(extension.size());
    auto const hyphen = name.find('-');
    return hyphen != std::string_view::npos && hyphen >= fewest_digits && hyphen + 1 < name.size()
           && std::ranges::all_of(name.substr(0, hyphen), is_digit)
           && std::ranges::all_of(name.substr(hyphen + 1), is_slug_byte);
}

placement placed(std::vector<input> inputs, extract_options const& options) {
    auto const& folder = *options.output_folder;
    std::map<std::string, std::vector<std::size_t>> by_place;
    for (std::size_t index = 0; index < inputs.size(); ++index) {
        by_place[caseless(readable(mirrored(inputs[index].name)))].push_back(index);
    }
    placement out;
    for (std::size_t index = 0; index < inputs.size(); ++index) {
        auto const place = mirrored(inputs[index].name);
        auto const& rivals = by_place[caseless(readable(place))];
        if (place.empty()) {
            out.failures.push_back(misplaced(inputs[index], "names no file that could be written"));
        } else if (rivals.size() > 1) {
            auto const& rival = inputs[rivals.front() == index ? rivals[1] : rivals.front()];
            auto const* const where =
                mirrored(rival.name) == place ? "" : " on a disk that does not tell capitals apart";
            out.failures.push_back(
                misplaced(inputs[index], fmt::format("would be written to the same place as {}{}: {}",
                                                     readable(rival.file), where, readable(folder / place))));
        } else if (is_own_output(inputs[index], folder / place, options.format)) {
            out.failures.push_back(misplaced(inputs[index], "would be overwritten by its own records"));
        } else {
            out.inputs.push_back(std::move(inputs[index]));
        }
    }
    return out;
}

} // namespace inquit::cli
