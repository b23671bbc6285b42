// Output, and messages for people: one line each on standard error.
#pragma once

#include "cli/descriptors.hpp"
#include "cli/progress.hpp"
#include "text/error.hpp"

#include <string_view>

namespace inquit::cli {

/// Says what went wrong and remembers that something did.
class reporter {
  public:
    explicit reporter(progress& bar) : bar_{bar} {}

    /// "inquit: PATH: message"; the exit code is 2 from now on.
    void fail(error const& failure);
    /// The same of a message that names its place itself: "inquit: PATH:LINE:COLUMN: message".
    void fail(std::string_view failure);
    /// The same line, for what a person should know and what is no failure.
    void note(std::string_view remark);
    /// What the user asked for, to standard output; a failure is reported.
    [[nodiscard]] delivery print(std::string_view output);

    [[nodiscard]] int exit_code() const { return has_failed_ ? 2 : 0; }

  private:
    progress& bar_;
    bool has_failed_ = false;
};

/// "inquit: text" and a line feed; control characters (a file's name may hold them) as \xNN, so that it is one line.
[[nodiscard]] std::string message_line(std::string_view text);

} // namespace inquit::cli
