#include "archive/sqlite.hpp"

#include <sqlite3.h>
#include <system_error>

namespace inquit::sqlite {
namespace {

constexpr int primary_bits = 0xFF;

error_code code_of(int extended) {
    if (extended == SQLITE_IOERR_SHORT_READ) { // the file ends before its last page
        return error_code::bad_index;
    }
    if (extended == SQLITE_IOERR_READ) {
        return error_code::not_readable;
    }
    switch (extended & primary_bits) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: // our statements are fixed: the tables are not what they should be
        return error_code::bad_index;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error_code::busy;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
        return error_code::not_writable;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return error_code::too_large;
    default:
        return error_code::not_readable;
    }
}

std::string message_of(error_code code, int extended, sqlite3* database) {
    switch (code) {
    case error_code::bad_index:
        return "is no archive, or is damaged or cut short; inquit index --rebuild makes it anew";
    case error_code::busy:
        return "another process is writing to it; try again when that is done";
    default:
        break;
    }
    std::string message = code == error_code::not_writable ? "cannot be written: " : "cannot be read: ";
    auto const reason = database == nullptr ? 0 : sqlite3_system_errno(database);
    bool const says_why = reason != 0 && (extended & primary_bits) != SQLITE_FULL;
    return message + (says_why ? std::generic_category().message(reason) : sqlite3_errstr(extended));
}

tl::unexpected<error> failure(int extended, sqlite3* database, std::string const& path) {
    auto const code = code_of(extended);
    return tl::unexpected{error{code, path, {}, message_of(code, extended, database)}};
}

} // namespace

void close_database::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void end_statement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

statement& statement::bind(int parameter, std::int64_t value) {
    failed_ = failed_ != 0 ? failed_ : sqlite3_bind_int64(handle_.get(), parameter, value);
    return *this;
}

statement& statement::bind(int parameter, std::string_view bytes) {
    // A null pointer would bind NULL.
    auto const* const data = bytes.empty() ? "" : bytes.data();
    failed_ = failed_ != 0 ? failed_
                           : sqlite3_bind_blob64(handle_.get(), parameter, data, bytes.size(),
                                                 SQLITE_TRANSIENT); // NOLINT: the macro casts
    return *this;
}

statement& statement::bind_text(int parameter, std::string_view text) {
    auto const* const data = text.empty() ? "" : text.data();
    failed_ = failed_ != 0 ? failed_
                           : sqlite3_bind_text64(handle_.get(), parameter, data, text.size(),
                                                 SQLITE_TRANSIENT, SQLITE_UTF8); // NOLINT: the macro casts
    return *this;
}

statement& statement::bind_null(int parameter) {
    failed_ = failed_ != 0 ? failed_ : sqlite3_bind_null(handle_.get(), parameter);
    return *this;
}

result<bool> statement::step() {
    auto const done = failed_ != 0 ? failed_ : sqlite3_step(handle_.get());
    failed_ = 0;
    if (done == SQLITE_ROW) {
        return true;
    }
    if (done == SQLITE_DONE) {
        reset();
        return false;
    }
    auto* const database = sqlite3_db_handle(handle_.get());
    auto const extended = sqlite3_extended_errcode(database);
    auto failed = failure(extended == SQLITE_OK ? done : extended, database, path_);
    reset();
    return failed;
}

result<void> statement::run() {
    for (;;) {
        auto const row = step();
        if (!row) {
            return tl::unexpected{row.error()};
        }
        if (!*row) {
            return {};
        }
    }
}

void statement::reset() {
    failed_ = 0;
    sqlite3_reset(handle_.get());
}

std::int64_t statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string_view statement::bytes(int column) const {
    auto const* const data = static_cast<char const*>(sqlite3_column_blob(handle_.get(), column));
    auto const size = sqlite3_column_bytes(handle_.get(), column);
    return data == nullptr ? std::string_view{} : std::string_view{data, static_cast<std::size_t>(size)};
}

bool statement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

result<database> database::opened(std::filesystem::path const& file, access how,
                                  std::chrono::milliseconds patience) {
    auto name = file.string();
    // Who can only read could not clear away what SQLite keeps beside the file meanwhile.
    auto flags = how == access::write  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                 : how == access::read ? SQLITE_OPEN_READWRITE
                                       : SQLITE_OPEN_READONLY;
    auto full = name;
    if (how == access::read_unchanging) {
        // As RFC 3986 writes a path; what SQLite would take for something else is escaped.
        full = "file:";
        for (auto const byte : name) {
            full += byte == '%' ? "%25" : byte == '?' ? "%3f" : byte == '#' ? "%23" : std::string(1, byte);
        }
        full += "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    sqlite3* handle = nullptr;
    auto const opened = sqlite3_open_v2(full.c_str(), &handle, flags, nullptr);
    database out{handle, std::move(name)};
    if (opened != SQLITE_OK) {
        return failure(opened, handle, out.path_);
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    return out;
}

result<statement> database::prepared(std::string_view sql) const {
    sqlite3_stmt* made = nullptr;
    auto const done = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    statement out{made, path_};
    if (done != SQLITE_OK) {
        return failure(done, handle_.get(), path_);
    }
    return out;
}

result<void> database::run(char const* sql) const {
    auto const done = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    return done == SQLITE_OK ? result<void>{} : result<void>{failure(done, handle_.get(), path_)};
}

result<std::int64_t> database::integer_of(std::string_view sql) const {
    auto query = prepared(sql);
    if (!query) {
        return tl::unexpected{query.error()};
    }
    auto const row = query->step();
    if (!row) {
        return tl::unexpected{row.error()};
    }
    return *row ? query->integer(0) : 0;
}

std::int64_t database::last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

} // namespace inquit::sqlite
