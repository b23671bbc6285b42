#include "cli/folder_search.hpp"

#include "cli/descriptors.hpp"
#include "cli/inputs.hpp"
#include "formats/format.hpp"
#include "read/read.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

error folder_failure(fs::path const& folder, std::error_code const& reason) {
    return {error_code::not_readable, readable(folder), {}, "cannot be read: " + reason_text(reason.value())};
}

std::vector<path_pattern> patterns_of(std::vector<std::string> const& globs) {
    return {globs.begin(), globs.end()};
}

bool matches_any(std::vector<path_pattern> const& patterns, std::string_view path, entry_kind kind) {
    return std::ranges::any_of(patterns,
                               [path, kind](path_pattern const& each) { return each.matches(path, kind); });
}

/// A .inquitignore, and from where its patterns count.
struct placed_list {
    std::string folder; ///< absolute, ends with '/'
    ignore_list rules;
};

class folder_search {
  public:
    folder_search(fs::path folder, search_options const& options)
        : include_{patterns_of(options.include)}, exclude_{patterns_of(options.exclude)} {
        std::error_code failed;
        working_directory_ = fs::current_path(failed);
        root_ = absolute(folder);
        if (have_lists_above()) {
            pending_.push_back(std::move(folder));
        }
    }

    folder_articles run() {
        while (!pending_.empty()) {
            auto const next = std::move(pending_.back());
            pending_.pop_back();
            if (has_list_of(next)) {
                search(next);
            }
        }
        std::ranges::sort(
            out_.files, {}, [](fs::path const& path) -> auto const& { return path.native(); });
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string absolute(fs::path const& folder) const {
        auto path = (working_directory_ / folder).lexically_normal().native();
        return path.ends_with('/') ? path : path + '/';
    }

    /// Those of the working directory and of the folders on the way from there.
    bool have_lists_above() {
        auto const from = absolute({});
        if (!root_.starts_with(from)) {
            return true;
        }
        for (auto end = from.size(); end < root_.size(); end = root_.find('/', end) + 1) {
            if (!has_list_of(root_.substr(0, end))) {
                return false;
            }
        }
        return true;
    }

    /// False: there is one that cannot be read, and what it leaves out is not known.
    bool has_list_of(fs::path const& folder) {
        auto const file = folder / ignore_file_name;
        std::error_code failed;
        auto const there = fs::symlink_status(file, failed);
        if (there.type() == fs::file_type::not_found || failed == std::errc::permission_denied) {
            return true; // in the latter case nothing in the folder can be read, which is said of the folder
        }
        auto text = read_bytes(file);
        if (!text) {
            text.error().path = readable(file);
            text.error().message += "; the articles below are left out";
            out_.failures.push_back(std::move(text).error());
            return false;
        }
        lists_.push_back({absolute(folder), ignore_list{*text}});
        return true;
    }

    void search(fs::path const& folder) {
        std::error_code reason;
        fs::directory_iterator entry;
        do {
            entry = fs::directory_iterator{folder, reason};
        } while (reason == std::errc::interrupted);
        auto const shown = absolute(folder);
        for (; !reason && entry != fs::directory_iterator{}; entry.increment(reason)) {
            visit(*entry, shown);
        }
        if (reason) {
            out_.failures.push_back(folder_failure(folder, reason));
        }
    }

    /// folder: absolute, ends with '/'. What the folder says of its entries spares most of them a question of their own.
    void visit(fs::directory_entry const& entry, std::string const& folder) {
        auto const name = entry.path().filename();
        if (name.native().starts_with('.')) {
            return;
        }
        std::error_code ignored;
        bool const is_folder = !entry.is_symlink(ignored) && entry.is_directory(ignored);
        auto const path = folder + name.native();
        if (is_left_out(path, is_folder ? entry_kind::folder : entry_kind::file)) {
            return;
        }
        if (is_folder) {
            pending_.push_back(entry.path());
        } else if (is_wanted(path)) {
            if ((!entry.is_symlink(ignored) && entry.is_regular_file(ignored))
                || is_file_or_unreadable(entry)) {
                out_.files.push_back(entry.path());
            }
        }
    }

    /// A link to nothing, or what cannot be looked at, is an article that cannot be read, and is said to be.
    static bool is_file_or_unreadable(fs::directory_entry const& entry) {
        std::error_code ignored;
        auto const target = entry.status(ignored).type(); // asked once: a second answer may be another
        return target == fs::file_type::regular || target == fs::file_type::not_found
               || target == fs::file_type::none;
    }

    [[nodiscard]] bool is_wanted(std::string const& path) const {
        return include_.empty()
                   ? is_article_name(path)
                   : matches_any(include_, std::string_view{path}.substr(root_.size()), entry_kind::file);
    }

    [[nodiscard]] bool is_left_out(std::string const& path, entry_kind kind) const {
        if (matches_any(exclude_, std::string_view{path}.substr(root_.size()), kind)) {
            return true;
        }
        // The nearest list that says anything: those of folders further down were added later.
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 has no reversed view of them
        for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
            auto const said =
                path.starts_with(list->folder)
                    ? list->rules.ignores(std::string_view{path}.substr(list->folder.size()), kind)
                    : std::nullopt;
            if (said) {
                return *said;
            }
        }
        return false;
    }

    std::vector<path_pattern> include_;
    std::vector<path_pattern> exclude_;
    fs::path working_directory_;
    std::string root_; ///< absolute, ends with '/'
    std::vector<placed_list> lists_;
    std::vector<fs::path> pending_;
    folder_articles out_;
};

} // namespace

folder_articles articles_in(fs::path const& folder, search_options const& options) {
    return folder_search{folder, options}.run();
}

} // namespace inquit::cli
