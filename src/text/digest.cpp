#include "text/digest.hpp"

#include <array>
#include <cstdint>
#include <nettle/base16.h>
#include <nettle/sha2.h>

namespace inquit {
namespace {

// nettle takes unsigned bytes; char may alias any object.
std::uint8_t const* unsigned_bytes(std::string_view bytes) {
    return reinterpret_cast<std::uint8_t const*>(bytes.data());
}

} // namespace

struct sha256::state {
    sha256_ctx context{};
};

sha256::sha256() : state_{std::make_unique<state>()} { sha256_init(&state_->context); }
sha256::~sha256() = default;

void sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(), unsigned_bytes(bytes));
}

std::string sha256::hex() {
    std::string digest(SHA256_DIGEST_SIZE, '\0');
    sha256_digest(&state_->context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
    return hex_of_bytes(digest);
}

std::string sha256_hex(std::string_view bytes) {
    sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

std::string bytes_of_hex(std::string_view hex) {
    base16_decode_ctx context{};
    base16_decode_init(&context);
    std::string bytes(BASE16_DECODE_LENGTH(hex.size()), '\0');
    auto size = bytes.size();
    auto* const out = reinterpret_cast<std::uint8_t*>(bytes.data());
    bool const is_hex = base16_decode_update(&context, &size, out, hex.size(), hex.data()) == 1
                        && base16_decode_final(&context) == 1;
    bytes.resize(is_hex ? size : 0);
    return bytes;
}

std::string hex_of_bytes(std::string_view bytes) {
    std::string hex(BASE16_ENCODE_LENGTH(bytes.size()), '\0');
    base16_encode_update(hex.data(), bytes.size(), unsigned_bytes(bytes));
    return hex;
}

} // namespace inquit
