// The whole way, from bytes to output.
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

std::string printed(extraction const& found) {
    std::string out;
    for (auto const& made : found.records) {
        out += json_line(made);
    }
    for (auto const& told : found.diagnostics) {
        out += told.code;
    }
    return out;
}

bool has_ids(std::vector<record> const& records, result<std::vector<written_record>> const& written) {
    return written && std::ranges::equal(records, *written, {}, &record::id, &written_record::id);
}

/// An output file of all records, as a later run reads it.
void check_output(std::vector<record> const& records) {
    std::string yaml;
    std::string json;
    for (auto const& made : records) {
        yaml += yaml_document(made);
        json += json_line(made);
    }
    auto const sealed = sealed_yaml(yaml);
    require(seal_of(sealed) == seal::intact, "a seal fits what it seals");
    require(has_ids(records, records_in_yaml(sealed)) && has_ids(records, records_in_json_lines(json)),
            "what is written is read back");
    require(equal_without_reviews(json, json), "JSON lines are equal to themselves");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const read = read_plain(text_of(data, size), "a.txt");
    if (!read) {
        return 0;
    }
    auto const found = extract(*read);
    require_unbroken(broken_records(*read, found.records));
    check_output(found.records);
    require(printed(found) == printed(extract(*read)), "the same article gives the same records");
    auto const all = extract(*read, {}, reported_speech::all);
    require_unbroken(broken_records(*read, all.records));
    check_output(all.records);
    return 0;
}
