#include "grammar/reported_sentence.hpp"

#include <algorithm>

namespace inquit::grammar {
namespace {

bool is_point(chunk const& c) {
    return c.kind == kind::comma || c.kind == kind::dash || c.kind == kind::stop || c.kind == kind::semicolon
           || c.kind == kind::colon;
}

} // namespace

std::uint32_t reported_sentence::begin_before(std::uint32_t at) const {
    while (at > 0 && chunks[at - 1].kind != kind::semicolon && chunks[at - 1].kind != kind::stop) {
        --at;
    }
    return at;
}

bool reported_sentence::holds_finite(chunk_range where) const {
    return std::ranges::any_of(chunks.subspan(where.begin, where.end - where.begin),
                               [](chunk const& c) { return c.kind == kind::verb && c.verb.finite; });
}

bool reported_sentence::holds_verb(chunk_range where) const {
    return std::ranges::any_of(chunks.subspan(where.begin, where.end - where.begin),
                               [](chunk const& c) { return c.kind == kind::verb; });
}

bool reported_sentence::holds_main_clause(chunk_range where) const {
    return std::ranges::any_of(clauses, [this, where](clause const& c) {
        return c.verb >= where.begin && c.verb < where.end && c.subject && *c.subject >= where.begin
               && !c.subordinate && !c.relative && !c.inherited && verb_of(c).finite;
    });
}

void reported_sentence::put(reported_clause& into, chunk_range where) const {
    while (where.begin < where.end && is_point(chunks[where.end - 1])) {
        --where.end;
    }
    while (where.begin < where.end && is_point(chunks[where.begin])) {
        ++where.begin;
    }
    if (where.begin < where.end) {
        into.content.push_back({chunks[where.begin].span.begin, chunks[where.end - 1].span.end});
        into.holds_quotation =
            into.holds_quotation
            || std::ranges::any_of(chunks.subspan(where.begin, where.end - where.begin),
                                   [](chunk const& c) { return c.kind == kind::quotation; });
    }
}

bool is_plain_saying(verb_group const& said) {
    using enum word_class;
    return said.is(reports_clause) && said.is(cue_say) && !said.is(cue_think) && !said.is(reports_object)
           && !said.is(reports_infinitive) && !said.participle;
}

reported_clause report_of(clause const& by, std::string_view rule) {
    reported_clause made;
    made.source = by.subject.value_or(0);
    made.cue = by.verb;
    made.pronoun = by.pronoun;
    made.rule = rule;
    return made;
}

} // namespace inquit::grammar
