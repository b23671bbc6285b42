// Files of BibTeX and biblatex: entries and the pieces of their values, as they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A value is pieces joined by #: {words}, "words", 2017, apr.
struct bibtex_piece {
    enum class kind : std::uint8_t {
        words, ///< without the outer braces or quotation marks
        name,  ///< a number, or the name of a string
    };
    kind is = kind::words;
    std::string_view text;
};

struct bibtex_field {
    std::string_view name; ///< as written
    std::vector<bibtex_piece> value;
};

struct bibtex_entry {
    std::string_view type; ///< "article", "string"; as written
    std::string_view key;  ///< "" of @string
    std::vector<bibtex_field> fields;
    std::size_t at = 0; ///< byte of the @
};

struct bibtex_problem {
    std::size_t at = 0;
    std::string message;
};

struct bibtex_file {
    std::vector<bibtex_entry> entries; ///< of @comment and @preamble none
    std::vector<bibtex_problem> problems;
};

/// All views are of `text`. What stands outside entries is a comment. An entry with a fault is told and left out, reading goes on at the
/// next line that begins with @; behind a value that never ends nothing is read. O(text).
[[nodiscard]] bibtex_file bibtex_entries(std::string_view text);

} // namespace inquit
