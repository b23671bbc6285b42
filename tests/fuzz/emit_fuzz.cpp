// Records with any strings: YAML and JSON lines, read back, hold the same.
#include "tests/fuzz/target.hpp"

#include "emit/emit.hpp"
#include "emit/written.hpp"

#include <rapidjson/document.h>
#include <yaml-cpp/yaml.h>

#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

record drawn_record(last_bytes choice) {
    auto const text = [&choice] { return choice.text(choice.number(24)); };
    auto const text_or_none = [&]() { return choice.flag() ? std::optional{text()} : std::nullopt; };
    auto const range = [&choice] { return offsets{choice.number(60'000), choice.number(60'000)}; };
    record made;
    made.id = text();
    made.kind = static_cast<quotation_kind>(choice.number(5));
    for (auto parts = choice.number(3); parts > 0; --parts) {
        made.parts.push_back({range(), range(), {choice.number(9), 1}, {choice.number(9), 2}});
    }
    made.content.assign(made.parts.begin(), made.parts.end());
    made.within = text_or_none();
    made.where = static_cast<zone>(choice.number(9));
    made.speaker.name = text_or_none();
    made.speaker.role = text_or_none();
    made.speaker.members = {text(), text()};
    if (choice.flag()) {
        made.speaker.mention = quoted_words{text(), range(), range()};
        made.speaker.via = speaker_via::name;
        made.cue = quoted_words{text(), range(), range()};
        made.review = record_review{text_or_none(), text_or_none(), text_or_none(), text_or_none()};
    }
    made.addressee = text_or_none();
    made.rule = text();
    made.confidence = choice.number(101) / 100.0;
    made.prefix = text();
    made.suffix = text();
    made.flags = {text()};
    made.source.path = text();
    made.source.about.title = text_or_none();
    made.source.about.authors = {text()};
    made.quote = choice.rest();
    return made;
}

std::string_view string_in(rapidjson::Value const& value) {
    return {value.GetString(), value.GetStringLength()};
}

bool is_same(YAML::Node const& yaml, rapidjson::Value const& json) {
    if (json.IsObject()) {
        bool same = yaml.IsMap() && yaml.size() == json.MemberCount();
        for (auto member = json.MemberBegin(); same && member != json.MemberEnd(); ++member) {
            auto const found = yaml[std::string{string_in(member->name)}];
            same = found.IsDefined() && is_same(found, member->value);
        }
        return same;
    }
    if (json.IsArray()) {
        bool same = yaml.IsSequence() && yaml.size() == json.Size();
        for (rapidjson::SizeType at = 0; same && at < json.Size(); ++at) {
            same = is_same(yaml[at], json[at]);
        }
        return same;
    }
    if (json.IsNull()) {
        return yaml.IsNull();
    }
    if (json.IsString()) {
        return yaml.IsScalar() && yaml.Tag() == "!" && yaml.Scalar() == string_in(json);
    }
    return yaml.IsScalar() && yaml.Tag() == "?"
           && (json.IsBool() ? yaml.as<bool>() == json.GetBool() : yaml.as<double>() == json.GetDouble());
}

bool holds(rapidjson::Value const& json, char const* name, std::optional<std::string> const& wanted) {
    auto const& value = json[name];
    return wanted ? value.IsString() && string_in(value) == *wanted : value.IsNull();
}

void check_strings(rapidjson::Value const& json, record const& made) {
    bool const same =
        holds(json, "id", made.id) && holds(json, "quote", made.quote) && holds(json, "within", made.within)
        && holds(json, "rule", made.rule) && holds(json, "addressee", made.addressee)
        && holds(json["speaker"], "name", made.speaker.name)
        && holds(json["speaker"], "role", made.speaker.role) && holds(json["context"], "prefix", made.prefix)
        && holds(json["context"], "suffix", made.suffix) && holds(json["source"], "path", made.source.path)
        && holds(json["source"], "title", made.source.about.title)
        && string_in(json["flags"][0]) == made.flags.front()
        && string_in(json["speaker"]["members"][1]) == made.speaker.members.back();
    require(same, "JSON holds the record's strings");
}

void check_earlier_output(record const& made, std::string const& yaml, std::string const& json) {
    auto const sealed = sealed_yaml(yaml);
    require(seal_of(sealed) == seal::intact, "what was written is whole");
    auto const in_yaml = records_in_yaml(sealed);
    auto const in_json = records_in_json_lines(json);
    require(in_yaml && in_json && in_yaml->size() == 1 && in_json->size() == 1,
            "what was written is read back");
    require(in_yaml->front().id == made.id && in_json->front().id == made.id, "ids are read back");
    require(in_yaml->front().review == made.review && in_json->front().review == made.review,
            "reviews are read back");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const made = drawn_record({data, size});
    auto const line = json_line(made);
    require(line.find('\n') == line.size() - 1, "JSON lines are lines");
    rapidjson::Document json;
    json.Parse<rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag>(line.c_str(),
                                                                                           line.size());
    require(!json.HasParseError(), "JSON is read back");
    check_strings(json, made);
    auto const document = yaml_document(made);
    auto const yaml = YAML::LoadAll(document);
    require(yaml.size() == 1 && is_same(yaml.front(), json), "YAML and JSON hold the same");
    check_earlier_output(made, document, line);
    return 0;
}
