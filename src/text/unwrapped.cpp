#include "text/unwrapped.hpp"

#include <algorithm>

namespace inquit {

std::string unwrapped(std::string_view words) {
    constexpr std::string_view blank = " \t\n";
    std::string out;
    out.reserve(words.size());
    for (std::size_t at = 0;;) {
        auto const line_end = std::min(words.find('\n', at), words.size());
        auto line = words.substr(at, line_end - at);
        if (line_end == words.size()) {
            return out.append(line);
        }
        auto const last = line.find_last_not_of(blank);
        out.append(line.substr(0, last == std::string_view::npos ? 0 : last + 1));
        out.push_back(' ');
        at = std::min(words.find_first_not_of(blank, line_end), words.size());
    }
}

} // namespace inquit
