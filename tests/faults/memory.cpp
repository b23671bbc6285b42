// Lets a program's memory run out, for tests/faults/memory_faults.py: a library for LD_PRELOAD, of glibc on Linux.
//
//   INQUIT_MEMORY="N once"   the N-th allocation since main() began fails
//   INQUIT_MEMORY="N ever"   and so do all behind it that are as large or larger
//   INQUIT_MEMORY_LOG=FILE   gets the number of allocations when the program ends
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
}

namespace {

std::atomic<bool> has_begun = false;
std::atomic<long> count = 0;
std::atomic<size_t> least = SIZE_MAX; ///< once one failed for good, as large a one fails
long at = -1;
bool is_for_good = false;

/// A place to stop at, for who looks with a debugger where it was.
[[gnu::noinline]] void runs_out() { errno = ENOMEM; }

bool fails(size_t size) {
    if (!has_begun) {
        return false;
    }
    bool const is_first = ++count == at;
    if (is_first && is_for_good) {
        least = size;
    }
    if (is_first || size >= least) {
        runs_out();
        return true;
    }
    return false;
}

using main_function = int (*)(int, char**, char**);
main_function real_main = nullptr;

int main_that_counts(int argument_count, char** arguments, char** variables) {
    if (auto const* const wanted = std::getenv("INQUIT_MEMORY")) {
        at = std::atol(wanted);
        is_for_good = std::strstr(wanted, "ever") != nullptr;
    }
    ::unsetenv("LD_PRELOAD"); // programs that this one starts are spared
    has_begun = true;
    auto const status = real_main(argument_count, arguments, variables);
    has_begun = false;
    if (auto const* const log = std::getenv("INQUIT_MEMORY_LOG")) {
        if (auto const file = ::open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600); file >= 0) {
            ::dprintf(file, "%ld\n", count.load());
            ::close(file);
        }
    }
    return status;
}

} // namespace

extern "C" {

void* malloc(size_t size) { return fails(size) ? nullptr : __libc_malloc(size); }

void* calloc(size_t number, size_t size) {
    return fails(number * size) ? nullptr : __libc_calloc(number, size);
}

void* realloc(void* old, size_t size) { return fails(size) ? nullptr : __libc_realloc(old, size); }

void* aligned_alloc(size_t alignment, size_t size) {
    return fails(size) ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** into, size_t alignment, size_t size) {
    *into = fails(size) ? nullptr : __libc_memalign(alignment, size);
    return *into == nullptr ? ENOMEM : 0;
}

int __libc_start_main(main_function begin, int argument_count, char** arguments, void (*initialise)(),
                      void (*finish)(), void (*end_loader)(), void* stack_end) {
    using start = int (*)(main_function, int, char**, void (*)(), void (*)(), void (*)(), void*);
    auto const next = reinterpret_cast<start>(::dlsym(RTLD_NEXT, "__libc_start_main"));
    real_main = begin;
    return next(main_that_counts, argument_count, arguments, initialise, finish, end_loader, stack_end);
}
}
