#include "archive/archive_reader.hpp"

#include "archive/gram_tokens.hpp"
#include "archive/packed.hpp"
#include "archive/schema.hpp"
#include "archive/sqlite.hpp"
#include "archive/stored_paths.hpp"
#include "archive/stored_words.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <fstream>
#include <unordered_map>

namespace inquit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_bytes{"SQLite format 3", 16}; // with its zero

constexpr auto rows_of_token_sql = "SELECT rowid FROM grams WHERE grams MATCH ?1";
constexpr auto all_rows_sql = "SELECT id FROM articles";
constexpr auto words_sql = "SELECT words FROM words WHERE id = ?1";
constexpr auto article_sql = "SELECT f.path, a.line, a.name, a.sha256, a.content FROM articles a "
                             "JOIN files f ON f.id = a.file WHERE a.id = ?1";
constexpr auto by_hash_sql = "SELECT f.path, a.line, a.name, a.sha256 FROM articles a "
                             "JOIN files f ON f.id = a.file WHERE a.sha256 = ?1 ORDER BY f.path, a.line";

/// A run has two outer words and no more are met by it.
constexpr std::uint32_t words_a_gram = 2;

/// A number for each article, 0 at first. Row ids ascend from 1 and are hardly more than articles.
class article_counts {
  public:
    std::uint32_t increased(std::uint32_t row) {
        if (row >= counts_.size()) {
            counts_.resize(std::max(std::size_t{row} + 1, counts_.size() * 2));
        }
        if (counts_[row] == 0) {
            counted_.push_back(row);
        }
        return ++counts_[row];
    }
    void clear() {
        std::ranges::for_each(counted_, [this](std::uint32_t row) { counts_[row] = 0; });
        counted_.clear();
    }

  private:
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> counted_; ///< those that are not 0
};

} // namespace

bool is_archive(fs::path const& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        return false; // a pipe would lose what is read of it
    }
    std::string begin(first_bytes.size(), '\0');
    std::ifstream in{file, std::ios::binary};
    return in.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == first_bytes;
}

struct archive_reader::state {
    using row_list = std::vector<std::uint32_t>;

    std::string name;
    stored_paths paths;
    packer packing;
    sqlite::database database;
    sqlite::statement rows_of_token, all_rows, words, article, by_hash;
    std::unordered_map<gram_token, row_list> known; ///< tokens that were asked for
    std::size_t known_rows = 0;

    result<void> open(fs::path const& archive, sqlite::access how, std::chrono::milliseconds patience) {
        auto opened = sqlite::database::opened(archive, how, patience);
        if (!opened) {
            return tl::unexpected{opened.error()};
        }
        database = std::move(*opened);
        // All questions are of one transaction; it begins with the first.
        return database.run("PRAGMA query_only = 1; PRAGMA cache_size = -65536; BEGIN").and_then([this] {
            return archive_schema::checked(database, name);
        });
    }

    result<void> prepare() {
        result<void> done;
        auto const make = [&](sqlite::statement& into, char const* query) {
            if (done) {
                done = database.prepared(query).map(
                    [&into](sqlite::statement&& made) { into = std::move(made); });
            }
        };
        make(rows_of_token, rows_of_token_sql);
        make(all_rows, all_rows_sql);
        make(words, words_sql);
        make(article, article_sql);
        make(by_hash, by_hash_sql);
        return done;
    }

    /// Articles that have it; valid until the next call.
    result<row_list const*> rows_of(gram_token token) {
        constexpr std::size_t most_rows = std::size_t{1} << 26U; // 256 MB
        if (auto const found = known.find(token); found != known.end()) {
            return &found->second;
        }
        if (known_rows > most_rows) {
            known.clear();
            known_rows = 0;
        }
        row_list rows;
        rows_of_token.bind_text(1, name_of_token(token));
        for (;;) {
            auto const row = rows_of_token.step();
            if (!row) {
                return tl::unexpected{row.error()};
            }
            if (!*row) {
                known_rows += rows.size();
                return &(known[token] = std::move(rows));
            }
            rows.push_back(static_cast<std::uint32_t>(rows_of_token.integer(0)));
        }
    }

    result<std::vector<article_id>> chosen(gram_index const& questions, std::size_t most);
    result<std::vector<article_id>> all();

    [[nodiscard]] error damaged() const {
        return {error_code::bad_index, name, {}, "is damaged; inquit index --rebuild makes it anew"};
    }

    [[nodiscard]] archived_article place_of(sqlite::statement const& row) const {
        archived_article out;
        out.file = paths.absolute(row.bytes(0));
        out.line = static_cast<std::uint32_t>(row.integer(1));
        if (!row.is_null(2)) {
            out.name = row.bytes(2);
        }
        out.text.sha256 = hex_of_bytes(row.bytes(3));
        return out;
    }
};

archive_reader::archive_reader(std::unique_ptr<state> made) : state_{std::move(made)} {}
archive_reader::archive_reader(archive_reader&&) noexcept = default;
archive_reader& archive_reader::operator=(archive_reader&&) noexcept = default;
archive_reader::~archive_reader() = default;

result<archive_reader> archive_reader::opened(fs::path const& archive, std::chrono::milliseconds patience) {
    auto made = std::make_unique<state>();
    made->name = archive.string();
    made->paths = stored_paths{archive};
    auto done = made->open(archive, sqlite::access::read, patience);
    bool const may_be_shut_off =
        !done
        && (done.error().code == error_code::not_readable || done.error().code == error_code::not_writable);
    if (may_be_shut_off) { // where nothing can be written, not even the log that tells of a writer, there is none
        done = made->open(archive, sqlite::access::read_unchanging, patience);
    }
    return done.and_then([&] { return made->prepare(); }).map([&] {
        return archive_reader{std::move(made)};
    });
}

/// Articles that have enough runs of some quotation. Ends early where they are `most`.
result<std::vector<archive_reader::article_id>> archive_reader::state::chosen(gram_index const& questions,
                                                                              std::size_t most) {
    article_counts met; // of one quotation, its runs that an article has
    std::vector<bool> is_candidate;
    std::size_t found = 0;
    for (std::uint32_t quotation = 0; quotation < questions.size() && found < most; ++quotation) {
        auto const asked = questions.demand_of(quotation);
        auto const needed = (asked.needed + words_a_gram - 1) / words_a_gram;
        met.clear();
        result<void> done;
        grams::for_each_gram(asked.words, [&](grams::gram_kind kind, std::uint64_t gram, auto, auto) {
            auto const rows = done ? rows_of(token_of(kind, gram)) : result<row_list const*>{nullptr};
            if (!rows) {
                done = tl::unexpected{rows.error()};
            } else if (*rows != nullptr) {
                for (auto const row : **rows) {
                    if (met.increased(row) == needed) {
                        is_candidate.resize(std::max(is_candidate.size(), row + std::size_t{1}));
                        found += is_candidate[row] ? 0U : 1U;
                        is_candidate[row] = true;
                    }
                }
            }
        });
        if (!done) {
            return tl::unexpected{done.error()};
        }
    }
    std::vector<article_id> out;
    for (std::size_t row = 0; row < is_candidate.size(); ++row) {
        if (is_candidate[row]) {
            out.push_back(static_cast<article_id>(row));
        }
    }
    return out;
}

result<std::vector<archive_reader::article_id>> archive_reader::state::all() {
    std::vector<article_id> out;
    for (;;) {
        auto const row = all_rows.step();
        if (!row) {
            return tl::unexpected{row.error()};
        }
        if (!*row) {
            std::ranges::sort(out);
            return out;
        }
        out.push_back(all_rows.integer(0));
    }
}

result<std::vector<archive_reader::article_id>> archive_reader::candidates(gram_index const& questions) {
    // The words of an article are read in the time of some rows of tokens. One article in four is soon chosen of many quotations.
    constexpr std::int64_t share = 4;
    constexpr std::int64_t few = 256;
    return state_->database.integer_of("SELECT max(id) FROM words")
        .and_then([&](std::int64_t rows) -> result<std::vector<article_id>> {
            auto const most = static_cast<std::size_t>(std::max(rows / share, few));
            auto found = state_->chosen(questions, most);
            return found && found->size() >= most ? state_->all() : std::move(found);
        });
}

result<std::vector<short_word>> archive_reader::words(article_id which) {
    auto& query = state_->words;
    auto const row = query.bind(1, which).step();
    if (!row) {
        return tl::unexpected{row.error()};
    }
    if (!*row) {
        return tl::unexpected{state_->damaged()};
    }
    auto out = words_of_bytes(query.bytes(0));
    query.reset();
    return out;
}

result<archived_article> archive_reader::article(article_id which) {
    auto& query = state_->article;
    auto const row = query.bind(1, which).step();
    if (!row) {
        return tl::unexpected{row.error()};
    }
    if (!*row) { // a token of an article that is not there
        return tl::unexpected{state_->damaged()};
    }
    auto out = state_->place_of(query);
    auto text = state_->packing.unpacked(query.bytes(4));
    query.reset();
    if (!text) {
        text.error().path = state_->name;
        return tl::unexpected{text.error()};
    }
    text->sha256 = std::move(out.text.sha256);
    out.text = std::move(*text);
    return out;
}

result<std::vector<archived_article>> archive_reader::articles_of_hash(std::string_view sha256) {
    std::vector<archived_article> out;
    auto& query = state_->by_hash;
    query.bind(1, std::string_view{bytes_of_hex(sha256)});
    for (;;) {
        auto const row = query.step();
        if (!row) {
            return tl::unexpected{row.error()};
        }
        if (!*row) {
            return out;
        }
        out.push_back(state_->place_of(query));
    }
}

} // namespace inquit
