// The fields of a map in a record's YAML, and what is wrong with them. Internal to record_file.
#pragma once

#include "grammar/lexicon/nearest.hpp"
#include "record_file/yaml_tree.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit {

struct field_problems {
    std::vector<std::string> missing;                       ///< "speaker.name"
    std::vector<std::pair<std::size_t, std::string>> wrong; ///< at which byte, and what
};

/// A whole number that fits in 32 bits.
[[nodiscard]] std::optional<std::uint32_t> number_in(yaml_value const& scalar);

/// Asked for a field that is missing or wrong it notes that, and answers with an empty value.
class record_fields {
  public:
    /// All but `path` must outlive it. path: of the map in its record, "speaker."; "" of the record itself.
    record_fields(yaml_value const& map, std::string path, field_problems& problems);

    [[nodiscard]] bool has(std::string_view key) const { return map_.find(key) != nullptr; }
    /// It is there, and null.
    [[nodiscard]] bool is_null(std::string_view key) const;

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::optional<std::string> text_or_null(std::string_view key);
    /// The same of a field that may be missing.
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] bool boolean(std::string_view key);
    [[nodiscard]] std::uint32_t number(std::string_view key);
    [[nodiscard]] std::vector<std::uint32_t> numbers(std::string_view key);
    [[nodiscard]] double share(std::string_view key); ///< in [0, 1]
    [[nodiscard]] record_fields map(std::string_view key);
    void for_each_map(std::string_view key, std::function<void(record_fields&)> const& read);

    /// The enumerator of that name, of those up to `last`.
    template <class Enumeration>
    [[nodiscard]] Enumeration named(std::string_view key, Enumeration last) {
        std::vector<std::string_view> names;
        for (std::size_t each = 0; each <= static_cast<std::size_t>(last); ++each) {
            names.push_back(name_of(static_cast<Enumeration>(each)));
        }
        return static_cast<Enumeration>(index_of(key, names));
    }

    /// Tells keys that are none of `known`.
    void check_keys(std::span<std::string_view const> known);
    /// Of a field that is there.
    void complain(std::string_view key, std::string message);

  private:
    [[nodiscard]] yaml_value const* value(std::string_view key);
    [[nodiscard]] yaml_value const* value(std::string_view key, yaml_value::form wanted);
    [[nodiscard]] std::size_t index_of(std::string_view key, std::span<std::string_view const> names);
    [[nodiscard]] std::string path_of(std::string_view key) const { return path_ + std::string{key}; }

    yaml_value const& map_;
    std::string path_;
    field_problems& problems_;
};

} // namespace inquit
