#include "cli/path_pattern.hpp"

#include <algorithm>
#include <fnmatch.h>
#include <span>

namespace inquit::cli {
namespace {

constexpr std::string_view any_folders = "**";

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        auto const end = std::min(path.find('/', begin), path.size());
        if (end > begin) {
            parts.emplace_back(path.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

bool part_matches(std::string const& pattern, std::string const& name) {
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

/// Goes back to the last `**` alone: what an earlier one could take, the last one can take as well.
bool parts_match(std::span<std::string const> pattern, std::span<std::string const> path) {
    std::size_t in_pattern = 0;
    std::size_t in_path = 0;
    std::optional<std::size_t> behind_any; ///< of the pattern
    std::size_t taken = 0;                 ///< of the path, by the last `**`
    while (in_path < path.size()) {
        if (in_pattern < pattern.size() && pattern[in_pattern] == any_folders) {
            behind_any = ++in_pattern;
            taken = in_path;
            if (in_pattern == pattern.size()) {
                return true; // all below: at least one part is left
            }
        } else if (in_pattern < pattern.size() && part_matches(pattern[in_pattern], path[in_path])) {
            ++in_pattern;
            ++in_path;
        } else if (behind_any) {
            in_pattern = *behind_any;
            in_path = ++taken;
        } else {
            return false;
        }
    }
    return in_pattern == pattern.size();
}

/// Without blanks at its end, but for one behind a backslash.
std::string_view without_blanks(std::string_view line) {
    while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) {
        if (line.ends_with("\\ ")) {
            break;
        }
        line.remove_suffix(1);
    }
    return line;
}

} // namespace

path_pattern::path_pattern(std::string_view glob) {
    is_of_folders_ = glob.ends_with('/');
    while (glob.ends_with('/')) {
        glob.remove_suffix(1);
    }
    is_of_name_ = glob.find('/') == std::string_view::npos;
    parts_ = parts_of(glob);
}

bool path_pattern::matches(std::string_view path, entry_kind kind) const {
    if (parts_.empty() || (is_of_folders_ && kind != entry_kind::folder)) {
        return false;
    }
    auto const parts = parts_of(path);
    return is_of_name_ && !parts.empty() ? part_matches(parts_.front(), parts.back())
                                         : parts_match(parts_, parts);
}

ignore_list::ignore_list(std::string_view file) {
    for (std::size_t begin = 0; begin < file.size();) {
        auto const end = std::min(file.find('\n', begin), file.size());
        auto line = without_blanks(file.substr(begin, end - begin));
        begin = end + 1;
        bool const takes_back = line.starts_with('!');
        bool const is_comment = line.starts_with('#');
        line.remove_prefix(takes_back ? 1 : 0);
        if (!line.empty() && !is_comment) { // "\#" and "\!" are fnmatch's own way to say '#' and '!'
            rules_.push_back({path_pattern{line}, !takes_back});
        }
    }
}

std::optional<bool> ignore_list::ignores(std::string_view path, entry_kind kind) const {
    auto const found = std::find_if(rules_.rbegin(), rules_.rend(), [path, kind](rule const& each) {
        return each.pattern.matches(path, kind);
    });
    return found == rules_.rend() ? std::nullopt : std::optional{found->ignores};
}

} // namespace inquit::cli
