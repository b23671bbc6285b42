// Whole files of fixtures/ beside what a person read in them.
#pragma once

#include "inquit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

/// Names without suffix of all files in a folder of the repository that end in `suffix`, sorted.
[[nodiscard]] std::vector<std::string> names_ending_in(std::string_view folder, std::string_view suffix);

using file_reader = result<article> (*)(std::string bytes, std::string path);

/// The article of a file of the repository; one that is refused fails the test.
[[nodiscard]] article article_in(std::string const& path, file_reader read);

/// Checks that the records of FOLDER/NAMESUFFIX are those of FOLDER/NAME.expected.yaml, but for the lines of
/// FOLDER/known_wrong.list, if there is one, and that a line there which has become right is gone.
void check_records(std::string_view folder, std::string_view name, std::vector<record> const& found);

} // namespace inquit::testing
