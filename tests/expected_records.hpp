// What a person found in an article, beside what inquit found: fixtures/articles/*.expected.yaml.
// fixtures/articles/README.md describes the form.
#pragma once

#include "inquit.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace inquit::testing {

/// One field of a record: what the reader wrote, and what else counts as right.
struct expected_field {
    std::string_view name; ///< static storage: "speaker", "via", ...
    std::optional<std::string> value;
    std::vector<std::optional<std::string>> also;
};

struct expected_record {
    std::string quote;
    std::vector<expected_field> fields; ///< all fields that hold one text, in the order of field_names()
    std::optional<std::string> within;  ///< how the quotation begins whose words contain this one
    std::size_t parts = 1;
    std::vector<std::string> members;
    std::vector<std::string> flags;      ///< sorted
    std::vector<std::string> also_flags; ///< may stand beside them
    bool optional = false;               ///< may be absent; if it is there it must be right
};

/// The names of the fields in expected_record::fields: "kind", "zone", "speaker", ...
[[nodiscard]] std::span<std::string_view const> field_names();

/// The entries of a file. Errors: what YAML refuses, a key that the form does not have, an entry without quote or kind.
[[nodiscard]] tl::expected<std::vector<expected_record>, std::string> expected_records(std::string_view yaml);

/// Every difference between what was expected and what was found, one line each; none if all is right.
/// Missing and additional records are differences, and so is another order.
[[nodiscard]] std::vector<std::string> differences(std::span<expected_record const> expected,
                                                   std::span<record const> found);

/// Lines for records whose bytes in `file` are not their words (tags, character entities, soft hyphens and white space aside), and
/// for ids that stand twice.
[[nodiscard]] std::vector<std::string> broken_records(std::string_view file, std::span<record const> found);

} // namespace inquit::testing
