// A progress bar on standard error, for people who wait.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace inquit::cli {

/// Shown only where standard error is a terminal that can redraw a line, and after a second of work. No colours.
///     inquit [##########..........] 120 of 240
class progress {
  public:
    explicit progress(std::size_t total);
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;
    ~progress() { hide(); }

    /// `done` of the total are done.
    void show(std::size_t done);
    /// Clears the line, before anything else is written to the terminal.
    void hide();

  private:
    using clock = std::chrono::steady_clock;

    std::size_t total_;
    bool is_possible_;
    bool is_shown_ = false;
    clock::time_point next_; ///< not before
};

} // namespace inquit::cli
