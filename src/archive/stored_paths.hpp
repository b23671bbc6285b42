// Paths as an archive keeps them: relative to its folder, so that it can be used from any folder, and moved along with its sources.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace inquit {

class stored_paths {
  public:
    stored_paths() = default;
    /// archive: the file, which need not exist.
    explicit stored_paths(std::filesystem::path const& archive);

    [[nodiscard]] std::string stored(std::filesystem::path const& absolute) const;
    [[nodiscard]] std::filesystem::path absolute(std::string_view stored) const;

  private:
    std::filesystem::path folder_; ///< absolute
};

} // namespace inquit
