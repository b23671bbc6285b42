#include "cli/replaced_file.hpp"

#include "cli/atomic_file.hpp"
#include "cli/inputs.hpp"
#include "read/read.hpp"
#include "text/digest.hpp"

#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

error stays(fs::path const& file, std::string why) {
    return {error_code::not_writable, readable(file), {}, std::move(why)};
}

} // namespace

std::optional<error> replace_failure(fs::path const& file, std::string_view sha256, std::string_view after) {
    std::error_code failed;
    auto const target = fs::canonical(file, failed);
    auto const state = failed ? fs::file_status{} : fs::status(target, failed);
    if (failed) {
        return stays(file, "cannot be changed: " + failed.message());
    }
    constexpr auto writable = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if ((state.permissions() & writable) == fs::perms::none) {
        return stays(file, "is read-only, and stays as it is");
    }
    auto const now = read_bytes(target);
    if (now && *now == after) {
        return std::nullopt; // done under its other name
    }
    if (!now || sha256_hex(*now) != sha256) {
        return stays(file, "was changed by others while it was read, and stays as it is");
    }
    auto failure = write_failure(target, after, state.permissions());
    if (failure) {
        failure->path = readable(file);
    }
    return failure;
}

} // namespace inquit::cli
