// Rules in words: a list, an explanation, a document.
#pragma once

#include "lint/rule.hpp"

#include <string>

namespace inquit {

/// A line a rule: its level in the profile `default`, its name, what it finds; by groups.
[[nodiscard]] std::string rule_list();

/// What a rule finds, why, its options, an article that it finds something in and one that it does not.
[[nodiscard]] std::string rule_explanation(lint_rule const& of);

/// docs/RULES.md.
[[nodiscard]] std::string rules_document();

} // namespace inquit
