#include "emit/emit.hpp"
#include "emit/fields.hpp"
#include "emit/json_text.hpp"

namespace inquit {
namespace {

class json_sink {
  public:
    explicit json_sink(json_writer& writer) : writer_{writer} {}
    void begin_map(entry_layout) { writer_.StartObject(); }
    void end_map() { writer_.EndObject(); }
    void begin_list(entry_layout) { writer_.StartArray(); }
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

} // namespace

std::string json_line(record const& from) {
    return json_text([&from](json_writer& writer) {
               json_sink sink{writer};
               write_fields(sink, from);
           })
           + '\n';
}

} // namespace inquit
