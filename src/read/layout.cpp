#include "read/layout.hpp"

#include "text/unicode.hpp"

#include <array>

namespace inquit {
namespace {

constexpr std::string_view right_double_mark = "\xE2\x80\x9D";
constexpr std::string_view right_single_mark = "\xE2\x80\x99";
constexpr std::string_view right_angle_mark = "\xC2\xBB";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

} // namespace

void layout::strip_front(part& one, std::size_t bytes) const {
    auto const left = words(one).substr(bytes);
    auto const kept = unicode::trim(left);
    one.prose.begin = kept.empty() ? one.prose.end : static_cast<std::uint32_t>(kept.data() - text.data());
}

bool ends_sentence(std::string_view words) {
    constexpr std::array closing{std::string_view{"\""}, std::string_view{"'"}, std::string_view{")"},
                                 std::string_view{"]"},  right_double_mark,     right_single_mark,
                                 right_angle_mark};
    for (bool closed = true; closed;) {
        closed = false;
        for (auto const mark : closing) {
            if (words.ends_with(mark)) {
                words.remove_suffix(mark.size());
                closed = true;
            }
        }
    }
    constexpr std::string_view signs = ".?!:";
    return words.ends_with(ellipsis)
           || (!words.empty() && signs.find(words.back()) != std::string_view::npos);
}

} // namespace inquit
