// A text that is open in the editor, and what inquit knows of it.
#pragma once

#include "explain/explain.hpp"
#include "formats/format.hpp"
#include "lint/finding.hpp"
#include "lsp/positions.hpp"
#include "lsp/project.hpp"
#include "read/article.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::lsp {

/// Longer texts are not linted while one types.
inline constexpr std::size_t longest_linted = std::size_t{4} << 20U; // bytes
/// Longer texts are not kept: edits could make one grow for ever.
inline constexpr std::size_t longest_text = std::size_t{256} << 20U; // bytes

/// Why a text has no findings.
struct reading_fault {
    lint_level level{};
    std::string code; ///< "invalid-utf8", "configuration"
    std::string message;
};

/// All offsets are of the text as it stands in the editor.
struct linted_text {
    input_format format{};
    std::optional<article> source; ///< none: `fault` says why
    std::vector<finding> findings;
    std::optional<reading_fault> fault;
};

class open_document {
  public:
    open_document(std::string uri, std::string language, std::string text);

    [[nodiscard]] std::string const& uri() const { return uri_; }
    [[nodiscard]] std::string const& text() const { return text_; }
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

    // Both forget what was known of the text before. New text is valid UTF-8.
    void replace(std::string text);
    /// Half an emoji that is left over becomes U+FFFD: one UTF-16 unit as well. Two halves that meet are one.
    void change(text_range where, std::string_view text, column_unit unit);
    /// What is known of it no longer holds.
    void forget();

    /// Found out when it is first asked for.
    [[nodiscard]] linted_text const& linted(project_source& projects);
    [[nodiscard]] std::vector<explanation> const& explained(project_source& projects);

    /// The same as linted(), of another text in this document's place.
    [[nodiscard]] linted_text linted_instead(std::string text, project_source& projects) const;

    std::optional<std::int64_t> version;
    bool is_told = false;      ///< the client has the diagnostics of this text
    std::uint64_t told_at = 0; ///< when they were told last, counted by the server; 0: never

  private:
    [[nodiscard]] input_format format_of_text(std::string_view text) const;

    std::string uri_;
    std::string language_;
    std::filesystem::path path_;
    std::string text_;
    bool is_lost_ = false; ///< it grew too long
    std::optional<linted_text> linted_;
    std::optional<std::vector<explanation>> explained_;
};

/// By URI.
using open_documents = std::map<std::string, open_document, std::less<>>;

} // namespace inquit::lsp
