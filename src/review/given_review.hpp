// Reviews that a person gives, put into the file of their records.
#pragma once

#include "review/record_documents.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace inquit {

struct given_review {
    std::optional<std::string> status; ///< approved, corrected or rejected; none: the record waits again
    std::optional<std::string> by;     ///< none: as it was
    std::optional<std::string> at;
    std::optional<std::string> note; ///< none: as it was
};

/// What a review becomes; it is no longer stale.
[[nodiscard]] std::optional<record_review> reviewed(std::optional<record_review> const& before,
                                                    given_review const& said);

/// The file with the reviews: only the lines of `review:` are others. all: of record_documents_in(file).
/// None where a record is not laid out as inquit does it, so that the review has no line of its own.
[[nodiscard]] std::optional<std::string>
with_reviews(std::string_view file, std::span<std::pair<earlier_record const*, given_review> const> all);

/// "not reviewed"; "approved by Ann, but its words have changed since; they were "..."". Empty: it does not wait for a person.
[[nodiscard]] std::string reason_to_wait(record const& made);

} // namespace inquit
