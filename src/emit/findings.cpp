#include "emit/emit.hpp"
#include "emit/json_sink.hpp"

namespace inquit {
namespace {

constexpr std::uint32_t lint_version = 1;

/// Writes one finding.
class finding_writer : json_fields {
  public:
    using json_fields::json_fields;

    void write(finding const& from) {
        begin();
        number("lint", lint_version);
        text("rule", from.of->id);
        text("level", name_of(from.level));
        text("message", from.message);
        text("path", from.path);
        range("bytes", from.where.bytes);
        range("chars", from.where.chars);
        range("utf16", from.where.utf16);
        position("start", from.where.start);
        position("end", from.where.end);
        begin_list("fix");
        for (auto const& each : from.fix) {
            begin();
            range("bytes", each.where.bytes);
            text("text", each.text);
            end();
        }
        end_list();
        end();
    }

  private:
    void position(std::string_view name, line_column at) {
        begin(name);
        number("line", at.line);
        number("column", at.column);
        end();
    }
};

} // namespace

std::string json_line(finding const& from) {
    return json_line_of([&from](json_sink& sink) { finding_writer{sink}.write(from); });
}

} // namespace inquit
