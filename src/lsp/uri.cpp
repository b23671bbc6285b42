#include "lsp/uri.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace inquit::lsp {
namespace {

std::string without_escapes(std::string_view text) {
    constexpr std::size_t digits = 2;
    std::string out;
    while (!text.empty()) {
        unsigned byte = 0;
        auto const number = text.substr(1, digits);
        auto const read = std::from_chars(number.data(), number.data() + number.size(), byte, 16);
        bool const is_escape =
            text.front() == '%' && number.size() == digits && read.ptr == number.data() + digits && byte != 0;
        out.push_back(is_escape ? static_cast<char>(static_cast<unsigned char>(byte)) : text.front());
        text.remove_prefix(is_escape ? 1 + digits : 1);
    }
    return out;
}

} // namespace

std::filesystem::path path_of(std::string_view uri) {
    constexpr std::string_view file_scheme = "file://";
    uri = uri.substr(0, uri.find_first_of("?#"));
    if (uri.starts_with(file_scheme)) {
        uri.remove_prefix(file_scheme.size());
        uri.remove_prefix(std::min(uri.find('/'), uri.size())); // the host
        return std::filesystem::path{without_escapes(uri)}.lexically_normal();
    }
    uri.remove_prefix(std::min(uri.size(), uri.find(':') + 1));
    uri.remove_prefix(std::min(uri.size(), uri.find_first_not_of('/')));
    return without_escapes(uri);
}

} // namespace inquit::lsp
