// What an earlier run, or a person since, left in the output folder.
#pragma once

#include "cli/options.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

struct earlier_file {
    std::filesystem::path path;
    std::string bytes;
    result<std::vector<written_record>> records; ///< an error where they cannot be read
};

/// The files of an article, sorted by path: the one at `place` + extension, or all quotation files in folder `place` that
/// hold records of `source_path` or cannot be read as records. Errors: that of a file, or the folder, that is there and cannot be read.
[[nodiscard]] result<std::vector<earlier_file>> earlier_files(extract_options const& options,
                                                              std::filesystem::path const& place,
                                                              std::string_view source_path);

/// Why a file of JSON lines, which has no seal, must not be replaced by `text` (nothing: removed): only what is equal, reviews aside, is known
/// to be no person's. `ids`: the records that will be there, to which reviews go over.
[[nodiscard]] std::optional<std::string> reason_to_keep(earlier_file const& file,
                                                        std::optional<std::string_view> text,
                                                        std::set<std::string_view> const& ids);

} // namespace inquit::cli
