// A count of work that no clock and no machine changes: the basic blocks of this project's code that have run.
#pragma once

#include <cstdint>

namespace inquit::testing {

/// Basic blocks that this thread has run so far, of everything compiled for the tests (cmake/settings.cmake), templates of
/// others included; what a shared library does is not counted.
[[nodiscard]] std::uint64_t work_done();

/// Basic blocks that `run` takes.
template <class Run>
std::uint64_t work_of(Run run) {
    auto const before = work_done();
    run();
    return work_done() - before;
}

} // namespace inquit::testing
