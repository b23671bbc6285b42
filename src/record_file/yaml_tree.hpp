// A stream of YAML documents as plain values. Internal to record_file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inquit {

struct yaml_value {
    enum class form : std::uint8_t { null, scalar, list, map };
    form is = form::null;
    std::size_t at = 0; ///< byte of the text
    std::string text;   ///< of a scalar
    std::vector<yaml_value> items;
    std::vector<std::string> keys; ///< of a map: parallel to items

    /// The value of a map's key; null where there is none.
    [[nodiscard]] yaml_value const* find(std::string_view key) const;
};

struct yaml_fault {
    std::size_t at = 0; ///< byte of the text
    std::string message;
};

/// Hands over each document. Refuses what no file of records has, before it costs memory or the stack: anchors and aliases, more than 16
/// levels, a map with lists or maps as keys or with one key twice. What was handed over before stays.
[[nodiscard]] std::optional<yaml_fault> read_documents(std::string const& yaml,
                                                       std::function<void(yaml_value const&)> const& read);

} // namespace inquit
