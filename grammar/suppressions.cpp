#include "grammar/suppressions.hpp"

#include "grammar/parsers.hpp"

#include <boost/fusion/include/std_tuple.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace inquit {
namespace {

using namespace grammar;
namespace x3 = boost::spirit::x3;

/// Longer comments are not read: a comment that is never closed costs no more.
constexpr std::size_t longest_comment = 2000; // bytes

auto const blanks = x3::omit[*x3::char_(" \t\r\n")];
// "late-attribution"
auto const rule_name = view[+(x3::char_('a', 'z') | x3::char_('A', 'Z') | x3::char_('0', '9') | '-' | '_')];
// "sic, unbalanced"
auto const rule_names = rule_name % (blanks >> -x3::lit(',') >> blanks);
// ": as he wrote it"
auto const reason = blanks >> ':' >> blanks >> view[*x3::char_];

// What begins with another is tried first.
struct comment_actions : x3::symbols<suppression_action> {
    comment_actions() {
        add("inquit-disable-next-line", suppression_action::disable_next_line)(
            "inquit-disable", suppression_action::disable)("inquit-enable", suppression_action::enable);
    }
};
comment_actions const commented_action;
auto const bracketed_action = x3::lit("ok") >> x3::attr(suppression_action::accept);

using parsed_suppression = std::tuple<suppression_action, std::vector<slice>, std::optional<slice>>;

// "inquit-disable sic: as he wrote it", "inquit-enable"; "inquit-disabled" is another word
auto const action_end = !(x3::char_('a', 'z') | '-');
auto const commented =
    blanks >> commented_action >> action_end >> blanks >> -rule_names >> -reason >> blanks >> x3::eoi;
// "ok sic: as he wrote it": rules are named, for brackets stand in the text
auto const bracketed =
    blanks >> bracketed_action >> action_end >> blanks >> rule_names >> -reason >> blanks >> x3::eoi;

byte_span span_in(std::string_view text, std::string_view part) {
    auto const begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// The forms of a mark: what opens and closes it, and what stands between.
template <class Parser>
struct mark_form {
    std::string_view opener;
    std::string_view closer;
    Parser const& said;
};
mark_form<decltype(commented)> const comment{"<!--", "-->", commented};
mark_form<decltype(bracketed)> const bracket{"[inquit:", "]", bracketed};

/// The mark whose opener stands at `at`.
template <class Parser>
std::optional<suppression_mark> mark_at(std::string_view text, std::size_t at,
                                        mark_form<Parser> const& form) {
    auto const inside = text.substr(at + form.opener.size(), longest_comment);
    auto const end = inside.find(form.closer);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    parsed_suppression said;
    auto first = inside.data();
    if (!x3::parse(first, inside.data() + end, form.said, said)) {
        return std::nullopt;
    }
    suppression_mark mark;
    mark.span = span_in(text, text.substr(at, form.opener.size() + end + form.closer.size()));
    mark.action = std::get<0>(said);
    for (auto const& each : std::get<1>(said)) {
        mark.rules.push_back(span_in(text, each));
    }
    if (auto const& why = std::get<2>(said)) {
        mark.reason = span_in(text, unicode::trim(*why));
    }
    return mark;
}

template <class Parser>
std::vector<suppression_mark> found(std::string_view text, mark_form<Parser> const& form) {
    std::vector<suppression_mark> out;
    for (auto at = text.find(form.opener); at != std::string_view::npos;
         at = text.find(form.opener, at + form.opener.size())) {
        if (auto mark = mark_at(text, at, form)) {
            out.push_back(std::move(*mark));
        }
    }
    return out;
}

} // namespace

std::vector<suppression_mark> find_commented_suppressions(std::string_view file) {
    return found(file, comment);
}

std::vector<suppression_mark> find_bracketed_suppressions(std::string_view file) {
    return found(file, bracket);
}

std::size_t bracketed_suppression_length(std::string_view text) {
    if (!text.starts_with(bracket.opener)) {
        return 0;
    }
    auto const mark = mark_at(text, 0, bracket);
    return mark ? mark->span.size() : 0;
}

} // namespace inquit
