#include "cli/lint_cache.hpp"

#include "archive/sqlite.hpp"
#include "emit/kept_findings.hpp"

#include <chrono>
#include <map>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{10};
constexpr std::int64_t application = 0x696E716C; // "inql": no other database is taken for a cache
constexpr std::int64_t no_application = 0;

constexpr char const* schema =
    "PRAGMA application_id = 1768845676;"
    "CREATE TABLE IF NOT EXISTS linted (file BLOB PRIMARY KEY, key TEXT, found TEXT) WITHOUT ROWID";

struct kept_file {
    std::string key;
    std::string found; ///< kept_text()
};

} // namespace

struct lint_cache::state {
    sqlite::database database;
    std::map<std::string, kept_file, std::less<>> files; ///< as they were when it was opened
    std::map<std::string, kept_file, std::less<>> anew;

    result<void> load() {
        auto rows = database.prepared("SELECT file, key, found FROM linted");
        if (!rows) {
            return tl::unexpected{std::move(rows).error()};
        }
        for (;;) {
            auto const more = rows->step();
            if (!more) {
                return tl::unexpected{more.error()};
            }
            if (!*more) {
                return {};
            }
            files.emplace(rows->bytes(0),
                          kept_file{std::string{rows->bytes(1)}, std::string{rows->bytes(2)}});
        }
    }

    result<void> write() const {
        auto put = database.prepared("INSERT OR REPLACE INTO linted VALUES (?, ?, ?)");
        auto take = database.prepared("DELETE FROM linted WHERE file = ?");
        if (!put || !take) {
            return tl::unexpected{!put ? put.error() : take.error()};
        }
        for (auto const& [file, kept] : anew) {
            if (auto done = put->bind(1, file).bind_text(2, kept.key).bind_text(3, kept.found).run(); !done) {
                return done;
            }
        }
        for (auto const& [file, kept] : files) {
            std::error_code failed;
            if (fs::exists(file, failed) || failed) {
                continue;
            }
            if (auto done = take->bind(1, file).run(); !done) {
                return done;
            }
        }
        return {};
    }
};

lint_cache::lint_cache(std::unique_ptr<state> made) : state_{std::move(made)} {}
lint_cache::lint_cache(lint_cache&&) noexcept = default;
lint_cache& lint_cache::operator=(lint_cache&&) noexcept = default;
lint_cache::~lint_cache() = default;

result<lint_cache> lint_cache::opened(fs::path const& file) {
    auto made = std::make_unique<state>();
    auto open = sqlite::database::opened(file, sqlite::access::write, patience);
    if (!open) {
        return tl::unexpected{std::move(open).error()};
    }
    made->database = std::move(*open);
    auto const owner = made->database.integer_of("PRAGMA application_id");
    auto const tables = made->database.integer_of("SELECT count(*) FROM sqlite_master");
    if (!owner || !tables) {
        return tl::unexpected{!owner ? owner.error() : tables.error()};
    }
    bool const is_new = *owner == no_application && *tables == 0;
    if (!is_new && *owner != application) {
        return tl::unexpected{
            error{error_code::bad_index, file, {}, "is a database, and no cache of inquit lint"}};
    }
    if (auto done = made->database.run(schema).and_then([&] { return made->load(); }); !done) {
        return tl::unexpected{std::move(done).error()};
    }
    return lint_cache{std::move(made)};
}

std::optional<std::vector<placed_finding>> lint_cache::find(fs::path const& file,
                                                            std::string_view key) const {
    auto const kept = state_->files.find(std::string_view{file.native()});
    return kept == state_->files.end() || kept->second.key != key ? std::nullopt
                                                                  : found_from(kept->second.found);
}

void lint_cache::remember(fs::path const& file, std::string key, std::vector<placed_finding> const& found) {
    state_->anew.insert_or_assign(file.native(), kept_file{std::move(key), kept_text(found)});
}

result<void> lint_cache::save() {
    return state_->database.run("BEGIN IMMEDIATE")
        .and_then([this] { return state_->write(); })
        .and_then([this] { return state_->database.run("COMMIT"); });
}

} // namespace inquit::cli
