#include "cli/terminal.hpp"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace inquit::cli {
namespace {

std::string_view environment(char const* name) {
    char const* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

bool takes_color() {
    auto const terminal = environment("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && !terminal.empty() && terminal != "dumb"
           && environment("NO_COLOR").empty();
}

} // namespace

text_view view_of(color_use color) {
    text_view view;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        view.columns = size.ws_col;
    }
    bool const colored = color == color_use::always || (color == color_use::automatic && takes_color());
    view.marks = colored ? marking::color : marking::brackets;
    return view;
}

} // namespace inquit::cli
