// The agencies' formats, and how formats are told.
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

void check_read(std::string const& bytes, input_format format) {
    read_options options;
    options.format = format;
    auto const read = read_article(bytes, "a", options);
    if (!read) {
        require(!read.error().message.empty(), "an error says what is wrong");
        require(!read.error().offset || *read.error().offset <= bytes.size(),
                "an error's offset lies in the file");
        return;
    }
    require_unbroken(broken_article(*read));
    require_unbroken(broken_records(*read, extract(*read).records, file_form::markup));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    static_cast<void>(format_of(text, "a.txt"));
    check_read(text, input_format::nitf);
    check_read(text, input_format::ninjs);
    return 0;
}
