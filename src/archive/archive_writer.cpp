#include "archive/archive_writer.hpp"

#include "archive/gram_tokens.hpp"
#include "archive/packed.hpp"
#include "archive/schema.hpp"
#include "archive/sqlite.hpp"
#include "archive/stored_paths.hpp"
#include "archive/stored_words.hpp"
#include "archive/write_lock.hpp"
#include "text/digest.hpp"

#include <array>
#include <cerrno>
#include <new>
#include <system_error>

namespace inquit {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t bytes_a_commit = std::uint64_t{32} << 20U; ///< of text

// What SQLite keeps beside a file while it is open, and after a crash.
constexpr std::array companions{"-wal", "-shm", "-journal"};

constexpr auto find_sql = "SELECT id, path, sha256, made_with, articles FROM files WHERE path = ?1";
constexpr auto all_files_sql = "SELECT id, path, sha256, made_with, articles FROM files";
constexpr auto add_file_sql =
    "INSERT INTO files (path, sha256, made_with, articles) VALUES (?1, x'', x'', 0)";
constexpr auto end_file_sql = "UPDATE files SET sha256 = ?2, made_with = ?3 WHERE id = ?1";
constexpr auto count_article_sql = "UPDATE files SET articles = articles + 1 WHERE id = ?1";
constexpr auto remove_file_sql = "DELETE FROM files WHERE id = ?1";
constexpr auto articles_sql = "SELECT id, content FROM articles WHERE file = ?1";
constexpr auto add_article_sql =
    "INSERT INTO articles (file, line, name, sha256, content) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr auto add_words_sql = "INSERT INTO words (id, words) VALUES (?1, ?2)";
constexpr auto remove_words_sql = "DELETE FROM words WHERE id IN (SELECT id FROM articles WHERE file = ?1)";
constexpr auto remove_articles_sql = "DELETE FROM articles WHERE file = ?1";
constexpr auto add_tokens_sql = "INSERT INTO grams (rowid, tokens) VALUES (?1, ?2)";
// Nothing but the tokens tells the index which of them to forget.
constexpr auto remove_tokens_sql = "INSERT INTO grams (grams, rowid, tokens) VALUES ('delete', ?1, ?2)";

fs::path with_suffix(fs::path path, std::string_view suffix) { return path += suffix; }

void remove_companions(fs::path const& file) {
    std::error_code ignored;
    for (auto const* const each : companions) {
        fs::remove(with_suffix(file, each), ignored);
    }
}

void remove_with_companions(fs::path const& file) {
    std::error_code ignored;
    fs::remove(file, ignored);
    remove_companions(file);
}

/// In destructors. Where memory is short the files stay, and the next to rebuild removes them.
void clear_away(fs::path const& file) noexcept {
    try {
        remove_with_companions(file);
    } catch (std::bad_alloc const&) {
        return;
    }
}

} // namespace

struct archive_writer::state {
    fs::path archive;
    fs::path file; ///< that is written: `archive`, or a new one beside it
    write_lock lock;
    stored_paths paths;
    packer packing;
    sqlite::database database;
    struct {
        sqlite::statement find, all_files, add_file, end_file, count_article, remove_file, articles,
            add_article, remove_articles, add_words, remove_words, add_tokens, remove_tokens;
    } sql;
    std::int64_t current_file = 0;
    std::uint64_t uncommitted = 0; ///< bytes of text
    std::uint64_t added = 0;       ///< articles
    bool is_in_transaction = false;

    ~state() {
        if (file != archive) {
            close();
            clear_away(file); // it has not taken its place
        }
    }

    void close() {
        sql = {};
        database = {};
    }

    result<void> open(std::chrono::milliseconds patience) {
        auto opened = sqlite::database::opened(file, sqlite::access::write, patience);
        if (!opened) {
            return tl::unexpected{opened.error()};
        }
        database = std::move(*opened);
        auto const is_empty = archive_schema::is_empty(database);
        if (!is_empty) {
            return tl::unexpected{is_empty.error()};
        }
        if (!*is_empty) {
            return archive_schema::checked(database, archive.string()).and_then([this] { return prepare(); });
        }
        // Packed articles are of half a page of 4096 bytes and more, which would leave much of it empty.
        return database.run("PRAGMA page_size = 16384")
            .and_then([this] { return archive_schema::create(database); })
            .and_then([this] { return prepare(); });
    }

    result<void> prepare() {
        // A log beside the file, so that readers go on while we write; synced at its checkpoints, so that a power cut loses commits at
        // most and damages nothing.
        auto done = database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                                 "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
        auto const make = [&](sqlite::statement& into, char const* query) {
            if (done) {
                done = database.prepared(query).map(
                    [&into](sqlite::statement&& made) { into = std::move(made); });
            }
        };
        make(sql.find, find_sql);
        make(sql.all_files, all_files_sql);
        make(sql.add_file, add_file_sql);
        make(sql.end_file, end_file_sql);
        make(sql.count_article, count_article_sql);
        make(sql.remove_file, remove_file_sql);
        make(sql.articles, articles_sql);
        make(sql.add_article, add_article_sql);
        make(sql.remove_articles, remove_articles_sql);
        make(sql.add_words, add_words_sql);
        make(sql.remove_words, remove_words_sql);
        make(sql.add_tokens, add_tokens_sql);
        make(sql.remove_tokens, remove_tokens_sql);
        return done;
    }

    result<void> begin() {
        if (is_in_transaction) {
            return {};
        }
        auto done = database.run("BEGIN IMMEDIATE");
        is_in_transaction = done.has_value();
        return done;
    }

    [[nodiscard]] archived_file file_of(sqlite::statement const& row) const {
        return {paths.absolute(row.bytes(1)), hex_of_bytes(row.bytes(2)), hex_of_bytes(row.bytes(3)),
                static_cast<std::uint64_t>(row.integer(4))};
    }

    /// The number of its row.
    result<std::optional<std::int64_t>> row_of(fs::path const& absolute) {
        auto const row = sql.find.bind(1, std::string_view{paths.stored(absolute)}).step();
        if (!row) {
            return tl::unexpected{row.error()};
        }
        auto const id = *row ? std::optional{sql.find.integer(0)} : std::nullopt;
        sql.find.reset();
        return id;
    }

    result<void> forget_tokens(std::int64_t of_file) {
        sql.articles.bind(1, of_file);
        for (;;) {
            auto const row = sql.articles.step();
            if (!row || !*row) {
                return row ? result<void>{} : result<void>{tl::unexpected{row.error()}};
            }
            auto const text = packing.unpacked(sql.articles.bytes(1));
            auto done = text ? sql.remove_tokens.bind(1, sql.articles.integer(0))
                                   .bind_text(2, names_of_tokens(tokens_of(text->text)))
                                   .run()
                             : result<void>{tl::unexpected{text.error()}};
            if (!done) {
                sql.articles.reset();
                done.error().path = archive.string();
                return done;
            }
        }
    }

    /// Puts the finished file in the archive's place.
    result<void> take_place() {
        // All of it must be in the one file that is moved.
        auto const left = database.integer_of("PRAGMA wal_checkpoint(TRUNCATE)");
        if (!left) {
            return tl::unexpected{left.error()};
        }
        close();
        remove_companions(archive); // of the old file; they would be taken for the new one's
        if (::rename(file.c_str(), archive.c_str()) != 0) {
            return tl::unexpected{error{error_code::not_writable,
                                        archive.string(),
                                        {},
                                        "cannot be written: " + std::generic_category().message(errno)}};
        }
        file = archive;
        return {};
    }
};

archive_writer::archive_writer(std::unique_ptr<state> made) : state_{std::move(made)} {}
archive_writer::archive_writer(archive_writer&&) noexcept = default;
archive_writer& archive_writer::operator=(archive_writer&&) noexcept = default;
archive_writer::~archive_writer() = default;

result<archive_writer> archive_writer::opened(fs::path const& archive, archive_origin origin,
                                              std::chrono::milliseconds patience) {
    auto lock = write_lock::of(archive, patience);
    if (!lock) {
        return tl::unexpected{lock.error()};
    }
    auto made = std::make_unique<state>();
    made->archive = archive;
    made->file = archive;
    made->lock = std::move(*lock);
    made->paths = stored_paths{archive};
    if (origin == archive_origin::anew) {
        made->file = with_suffix(archive, "-rebuild");
        remove_with_companions(made->file); // of a run that was killed
    }
    return made->open(patience).map([&] { return archive_writer{std::move(made)}; });
}

result<std::vector<archived_file>> archive_writer::files() {
    std::vector<archived_file> out;
    for (;;) {
        auto const row = state_->sql.all_files.step();
        if (!row) {
            return tl::unexpected{row.error()};
        }
        if (!*row) {
            return out;
        }
        out.push_back(state_->file_of(state_->sql.all_files));
    }
}

result<std::optional<archived_file>> archive_writer::find(fs::path const& file) {
    auto& query = state_->sql.find;
    auto const row = query.bind(1, std::string_view{state_->paths.stored(file)}).step();
    if (!row) {
        return tl::unexpected{row.error()};
    }
    auto found = *row ? std::optional{state_->file_of(query)} : std::nullopt;
    query.reset();
    return found;
}

result<void> archive_writer::remove(fs::path const& file) {
    auto const row = state_->begin().and_then([&] { return state_->row_of(file); });
    if (!row || !*row) {
        return row ? result<void>{} : result<void>{tl::unexpected{row.error()}};
    }
    return state_->forget_tokens(**row)
        .and_then([&] { return state_->sql.remove_words.bind(1, **row).run(); })
        .and_then([&] { return state_->sql.remove_articles.bind(1, **row).run(); })
        .and_then([&] { return state_->sql.remove_file.bind(1, **row).run(); });
}

result<void> archive_writer::begin_file(fs::path const& file) {
    auto done = remove(file).and_then(
        [&] { return state_->sql.add_file.bind(1, std::string_view{state_->paths.stored(file)}).run(); });
    state_->current_file = state_->database.last_row();
    return done;
}

result<void> archive_writer::add(reference const& from, std::uint32_t line,
                                 std::optional<std::string> const& name) {
    auto const content = state_->packing.packed(from);
    auto& insert = state_->sql.add_article;
    insert.bind(1, state_->current_file)
        .bind(2, std::int64_t{line})
        .bind(4, std::string_view{bytes_of_hex(from.sha256)})
        .bind(5, std::string_view{content});
    static_cast<void>(name ? insert.bind_text(3, *name) : insert.bind_null(3));
    state_->uncommitted += from.text.size();
    ++state_->added;
    auto done = insert.run();
    auto const row = state_->database.last_row();
    return done
        .and_then([&] {
            auto const words = bytes_of(short_words_of(from.text));
            return state_->sql.add_words.bind(1, row).bind(2, std::string_view{words}).run();
        })
        .and_then([&] {
            return state_->sql.add_tokens.bind(1, row)
                .bind_text(2, names_of_tokens(tokens_of(from.text)))
                .run();
        })
        .and_then([&] { return state_->sql.count_article.bind(1, state_->current_file).run(); });
}

result<void> archive_writer::end_file(std::string_view sha256, std::string_view made_with) {
    auto done = state_->sql.end_file.bind(1, state_->current_file)
                    .bind(2, std::string_view{bytes_of_hex(sha256)})
                    .bind(3, std::string_view{bytes_of_hex(made_with)})
                    .run();
    return done && state_->uncommitted >= bytes_a_commit ? commit() : done;
}

result<void> archive_writer::commit() {
    if (!state_->is_in_transaction) {
        return {};
    }
    state_->is_in_transaction = false;
    state_->uncommitted = 0;
    return state_->database.run("COMMIT");
}

result<void> archive_writer::finish() {
    auto const all =
        commit().and_then([&] { return state_->database.integer_of("SELECT count(*) FROM articles"); });
    if (!all) {
        return tl::unexpected{all.error()};
    }
    // One tree of tokens is asked faster than the several that many commits leave; not worth it for a few new articles among many.
    bool const is_worth_it = state_->added * 2 > static_cast<std::uint64_t>(*all);
    auto done =
        is_worth_it ? state_->database.run("INSERT INTO grams (grams) VALUES ('optimize')") : result<void>{};
    return done && state_->file != state_->archive ? state_->take_place() : done;
}

} // namespace inquit
