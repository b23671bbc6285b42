// Articles into an archive, which quotations are then checked against without reading the files again.
#pragma once

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

enum class archive_origin : std::uint8_t {
    kept, ///< what is there is brought up to date; a new one where there is none
    anew, ///< takes the place of what is there, once it is whole
};

/// A file of which an archive has the articles.
struct archived_file {
    std::filesystem::path file; ///< absolute, here and wherever files are named
    std::string sha256;         ///< hex; "": something in it could not be read
    std::string made_with;      ///< a hash of whatever else decides what is read in it
    std::uint64_t articles = 0;
};

/// One writer at a time, any number of readers beside it. Whatever happens, the archive on disk is as it was after the last commit().
/// Errors of all functions: bad_index (no archive, of another version, damaged), busy, not_writable (no space left, ...).
class archive_writer {
  public:
    /// patience: how long another writer is waited for.
    [[nodiscard]] static result<archive_writer>
    opened(std::filesystem::path const& archive, archive_origin origin, std::chrono::milliseconds patience);
    archive_writer(archive_writer const&) = delete;
    archive_writer& operator=(archive_writer const&) = delete;
    archive_writer(archive_writer&&) noexcept;
    archive_writer& operator=(archive_writer&&) noexcept;
    ~archive_writer();

    /// All files, or that one.
    [[nodiscard]] result<std::vector<archived_file>> files();
    [[nodiscard]] result<std::optional<archived_file>> find(std::filesystem::path const& file);

    /// Takes the file and its articles out, if it is there.
    [[nodiscard]] result<void> remove(std::filesystem::path const& file);

    /// Forgets what was there of a file; then its articles follow, then end_file().
    [[nodiscard]] result<void> begin_file(std::filesystem::path const& file);
    /// line: of JSON lines, else 0. name: what the article calls itself; else it is called after file and line.
    [[nodiscard]] result<void> add(reference const& from, std::uint32_t line,
                                   std::optional<std::string> const& name);

    /// See archived_file. Commits where enough has come together, so that no file is ever half there.
    [[nodiscard]] result<void> end_file(std::string_view sha256, std::string_view made_with);
    [[nodiscard]] result<void> commit();
    /// After the last file: commits, and puts a new archive in its place.
    [[nodiscard]] result<void> finish();

  private:
    struct state;
    explicit archive_writer(std::unique_ptr<state> made);
    std::unique_ptr<state> state_;
};

} // namespace inquit
