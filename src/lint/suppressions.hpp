// Findings that an editor has looked at and wants to keep as they are.
#pragma once

#include "grammar/suppressions.hpp"
#include "lint/finding.hpp"
#include "lint/settings.hpp"
#include "read/article.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A mark in the file that does nothing, and why.
struct idle_mark {
    byte_span mark; ///< in article::file
    std::string message;
};

/// What an article's marks (grammar/suppressions.hpp) hide:
///   inquit-disable sic             findings from there to `inquit-enable sic` or `inquit-enable`, else to the end
///   inquit-disable-next-line sic   those that begin in the next line that is not blank
///   [inquit: ok sic]               those that begin in its paragraph
class suppressions {
  public:
    /// The article must outlive it. O(file). Of more than 1000 marks the later ones do nothing.
    explicit suppressions(article const& source);

    [[nodiscard]] bool hides(finding const& found) const;

    /// Marks that hide none of `all`, name no rule, end nothing or are never ended. Of rules that are off nothing is known.
    [[nodiscard]] std::vector<idle_mark> idle(std::span<finding const> all,
                                              lint_settings const& settings) const;

  private:
    struct suppression {
        byte_span mark;
        byte_span over;                ///< where the findings begin that it hides
        lint_rule const* of = nullptr; ///< null: all rules
        bool is_open = false;          ///< until something enables the rule again
    };
    void add(byte_span over, suppression_mark const& said);
    void end(suppression_mark const& said);
    [[nodiscard]] byte_span over_of(suppression_mark const& said) const;

    article const& source_;
    std::vector<suppression> all_; ///< by mark
    std::vector<idle_mark> wrong_; ///< whatever is found
};

} // namespace inquit
