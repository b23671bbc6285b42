#include "cli/file_fixes.hpp"

#include "cli/atomic_file.hpp"
#include "lint/fix.hpp"
#include "read/read.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_rounds = 10;

error stays(fs::path const& file, std::string why) {
    return {error_code::not_writable, readable(file), {}, std::move(why)};
}

} // namespace

fixed_article fixed(article&& read, std::vector<finding>&& found, read_options const& options,
                    std::function<std::vector<finding>(article const&)> const& lint_again) {
    fixed_article out{read.file, read.file, read.sha256, 0, std::move(read), std::move(found)};
    bool const has_fix =
        std::ranges::any_of(out.findings, [](finding const& each) { return !each.fix.empty(); });
    if (!has_fix || sha256_hex(out.before) != out.sha256) {
        return out;
    }
    for (int round = 0; round < most_rounds; ++round) {
        auto next = with_fixes(out.after, out.findings);
        if (next.applied == 0) {
            break;
        }
        auto again = read_article(std::string{next.bytes}, out.read.path, options);
        if (!again) {
            break;
        }
        out.fixes += next.applied;
        out.after = std::move(next.bytes);
        out.read = std::move(*again);
        out.findings = lint_again(out.read);
    }
    return out;
}

std::optional<error> replace_failure(fs::path const& file, fixed_article const& with) {
    std::error_code failed;
    auto const target = fs::canonical(file, failed);
    auto const state = failed ? fs::file_status{} : fs::status(target, failed);
    if (failed) {
        return stays(file, "is not fixed: " + failed.message());
    }
    constexpr auto writable = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    if ((state.permissions() & writable) == fs::perms::none) {
        return stays(file, "is read-only, and stays as it is");
    }
    auto const now = read_bytes(target);
    if (now && *now == with.after) {
        return std::nullopt; // fixed under its other name
    }
    if (!now || sha256_hex(*now) != with.sha256) {
        return stays(file, "was changed by others while it was read, and stays as it is");
    }
    auto failure = write_failure(target, with.after, state.permissions());
    if (failure) {
        failure->path = readable(file);
    }
    return failure;
}

} // namespace inquit::cli
