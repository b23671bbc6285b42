#include "emit/json_sink.hpp"
#include "emit/lint_formats.hpp"

namespace inquit {
namespace {

constexpr std::string_view first_line =
    "# Findings that are known and left; inquit lint --baseline FILE --update-baseline writes this file.\n";

class entry_writer : json_fields {
  public:
    using json_fields::json_fields;

    void write(baseline_entry const& from) {
        begin();
        text("path", from.path);
        text("rule", from.rule);
        text("exact", from.where.exact);
        text("prefix", from.where.prefix);
        text("suffix", from.where.suffix);
        end();
    }
};

} // namespace

std::string baseline_text(std::span<baseline_entry const> entries) {
    std::string out{first_line};
    for (auto const& each : entries) {
        out += "- " + json_line_of([&each](json_sink& sink) { entry_writer{sink}.write(each); });
    }
    return out;
}

} // namespace inquit
