// The same work on many things, several at a time, with results in the things' order: the output is that of one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>
#include <utility>

namespace inquit::cli {

/// `threads`, at least 1; 0: as many as the machine has processors for us.
[[nodiscard]] unsigned threads_or_all(unsigned threads);

/// next() gives the things one after another, as optionals, until one is empty; make(thing) on `threads` threads at once; take(result) of one
/// after another, in the things' order. What waits to be taken is bounded: a few a thread. While next() waits for a thing, those before it
/// are made and taken. None may throw. A take may go through things in the same way.
template <class Next, class Make, class Take>
void take_in_order(Next next, unsigned threads, Make make, Take take) {
    using thing = typename decltype(next())::value_type;
    threads = threads_or_all(threads);
    if (threads == 1) {
        while (auto each = next()) {
            take(make(std::move(*each)));
        }
        return;
    }
    using made = decltype(make(std::declval<thing>()));
    using shared_thing = std::shared_ptr<thing>; // the pipeline copies what it passes on
    using shared_made = std::shared_ptr<made>;
    constexpr std::size_t waiting_a_thread = 4;
    tbb::global_control const limit{tbb::global_control::max_allowed_parallelism, threads};
    auto const things = tbb::make_filter<void, shared_thing>(
        tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) -> shared_thing {
            auto each = next();
            if (!each) {
                flow.stop();
                return nullptr;
            }
            return std::make_shared<thing>(std::move(*each));
        });
    auto const making = tbb::make_filter<shared_thing, shared_made>(
        tbb::filter_mode::parallel,
        [&](shared_thing const& each) { return std::make_shared<made>(make(std::move(*each))); });
    auto const taking = tbb::make_filter<shared_made, void>(
        tbb::filter_mode::serial_in_order, [&](shared_made const& each) { take(std::move(*each)); });
    // Within another's take, no thread that waits here begins work of the other, which may last.
    tbb::this_task_arena::isolate(
        [&] { tbb::parallel_pipeline(threads * waiting_a_thread, things & making & taking); });
}

/// The same of the numbers below `count`.
template <class Make, class Take>
void for_each_in_order(std::size_t count, unsigned threads, Make make, Take take) {
    std::size_t next = 0;
    take_in_order([&] { return next < count ? std::optional{next++} : std::nullopt; },
                  count < 2 ? 1 : threads, std::move(make), std::move(take));
}

} // namespace inquit::cli
