// Records as text: YAML for people and files, JSON lines for programs; the same names in the same order.
#pragma once

#include "check/checked.hpp"
#include "compare/compared.hpp"
#include "explain/explain.hpp"
#include "formats/json_lines.hpp"
#include "lint/finding.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace inquit {

enum class position_units : std::uint8_t {
    usual,      ///< bytes and code points
    with_utf16, ///< and UTF-16 code units, as JavaScript counts: the field `utf16` beside each `chars`
};

/// One YAML document: a line "---", then the fields; ends with a line feed. Documents one after another are a stream.
/// Strings of the record must be valid UTF-8. Every string value is double-quoted and on one line.
[[nodiscard]] std::string yaml_document(record const& from, position_units units = position_units::usual);

/// One line of JSON, ends with a line feed; no other line terminator of Unicode stands raw in it.
[[nodiscard]] std::string json_line(record const& from, position_units units = position_units::usual);

/// The answer to a line of JSON lines: its fields, then "quotations", a list of the records.
[[nodiscard]] std::string json_line(std::span<json_field const> fields, std::span<record const> records,
                                    position_units units = position_units::usual);
/// The answer to a line that could not be read: its fields, if any, then "error": {"code", "message"}.
[[nodiscard]] std::string json_line(std::span<json_field const> fields, error const& failure);

/// The same of an explanation, for programs that learn from the choice: the candidates in the order of proposal, and the
/// index of the one that was chosen; null where there was nothing to choose.
[[nodiscard]] std::string json_line(explanation const& from);

/// What checking says of a quotation, as a line or a document.
[[nodiscard]] std::string json_line(checked_quotation const& from);
[[nodiscard]] std::string yaml_document(checked_quotation const& from);
/// What comparing says of a statement.
[[nodiscard]] std::string json_line(compared_statement const& from);
[[nodiscard]] std::string yaml_document(compared_statement const& from);

/// What a rule found.
[[nodiscard]] std::string json_line(finding const& from);

} // namespace inquit
