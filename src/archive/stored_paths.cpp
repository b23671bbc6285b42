#include "archive/stored_paths.hpp"

#include <system_error>

namespace inquit {

namespace fs = std::filesystem;

stored_paths::stored_paths(fs::path const& archive) {
    std::error_code failed;
    auto const here = fs::current_path(failed);
    auto const folder = here / archive.parent_path();
    folder_ = fs::weakly_canonical(folder, failed);
    if (failed) {
        folder_ = folder.lexically_normal();
    }
}

std::string stored_paths::stored(fs::path const& absolute) const {
    return absolute.lexically_normal().lexically_relative(folder_).string();
}

fs::path stored_paths::absolute(std::string_view stored) const {
    return (folder_ / stored).lexically_normal();
}

} // namespace inquit
