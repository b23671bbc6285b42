// An archive as a source that quotations are checked against.
//
//     auto archive = inquit::archive_reader::opened("archive.db", {});
//     auto const prefilter = check.prefilter();
//     for (auto const id : *archive->candidates(check.index())) { // few of many
//         if (prefilter.of(*archive->words(id)).may_have_whole) {
//             check.add(check.found_in(archive->article(id)->text));
//         }
//     }
#pragma once

#include "check/gram_index.hpp"
#include "check/reference.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// By its first bytes, as a database; whether it is an archive is said when it is opened.
[[nodiscard]] bool is_archive(std::filesystem::path const& file);

struct archived_article {
    std::filesystem::path file;      ///< absolute
    std::uint32_t line = 0;          ///< of JSON lines; 0: the article is the file
    std::optional<std::string> name; ///< what the article calls itself
    reference text;                  ///< without path: whoever prints it knows how
};

/// What the archive had when it was opened, whoever writes to it since. Errors of all functions: bad_index, not_readable, busy.
class archive_reader {
  public:
    /// patience: for a writer that mends what another left undone.
    [[nodiscard]] static result<archive_reader> opened(std::filesystem::path const& archive,
                                                       std::chrono::milliseconds patience);
    archive_reader(archive_reader const&) = delete;
    archive_reader& operator=(archive_reader const&) = delete;
    archive_reader(archive_reader&&) noexcept;
    archive_reader& operator=(archive_reader&&) noexcept;
    ~archive_reader();

    using article_id = std::int64_t;

    /// All articles in which questions.places_in() finds something, and some others; all there are, where that costs
    /// less than choosing. Ascending.
    [[nodiscard]] result<std::vector<article_id>> candidates(gram_index const& questions);
    /// Of an article's text.
    [[nodiscard]] result<std::vector<short_word>> words(article_id which);
    [[nodiscard]] result<archived_article> article(article_id which);
    /// Those of that hash; without their text.
    [[nodiscard]] result<std::vector<archived_article>> articles_of_hash(std::string_view sha256);

  private:
    struct state;
    explicit archive_reader(std::unique_ptr<state> made);
    std::unique_ptr<state> state_;
};

} // namespace inquit
