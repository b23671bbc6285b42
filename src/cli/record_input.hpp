// Inputs that may be files of records as well as articles.
#pragma once

#include "cli/inputs.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit::cli {

enum class input_content : std::uint8_t { articles, records };

/// What an input comes to.
struct read_input {
    input_content is = input_content::articles;
    std::vector<record> records;
    std::vector<error> failures;
    std::vector<std::string> problems; ///< with their places
};

/// A file of records by how it begins: YAML documents with a key "inquit", or such JSON lines.
///     # inquit sha256: ...        ---                 {"inquit":1, ...
///     ---                         inquit: 1
[[nodiscard]] bool begins_records(std::string_view begin);

/// By its name (.yaml), or by its begin where no option says what articles are. Nothing of `open` is taken.
[[nodiscard]] result<input_content> content_of(input const& from, opened_input& open,
                                               read_options const& options);

/// All of a file of records.
[[nodiscard]] read_input read_record_input(input const& from, opened_input& open);

} // namespace inquit::cli
