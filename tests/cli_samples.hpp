// What the tests of the command line share: articles, and files that a person changes.
#pragma once

#include "tests/catch.hpp"
#include "tests/workplace.hpp"

#include <string>
#include <string_view>

namespace inquit::testing {

inline constexpr std::string_view article = "Moscow\n\n\"We are not worried about it,\" said Ella Kesaeva.\n";
inline constexpr std::string_view other_article =
    "Moscow\n\n\"They have made a mistake,\" said Dmitry Peskov.\n";
inline constexpr std::string_view two_quotations =
    "\"We are not worried about it,\" said Ella Kesaeva.\n\n\"They "
    "have made a mistake,\" said Dmitry Peskov.\n";
inline constexpr std::string_view seal_begin = "# inquit sha256:";

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

inline std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The command line ends at once: exit code 2, nothing on standard output, one line that begins with the message.
inline void check_refused(workplace const& in, std::string const& command_line, std::string_view message) {
    INFO(command_line);
    auto const done = in.run(command_line);
    CHECK(done.exit_code == 2);
    CHECK(done.out.empty());
    CHECK(done.err.starts_with(message));
    CHECK(count(done.err, "\n") == 1);
}

/// Changes a file as a person with an editor does.
inline void edit(workplace const& in, std::string_view path, std::string_view from, std::string_view to) {
    in.write(path, replaced(in.read(path), from, to));
}

} // namespace inquit::testing
