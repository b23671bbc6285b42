// What `explain` is asked to explain: files, or lines of them.
#pragma once

#include "cli/inputs.hpp"
#include "cli/options.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

/// The argument "articles/a.txt:12".
struct named_target {
    std::string path;
    std::optional<std::uint32_t> line; ///< none: all of it
};

/// A name that exists is taken as it is, whatever stands in it. Else what stands behind its last colon, if it is a number, is a
/// line; of "a.txt:12:5", as compilers and editors write it, the column is left out.
[[nodiscard]] named_target target_of(std::string_view argument);

struct target {
    input from;
    std::vector<std::uint32_t> lines; ///< ascending, each once; none: all of it
};

struct target_list {
    std::vector<target> targets; ///< each file once, in the order of their first mention
    std::vector<error> failures;
};

/// Folders give all their articles; a line of a folder is an error.
[[nodiscard]] target_list targets_of(input_options const& input);

} // namespace inquit::cli
