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

/// A map of fields, one after another; nested by what the functions write.
class json_fields {
  public:
    explicit json_fields(json_sink& out) : out_{out} { out_.begin_map(node_style::lines); }
    json_fields(json_fields const&) = delete;
    json_fields& operator=(json_fields const&) = delete;
    ~json_fields() { out_.end_map(); }

    json_fields& text(std::string_view name, std::string_view value);
    json_fields& number(std::string_view name, std::int64_t value);
    json_fields& number_or_null(std::string_view name, std::optional<std::int64_t> value);
    json_fields& boolean(std::string_view name, bool value);
    json_fields& range(std::string_view name, text_range value);
    /// Written by a function of json_fields.
    template <class Write>
    json_fields& map(std::string_view name, Write write) {
        out_.key(name);
        json_fields inner{out_};
        write(inner);
        return *this;
    }
    /// Of a map for each of `all`, written by a function of json_fields and one of them.
    template <class All, class Write>
    json_fields& list(std::string_view name, All const& all, Write write) {
        out_.key(name);
        out_.begin_list(node_style::lines);
        for (auto const& each : all) {
            json_fields inner{out_};
            write(inner, each);
        }
        out_.end_list();
        return *this;
    }
    json_fields& texts(std::string_view name, std::initializer_list<std::string_view> values);

  private:
    json_sink& out_;
};

} // namespace inquit::lsp
