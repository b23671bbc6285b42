// Messages that wait: one thread reads them, another works.
#pragma once

#include "lsp/message.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace inquit::lsp {

/// In the order in which they came. `$/cancelRequest` does not wait: it marks the request that it names, if that still does.
class message_queue {
  public:
    void push(message&& from);
    /// Nothing where none waits.
    [[nodiscard]] std::optional<message> pop();
    [[nodiscard]] bool empty() const { return waiting_.empty(); }

  private:
    std::deque<message> waiting_;
};

/// The same for two threads.
class inbox {
  public:
    void push(message&& from);
    /// There will be no more. why: a phrase; "" where nothing is wrong.
    void close(std::string why);

    /// Nothing where none waits.
    [[nodiscard]] std::optional<message> pop();
    /// Waits until there is one or there will be no more. False: there will be no more.
    [[nodiscard]] bool wait();
    /// Once it is closed.
    [[nodiscard]] std::string const& reason() const { return why_; }

  private:
    std::mutex guard_;
    std::condition_variable changed_;
    message_queue waiting_;
    bool is_closed_ = false;
    std::string why_;
};

} // namespace inquit::lsp
