// What a rule found in a file.
#pragma once

#include "lint/rule.hpp"
#include "record/record.hpp"

#include <string>
#include <vector>

namespace inquit {

/// Bytes of the file to be replaced.
struct replacement {
    record_part where;
    std::string text;
};

struct finding {
    lint_rule const* of = nullptr;
    lint_level level{}; ///< never off
    std::string path;
    record_part where;            ///< the words concerned, in the file
    std::string message;          ///< a phrase in plain words, on one line, without a full stop
    std::vector<replacement> fix; ///< ascending, disjoint; empty where nothing can be fixed without a person
    byte_span in_file;            ///< the same in article::file; not printed
};

} // namespace inquit
