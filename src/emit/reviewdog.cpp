#include "emit/json_sink.hpp"
#include "emit/lint_formats.hpp"

namespace inquit {
namespace {

std::string_view severity_of(lint_level level) {
    return level == lint_level::error ? "ERROR" : level == lint_level::warning ? "WARNING" : "INFO";
}

/// Writes one diagnostic.
class diagnostic_writer : json_fields {
  public:
    using json_fields::json_fields;

    void write(finding const& from) {
        begin();
        text("message", from.message);
        begin("location");
        text("path", from.path);
        range_of(from.where);
        end();
        text("severity", severity_of(from.level));
        begin("source");
        text("name", "inquit");
        end();
        begin("code");
        text("value", from.of->id);
        end();
        if (!from.fix.empty()) {
            suggestions(from);
        }
        end();
    }

  private:
    void position(std::string_view name, std::uint32_t line, std::uint32_t column) {
        begin(name);
        number("line", line);
        number("column", column);
        end();
    }

    void range_of(record_part const& from) {
        begin("range");
        position("start", from.start.line, from.byte_columns.first);
        position("end", from.end.line, from.byte_columns.second);
        end();
    }

    void suggestions(finding const& from) {
        begin_list("suggestions");
        for (auto const& each : from.fix) {
            begin();
            range_of(each.where);
            text("text", each.text);
            end();
        }
        end_list();
    }
};

} // namespace

std::string reviewdog_line(finding const& from) {
    return json_line_of([&from](json_sink& sink) { diagnostic_writer{sink}.write(from); });
}

} // namespace inquit
