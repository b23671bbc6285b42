#include "emit/emit.hpp"
#include "emit/json_text.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Writes an explanation to a json_writer.
class explanation_writer {
  public:
    explicit explanation_writer(json_writer& out) : out_{out} {}

    void write(explanation const& from) {
        out_.StartObject();
        text("path", from.made.source.path);
        quotation(from);
        text("kind", name_of(from.made.kind));
        text("rule", from.made.rule);
        key("chosen");
        if (from.candidates.empty()) {
            out_.Null();
        } else {
            out_.Uint(from.candidates.front().number);
        }
        candidates(from.candidates);
        out_.EndObject();
    }

  private:
    void key(std::string_view name) { out_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

    void text(std::string_view name, std::string_view value) {
        key(name);
        write_string(out_, value);
    }

    void number(std::string_view name, double value) {
        key(name);
        out_.Double(value);
    }

    void range(offsets const& value) {
        out_.StartArray();
        out_.Uint(value.first);
        out_.Uint(value.second);
        out_.EndArray();
    }

    void quotation(explanation const& from) {
        key("quotation");
        out_.StartObject();
        text("text", from.quote);
        key("chars");
        out_.StartArray();
        for (auto const& part : from.parts) {
            range(part.chars);
        }
        out_.EndArray();
        out_.EndObject();
    }

    void words(std::string_view name, std::optional<quoted_words> const& value) {
        key(name);
        if (!value) {
            out_.Null();
            return;
        }
        out_.StartObject();
        text("text", value->text);
        key("chars");
        range(value->chars);
        out_.EndObject();
    }

    void candidates(std::vector<explained_candidate> all) {
        std::ranges::sort(all, {}, &explained_candidate::number);
        key("candidates");
        out_.StartArray();
        std::ranges::for_each(all, [this](explained_candidate const& each) { candidate(each); });
        out_.EndArray();
    }

    void candidate(explained_candidate const& from) {
        out_.StartObject();
        words("source", from.source);
        words("cue", from.cue);
        text("rule", from.rule);
        number("score", from.score);
        number("probability", from.probability);
        key("features");
        out_.StartArray();
        for (auto const& each : from.features) {
            out_.StartObject();
            text("name", each.name);
            number("weight", each.weight);
            out_.EndObject();
        }
        out_.EndArray();
        out_.EndObject();
    }

    json_writer& out_;
};

} // namespace

std::string json_line(explanation const& from) {
    return json_text([&from](json_writer& writer) { explanation_writer{writer}.write(from); }) + '\n';
}

} // namespace inquit
