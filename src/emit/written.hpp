// Files of records that inquit wrote before: has a person edited them, and which reviews do they hold?
#pragma once

#include "record/record.hpp"
#include "text/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// What is kept of a record in an earlier output.
struct written_record {
    std::string id;
    std::string source_path;
    std::optional<record_review> review;
};

/// How the line of a seal begins.
inline constexpr std::string_view seal_prefix = "# inquit sha256:";

/// A YAML stream with its seal as first line: "# inquit sha256:<64 hex digits>". The digest is of the stream with each
/// review as null, so that a review is no edit.
[[nodiscard]] std::string sealed_yaml(std::string_view stream);

enum class seal : std::uint8_t {
    intact,  ///< as inquit wrote it, reviews aside
    broken,  ///< edited since
    missing, ///< no first line of inquit's
};
[[nodiscard]] seal seal_of(std::string_view yaml_file);

/// JSON lines cannot carry a seal; two files that are equal without reviews hold nothing of a person's but reviews.
[[nodiscard]] bool equal_without_reviews(std::string_view json_lines, std::string_view other_json_lines);

/// The records of an earlier output.
/// Errors (code edited_file, without path): no YAML or JSON, no ids, or a review that is no map of status, by, at, note.
[[nodiscard]] result<std::vector<written_record>> records_in_yaml(std::string_view yaml_file);
[[nodiscard]] result<std::vector<written_record>> records_in_json_lines(std::string_view json_lines);

} // namespace inquit
