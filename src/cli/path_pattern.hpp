// Patterns of paths, as .gitignore has them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

enum class entry_kind : std::uint8_t { file, folder };

/// A pattern without a slash, or with one at its end alone, is of a name at any depth; any other is of a path from the folder where the
/// pattern stands. `*` and `?` match no slash, `**` between slashes any number of folders, `[a-z]` one character (fnmatch(3), in
/// bytes); a slash at the end means folders alone.
class path_pattern {
  public:
    explicit path_pattern(std::string_view glob);

    /// path: relative to the folder where the pattern stands, with '/' between its parts.
    [[nodiscard]] bool matches(std::string_view path, entry_kind kind) const;

  private:
    std::vector<std::string> parts_;
    bool is_of_name_ = false;
    bool is_of_folders_ = false;
};

/// The patterns of a file .inquitignore, the last that matches decides. A subset of gitignore(5): blank lines and those that begin with
/// `#` say nothing, `!` takes back, `\` before these two and before a blank at the end makes them plain.
class ignore_list {
  public:
    explicit ignore_list(std::string_view file);

    /// Nothing where no pattern matches. path: relative to the file's folder.
    [[nodiscard]] std::optional<bool> ignores(std::string_view path, entry_kind kind) const;

  private:
    struct rule {
        path_pattern pattern;
        bool ignores = true;
    };
    std::vector<rule> rules_;
};

} // namespace inquit::cli
