#include "emit/emit.hpp"
#include "emit/json_sink.hpp"

namespace inquit {
namespace {

constexpr std::uint32_t lint_version = 1;

/// Writes one finding.
class finding_writer : named_fields<json_sink> {
  public:
    explicit finding_writer(json_sink& out) : named_fields<json_sink>{out}, out_{out} {}

    void write(finding const& from) {
        out_.begin_map(node_style::lines);
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
        out_.key("fix");
        out_.begin_list(node_style::flow);
        for (auto const& each : from.fix) {
            out_.begin_map(node_style::flow);
            range("bytes", each.where.bytes);
            text("text", each.text);
            out_.end_map();
        }
        out_.end_list();
        out_.end_map();
    }

  private:
    void position(std::string_view name, line_column at) {
        out_.key(name);
        out_.begin_map(node_style::flow);
        number("line", at.line);
        number("column", at.column);
        out_.end_map();
    }

    json_sink& out_;
};

} // namespace

std::string json_line(finding const& from) {
    return json_line_of([&from](json_sink& sink) { finding_writer{sink}.write(from); });
}

} // namespace inquit
