// What the server sends.
#pragma once

#include "emit/json_sink.hpp"
#include "lsp/message.hpp"
#include "lsp/positions.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace inquit::lsp {

/// Writes one value.
using value_writer = std::function<void(json_sink&)>;

[[nodiscard]] std::string response(request_id const& to, value_writer const& result);
/// to: none where the request's own id cannot be told.
[[nodiscard]] std::string response(std::optional<request_id> const& to, failure const& what);
[[nodiscard]] std::string notification(std::string_view method, value_writer const& params);
[[nodiscard]] std::string request(std::string_view id, std::string_view method, value_writer const& params);

/// A map, from its begin to its end: fields one after another, nested by what the functions write.
class reply_map {
  public:
    explicit reply_map(json_sink& out) : sink_{out}, out_{out} { out_.begin(); }
    reply_map(reply_map const&) = delete;
    reply_map& operator=(reply_map const&) = delete;
    ~reply_map() { out_.end(); }

    reply_map& text(std::string_view name, std::string_view value);
    reply_map& number(std::string_view name, std::int64_t value);
    reply_map& number_or_null(std::string_view name, std::optional<std::int64_t> value);
    reply_map& boolean(std::string_view name, bool value);
    reply_map& range(std::string_view name, text_range value);
    reply_map& texts(std::string_view name, std::initializer_list<std::string_view> values);
    reply_map& value(std::string_view name, value_writer const& write);
    /// Write(reply_map&)
    template <class Write>
    reply_map& map(std::string_view name, Write write) {
        sink_.key(name);
        reply_map inner{sink_};
        write(inner);
        return *this;
    }
    /// A map for each of `all`. Write(reply_map&, one of them)
    template <class All, class Write>
    reply_map& list(std::string_view name, All const& all, Write write) {
        out_.begin_list(name);
        for (auto const& each : all) {
            reply_map inner{sink_};
            write(inner, each);
        }
        out_.end_list();
        return *this;
    }

  private:
    json_sink& sink_;
    json_fields out_;
};

/// A value that is one map. Write(reply_map&)
template <class Write>
value_writer map_of(Write write) {
    return [write](json_sink& out) {
        reply_map inner{out};
        write(inner);
    };
}

} // namespace inquit::lsp
