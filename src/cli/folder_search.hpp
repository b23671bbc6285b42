// The articles of a folder.
#pragma once

#include "cli/path_pattern.hpp"
#include "text/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace inquit::cli {

/// Which files of a folder are read; patterns are of paths from that folder.
struct search_options {
    std::vector<std::string>
        include; ///< only files that one of these matches, whatever they are called; none: all article names
    std::vector<std::string> exclude; ///< neither such files nor what is in such folders
};

/// The name of the file that lists what is no article, in any folder.
inline constexpr std::string_view ignore_file_name = ".inquitignore";

struct folder_articles {
    std::vector<std::filesystem::path> files; ///< below the folder as it was named, sorted by their bytes
    std::vector<error> failures;
};

/// All files below `folder` that have the name of an article. Hidden files and folders are skipped, so are devices and pipes, and what
/// a .inquitignore says, in a folder below or in those from the working directory down to `folder`; links to folders are not
/// followed, so that no loop can catch us.
[[nodiscard]] folder_articles articles_in(std::filesystem::path const& folder, search_options const& options);

} // namespace inquit::cli
