// What was found in sources that have the same bytes: mirrors, back-ups, the copies of an agency's text.
#pragma once

#include "check/check.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit::cli {

/// Where a text stands: in a file of its own, or in a line of JSON lines.
struct text_place {
    std::filesystem::path const&
        file; ///< by whose extension the format may have been chosen, and whose folder may name the outlet
    std::string path;    ///< what its article is called
    metadata known = {}; ///< what is told of it beside the text
};

/// Of each text, what its first file has of the drafts' quotations. May be asked in several threads. A text is hashed where one of its
/// size was seen that begins, goes on and ends as it does.
class found_copies {
  public:
    /// check must outlive it. outlet_at: the outlet that a file's folder names.
    found_copies(checker const& check,
                 std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at);

    struct known_text {
        std::string sha256;                ///< empty: of a text that no other one looks like yet
        std::optional<source_finds> found; ///< in the first file with these bytes, as if it were in this one
    };
    /// None was found where there was no such file yet, or where the name tells something else of whose words they are and when. Asked
    /// once of each file.
    [[nodiscard]] known_text of(std::string_view bytes, text_place const& at);
    /// The same of a text whose hash is known.
    [[nodiscard]] std::optional<source_finds> of_hash(std::string const& sha256, text_place const& at);
    /// told: what the article says of itself, before its folder names the outlet.
    void note(article const& read, metadata const& told, text_place const& at, source_finds const& found);
    /// Of a text that has no quotation whole.
    void note_parts(std::string_view bytes, text_place const& at,
                    std::vector<std::uint32_t> const& with_parts);

  private:
    struct first_copy {
        std::filesystem::path file; ///< its name
        std::string path;
        metadata known;
        metadata told;
        source_circumstances circumstances;
        source_finds found;
    };

    [[nodiscard]] source_circumstances circumstances_of(metadata told, text_place const& at) const;
    /// Once noted they are neither changed nor moved.
    [[nodiscard]] std::vector<first_copy const*> firsts_of(std::string const& sha256);
    [[nodiscard]] bool is_copy_of(first_copy const& first, text_place const& at) const;

    checker const& check_;
    std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at_;
    std::mutex mutex_;
    /// By SHA-256. Under one hash are those whose names tell different things of the same text.
    std::unordered_multimap<std::string, first_copy> copies_;
    std::unordered_map<std::size_t, std::uint32_t> looks_; ///< how many files looked so
};

} // namespace inquit::cli
