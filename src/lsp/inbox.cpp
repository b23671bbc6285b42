#include "lsp/inbox.hpp"

#include <algorithm>
#include <utility>

namespace inquit::lsp {

void message_queue::push(message&& from) {
    if (from.is != message::form::notification || from.method != "$/cancelRequest") {
        waiting_.push_back(std::move(from));
        return;
    }
    auto const id = id_of(member(from.params(), "id"));
    auto const named = std::ranges::find_if(
        waiting_, [&id](message const& each) { return each.is == message::form::request && each.id == id; });
    if (named != waiting_.end()) {
        named->is_cancelled = true;
    }
}

std::optional<message> message_queue::pop() {
    if (waiting_.empty()) {
        return std::nullopt;
    }
    std::optional<message> first{std::move(waiting_.front())};
    waiting_.pop_front();
    return first;
}

void inbox::push(message&& from) {
    std::lock_guard const locked{guard_};
    waiting_.push(std::move(from));
    changed_.notify_one();
}

void inbox::close(std::string why) {
    std::lock_guard const locked{guard_};
    is_closed_ = true;
    why_ = std::move(why);
    changed_.notify_one();
}

std::optional<message> inbox::pop() {
    std::lock_guard const locked{guard_};
    return waiting_.pop();
}

bool inbox::wait() {
    std::unique_lock locked{guard_};
    changed_.wait(locked, [this] { return !waiting_.empty() || is_closed_; });
    return !waiting_.empty();
}

} // namespace inquit::lsp
