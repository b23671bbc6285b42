// One writer at a time, for as long as it writes; SQLite's own locks last a transaction.
#pragma once

#include "text/error.hpp"

#include <chrono>
#include <filesystem>
#include <utility>

namespace inquit {

/// Held until it goes out of scope, or its process ends in whatever way.
class write_lock {
  public:
    write_lock() = default;
    write_lock(write_lock&& other) noexcept
        : file_{std::move(other.file_)}, descriptor_{std::exchange(other.descriptor_, -1)} {}
    write_lock& operator=(write_lock&& other) noexcept {
        std::swap(file_, other.file_);
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~write_lock();

    /// By a file beside the archive, "archive.db-lock", removed at the end. Errors: busy after `patience`; not_writable.
    [[nodiscard]] static result<write_lock> of(std::filesystem::path const& archive,
                                               std::chrono::milliseconds patience);

  private:
    write_lock(std::filesystem::path file, int descriptor)
        : file_{std::move(file)}, descriptor_{descriptor} {}

    std::filesystem::path file_;
    int descriptor_ = -1;
};

} // namespace inquit
