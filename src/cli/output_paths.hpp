// Where the records of an article go below the output folder.
#pragma once

#include "cli/inputs.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

/// The article's place below the output folder, without extension: "news/a.txt.gz" -> "news/a". Never leads out of the
/// folder: a root and leading ".." are left out ("../x/a.txt" -> "x/a"). Empty for a name that names no file ("..").
[[nodiscard]] std::filesystem::path mirrored(std::filesystem::path const& name);

/// ".yaml" or ".jsonl": CSV is never written to the folder.
[[nodiscard]] std::string_view extension_of(output_format format);

/// "003-ella-kesaeva.yaml"; `number` of `total`, from 1. Three digits, more where there are more quotations.
[[nodiscard]] std::string quotation_file_name(std::size_t number, std::size_t total, record const& from,
                                              output_format format);
/// Whether quotation_file_name could have made this name.
[[nodiscard]] bool is_quotation_file_name(std::string_view name, output_format format);

/// Inputs that would be written to one place ("a.txt" and "a.md"; on some disks "a.txt" and "A.txt"), to none, or over themselves: an
/// error each, in their order.
struct placement {
    std::vector<input> inputs;
    std::vector<error> failures;
};
/// options.output_folder must be there.
[[nodiscard]] placement placed(std::vector<input> inputs, extract_options const& options);

} // namespace inquit::cli
