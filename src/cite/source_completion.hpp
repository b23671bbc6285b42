// What a record's source lacks, from a reference manager's export.
#pragma once

#include "cite/exported_references.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

enum class matched_by : std::uint8_t { url, title, file_name };
[[nodiscard]] std::string_view name_of(matched_by how); ///< "its URL", "its title", "its file name"

struct source_conflict {
    std::string field; ///< "title"
    std::string has;   ///< stays
    std::string offered;
};

struct reference_match {
    std::vector<exported_reference const*> candidates; ///< none: nothing fits; several: nothing was taken
    matched_by how{};
    std::vector<std::string> filled; ///< names of fields
    std::vector<source_conflict> conflicts;
};

/// Immutable; several threads may use one.
class source_completion {
  public:
    explicit source_completion(std::vector<exported_reference> all);

    /// Fills what is missing from the one reference that fits: by URL (without scheme, "www.", fragment, marks of campaigns and a slash at the
    /// end); else by title (letters and digits); else by the file's name without extension, which the reference's key or an attached file has.
    /// A reference with another URL fits by no title or name. References that say the same count as one. What is there stays.
    [[nodiscard]] reference_match complete(record_source& source) const;

  private:
    using places = std::multimap<std::string, exported_reference const*, std::less<>>;

    std::vector<exported_reference> all_;
    places by_url_;
    places by_title_;
    places by_file_;
};

} // namespace inquit
