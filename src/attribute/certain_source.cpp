#include "attribute/certain_source.hpp"

#include "attribute/reporting.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

/// S "strongly" condemned it: one word within the clause; not T said S "strongly" condemned it
std::optional<decision> subject_of_adverb(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    if (!q.shape.adverb || q.chunk == 0 || q.chunk + 1 >= chunks.size()) {
        return std::nullopt;
    }
    chunk const& verb = chunks[q.chunk + 1];
    auto const& clauses = q.where.clauses;
    auto const behind = std::ranges::lower_bound(clauses, q.chunk, {}, &clause::verb);
    auto const reach = std::min<std::ptrdiff_t>(clause_reach, behind - clauses.begin());
    bool const reported = std::any_of(
        behind - reach, behind, [&q](clause const& c) { return has(chunk_at(q, c.verb), clause_cues); });
    bool const alone = verb.last - verb.first == 1; // not "deserves to know"
    bool const does = !reported && chunks[q.chunk - 1].kind == chunk_kind::noun
                      && verb.kind == chunk_kind::verb && verb.verb.finite && !verb.verb.passive && alone
                      && has(verb, clause_cues | object_cues);
    return does ? decision_by(q, q.chunk - 1, q.chunk + 1, "source-cue-quote") : std::nullopt;
}

/// S's "bad apples" remark; not "S's hateful remark", which others say of it
std::optional<decision> owner_of_statement(occurrence const& q) {
    token const* const after = token_after(q.where, q.chunk);
    bool const statement = after != nullptr && after->is(statement_noun) && !after->is(document_noun);
    bool const quoted = q.shape.words > 1 && !q.shape.describes && q.shape.last_point == 0;
    auto const owner = statement && quoted ? owner_before(q.where, q.chunk) : std::nullopt;
    return owner ? std::optional{decision_of(q, *owner, q.chunk - 1, std::nullopt, "statement-noun-quote")}
                 : std::nullopt;
}

/// Dam 'must go': Moss
std::optional<decision> named_at_end(occurrence const& q) {
    auto const& chunks = q.where.chunks;
    if (q.chunk == 0 || q.chunk + 3 != chunks.size() || chunks[q.chunk + 1].kind != chunk_kind::colon
        || chunks[q.chunk + 2].kind != chunk_kind::noun || q.shape.capitalised_throughout) {
        return std::nullopt;
    }
    auto const kind = q.where.phrases[chunks[q.chunk + 2].index].words.kind;
    bool const named = kind == mention_kind::name || kind == mention_kind::organization;
    return named ? decision_by(q, q.chunk + 2, std::nullopt, "quote-dash-source") : std::nullopt;
}

} // namespace

std::optional<decision> certain_source(occurrence const& quoted) {
    for (auto const rule : {owner_of_statement, subject_of_adverb, named_at_end}) {
        if (auto found = rule(quoted)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace inquit
