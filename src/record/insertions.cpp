#include "record/insertions.hpp"

#include "text/unicode.hpp"

#include <string>

namespace inquit {
namespace {

constexpr char32_t horizontal_ellipsis = 0x2026;

/// "...", ". . ." or the one character; a single point leaves nothing out.
bool is_ellipsis(std::string_view inside) {
    int points = 0;
    for (std::size_t at = 0; at < inside.size();) {
        auto const [code_point, length] = unicode::decode(inside, at);
        if (code_point == horizontal_ellipsis) {
            points += 3;
        } else if (code_point == '.') {
            ++points;
        } else if (!unicode::is_space(code_point)) {
            return false;
        }
        at += length;
    }
    return points > 1;
}

bool is_sic(std::string_view inside) {
    constexpr std::string_view sic = "sic";
    return inside.size() <= sic.size() + 1
           && (unicode::lower(inside) == sic || unicode::lower(inside) == "sic.");
}

bool is_bracket(char byte) { return byte == '[' || byte == ']' || byte == '(' || byte == ')'; }

} // namespace

insertions insertions_of(std::string_view quote) {
    constexpr auto none = std::string_view::npos;
    insertions found;
    std::size_t square = none; // the last opener of each kind, until it is closed
    std::size_t round = none;
    for (std::size_t at = 0; at < quote.size(); ++at) {
        if (!is_bracket(quote[at])) {
            continue;
        }
        auto const is_square = quote[at] == '[' || quote[at] == ']';
        auto& opener = is_square ? square : round;
        if (quote[at] == '[' || quote[at] == '(') {
            opener = at;
            continue;
        }
        if (opener != none) {
            auto const inside = unicode::trim(quote.substr(opener + 1, at - opener - 1));
            found.sic |= is_sic(inside);
            found.ellipsis |= is_square && is_ellipsis(inside);
            found.other |= is_square && !inside.empty() && !is_sic(inside) && !is_ellipsis(inside);
        }
        opener = none;
    }
    return found;
}

} // namespace inquit
