// Entries as BibTeX and biblatex have them. Internal to cite.
#pragma once

#include "cite/bibliography_entry.hpp"
#include "cite/latex.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// An entry, a field a line.
class bib_entry_writer {
  public:
    bib_entry_writer(std::string_view type, std::string_view key, latex_letters letters);

    /// Words, escaped. Of an empty value nothing, here and below.
    void words(std::string_view name, std::string_view value);
    /// In braces of their own, so that no style changes their case.
    void fixed_words(std::string_view name, std::string_view value);
    /// "von Humboldt, Alexander and {Court of Rights} and de Guzman, Jr., Ana".
    void names(std::string_view name, std::vector<bibliographic_name> const& all);
    /// What LaTeX takes as it is; braces and backslashes are percent-encoded.
    void url(std::string_view name, std::string_view value);
    /// A value that is LaTeX already.
    void field(std::string_view name, std::string_view latex);

    /// A number, or the name of a string that styles know: "apr".
    void name(std::string_view name, std::string_view value);

    [[nodiscard]] std::string take() &&;

  private:
    latex_letters letters_;
    std::string out_;
};

/// Such an URL as \url{} takes.
[[nodiscard]] std::string url_in_latex(std::string_view url);

} // namespace inquit
