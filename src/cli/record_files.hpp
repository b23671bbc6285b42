// Files of records on disk.
#pragma once

#include "cli/reporter.hpp"
#include "record_file/read_records.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

/// The records of files, and of all .yaml and .yml files below folders, in the order of their bytes. What cannot be read or is wrong is
/// reported; a file that was found in a folder and holds no record is passed over.
[[nodiscard]] std::vector<record_file> record_files_in(std::span<std::string const> paths, reporter& report);

struct record_bytes {
    std::string path; ///< for people
    std::filesystem::path file;
    std::string bytes;
};

/// The same files, unread: all that were named, and of folders those that may hold records.
[[nodiscard]] std::vector<record_bytes> record_bytes_in(std::span<std::string const> paths, reporter& report);

/// The .yaml and .yml files below a folder in which a record may stand, in the order of their bytes.
[[nodiscard]] std::vector<std::filesystem::path> record_files_below(std::filesystem::path const& folder,
                                                                    reporter& report);

} // namespace inquit::cli
