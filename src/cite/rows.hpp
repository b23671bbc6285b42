// Data files of pairs of words: what stands before '=' in a row and behind it. Internal to cite.
#pragma once

#include <string_view>

namespace inquit {

struct cite_row {
    std::string_view left;
    std::string_view right;
};

} // namespace inquit
