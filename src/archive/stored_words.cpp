#include "archive/stored_words.hpp"

namespace inquit {
namespace {

constexpr unsigned byte_bits = 8;
constexpr std::size_t bytes_a_word = 2;

} // namespace

std::string bytes_of(std::span<short_word const> words) {
    std::string out;
    out.reserve(words.size() * bytes_a_word);
    for (auto const each : words) {
        out.push_back(static_cast<char>(each.bits()));
        out.push_back(static_cast<char>(each.bits() >> byte_bits));
    }
    return out;
}

std::vector<short_word> words_of_bytes(std::string_view bytes) {
    std::vector<short_word> out;
    out.reserve(bytes.size() / bytes_a_word);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += bytes_a_word) {
        auto const low = static_cast<unsigned char>(bytes[at]);
        auto const high = static_cast<unsigned char>(bytes[at + 1]);
        out.emplace_back(static_cast<std::uint16_t>(low | high << byte_bits));
    }
    return out;
}

} // namespace inquit
