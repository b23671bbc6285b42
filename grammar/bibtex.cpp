#include "grammar/bibtex.hpp"

#include "grammar/parsers.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <algorithm>
#include <optional>
#include <tuple>

namespace inquit {
namespace {

using namespace grammar;
using kind = bibtex_piece::kind;

/// Words up to a closing mark at their own level of braces; the mark is not taken. Fails where there is none.
struct words_before : x3::parser<words_before> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static bool const has_attribute = false;

    constexpr explicit words_before(char closing_mark) : closer{closing_mark} {}

    template <class Context, class RuleContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const&, RuleContext const&, Attribute&) const {
        std::size_t depth = 0;
        for (auto at = first; at != last; ++at) {
            if (depth == 0 && *at == closer) {
                first = at;
                return true;
            }
            depth += *at == '{' ? 1U : 0U;
            if (*at == '}' && depth-- == 0) {
                return false;
            }
        }
        return false;
    }

    char closer;
};

auto const bib_blanks = x3::omit[*x3::char_(" \t\r\n")];
// Type, key, name of a field or string: what none of the marks of an entry ends
auto const bib_name = view[+(x3::char_ - x3::char_(" \t\r\n,={}()\"#%"))];
// "@article{ortega2017failings", "@string(bbc": the brace is kept apart
auto const bib_opening = '@' >> bib_blanks >> bib_name >> bib_blanks >> view[x3::char_("{(")] >> bib_blanks;
auto const bib_key = bib_name >> bib_blanks >> &x3::char_(",})");
auto const bib_braced = x3::attr(kind::words) >> '{' >> view[words_before{'}'}] >> '}';
auto const bib_quoted = x3::attr(kind::words) >> '"' >> view[words_before{'"'}] >> '"';
auto const bib_named = x3::attr(kind::name) >> bib_name;
auto const bib_piece = bib_braced | bib_quoted | bib_named;
// "title = "
auto const bib_assignment = bib_name >> bib_blanks >> '=' >> bib_blanks;
auto const bib_comma = bib_blanks >> ',' >> bib_blanks;
auto const bib_joint = bib_blanks >> '#' >> bib_blanks;

bool is_named(std::string_view type, std::string_view lower_case) {
    return std::ranges::equal(type, lower_case, [](char left, char right) {
        return (left >= 'A' && left <= 'Z' ? static_cast<char>(left - 'A' + 'a') : left) == right;
    });
}

class entry_reader {
  public:
    explicit entry_reader(std::string_view text) : text_{text}, at_{text.data()}, end_{at_ + text.size()} {}

    bibtex_file read() && {
        while (go_to_entry()) {
            auto const begin = at_;
            fault_ = {};
            auto made = entry();
            if (made) {
                out_.entries.push_back(std::move(*made));
            } else if (!fault_.empty()) {
                out_.problems.push_back({offset_of(begin), std::string{fault_}});
            }
        }
        return std::move(out_);
    }

  private:
    /// The first @, then those at the begin of a line.
    bool go_to_entry() {
        while (at_ != end_) {
            x3::parse(at_, end_, bib_blanks);
            if (at_ != end_ && *at_ == '@') {
                return true;
            }
            at_ = std::find(at_, end_, '\n');
        }
        return false;
    }

    std::optional<bibtex_entry> entry() {
        bibtex_entry out;
        out.at = offset_of(at_);
        std::tuple<slice, slice> opening;
        if (!x3::parse(at_, end_, bib_opening, opening)) {
            ++at_; // an address of mail, or the like
            return std::nullopt;
        }
        out.type = std::get<0>(opening);
        auto const closer = std::string_view{std::get<1>(opening)} == "{" ? '}' : ')';
        if (is_named(out.type, "comment") || is_named(out.type, "preamble")) {
            return passed_over(closer);
        }
        slice key;
        if (!is_named(out.type, "string")) {
            if (!x3::parse(at_, end_, bib_key, key)) {
                return fault("an entry without a key");
            }
            out.key = key;
            x3::parse(at_, end_, bib_comma);
        }
        return fields(std::move(out), closer);
    }

    std::optional<bibtex_entry> passed_over(char closer) {
        if (!x3::parse(at_, end_, words_before{closer})) {
            at_ = end_;
            return fault("a comment or preamble that never ends");
        }
        ++at_;
        return std::nullopt;
    }

    std::optional<bibtex_entry> fields(bibtex_entry out, char closer) {
        for (;;) {
            x3::parse(at_, end_, bib_blanks);
            if (at_ != end_ && *at_ == closer) {
                ++at_;
                return out;
            }
            slice name;
            if (!x3::parse(at_, end_, bib_assignment, name)) {
                return fault("something that is no field = value");
            }
            auto& made = out.fields.emplace_back();
            made.name = name;
            if (!value(made)) {
                return std::nullopt;
            }
            if (x3::parse(at_, end_, bib_comma)) {
                continue;
            }
            x3::parse(at_, end_, bib_blanks);
            if (at_ == end_ || *at_ != closer) {
                return fault("a field without a comma behind it");
            }
        }
    }

    bool value(bibtex_field& into) {
        do {
            std::tuple<kind, slice> piece;
            if (!x3::parse(at_, end_, bib_piece, piece)) {
                bool const is_open = at_ != end_ && (*at_ == '{' || *at_ == '"');
                at_ = is_open ? end_ : at_; // all that follows may be its words
                static_cast<void>(fault(is_open ? "a value that never ends" : "a field without a value"));
                return false;
            }
            into.value.push_back({std::get<0>(piece), std::get<1>(piece)});
        } while (x3::parse(at_, end_, bib_joint));
        return true;
    }

    std::optional<bibtex_entry> fault(std::string_view what) {
        fault_ = what;
        return std::nullopt;
    }

    [[nodiscard]] std::size_t offset_of(iterator at) const {
        return static_cast<std::size_t>(at - text_.data());
    }

    std::string_view text_;
    iterator at_;
    iterator end_;
    std::string_view fault_; ///< of the entry that is read
    bibtex_file out_;
};

} // namespace

bibtex_file bibtex_entries(std::string_view text) { return entry_reader{text}.read(); }

} // namespace inquit
