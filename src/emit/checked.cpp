#include "emit/difference_fields.hpp"
#include "emit/emit.hpp"
#include "emit/json_sink.hpp"
#include "emit/yaml_sink.hpp"

#include <cmath>

namespace inquit {
namespace {

constexpr std::uint32_t check_version = 1;

double two_decimals(double value) { return std::round(value * 100) / 100; }

template <class Sink>
class checked_writer : named_fields<Sink> {
  public:
    explicit checked_writer(Sink& out) : named_fields<Sink>{out}, out_{out} {}

    void write(checked_quotation const& from) {
        out_.begin_map(node_style::lines);
        this->number("check", check_version);
        quotation(from);
        out_.key("speaker");
        out_.begin_map(node_style::flow);
        this->text_or_null("name", from.speaker);
        out_.end_map();
        this->text("verdict", name_of(from.found));
        this->boolean("misattributed", from.misattributed);
        this->text("severity", name_of(from.level));
        out_.key("matches");
        out_.begin_list(list_style(from.matches.empty()));
        for (auto const& each : from.matches) {
            match(each);
        }
        out_.end_list();
        out_.end_map();
    }

  private:
    void quotation(checked_quotation const& from) {
        out_.key("quotation");
        out_.begin_map(node_style::lines);
        this->text("id", from.id);
        this->text("path", from.path);
        out_.key("parts");
        out_.begin_list(node_style::flow);
        for (auto const& part : from.parts) {
            this->range(part);
        }
        out_.end_list();
        this->text("text", from.text);
        out_.end_map();
    }

    void match(source_match const& from) {
        out_.begin_map(node_style::lines);
        this->text("path", from.path);
        this->range("chars", from.chars);
        this->number("line", from.line);
        this->text("text", from.text);
        this->text_or_null("speaker", from.speaker);
        out_.key("score");
        out_.decimal(two_decimals(from.score));
        this->boolean("tied", from.tied);
        write_differences(out_, from.differences);
        out_.end_map();
    }

    Sink& out_;
};

} // namespace

std::string json_line(checked_quotation const& from) {
    return json_line_of([&from](json_sink& sink) { checked_writer{sink}.write(from); });
}

std::string yaml_document(checked_quotation const& from) {
    yaml_sink sink;
    checked_writer{sink}.write(from);
    return sink.yaml() + '\n';
}

} // namespace inquit
