// Compiled without -fsanitize-coverage, whose hook this is.
#include "tests/work.hpp"

namespace inquit::testing {

namespace {
thread_local constinit std::uint64_t blocks = 0;
} // namespace

std::uint64_t work_done() { return blocks; }

/// Not for callers: the hook adds to the count.
void add_block();
void add_block() { ++blocks; }

} // namespace inquit::testing

/// The compiler puts a call of this into every basic block.
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() { inquit::testing::add_block(); }
