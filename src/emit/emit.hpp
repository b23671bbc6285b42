// Records as text: YAML for people and files, JSON lines for programs; the same names in the same order.
#pragma once

#include "explain/explain.hpp"
#include "record/record.hpp"

#include <string>

namespace inquit {

/// One YAML document: a line "---", then the fields; ends with a line feed. Documents one after another are a stream.
/// Strings of the record must be valid UTF-8. Every string value is double-quoted and on one line.
[[nodiscard]] std::string yaml_document(record const& from);

/// One line of JSON, ends with a line feed; no other line terminator of Unicode stands raw in it.
[[nodiscard]] std::string json_line(record const& from);

/// The same of an explanation, for programs that learn from the choice: the candidates in the order of proposal, and the
/// index of the one that was chosen; null where there was nothing to choose.
[[nodiscard]] std::string json_line(explanation const& from);

} // namespace inquit
