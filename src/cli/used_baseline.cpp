#include "cli/used_baseline.hpp"

#include "cli/atomic_file.hpp"
#include "config/baseline_file.hpp"
#include "emit/lint_formats.hpp"
#include "read/read.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

std::string entries(std::size_t count) {
    return fmt::format("{} {}", count, count == 1 ? "entry" : "entries");
}

} // namespace

used_baseline::used_baseline(fs::path file, baseline_use how, std::vector<baseline_entry> known)
    : file_{std::move(file)}, how_{how}, known_{std::move(known)} {}

std::optional<used_baseline> used_baseline::read(lint_options const& options, reporter& report) {
    auto const& file = *options.baseline;
    auto const name = readable(file);
    std::error_code ignored;
    if (options.baseline_is == baseline_use::updated && !fs::exists(fs::symlink_status(file, ignored))) {
        return used_baseline{file, options.baseline_is, {}};
    }
    auto const text = read_bytes(file);
    if (!text) {
        auto failure = text.error();
        failure.path = name;
        failure.message += "; --update-baseline makes one";
        report.fail(failure);
        return std::nullopt;
    }
    auto parsed = baseline_in(*text, name);
    for (auto const& each : parsed.problems) {
        report.fail(describe(each));
    }
    if (!parsed.problems.empty()) {
        return std::nullopt;
    }
    return used_baseline{file, options.baseline_is, std::move(parsed.entries)};
}

std::vector<bool> used_baseline::known(linted_article const& from) {
    auto const path = path_of(from);
    auto is_known = known_.known(path, from.findings);
    linted_.push_back(path);
    if (how_ == baseline_use::updated) {
        for (auto const& each : from.findings) {
            found_.push_back({path, std::string{each.found.of->id}, each.where});
        }
        is_known.assign(is_known.size(), true);
    }
    return is_known;
}

void used_baseline::finish(reporter& report) {
    std::ranges::sort(linted_);
    auto const is_linted = [this](baseline_entry const& each) {
        return std::ranges::binary_search(linted_, each.path);
    };
    // Of files that this run was not told to lint, nothing is known.
    auto idle = known_.idle();
    auto const gone = std::stable_partition(idle.begin(), idle.end(), std::not_fn(is_linted));
    std::vector<baseline_entry> const elsewhere{idle.begin(), gone};
    if (how_ == baseline_use::read) {
        if (auto const count = idle.end() - gone; count > 0) {
            report.note(fmt::format(
                "{}: {} for nothing any more; --prune-baseline takes that out", readable(file_),
                count == 1 ? "1 entry stands" : entries(static_cast<std::size_t>(count)) + " stand"));
        }
        return;
    }
    auto kept = how_ == baseline_use::updated ? std::move(found_) : known_.used();
    kept.insert(kept.end(), elsewhere.begin(), elsewhere.end());
    std::ranges::stable_sort(kept, {}, &baseline_entry::path);
    if (auto const failure = write_failure(file_, baseline_text(kept))) {
        report.fail(*failure);
        return;
    }
    report.note(fmt::format("{}: {}", readable(file_), entries(kept.size())));
}

std::string used_baseline::path_of(linted_article const& from) const {
    std::error_code failed;
    auto const here = fs::current_path(failed);
    auto const folder = (here / file_).lexically_normal().parent_path();
    auto const relative = (here / from.path).lexically_normal().lexically_relative(folder);
    return relative.empty() ? from.path : readable(relative);
}

} // namespace inquit::cli
