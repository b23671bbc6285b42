// A YAML file under reading: its nodes, and what is wrong with them. Shared by the readers of words, names and settings;
// for files that include yaml-cpp anyway.
#pragma once

#include "grammar/lexicon/nearest.hpp"
#include "grammar/lexicon/source.hpp"
#include "text/position_index.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace inquit::lexicon {

struct text_fault {
    std::size_t offset = 0; ///< byte
    std::string message;
};

/// What makes a file no text that yaml-cpp reads as it stands: no UTF-8, a control character.
[[nodiscard]] std::optional<text_fault> fault_in_text(std::string_view yaml);

class yaml_file {
  public:
    /// All must outlive the file.
    yaml_file(std::string const& text, std::string const& name, std::vector<diagnostic>& problems)
        : text_{text}, name_{name}, problems_{problems}, positions_{text_up_to_fault()} {}

    /// Calls `read` with the document's root (null where the file holds none). Tells instead what is no text in UTF-8, no
    /// YAML, or several documents. What yaml-cpp throws while reading becomes a diagnostic too.
    void read(std::function<void(YAML::Node const&)> const& read);

    [[nodiscard]] source_line place_of(YAML::Node const& node) const { return place_of(node.Mark()); }
    void complain(YAML::Node const& node, std::string message);

    /// Tells keys of a map that are none of `known`, and those that stand twice (yaml-cpp would take the first).
    void check_keys(YAML::Node const& map, std::span<std::string_view const> known);

    /// The value of an optional key, one of `names`, in whose order Value has its enumerators.
    template <class Value>
    std::optional<Value> named_value(YAML::Node const& map, std::string const& key,
                                     std::span<std::string_view const> names) {
        YAML::Node const node = map[key];
        if (!node.IsDefined()) {
            return std::nullopt;
        }
        return named_value_of<Value>(node, key, names);
    }

    /// The value that a scalar names; `what` it is, for the diagnostic.
    template <class Value>
    std::optional<Value> named_value_of(YAML::Node const& node, std::string_view what,
                                        std::span<std::string_view const> names) {
        auto const index = index_of(node, what, names);
        return index ? std::optional{static_cast<Value>(*index)} : std::nullopt;
    }

  private:
    [[nodiscard]] source_line place_of(YAML::Mark const& mark) const;
    [[nodiscard]] source_line place_of_byte(std::size_t offset) const;
    [[nodiscard]] bool is_text();
    [[nodiscard]] std::string_view text_up_to_fault() const;
    std::optional<std::size_t> index_of(YAML::Node const& node, std::string_view what,
                                        std::span<std::string_view const> names);

    std::string const& text_;
    std::string const& name_;
    std::vector<diagnostic>& problems_;
    position_index positions_; ///< of what is UTF-8
};

/// What is wrong with a spelling, as one sentence: empty, spaces at its ends or side by side, control characters, not NFC.
[[nodiscard]] std::optional<std::string> problem_with_spelling(std::string_view words);

} // namespace inquit::lexicon
