// What checking needs of an article, as few bytes.
#pragma once

#include "check/reference.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace inquit {

/// Packs and unpacks; keeps the memory that zstd works in, so one serves many articles, in one thread.
class packer {
  public:
    packer();
    packer(packer const&) = delete;
    packer& operator=(packer const&) = delete;
    ~packer();

    /// All but path and hash.
    [[nodiscard]] std::string packed(reference const& from);
    /// Errors: bad_index where packed() made no such bytes. The caller says whose bytes they are: error and reference have no path.
    [[nodiscard]] result<reference> unpacked(std::string_view bytes);

  private:
    struct workspace;
    std::unique_ptr<workspace> zstd_;
};

} // namespace inquit
