// Earlier output, as anyone may have left it.
#include "tests/fuzz/target.hpp"

#include "emit/written.hpp"

using namespace inquit;
using namespace inquit::testing;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const file = bytes_of(data, size);
    static_cast<void>(seal_of(file));
    static_cast<void>(records_in_json_lines(file));
    require(equal_without_reviews(file, file), "a file is equal to itself");
    require(seal_of(sealed_yaml(file)) == seal::intact, "what is sealed is whole");
    auto const read = records_in_yaml(file);
    require(read || !read.error().message.empty(), "an error says why");
    return 0;
}
