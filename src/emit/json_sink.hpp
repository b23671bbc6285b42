// Fields as JSON: a sink of field_writer and its like. Internal to emit.
#pragma once

#include "emit/json_text.hpp"
#include "emit/sink.hpp"

#include <cstdint>
#include <string_view>

namespace inquit {

class json_sink {
  public:
    explicit json_sink(json_writer& writer) : writer_{writer} {}
    void begin_map(node_style) { writer_.StartObject(); }
    void end_map() { writer_.EndObject(); }
    void begin_list(node_style) { writer_.StartArray(); }
    void end_list() { writer_.EndArray(); }
    void key(std::string_view name) {
        writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void text(std::string_view value) { write_string(writer_, value); }
    void number(std::uint32_t value) { writer_.Uint(value); }
    void decimal(double value) { writer_.Double(value); }
    void boolean(bool value) { writer_.Bool(value); }
    void null() { writer_.Null(); }

  private:
    json_writer& writer_;
};

/// One line of JSON of what `write` sends to a json_sink.
template <class Write>
std::string json_line_of(Write write) {
    return json_text([&write](json_writer& writer) {
               json_sink sink{writer};
               write(sink);
           })
           + '\n';
}

} // namespace inquit
