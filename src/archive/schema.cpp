#include "archive/schema.hpp"

#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace inquit::archive_schema {
namespace {

constexpr std::int64_t application = 0x496E7174; // "Inqt"; file(1) and we tell archives by it

constexpr std::array statements = {
    "PRAGMA application_id = 0x496E7174", "PRAGMA user_version = 2",
    // path: bytes, relative to the archive's folder. sha256: of the file's bytes; none where something in it could not be read.
    // made_with: a hash of whatever else decides what is read in it. articles: how many it has.
    "CREATE TABLE files (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, sha256 BLOB NOT NULL,"
    " made_with BLOB NOT NULL, articles INTEGER NOT NULL)",
    // line: of JSON lines, else 0. name: its id, where it has one. content: archive/packed.cpp
    "CREATE TABLE articles (id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files, line INTEGER NOT "
    "NULL,"
    " name TEXT, sha256 BLOB NOT NULL, content BLOB NOT NULL)",
    "CREATE INDEX articles_of_file ON articles (file)", "CREATE INDEX articles_by_hash ON articles (sha256)",
    // Row ids are those of articles. words: of the text, each as two bytes, the lower one first (check/short_words.hpp). A table of its own, so
    // that those of many articles lie side by side.
    "CREATE TABLE words (id INTEGER PRIMARY KEY, words BLOB NOT NULL)",
    // Row ids are those of articles. The tokens stand nowhere but in the index: the text has them.
    "CREATE VIRTUAL TABLE grams USING fts5(tokens, content='', columnsize=0, detail=none, tokenize='ascii')",
    "INSERT INTO grams (grams, rank) VALUES ('hashsize', 67108864)", // as much as a transaction has, at once
};

} // namespace

result<void> checked(sqlite::database const& database, std::string const& path) {
    auto const id = database.integer_of("PRAGMA application_id");
    if (!id) {
        return tl::unexpected{id.error()};
    }
    auto const unfit = [&path](std::string message) {
        return tl::unexpected{error{error_code::bad_index, path, {}, std::move(message)}};
    };
    // SQLite takes a last page that is cut short for one that ends with zeros.
    auto const page = database.integer_of("PRAGMA page_size");
    std::error_code failed;
    auto const size = std::filesystem::file_size(path, failed);
    if (page && !failed && *page > 0 && size % static_cast<std::uint64_t>(*page) != 0) {
        return unfit("is damaged or cut short; inquit index --rebuild makes it anew");
    }
    if (*id != application) {
        return unfit("is a database of another program, no archive of inquit; "
                     "inquit index --rebuild would put one in its place");
    }
    auto const found = database.integer_of("PRAGMA user_version");
    if (!found) {
        return tl::unexpected{found.error()};
    }
    if (*found != version) {
        return unfit(fmt::format("is an archive of version {}, and this inquit has version {}; "
                                 "inquit index --rebuild makes it anew",
                                 *found, version));
    }
    return {};
}

result<bool> is_empty(sqlite::database const& database) {
    return database.integer_of("SELECT count(*) FROM sqlite_schema").and_then([&](std::int64_t tables) {
        return database.integer_of("PRAGMA application_id").map([tables](std::int64_t id) {
            return tables == 0 && id == 0;
        });
    });
}

result<void> create(sqlite::database const& database) {
    auto done = database.run("BEGIN IMMEDIATE");
    for (auto const* const each : statements) {
        done = done ? database.run(each) : done;
    }
    return done ? database.run("COMMIT") : done;
}

} // namespace inquit::archive_schema
