// What the readers of exports have in common. Internal to cite.
#pragma once

#include "cite/bibliographic_name.hpp"
#include "cite/exported_references.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A name as records have it: as it is spoken where that splits into the same parts, else "Humboldt, Alexander von".
[[nodiscard]] std::string spoken_name(bibliographic_name const& name);

/// "Guzman, Jr., Ana de" and the like, as BibTeX and RIS have it; without a comma the words as they are.
[[nodiscard]] std::string name_with_commas(std::string_view written);

/// "2017-04-13" of "2017/04/13/", "2017-4-13", "2017-04-13T10:00Z"; the other parts are left out. None of what begins with no year.
[[nodiscard]] std::optional<std::string> exported_date(std::string_view written);

/// The value, but for blanks at its ends; none of nothing.
[[nodiscard]] std::optional<std::string> words_or_none(std::string_view value);

/// The last part of a path, of Windows or of others.
[[nodiscard]] std::string file_name_in(std::string_view path);

/// The line of each byte that is asked for, which ascend. O(text).
class line_count {
  public:
    explicit line_count(std::string_view text) : text_{text} {}
    [[nodiscard]] std::size_t line_of(std::size_t offset);

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

} // namespace inquit
