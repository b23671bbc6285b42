// A rule of `inquit lint`: what it is about, why, and the function that finds it. The catalogue is data: rules/ID.yaml beside
// rules/ID.cpp; compile_rules makes one table of all.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

class rule_run;

enum class lint_level : std::uint8_t { off, info, warning, error };

/// "off", "info", "warning", "error"
[[nodiscard]] std::string_view name_of(lint_level level);
/// In the order of the enumerators.
[[nodiscard]] std::span<std::string_view const> lint_level_names();
[[nodiscard]] std::optional<lint_level> lint_level_named(std::string_view name);

enum class option_kind : std::uint8_t {
    number, ///< a whole number from 0 to 9999
    choice, ///< one of `choices`
    words,  ///< a list; may be empty
};

struct rule_option {
    std::string_view name;
    option_kind kind{};
    std::string_view says;                   ///< what it decides, a phrase
    std::span<std::string_view const> usual; ///< one value but of words
    std::span<std::string_view const> choices;
};

/// What is wrong with values for an option, a phrase; nothing where they will do.
[[nodiscard]] std::optional<std::string> problem_with(rule_option const& option,
                                                      std::span<std::string const> values);

enum class fixing : std::uint8_t { never, typography };

struct lint_rule {
    std::string_view id;       ///< "space-inside"
    std::string_view group;    ///< "marks", "speakers", "words", "sources", "suppressions"
    lint_level level{};        ///< in the profile `default`
    std::string_view says;     ///< what it finds, a sentence
    std::string_view why;      ///< for people who ask
    std::string_view guide;    ///< a style guide and its entry; "" where no guide has one
    std::string_view measured; ///< on news, in words; "" where it was not
    fixing fix{};
    std::span<rule_option const> options;
    std::string_view example; ///< an article with a finding
    std::string_view counter; ///< one without, which differs little
    // What stands beside both; "" where the rule needs nothing.
    std::string_view source;  ///< an article or transcript that quotations are checked against
    std::string_view records; ///< of an earlier run, as `inquit extract` writes them
    void (*find)(rule_run&) = nullptr;
};

/// By group, then by id.
[[nodiscard]] std::span<lint_rule const> lint_rules();
/// Null where there is none.
[[nodiscard]] lint_rule const* lint_rule_named(std::string_view id);
[[nodiscard]] std::size_t index_of(lint_rule const& among_all);

} // namespace inquit
