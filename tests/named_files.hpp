// Several small articles on the lines of one case.
#pragma once

#include "inquit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

struct named_file {
    std::string name;
    std::string text;
};

/// Of lines "NAME: text"; " / " in the text parts paragraphs.
[[nodiscard]] std::vector<named_file> named_files(std::string_view lines);

struct extracted_file {
    article read;
    std::vector<record> records;
};

/// A file that cannot be read fails the test.
[[nodiscard]] extracted_file extracted(named_file const& from,
                                       reported_speech wanted = reported_speech::in_marks);

} // namespace inquit::testing
