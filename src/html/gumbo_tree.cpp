#include "html/gumbo_tree.hpp"

#include <cassert>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

namespace inquit {
namespace {

/// To the parse under way in this thread.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): __assert_fail takes no argument of ours
thread_local std::jmp_buf* way_out = nullptr;

} // namespace

GumboOutput const* gumbo_tree(GumboOptions const& options, std::string_view file) {
    // gumbo is C: nothing that the jump passes over has a destructor.
    std::jmp_buf here;
    way_out = &here;
    GumboOutput const* output = nullptr;
    if (setjmp(here) == 0) { // NOLINT(cert-err52-cpp): there is no other way out of a failed assertion
        output = gumbo_parse_with_options(&options, file.data(), file.size());
    }
    way_out = nullptr;
    return output;
}

void give_up_parsing() {
    if (way_out != nullptr) {
        std::longjmp(*way_out, 1); // NOLINT(cert-err52-cpp)
    }
    std::abort();
}

} // namespace inquit

/// Stands before the C library's function of this name, which assert() calls in every library of the process. Outside of a parse
/// it does as that one does.
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
extern "C" [[gnu::visibility("default")]] void __assert_fail(char const* assertion, char const* file,
                                                             unsigned line, char const* function) noexcept {
    if (inquit::way_out == nullptr) {
        std::fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function, assertion);
    }
    inquit::give_up_parsing();
}
