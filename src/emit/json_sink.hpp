// Fields as JSON: a sink of field_writer and its like. Internal to emit and lsp.
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
    void integer(std::int64_t value) { writer_.Int64(value); }
    void decimal(double value) { writer_.Double(value); }
    void boolean(bool value) { writer_.Bool(value); }
    void null() { writer_.Null(); }

  private:
    json_writer& writer_;
};

/// Maps and lists by name: what those who write nested documents have in common.
class json_fields : public named_fields<json_sink> {
  public:
    explicit json_fields(json_sink& out) : named_fields<json_sink>{out}, out_{out} {}

    void begin() { out_.begin_map(node_style::lines); }
    void begin(std::string_view name) {
        out_.key(name);
        begin();
    }
    void end() { out_.end_map(); }
    void begin_list(std::string_view name) {
        out_.key(name);
        out_.begin_list(node_style::lines);
    }
    void end_list() { out_.end_list(); }

  private:
    json_sink& out_;
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
