#include "cli/file_fixes.hpp"

#include "cli/replaced_file.hpp"
#include "lint/fix.hpp"
#include "read/read.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_rounds = 10;

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
    return replace_failure(file, with.sha256, with.after);
}

} // namespace inquit::cli
