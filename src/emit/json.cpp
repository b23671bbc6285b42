#include "emit/emit.hpp"
#include "emit/fields.hpp"
#include "emit/json_sink.hpp"

namespace inquit {
namespace {

/// The members of an answer: those of the question, then what `write` adds.
template <class Write>
std::string answer_line(std::span<json_field const> fields, Write write) {
    return json_text([&](json_writer& writer) {
               writer.StartObject();
               for (auto const& field : fields) {
                   writer.Key(field.name.data(), static_cast<rapidjson::SizeType>(field.name.size()));
                   writer.RawValue(field.json.data(), field.json.size(), rapidjson::kObjectType);
               }
               write(writer);
               writer.EndObject();
           })
           + '\n';
}

} // namespace

std::string json_line(record const& from, position_units units) {
    return json_line_of([&from, units](json_sink& sink) { write_fields(sink, from, units); });
}

std::string json_line(std::span<json_field const> fields, std::span<record const> records,
                      position_units units) {
    return answer_line(fields, [records, units](json_writer& writer) {
        json_sink sink{writer};
        sink.key("quotations");
        sink.begin_list(node_style::lines);
        for (auto const& each : records) {
            write_fields(sink, each, units);
        }
        sink.end_list();
    });
}

std::string json_line(std::span<json_field const> fields, error const& failure) {
    return answer_line(fields, [&failure](json_writer& writer) {
        json_sink sink{writer};
        sink.key("error");
        sink.begin_map(node_style::lines);
        sink.key("code");
        sink.text(name_of(failure.code));
        sink.key("message");
        sink.text(failure.message);
        sink.end_map();
    });
}

} // namespace inquit
