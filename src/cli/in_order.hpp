// The same work on many things, several at a time, with results in the things' order: the output is that of one thread.
#pragma once

#include "cli/thread_order.hpp"

#include <cstddef>
#include <optional>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>
#include <utility>
#include <vector>

namespace inquit::cli {

/// `threads`, at least 1; 0: as many as the machine has processors for us.
[[nodiscard]] unsigned threads_or_all(unsigned threads);

/// Of the threads that begin pipelines, and those that work in them.
inline constinit thread_order
    pipelines; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): one for all

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
    struct place {
        std::optional<thing> waiting;
        std::optional<made> done;
        thread_order order;
    };
    constexpr std::size_t waiting_a_thread = 4;
    std::vector<place> places(threads * waiting_a_thread);
    std::size_t begun = 0;
    thread_order reading;
    thread_order taking;
    tbb::global_control const limit{tbb::global_control::max_allowed_parallelism, threads};
    auto const read_next = [&](tbb::flow_control& flow) -> place* {
        pipelines.acquire();
        ordered const after_last{reading};
        auto each = next();
        if (!each) {
            flow.stop();
            return nullptr;
        }
        auto& at =
            places[begun % places.size()]; // what stood here is taken: no more than these are on their way
        ++begun;
        ordered const after_what_stood_here{at.order};
        at.waiting.emplace(std::move(*each));
        return &at;
    };
    auto const make_one = [&](place* at) {
        pipelines.acquire();
        ordered const after_reading{at->order};
        at->done.emplace(make(std::move(*at->waiting)));
        at->waiting.reset();
        return at;
    };
    auto const take_next = [&](place* at) {
        pipelines.acquire();
        ordered const after_last{taking};
        ordered const after_making{at->order};
        take(std::move(*at->done));
        at->done.reset();
    };
    auto const line = tbb::make_filter<void, place*>(tbb::filter_mode::serial_in_order, read_next)
                      & tbb::make_filter<place*, place*>(tbb::filter_mode::parallel, make_one)
                      & tbb::make_filter<place*, void>(tbb::filter_mode::serial_in_order, take_next);
    pipelines.release();
    // Within another's take, no thread that waits here begins work of the other, which may last.
    tbb::this_task_arena::isolate([&] { tbb::parallel_pipeline(places.size(), line); });
    reading.acquire();
    taking.acquire();
}

/// The same of the numbers below `count`.
template <class Make, class Take>
void for_each_in_order(std::size_t count, unsigned threads, Make make, Take take) {
    std::size_t next = 0;
    take_in_order([&] { return next < count ? std::optional{next++} : std::nullopt; },
                  count < 2 ? 1 : threads, std::move(make), std::move(take));
}

} // namespace inquit::cli
