// What one thread did before another, said aloud: libtbb keeps the order, but ThreadSanitizer does not see into libtbb, and would take
// what its threads hand over for races. A few instructions an article.
#pragma once

#include <atomic>

namespace inquit::cli {

/// What a thread did before release() is done for each that comes to acquire() later.
class thread_order {
  public:
    void acquire() const { static_cast<void>(releases_.load(std::memory_order_acquire)); }
    void release() { releases_.fetch_add(1, std::memory_order_release); }

  private:
    std::atomic<unsigned> releases_ = 0;
};

/// Comes after all that has held it, and before all that will.
class ordered {
  public:
    explicit ordered(thread_order& among) : among_{among} { among_.acquire(); }
    ordered(ordered const&) = delete;
    ordered& operator=(ordered const&) = delete;
    ~ordered() { among_.release(); }

  private:
    thread_order& among_;
};

} // namespace inquit::cli
