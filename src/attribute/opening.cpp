#include "attribute/opening.hpp"

#include "attribute/reporting.hpp"

#include <algorithm>
#include <initializer_list>

namespace inquit {

bool is_called_by(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto at = q.chunk + 1;
    for (auto const between : {chunk_kind::preposition, chunk_kind::noun, chunk_kind::adverb}) {
        at += at < chunks.size() && chunks[at].kind == between ? 1U : 0U;
    }
    return at < chunks.size() && chunks[at].kind == chunk_kind::agent;
}

bool is_in_opening_participle(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const first = chunks.front().kind;
    bool const introduced = first == chunk_kind::subordinator || first == chunk_kind::preposition;
    std::uint32_t const at = introduced ? 1 : 0;
    if (at >= q.chunk || chunks[at].kind != chunk_kind::verb
        || !(chunks[at].verb.participle || chunks[at].verb.may_be_participle)) {
        return false;
    }
    return std::none_of(chunks.begin() + at, chunks.begin() + q.chunk, [](chunk const& c) {
        return c.kind == chunk_kind::comma || c.kind == chunk_kind::colon || c.ends_in_comma;
    });
}

bool is_object_in_opening_clause(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    auto const first = chunks.front().kind;
    auto const& clauses = q.where.clauses;
    bool const opens = first == chunk_kind::comparative || first == chunk_kind::subordinator;
    if (!opens || clauses.empty() || clauses.front().verb >= q.chunk || !clauses.front().subject
        || !clauses.front().subordinate || !has(chunk_at(q, clauses.front().verb), object_cues)) {
        return false;
    }
    bool const tells_more = std::any_of(chunks.begin() + q.chunk + 1, chunks.end(),
                                        [](chunk const& c) { return c.kind == chunk_kind::quotation; });
    return tells_more && gap_between(chunks, clauses.front().verb, q.chunk) == gap::object;
}

bool ends_opening_clause(occurrence const& q) {
    if (is_called_by(q)) {
        return false; // passed a plan branded "Q" by S
    }
    gaps_before const gaps{q.where.chunks, q.chunk};
    bool reported = false;
    for (auto const& c : q.where.clauses) {
        auto const& verb = chunk_at(q, c.verb).verb;
        if (c.verb >= q.chunk) {
            break;
        }
        if (!c.subordinate && verb.finite && !verb.may_be_participle) {
            return false;
        }
        bool const says = c.subordinate && c.subject && !c.inherited && !verb.passive;
        reported = reported || (says && verb.classes.has_any(all_cues) && gaps.touches(c.verb))
                   || (says && verb.classes.has_any(clause_cues) && gaps.behind(c.verb) != gap::open);
    }
    return reported;
}

} // namespace inquit
