#include "emit/json_sink.hpp"
#include "emit/lint_formats.hpp"

namespace inquit {
namespace {

std::string_view severity_of(lint_level level) {
    return level == lint_level::error ? "ERROR" : level == lint_level::warning ? "WARNING" : "INFO";
}

/// Writes one diagnostic.
class diagnostic_writer : named_fields<json_sink> {
  public:
    explicit diagnostic_writer(json_sink& out) : named_fields<json_sink>{out}, out_{out} {}

    void write(finding const& from) {
        begin();
        text("message", from.message);
        begin("location");
        text("path", from.path);
        range_of(from.where);
        out_.end_map();
        text("severity", severity_of(from.level));
        begin("source");
        text("name", "inquit");
        out_.end_map();
        begin("code");
        text("value", from.of->id);
        out_.end_map();
        if (!from.fix.empty()) {
            suggestions(from);
        }
        out_.end_map();
    }

  private:
    void begin() { out_.begin_map(node_style::lines); }
    void begin(std::string_view name) {
        out_.key(name);
        begin();
    }

    void position(std::string_view name, std::uint32_t line, std::uint32_t column) {
        begin(name);
        number("line", line);
        number("column", column);
        out_.end_map();
    }

    void range_of(record_part const& from) {
        begin("range");
        position("start", from.start.line, from.byte_columns.first);
        position("end", from.end.line, from.byte_columns.second);
        out_.end_map();
    }

    void suggestions(finding const& from) {
        out_.key("suggestions");
        out_.begin_list(node_style::lines);
        for (auto const& each : from.fix) {
            begin();
            range_of(each.where);
            text("text", each.text);
            out_.end_map();
        }
        out_.end_list();
    }

    json_sink& out_;
};

} // namespace

std::string reviewdog_line(finding const& from) {
    return json_line_of([&from](json_sink& sink) { diagnostic_writer{sink}.write(from); });
}

} // namespace inquit
