#include "cli/inputs.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <system_error>
#include <unordered_set>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
/// Enough to tell the format of an article.
constexpr std::size_t head_size = 1U << 16U;

/// It leads down from the working directory, each step by a name.
bool is_plain_way(std::string_view path) {
    for (auto rest = path;; rest.remove_prefix(rest.find('/') + 1)) {
        auto const step = rest.substr(0, rest.find('/'));
        if (step.empty() || step == "." || step == "..") {
            return false;
        }
        if (step.size() == rest.size()) {
            return true;
        }
    }
}

/// `path` relative to the working directory, with ".." first where it lies outside.
fs::path relative_name(fs::path const& path, fs::path const& working_directory) {
    if (is_plain_way(path.native())) {
        return path; // as most of an archive's files, and found without a copy of each step
    }
    std::error_code failed;
    // A ".." after a link leads elsewhere than the names say: ask the file system.
    auto const steps_up = std::ranges::find(path, fs::path{".."}) != path.end();
    auto const full = steps_up ? fs::weakly_canonical(path, failed) : working_directory / path;
    if (failed || working_directory.empty()) {
        return path.lexically_normal();
    }
    return full.lexically_normal().lexically_relative(working_directory);
}

std::string no_article_message() {
    std::string names;
    for (auto const& format : known_formats()) {
        for (auto const extension : format.extensions) {
            if (!extension.empty()) {
                names += fmt::format("{}*{}", names.empty() ? "" : ", ", extension);
            }
        }
    }
    return fmt::format("no article in this folder ({}; also .gz, .zst), or none that is not left out", names);
}

result<std::unique_ptr<byte_source>> source_of(input const& from) {
    if (from.from == input::origin::standard_input) {
        return standard_input_source();
    }
    return file_source(from.file);
}

class collector {
  public:
    collector(std::string stdin_path, search_options const& search)
        : stdin_path_{std::move(stdin_path)}, search_{search} {
        std::error_code failed;
        working_directory_ = fs::current_path(failed);
    }

    void add(std::string const& argument) {
        if (argument == "-") {
            add({input::origin::standard_input, input::mention::named, argument,
                 stdin_path_.lexically_normal()});
            return;
        }
        std::error_code ignored;
        fs::path const path{argument};
        if (!fs::is_directory(path, ignored)) {
            add_file(path, input::mention::named);
            return;
        }
        auto found = articles_in(path, search_);
        for (auto const& file : found.files) {
            add_file(file, input::mention::found);
        }
        if (found.files.empty() && found.failures.empty()) {
            out_.failures.push_back({error_code::no_articles, readable(path), {}, no_article_message()});
        }
        std::ranges::move(found.failures, std::back_inserter(out_.failures));
    }

    [[nodiscard]] input_list take() { return std::move(out_); }

  private:
    void add_file(fs::path const& file, input::mention how) {
        add({input::origin::file, how, file, relative_name(file, working_directory_)});
    }

    void add(input found) {
        auto& seen = found.from == input::origin::file ? seen_files_ : seen_streams_;
        if (seen.insert(found.name.native()).second) {
            out_.inputs.push_back(std::move(found));
        }
    }

    fs::path stdin_path_;
    search_options const& search_;
    fs::path working_directory_;
    std::unordered_set<std::string> seen_files_; ///< names
    std::unordered_set<std::string> seen_streams_;
    input_list out_;
};

} // namespace

input_list inputs_of(std::span<std::string const> paths, std::string const& stdin_path,
                     search_options const& search) {
    collector found{stdin_path, search};
    for (auto const& path : paths) {
        found.add(path);
    }
    return found.take();
}

std::string shown_path(input const& from) {
    return readable(from.from == input::origin::file ? from.file : from.name);
}

result<opened_input> opened(input const& from, read_options const& options) {
    auto source = source_of(from);
    if (!source) {
        source.error().path = shown_path(from);
        return tl::unexpected{std::move(source).error()};
    }
    if (options.format != input_format::automatic) {
        // Nothing is to be found out, and whoever writes a line to us may wait for the answer before the next.
        return opened_input{options.format, std::move(*source)};
    }
    auto head = first_bytes(**source, head_size);
    if (!head) {
        head.error().path = shown_path(from);
        return tl::unexpected{std::move(head).error()};
    }
    auto const format = format_of(expanded_begin(*head, head_size), readable(from.name));
    return opened_input{format, joined_source(std::move(*head), std::move(*source))};
}

result<article> article_of(input const& from, read_options const& options) {
    return opened(from, options).and_then([&](opened_input&& open) {
        return article_of(from, open, options);
    });
}

result<article> article_of(input const& from, opened_input& open, read_options const& options) {
    auto read = all_of(*open.bytes).and_then([&](std::string&& bytes) {
        return read_article(std::move(bytes), readable(from.name), options);
    });
    if (!read) {
        read.error().path = shown_path(from);
    }
    return read;
}

bool is_no_article(input const& from, error const& failure) {
    return from.how == input::mention::found && failure.code == error_code::unread_format;
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
