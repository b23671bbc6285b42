// The same work on many things, several at a time, with results in the things' order: the output is that of one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <utility>

namespace inquit::cli {

/// `threads`, at least 1; 0: as many as the machine has processors for us.
[[nodiscard]] unsigned threads_or_all(unsigned threads);

/// make(i) for each i below `count`, on `threads` threads at once; take(result) of one after another, i ascending. What waits to be taken is
/// bounded. Neither may throw.
template <class Make, class Take>
void for_each_in_order(std::size_t count, unsigned threads, Make make, Take take) {
    threads = threads_or_all(threads);
    if (threads == 1 || count < 2) {
        for (std::size_t i = 0; i < count; ++i) {
            take(make(i));
        }
        return;
    }
    using made = decltype(make(std::size_t{}));
    using shared = std::shared_ptr<made>; // the pipeline copies what it passes on
    constexpr std::size_t waiting_a_thread = 4;
    tbb::global_control const limit{tbb::global_control::max_allowed_parallelism, threads};
    std::size_t next = 0;
    tbb::parallel_pipeline(
        threads * waiting_a_thread,
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
            if (next == count) {
                flow.stop();
                return count;
            }
            return next++;
        }) & tbb::make_filter<std::size_t, shared>(tbb::filter_mode::parallel, [&](std::size_t i) {
            return std::make_shared<made>(make(i));
        }) & tbb::make_filter<shared, void>(tbb::filter_mode::serial_in_order, [&](shared const& each) {
            take(std::move(*each));
        }));
}

} // namespace inquit::cli
