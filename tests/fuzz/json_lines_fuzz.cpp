// Lines of JSON to answers.
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

bool is_same(json_field const& left, json_field const& right) {
    return left.name == right.name && left.json == right.json;
}

void check_answer(json_line_article const& entry, std::string const& answer) {
    require(std::ranges::count(answer, '\n') == 1 && answer.back() == '\n', "an answer is one line");
    require(!unicode::first_invalid(answer), "an answer is UTF-8");
    auto const again = read_json_line(answer, "a");
    require(std::ranges::equal(entry.fields, again.fields, is_same), "fields come back as they are echoed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const entry = read_json_line(bytes_of(data, size), "f.jsonl:1");
    if (!entry.read) {
        require(!entry.read.error().message.empty(), "an error says what is wrong");
        check_answer(entry, json_line(entry.fields, entry.read.error()));
        return 0;
    }
    require_unbroken(broken_article(*entry.read));
    auto const found = extract(*entry.read).records;
    require_unbroken(broken_records(*entry.read, found, file_form::markup));
    check_answer(entry, json_line(entry.fields, found, position_units::with_utf16));
    return 0;
}
