// Paths of the command line to articles.
#pragma once

#include "read/article.hpp"
#include "text/error.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

struct input {
    enum class origin : std::uint8_t { file, standard_input };
    origin from = origin::file;
    std::filesystem::path file; ///< to open; as named or found
    std::filesystem::path
        name; ///< relative to the working directory where it can be; for the record and the output
};

struct input_list {
    std::vector<input> inputs;   ///< each file once
    std::vector<error> failures; ///< paths that give no article
};

/// Files as they are named, folders with all *.txt below them in the order of their bytes. Hidden files and folders are skipped,
/// so are devices and pipes inside folders; links to folders are not followed, so that no loop can catch us.
/// stdin_path: the name of standard input, for "-" among the paths.
[[nodiscard]] input_list inputs_of(std::span<std::string const> paths, std::string const& stdin_path);

/// Reads it; errors name the path that the user knows.
[[nodiscard]] result<article> article_of(input const& from);

/// `path` as UTF-8 with '/' between its parts; a byte that is no UTF-8 is U+FFFD.
[[nodiscard]] std::string readable(std::filesystem::path const& path);

} // namespace inquit::cli
