// What a rule found in a file.
#pragma once

#include "lint/rule.hpp"
#include "record/record.hpp"

#include <string>
#include <vector>

namespace inquit {

/// Bytes of the file to be replaced.
struct replacement {
    offsets bytes;
    std::string text;
};

struct finding {
    rule const* of = nullptr;
    lint_level level{}; ///< never off
    std::string path;
    record_part where;            ///< the words concerned, in the file
    std::string message;          ///< a phrase in plain words, on one line, without a full stop
    std::vector<replacement> fix; ///< ascending, disjoint; empty where nothing can be fixed without a person
    byte_span span;               ///< the same words in article::text; not printed
};

} // namespace inquit
