// Paths of the command line to articles.
#pragma once

#include "cli/folder_search.hpp"
#include "inquit.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

struct input {
    enum class origin : std::uint8_t { file, standard_input };
    enum class mention : std::uint8_t { named, found };
    origin from = origin::file;
    mention how = mention::named; ///< on the command line, or found in a folder
    std::filesystem::path file;   ///< to open; as named or found
    std::filesystem::path
        name; ///< relative to the working directory where it can be; for the record and the output
};

struct input_list {
    std::vector<input> inputs;   ///< each file once
    std::vector<error> failures; ///< paths that give no article
};

/// Files as they are named, folders with all articles below them in the order of their bytes.
/// stdin_path: the name of standard input, for "-" among the paths.
[[nodiscard]] input_list inputs_of(std::span<std::string const> paths, std::string const& stdin_path,
                                   search_options const& search);

/// An input under reading.
struct opened_input {
    input_format format = input_format::text; ///< as the option says, else by its begin and its name
    std::unique_ptr<byte_source> bytes;       ///< as they lie on disk; none is taken yet
};

/// Errors here and below name the path that the user knows.
[[nodiscard]] result<opened_input> opened(input const& from, read_options const& options);
/// Reads all of it.
[[nodiscard]] result<article> article_of(input const& from, opened_input& open, read_options const& options);
[[nodiscard]] result<article> article_of(input const& from, read_options const& options);

/// A file that only looked like an article by its name: JSON of another kind in a folder.
[[nodiscard]] bool is_no_article(input const& from, error const& failure);

/// What the user knows it as.
[[nodiscard]] std::string shown_path(input const& from);

/// `path` as UTF-8 with '/' between its parts; a byte that is no UTF-8 is U+FFFD.
[[nodiscard]] std::string readable(std::filesystem::path const& path);

} // namespace inquit::cli
