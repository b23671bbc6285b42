#include "cite/identifiers.hpp"

#include "text/digest.hpp"

#include <fmt/format.h>
#include <string_view>

namespace inquit {

std::string uuid_of(record const& made) {
    auto hex =
        sha256_hex(fmt::format("{}\n{}\n{}", made.source.path, made.source.sha256, made.id)).substr(0, 32);
    constexpr std::size_t version_at = 12;
    constexpr std::size_t variant_at = 16;
    constexpr std::string_view variants = "89ab";
    hex[version_at] = '8';
    hex[variant_at] = variants[static_cast<unsigned char>(hex[variant_at]) % variants.size()];
    std::string_view const digits = hex;
    return fmt::format("urn:uuid:{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4),
                       digits.substr(12, 4), digits.substr(16, 4), digits.substr(20));
}

std::string iri_of(std::string const& path) {
    constexpr std::string_view forbidden = " \"<>\\^`{|}%?#[]";
    std::string out;
    for (auto const byte : path) {
        auto const code = static_cast<unsigned char>(byte);
        // A colon in a first step would be read as the end of a scheme.
        if (code < 0x20 || code == 0x7F || byte == ':' || forbidden.find(byte) != std::string_view::npos) {
            out += fmt::format("%{:02X}", code);
        } else {
            out.push_back(byte);
        }
    }
    return out;
}

std::string iri_of(record_source const& source) {
    return source.about.url ? *source.about.url : iri_of(source.path);
}

} // namespace inquit
