// The whole way: records come in text order, their offsets lie in the file, and what is written can be read back.
#include "inquit.hpp"
#include "tests/fuzz/claims.hpp"

#include <algorithm>
#include <string>

using namespace inquit;

namespace {

void require_in_file(record const& found, std::string_view file) {
    fuzz::require(!found.parts.empty(), "a record has a part");
    fuzz::require(found.confidence >= 0 && found.confidence <= 1, "confidence is a share");
    fuzz::require(!found.rule.empty(), "a record names its rule");
    std::uint32_t end = 0;
    for (auto const& part : found.parts) {
        fuzz::require(part.bytes.first >= end, "parts are disjoint and ascend");
        fuzz::require(fuzz::cuts_no_code_point(file, part.bytes), "a part cuts no code point of the file");
        fuzz::require(part.chars.second - part.chars.first <= part.bytes.second - part.bytes.first,
                      "a part has no more code points than bytes");
        end = part.bytes.second;
    }
    if (found.speaker.mention) {
        fuzz::require(fuzz::cuts_no_code_point(file, found.speaker.mention->bytes),
                      "a mention is a span of the file");
    }
    if (found.cue) {
        fuzz::require(fuzz::cuts_no_code_point(file, found.cue->bytes), "a cue is a span of the file");
    }
}

void require_same_ids(std::vector<record> const& records,
                      result<std::vector<written_record>> const& written) {
    fuzz::require(written.has_value(), "what is written can be read");
    fuzz::require(std::ranges::equal(records, *written, {}, &record::id, &written_record::id),
                  "and holds the same records");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const article = read_plain(std::string{fuzz::as_text(data, size)}, "fuzz.txt");
    if (!article) {
        return 0;
    }
    auto const records = extract(*article).records;
    std::string yaml;
    std::string json;
    for (auto const& found : records) {
        require_in_file(found, article->file);
        yaml += yaml_document(found);
        json += json_line(found);
    }
    fuzz::require(
        std::ranges::is_sorted(records, {}, [](record const& r) { return r.parts.front().bytes.first; }),
        "records come in text order");
    auto const sealed = sealed_yaml(yaml);
    fuzz::require(seal_of(sealed) == seal::intact, "a seal fits what it seals");
    require_same_ids(records, records_in_yaml(sealed));
    require_same_ids(records, records_in_json_lines(json));
    return 0;
}
