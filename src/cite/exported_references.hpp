// What reference managers export: CSL JSON, biblatex and BibTeX, RIS.
#pragma once

#include "record/record.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct exported_reference {
    std::string key; ///< "" where it has none
    metadata about;  ///< title, outlet, url, archive_url, language, published, accessed, authors
    std::vector<std::string> files; ///< names of files that are attached, without folders
    std::size_t line = 0;           ///< 1-based
};

struct export_problem {
    std::size_t line = 0; ///< 1-based
    std::string message;
};

struct export_file {
    std::vector<exported_reference> references; ///< in the file's order
    std::vector<export_problem> problems;       ///< what was left out, and why
};

struct export_format {
    std::string_view name;                                ///< "biblatex": for options
    export_file (*read)(std::string_view text) = nullptr; ///< text: valid UTF-8
};

[[nodiscard]] std::span<export_format const> export_formats();
/// Null: none has that name.
[[nodiscard]] export_format const* export_format_named(std::string_view name);

// What is no date is none; names are "Alexander von Humboldt", and "Humboldt, Alexander von" where that would be split otherwise.
[[nodiscard]] export_file read_csl_json(std::string_view text);
[[nodiscard]] export_file read_biblatex(std::string_view text); ///< BibTeX too
[[nodiscard]] export_file read_ris(std::string_view text);

} // namespace inquit
