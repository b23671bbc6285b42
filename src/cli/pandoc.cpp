#include "cli/pandoc.hpp"

#include "cli/descriptors.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace inquit::cli {
namespace {

using file = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A file without a name: pandoc reads and writes at its own pace, and no pipe can fill up.
file unnamed_file() { return {std::tmpfile(), &std::fclose}; }

error failure(std::string message) { return {error_code::not_readable, "pandoc", {}, std::move(message)}; }

result<std::string> contents(std::FILE* from) {
    std::string out;
    std::array<char, 1U << 14U> piece{};
    std::rewind(from);
    while (auto const read = std::fread(piece.data(), 1, piece.size(), from)) {
        out.append(piece.data(), read);
    }
    if (std::ferror(from) != 0) {
        return tl::unexpected{failure("its answer cannot be read: " + reason_text(errno))};
    }
    return out;
}

bool is_written(std::string_view document, std::FILE* to) {
    return std::fwrite(document.data(), 1, document.size(), to) == document.size() && std::fflush(to) == 0;
}

/// errno of the start, else 0; status as waitpid has it.
int run(std::vector<std::string> arguments, std::array<std::FILE*, 3> const& streams, int& status) {
    std::vector<char*> pointers;
    for (auto& each : arguments) {
        pointers.push_back(each.data());
    }
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (std::size_t each = 0; each < streams.size(); ++each) {
        ::posix_spawn_file_actions_adddup2(&actions, ::fileno(streams[each]), static_cast<int>(each));
    }
    pid_t child = 0;
    auto const reason = ::posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    while (reason == 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return reason;
}

std::string first_line(std::string_view text) { return std::string{text.substr(0, text.find('\n'))}; }

} // namespace

result<std::string> bibliography_of(std::string_view document, std::filesystem::path const& style,
                                    std::string const& pandoc_format) {
    auto const in = unnamed_file();
    auto const out = unnamed_file();
    auto const complaints = unnamed_file();
    if (!in || !out || !complaints || !is_written(document, in.get())) {
        return tl::unexpected{failure("no room for a temporary file: " + reason_text(errno))};
    }
    std::rewind(in.get());
    int status = 0;
    auto const reason = run({"pandoc", "--citeproc", "--csl", style.string(), "--from", "markdown", "--to",
                             pandoc_format, "--wrap", "none"},
                            {in.get(), out.get(), complaints.get()}, status);
    if (reason == ENOENT) {
        return tl::unexpected{failure("is not installed, and --style needs it (Debian: apt install pandoc)")};
    }
    if (reason != 0) {
        return tl::unexpected{failure("cannot be run: " + reason_text(reason))};
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        auto const said = first_line(contents(complaints.get()).value_or(""));
        return tl::unexpected{failure(said.empty() ? "failed without a word" : said)};
    }
    return contents(out.get());
}

} // namespace inquit::cli
