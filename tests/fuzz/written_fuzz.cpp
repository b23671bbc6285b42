// Files in the output folder that a person may have edited to anything.
#include "emit/written.hpp"
#include "tests/fuzz/claims.hpp"

using namespace inquit;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const file = fuzz::as_text(data, size);
    static_cast<void>(seal_of(file));
    static_cast<void>(records_in_yaml(file));
    static_cast<void>(records_in_json_lines(file));
    fuzz::require(equal_without_reviews(file, file) || !records_in_json_lines(file),
                  "JSON lines equal themselves");
    fuzz::require(seal_of(sealed_yaml(file)) != seal::missing, "a sealed stream has a seal");
    return 0;
}
