// House rules: how bad a newsroom finds each kind of difference. The rules are the .txt files in profiles/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace inquit {

enum class severity : std::uint8_t { fine, warning, error };

/// "fine", "warning", "error": the names of the output.
[[nodiscard]] std::string_view name_of(severity level);

class profile {
  public:
    /// "strict" (the usual one), "ap", "reuters", "guardian", "nyt"; none for other names.
    [[nodiscard]] static std::optional<profile> named(std::string_view name);
    [[nodiscard]] static std::span<std::string_view const> names();

    profile();

    [[nodiscard]] std::string_view guide() const {
        return value_of("guide");
    } ///< the style guide that it follows
    [[nodiscard]] std::string_view entry() const { return value_of("entry"); } ///< the entry there

    /// difference: as in the output, "words-dropped". Another statement is always an error.
    [[nodiscard]] severity severity_of(std::string_view difference) const;

    struct row {
        std::string_view key;
        std::string_view value;
    };

  private:
    explicit profile(std::span<row const> rows) : rows_{rows} {}
    [[nodiscard]] std::string_view value_of(std::string_view key) const;

    std::span<row const> rows_;
};

} // namespace inquit
