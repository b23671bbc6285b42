#include "grammar/latex.hpp"

#include "grammar/parsers.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
using kind = latex_token::kind;

constexpr auto latex_letter = x3::char_('a', 'z') | x3::char_('A', 'Z');
auto const latex_blank = x3::char_(" \t\r\n");
constexpr auto continued_byte = x3::char_('\x80', '\xBF');
// "\textbackslash"
auto const latex_command = x3::attr(kind::command) >> '\\' >> view[+latex_letter];
// "\&", "\'"
auto const latex_symbol = x3::attr(kind::symbol) >> '\\' >> view[x3::char_ >> *continued_byte];
// "---" before "--"
auto const latex_ligature =
    x3::attr(kind::ligature) >> view[x3::lit("---") | x3::lit("--") | x3::lit("``") | x3::lit("''")];
auto const latex_sign = x3::attr(kind::open) >> view[x3::lit('{')]
                        | x3::attr(kind::close) >> view[x3::lit('}')]
                        | x3::attr(kind::tie) >> view[x3::lit('~')]
                        | x3::attr(kind::math) >> view[x3::lit('$')]
                        | x3::attr(kind::blank) >> view[+latex_blank];
auto const latex_plain = x3::char_ - (x3::char_("\\{}~$`'-") | latex_blank);
// A mark that makes no ligature is a word by itself
auto const latex_words = x3::attr(kind::words) >> view[+latex_plain | x3::char_];
auto const latex_piece = latex_command | latex_symbol | latex_ligature | latex_sign | latex_words;

} // namespace

std::vector<latex_token> latex_tokens(std::string_view text) {
    std::vector<latex_token> out;
    auto at = text.data();
    auto const* const end = at + text.size();
    while (at != end) {
        std::tuple<kind, slice> piece;
        x3::parse(at, end, latex_piece, piece); // matches any byte
        out.push_back({std::get<0>(piece), std::get<1>(piece)});
    }
    return out;
}

} // namespace inquit
