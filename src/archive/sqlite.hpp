// SQLite as values: a connection, prepared statements, errors. sqlite3.h stays behind this header.
#pragma once

#include "text/error.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace inquit::sqlite {

enum class access : std::uint8_t {
    read,
    read_unchanging, ///< of a file that nobody writes, in a place where nothing can be written
    write,           ///< makes the file where there is none
};

struct close_database {
    void operator()(sqlite3* database) const;
};
struct end_statement {
    void operator()(sqlite3_stmt* statement) const;
};

/// Lives no longer than its database.
class statement {
  public:
    statement() = default;

    // Parameters are numbered from 1; bytes need not outlive the call. What fails is said by the next step().
    statement& bind(int parameter, std::int64_t value);
    statement& bind(int parameter, std::string_view bytes); ///< as a blob
    statement& bind_text(int parameter, std::string_view text);
    statement& bind_null(int parameter);

    /// True: there is a row. False: that was all, and the statement can be bound anew.
    [[nodiscard]] result<bool> step();
    /// For statements that have no rows.
    [[nodiscard]] result<void> run();
    /// Before the last row.
    void reset();

    // Of the row, numbered from 0; views hold until the next step.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] bool is_null(int column) const;

  private:
    friend class database;
    statement(sqlite3_stmt* handle, std::string path) : handle_{handle}, path_{std::move(path)} {}

    std::unique_ptr<sqlite3_stmt, end_statement> handle_;
    std::string path_;
    int failed_ = 0;
};

/// One connection, for one thread.
/// Errors of all functions: bad_index (no database, damaged, cut short), busy (others held it for longer than `patience`), not_found,
/// not_writable (disk full, ...), not_readable.
class database {
  public:
    database() = default;

    [[nodiscard]] static result<database> opened(std::filesystem::path const& file, access how,
                                                 std::chrono::milliseconds patience);

    [[nodiscard]] result<statement> prepared(std::string_view sql) const;
    /// One statement or several, with no parameters.
    [[nodiscard]] result<void> run(char const* sql) const;
    /// The integer that a query gives, as of a pragma; 0 for no row.
    [[nodiscard]] result<std::int64_t> integer_of(std::string_view sql) const;
    /// Of the last row that was put in.
    [[nodiscard]] std::int64_t last_row() const;

  private:
    database(sqlite3* handle, std::string path) : handle_{handle}, path_{std::move(path)} {}

    std::unique_ptr<sqlite3, close_database> handle_;
    std::string path_;
};

} // namespace inquit::sqlite
