#include "decode/byte_source.hpp"
#include "read/read.hpp"

namespace inquit {

result<std::string> read_bytes(std::filesystem::path const& path) {
    auto source = file_source(path);
    auto bytes = source ? all_of(**source) : result<std::string>{tl::unexpected{std::move(source).error()}};
    if (!bytes) {
        bytes.error().path = path.generic_string();
    }
    return bytes;
}

} // namespace inquit
