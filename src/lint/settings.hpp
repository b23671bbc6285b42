// Which rules hold for a file, at which level and with which options.
#pragma once

#include "lint/rule.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// What a configuration says of one rule; what it leaves open stays as it was.
struct rule_choice {
    struct option_value {
        std::string_view option; ///< of the rule's
        std::vector<std::string> values;
    };
    lint_rule const* of = nullptr;
    std::optional<lint_level> level;
    std::vector<option_value> options;
};

class lint_settings {
  public:
    /// The profile `default`.
    lint_settings();
    /// "default", "ap", "reuters", "guardian", "nyt", "strict"; none for other names. The profiles are the .txt files in profiles/.
    [[nodiscard]] static std::optional<lint_settings> of_profile(std::string_view name);
    [[nodiscard]] static std::span<std::string_view const> profiles();

    void apply(rule_choice const& choice);

    [[nodiscard]] lint_level level_of(lint_rule const& which) const { return held_[index_of(which)].level; }
    /// The values of an option; empty for a name that the rule does not have.
    [[nodiscard]] std::span<std::string const> values_of(lint_rule const& which,
                                                         std::string_view option) const;

  private:
    struct held_rule {
        lint_level level{};
        std::vector<std::vector<std::string>> values; ///< parallel to the rule's options
    };
    std::vector<held_rule> held_; ///< parallel to lint_rules()
};

} // namespace inquit
