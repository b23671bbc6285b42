// The tables of an archive, and whether a file has them.
#pragma once

#include "archive/sqlite.hpp"

namespace inquit::archive_schema {

/// Of the tables and of what stands in them: packed articles, words and tokens. A change of either, or of what a word or a run of words is
/// (check/grams.hpp, word_scan.hpp, short_words.hpp), takes the next number.
inline constexpr std::int64_t version = 2;

/// Errors: bad_index, which says what the file is instead, and how to make it anew.
[[nodiscard]] result<void> checked(sqlite::database const& database, std::string const& path);

/// True: nothing stands in it yet.
[[nodiscard]] result<bool> is_empty(sqlite::database const& database);
[[nodiscard]] result<void> create(sqlite::database const& database);

} // namespace inquit::archive_schema
