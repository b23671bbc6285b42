#include "lint/rule_run.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

constexpr std::array<std::string_view, 3> wrong_marks{"\u2018", "`", "\u00B4"};
constexpr std::string_view apostrophe = "\u2019";

bool opens_quotation(lint_subject const& subject, std::uint32_t at) {
    auto const& all = subject.pairs().quotations;
    auto const found =
        std::ranges::lower_bound(all, at, {}, [](quotation const& each) { return each.outer.begin; });
    return found != all.end() && found->outer.begin == at;
}

/// The letters and digits that begin at `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
    auto end = at;
    for (auto next = unicode::decode(text, end);
         unicode::is_letter(next.code_point) || unicode::is_digit(next.code_point);
         next = unicode::decode(text, end)) {
        end += next.length;
    }
    return text.substr(at, end - at);
}

/// '80s, '08, 'em: what an apostrophe begins.
bool is_shortened(lint_subject const& subject, std::string_view word) {
    constexpr std::size_t digits_of_year = 2;
    auto const digits = std::min(word.find_first_not_of("0123456789"), word.size());
    bool const is_year = digits == digits_of_year && (word.size() == digits || word.substr(digits) == "s");
    auto const* const entry = subject.words().find(fmt::format("'{}", unicode::lower(word)));
    return is_year || (entry != nullptr && entry->is(word_class::elision));
}

/// `\u201880s music\u2019`: a mark behind it may be what it opens.
bool may_be_closed(std::string_view text, std::uint32_t at) {
    constexpr std::size_t reach = 60; // bytes
    auto const ahead = text.substr(at, reach);
    for (auto mark = ahead.find(apostrophe); mark != std::string_view::npos;
         mark = ahead.find(apostrophe, mark + 1)) {
        auto const behind = text.substr(at + mark + apostrophe.size());
        bool const ends_word = behind.empty() || !unicode::is_letter(unicode::decode(behind, 0).code_point);
        if (ends_word && mark > 0 && unicode::decode_before(ahead, mark).code_point != ' ') {
            return true;
        }
    }
    return false;
}

bool is_apostrophe(lint_subject const& subject, std::uint32_t at, std::uint32_t end) {
    auto const text = subject.text();
    bool const in_word = unicode::is_letter(unicode::decode_before(text, at).code_point)
                         && unicode::is_letter(unicode::decode(text, end).code_point);
    return in_word
           || (!opens_quotation(subject, at) && !may_be_closed(text, end)
               && is_shortened(subject, word_at(text, end)));
}

} // namespace

void apostrophe_mark(rule_run& run) {
    auto const& subject = run.subject();
    for (auto const& block : subject.source().blocks) {
        if (block.where == zone::furniture) {
            continue;
        }
        auto const text = subject.text().substr(0, block.span.end);
        for (auto const mark : wrong_marks) {
            for (auto at = text.find(mark, block.span.begin); at != std::string_view::npos;
                 at = text.find(mark, at + mark.size())) {
                auto const begin = static_cast<std::uint32_t>(at);
                auto const end = begin + static_cast<std::uint32_t>(mark.size());
                if (is_apostrophe(subject, begin, end)) {
                    run.report({begin, end},
                               fmt::format("the apostrophe before \"{}\" is {}, not {}", word_at(text, end),
                                           apostrophe, mark),
                               {{{begin, end}, std::string{apostrophe}}});
                }
            }
        }
    }
}

} // namespace inquit::rules
