#include "lint/broken_run.hpp"
#include "lint/rule_run.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace inquit::rules {
namespace {

constexpr std::uint32_t context = 40; // bytes, about

/// The words behind an opener, or before a closer.
std::string_view words_at(std::string_view text, block const& where, diagnostic const& fault) {
    bool const opens = fault.code == "unclosed-mark";
    auto begin = opens ? fault.span.end
                       : std::max(where.span.begin, fault.span.begin - std::min(fault.span.begin, context));
    auto end = opens ? std::min(where.span.end, fault.span.end + context) : fault.span.begin;
    if (opens && end < where.span.end) { // whole words
        auto const last = text.substr(begin, end - begin).rfind(' ');
        end = last == std::string_view::npos ? where.span.end : begin + static_cast<std::uint32_t>(last);
    } else if (!opens && begin > where.span.begin) {
        auto const first = text.substr(begin, end - begin).find(' ');
        begin = first == std::string_view::npos ? where.span.begin
                                                : begin + static_cast<std::uint32_t>(first) + 1;
    }
    return text.substr(begin, end - begin);
}

} // namespace

void unbalanced(rule_run& run) {
    auto const& subject = run.subject();
    std::unordered_set<std::uint32_t> told_by_other; // begins of marks
    for (auto const& each : broken_runs(subject)) {
        told_by_other.insert({each.opener.begin, each.closer.begin});
    }
    block const* told =
        nullptr; // where a mark was left open, the paragraph and the next one may have what should close it
    for (auto const& fault : subject.pairs().diagnostics) {
        bool const is_other = told_by_other.contains(fault.span.begin);
        auto const* const where = subject.block_at(fault.span.begin);
        bool const is_same =
            told != nullptr && fault.code == "stray-mark" && (where == told || where == told + 1);
        if (is_other || where == nullptr || is_same) {
            continue;
        }
        told = fault.code == "unclosed-mark" ? where : nullptr;
        auto const words = shown_words(words_at(subject.text(), *where, fault));
        if (fault.code == "unclosed-mark") {
            run.report(fault.span, fmt::format("nothing closes the mark before \"{}\"", words));
        } else if (fault.code == "stray-mark") {
            run.report(fault.span, fmt::format("nothing opens what the mark behind \"{}\" closes", words));
        }
    }
}

} // namespace inquit::rules
