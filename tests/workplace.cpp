#include "workplace.hpp"

#include "catch.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace inquit::testing {
namespace {

namespace fs = std::filesystem;

constexpr int ended_by_signal = 128;

std::string bytes_of(fs::path const& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        FAIL("cannot read " << path);
    }
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

workplace::workplace() {
    auto name = (fs::temp_directory_path() / "inquit-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        FAIL("cannot make a folder for the test");
    }
    folder_ = fs::canonical(name);
    fs::create_directory(path());
}

workplace::~workplace() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

// Output goes to files, beside the folder that the test sees: no pipe can fill up and stop the process.
outcome workplace::run(std::string const& command_line) const {
    auto const out = folder_ / "out";
    auto const err = folder_ / "err";
    auto const setting =
        "PATH='" + fs::path{INQUIT_BINARY}.parent_path().string() + "':\"$PATH\"; export XDG_CONFIG_HOME='"
        + (folder_ / "no-user").string()
        + "'; unset INQUIT_PROFILE INQUIT_FAIL_ON INQUIT_LINT_FORMAT INQUIT_BASELINE INQUIT_CACHE; cd '"
        + path().string() + "'; ";
    std::string shell = "sh";
    std::string flag = "-c";
    auto script = setting + command_line;
    std::array<char*, 4> arguments = {shell.data(), flag.data(), script.data(), nullptr};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    auto const redirect = [&actions](int stream, char const* to, int how) {
        constexpr mode_t for_the_owner = 0600;
        ::posix_spawn_file_actions_addopen(&actions, stream, to, how, for_the_owner);
    };
    redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC);
    pid_t process = 0;
    auto const failed = ::posix_spawn(&process, "/bin/sh", &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    REQUIRE(failed == 0);
    int status = 0;
    REQUIRE(::waitpid(process, &status, 0) == process);
    auto const code = WIFEXITED(status) ? WEXITSTATUS(status) : ended_by_signal + WTERMSIG(status);
    return {code, bytes_of(out), bytes_of(err)};
}

void workplace::write(std::string_view file, std::string_view bytes) const {
    auto const full = path() / file;
    fs::create_directories(full.parent_path());
    std::ofstream out{full, std::ios::binary};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(out.flush().good());
}

std::string workplace::read(std::string_view file) const { return bytes_of(path() / file); }

bool workplace::has(std::string_view file) const { return fs::exists(path() / file); }

std::vector<std::string> workplace::files(std::string_view folder) const {
    std::vector<std::string> out;
    std::error_code missing;
    for (auto const& entry : fs::recursive_directory_iterator{path() / folder, missing}) {
        if (!entry.is_directory()) {
            out.push_back(entry.path().lexically_relative(path() / folder).string());
        }
    }
    std::ranges::sort(out);
    return out;
}

} // namespace inquit::testing
