// What was found in sources that have the same bytes: mirrors, back-ups, the copies of an agency's text.
#pragma once

#include "check/check.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace inquit::cli {

/// Of each text, what its first file has of the drafts' quotations. May be asked in several threads.
class found_copies {
  public:
    /// check must outlive it. outlet_at: the outlet that a file's folder names.
    found_copies(checker const& check,
                 std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at);

    /// What was found in a file with these bytes, as if it were in `name`; none where there was no such file yet, or where the name tells
    /// something else of whose words they are and when.
    [[nodiscard]] std::optional<source_finds> of(std::string_view bytes,
                                                 std::filesystem::path const& name) const;
    /// told: what the text says of itself, before its folder names the outlet.
    void note(article const& read, metadata const& told, std::filesystem::path const& name,
              source_finds const& found);

  private:
    struct first_copy {
        std::filesystem::path extension; ///< by which the format may have been chosen
        metadata told;
        source_circumstances circumstances;
        source_finds found;
    };

    [[nodiscard]] source_circumstances circumstances_of(metadata told,
                                                        std::filesystem::path const& name) const;

    /// Most files have another size than all before them, and need no hash.
    [[nodiscard]] bool has_of_size(std::size_t bytes) const;

    checker const& check_;
    std::function<std::optional<std::string>(std::filesystem::path const&)> outlet_at_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, first_copy> copies_; ///< by SHA-256
    std::unordered_set<std::size_t> sizes_;              ///< of their texts, in bytes
};

} // namespace inquit::cli
