#include "emit/difference_fields.hpp"
#include "emit/emit.hpp"
#include "emit/json_sink.hpp"
#include "emit/yaml_sink.hpp"

namespace inquit {
namespace {

constexpr std::uint32_t compare_version = 1;

template <class Sink>
class compared_writer : named_fields<Sink> {
  public:
    explicit compared_writer(Sink& out) : named_fields<Sink>{out}, out_{out} {}

    void write(compared_statement const& from) {
        out_.begin_map(node_style::lines);
        this->number("compare", compare_version);
        this->number("cluster", from.number);
        this->text_or_null("speaker", from.speaker);
        this->text("agreement", name_of(from.agreement));
        out_.key("variants");
        out_.begin_list(node_style::lines);
        for (auto const& each : from.variants) {
            wording_of(each);
        }
        out_.end_list();
        out_.end_map();
    }

  private:
    void wording_of(variant const& from) {
        out_.begin_map(node_style::lines);
        this->text("text", from.text);
        out_.key("quotations");
        out_.begin_list(node_style::lines);
        for (auto const& each : from.quotations) {
            quotation(each);
        }
        out_.end_list();
        this->text("relation", name_of(from.how));
        write_differences(out_, from.differences);
        out_.end_map();
    }

    void quotation(printed_words const& from) {
        out_.begin_map(node_style::lines);
        this->text("id", from.id);
        if (from.kind == quotation_kind::indirect) {
            this->text("kind", name_of(from.kind));
        }
        this->text("path", from.path);
        this->range("chars", from.chars);
        this->text_or_null("speaker", from.speaker);
        if (from.evidence) {
            this->text("via", name_of(speaker_via::inference));
            out_.key("evidence");
            out_.begin_map(node_style::flow);
            this->text("path", from.evidence->path);
            this->text("id", from.evidence->id);
            out_.end_map();
        }
        this->text_or_null("outlet", from.outlet);
        out_.end_map();
    }

    Sink& out_;
};

} // namespace

std::string json_line(compared_statement const& from) {
    return json_line_of([&from](json_sink& sink) { compared_writer{sink}.write(from); });
}

std::string yaml_document(compared_statement const& from) {
    yaml_sink sink;
    compared_writer{sink}.write(from);
    return sink.yaml() + '\n';
}

} // namespace inquit
