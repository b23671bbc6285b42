#include "grammar/ris.hpp"

#include "grammar/parsers.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <tuple>

namespace inquit {
namespace {

using namespace grammar;

// "TY", "N1"
constexpr auto ris_tag = view[x3::char_('A', 'Z') >> (x3::char_('A', 'Z') | x3::char_('0', '9'))];
// "TY  - NEWS"; "ER  -" where an editor took the last blank away
constexpr auto ris_tagged = ris_tag >> "  -" >> (x3::eoi | ' ') >> view[*x3::char_];

} // namespace

std::optional<ris_line> ris_line_of(std::string_view line) {
    std::tuple<slice, slice> found;
    auto at = line.data();
    if (!x3::parse(at, at + line.size(), ris_tagged, found)) {
        return std::nullopt;
    }
    return ris_line{std::get<0>(found), unicode::trim(std::get<1>(found))};
}

} // namespace inquit
