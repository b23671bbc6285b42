// One rule on its way through one article.
#pragma once

#include "lint/finding.hpp"
#include "lint/settings.hpp"
#include "lint/subject.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Bytes of article::text to be replaced; at least one.
struct text_edit {
    byte_span span;
    std::string text;
};

class rule_run {
  public:
    /// All must outlive it.
    rule_run(lint_rule const& of, lint_settings const& settings, lint_subject const& subject,
             std::vector<finding>& out)
        : of_{of}, settings_{settings}, subject_{subject}, out_{out} {}

    [[nodiscard]] lint_subject const& subject() const { return subject_; }
    [[nodiscard]] lint_beside const& beside() const { return subject_.beside(); }
    [[nodiscard]] lint_settings const& settings() const { return settings_; }
    [[nodiscard]] std::vector<finding> const& found() const { return out_; } ///< so far

    // The options, by name.
    [[nodiscard]] std::size_t number(std::string_view option) const;
    [[nodiscard]] std::string_view choice(std::string_view option) const;
    [[nodiscard]] std::span<std::string const> words(std::string_view option) const {
        return settings_.values_of(of_, option);
    }
    [[nodiscard]] bool lists(std::string_view option, std::string_view word) const;

    /// span: of article::text, not empty. The fix is left out where the file has other bytes there than the text: an entity, markup.
    void report(byte_span span, std::string_view message, std::vector<text_edit> const& fix = {});

    /// Words of article::file that are none of the text: a comment.
    void report_in_file(byte_span span, std::string_view message);

    /// Of rules that find lesser things too: at no level above this one.
    void report_in_file(byte_span span, std::string_view message, lint_level most);

  private:
    [[nodiscard]] std::vector<replacement> in_file(std::vector<text_edit> const& fix) const;

    lint_rule const& of_;
    lint_settings const& settings_;
    lint_subject const& subject_;
    std::vector<finding>& out_;
};

} // namespace inquit
