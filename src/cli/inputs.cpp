#include "cli/inputs.hpp"

#include "cli/descriptors.hpp"
#include "read/read.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool is_hidden(fs::path const& path) { return path.filename().native().starts_with('.'); }

bool has_article_extension(fs::path const& path) {
    auto extension = path.extension().native();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".txt";
}

error folder_failure(fs::path const& folder, std::error_code const& reason) {
    return {error_code::not_readable, readable(folder), {}, "cannot be read: " + reason_text(reason.value())};
}

/// The articles below one folder, sorted by the bytes of their paths.
class folder_search {
  public:
    explicit folder_search(std::vector<error>& failures) : failures_{failures} {}

    [[nodiscard]] std::vector<fs::path> articles(fs::path const& folder) {
        pending_ = {folder};
        while (!pending_.empty()) {
            auto const next = std::move(pending_.back());
            pending_.pop_back();
            search(next);
        }
        std::ranges::sort(
            found_, {}, [](fs::path const& path) -> auto const& { return path.native(); });
        return std::move(found_);
    }

  private:
    void search(fs::path const& folder) {
        std::error_code reason;
        fs::directory_iterator entry{folder, reason};
        for (; !reason && entry != fs::directory_iterator{}; entry.increment(reason)) {
            visit(*entry);
        }
        if (reason) {
            failures_.push_back(folder_failure(folder, reason));
        }
    }

    void visit(fs::directory_entry const& entry) {
        if (is_hidden(entry.path())) {
            return;
        }
        std::error_code ignored;
        if (fs::is_directory(entry.symlink_status(ignored))) {
            pending_.push_back(entry.path());
        } else if (has_article_extension(entry.path())) {
            auto const target = entry.status(ignored).type();
            // A link to nothing is an article that cannot be read, and is said to be.
            if (target == fs::file_type::regular || target == fs::file_type::not_found) {
                found_.push_back(entry.path());
            }
        }
    }

    std::vector<error>& failures_;
    std::vector<fs::path> pending_;
    std::vector<fs::path> found_;
};

/// `path` relative to the working directory, with ".." first where it lies outside.
fs::path relative_name(fs::path const& path, fs::path const& working_directory) {
    std::error_code failed;
    // A ".." after a link leads elsewhere than the names say: ask the file system.
    auto const steps_up = std::ranges::find(path, fs::path{".."}) != path.end();
    auto const full = steps_up ? fs::weakly_canonical(path, failed) : working_directory / path;
    if (failed || working_directory.empty()) {
        return path.lexically_normal();
    }
    return full.lexically_normal().lexically_relative(working_directory);
}

class collector {
  public:
    explicit collector(std::string stdin_path) : stdin_path_{std::move(stdin_path)} {
        std::error_code failed;
        working_directory_ = fs::current_path(failed);
    }

    void add(std::string const& argument) {
        if (argument == "-") {
            add({input::origin::standard_input, argument, stdin_path_.lexically_normal()});
            return;
        }
        std::error_code ignored;
        fs::path const path{argument};
        if (!fs::is_directory(path, ignored)) {
            add_file(path);
            return;
        }
        auto const failures_before = out_.failures.size();
        auto const articles = folder_search{out_.failures}.articles(path);
        std::ranges::for_each(articles, [this](fs::path const& file) { add_file(file); });
        if (articles.empty() && out_.failures.size() == failures_before) {
            out_.failures.push_back(
                {error_code::no_articles, readable(path), {}, "no article (*.txt) in this folder"});
        }
    }

    [[nodiscard]] input_list take() { return std::move(out_); }

  private:
    void add_file(fs::path const& file) {
        add({input::origin::file, file, relative_name(file, working_directory_)});
    }

    void add(input found) {
        if (seen_.emplace(found.from, found.name).second) {
            out_.inputs.push_back(std::move(found));
        }
    }

    fs::path stdin_path_;
    fs::path working_directory_;
    std::set<std::pair<input::origin, fs::path>> seen_;
    input_list out_;
};

} // namespace

input_list inputs_of(std::span<std::string const> paths, std::string const& stdin_path) {
    collector found{stdin_path};
    for (auto const& path : paths) {
        found.add(path);
    }
    return found.take();
}

result<article> article_of(input const& from) {
    auto const shown = readable(from.from == input::origin::file ? from.file : from.name);
    auto bytes = from.from == input::origin::file ? read_bytes(from.file) : standard_input(shown);
    auto read = std::move(bytes).and_then(
        [&from](std::string&& all) { return read_plain(std::move(all), readable(from.name)); });
    if (!read) {
        read.error().path = shown;
    }
    return read;
}

std::string readable(fs::path const& path) {
    auto rest = std::string_view{path.native()};
    std::string out;
    while (auto const bad = unicode::first_invalid(rest)) {
        out.append(rest.substr(0, *bad)).append(replacement_character);
        rest.remove_prefix(*bad + 1);
    }
    return out.append(rest);
}

} // namespace inquit::cli
