// JSON with a line for each member, for files that people look into and compare. Internal to cite.
#pragma once

#include "emit/escape.hpp"
#include "emit/sink.hpp"
#include "text/json_types.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit {

/// A sink of named_fields and its like.
class pretty_json_sink {
  public:
    using writer = json::pretty_writer;

    explicit pretty_json_sink(writer& to) : to_{to} {}
    void begin_map(node_style) { to_.StartObject(); }
    void end_map() { to_.EndObject(); }
    void begin_list(node_style) { to_.StartArray(); }
    void end_list() { to_.EndArray(); }
    void key(std::string_view name) { to_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
    void text(std::string_view value) {
        to_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void number(std::uint32_t value) { to_.Uint(value); }
    void decimal(double value) { to_.Double(value); }
    void boolean(bool value) { to_.Bool(value); }
    void null() { to_.Null(); }

  private:
    writer& to_;
};

/// What `write` sends to a pretty_json_sink; ends with a line feed.
template <class Write>
std::string pretty_json(Write write) {
    constexpr unsigned indent = 2;
    json::buffer buffer;
    pretty_json_sink::writer writer{buffer};
    writer.SetIndent(' ', indent);
    pretty_json_sink sink{writer};
    write(sink);
    return with_unsafe_escaped({buffer.GetString(), buffer.GetSize()}) + '\n';
}

} // namespace inquit
