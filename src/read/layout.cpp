#include "read/layout.hpp"

#include <array>

namespace inquit {
namespace {

constexpr std::string_view right_double_mark = "\xE2\x80\x9D";
constexpr std::string_view right_single_mark = "\xE2\x80\x99";
constexpr std::string_view right_angle_mark = "\xC2\xBB";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

} // namespace

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
