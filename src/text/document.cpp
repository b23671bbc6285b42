#include "text/document.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>
#include <limits>

namespace inquit {

result<document> document::from_utf8(std::string bytes) {
    if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return tl::unexpected{error{error_code::too_large, {}, {}, "is larger than 4 GiB"}};
    }
    if (auto const bad = unicode::first_invalid(bytes)) {
        return tl::unexpected{
            error{error_code::invalid_utf8, {}, *bad, fmt::format("byte {} is not UTF-8", *bad)}};
    }
    return document{std::move(bytes)};
}

} // namespace inquit
