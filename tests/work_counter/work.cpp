// Compiled without -fsanitize-coverage, whose hook this is.
#include "tests/work.hpp"

namespace {
thread_local constinit std::uint64_t blocks = 0;
} // namespace

/// The compiler puts a call of this into every basic block.
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() { ++blocks; }

std::uint64_t inquit::testing::work_done() { return blocks; }
