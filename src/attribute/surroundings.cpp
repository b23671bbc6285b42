#include "attribute/surroundings.hpp"

#include "attribute/opening.hpp"

#include <algorithm>

namespace inquit {
namespace {

std::string_view rule_of(gap distance) {
    switch (distance) {
    case gap::touching:
        return "source-cue-quote";
    case gap::object:
        return "source-cue-object-quote";
    case gap::complement:
        return "source-cue-clause-quote";
    default:
        return "source-cue-far-quote";
    }
}

} // namespace

std::vector<decision> clauses_around(occurrence const& quoted) {
    constexpr std::size_t reach_behind = 6;
    std::vector<decision> made;
    auto const& clauses = quoted.where.clauses;
    gaps_before const gaps{quoted.where.chunks, quoted.chunk};
    auto const first_behind = static_cast<std::size_t>(
        std::ranges::lower_bound(clauses, quoted.chunk, {}, &clause::verb) - clauses.begin());
    auto const try_clause = [&](clause const& c, std::string_view rule) {
        if (!c.subject || *c.subject == quoted.chunk || is_of_another(quoted, c)) {
            return;
        }
        if (auto found = decision_by(quoted, *c.subject, c.verb, rule)) {
            found->addressee = addressee_behind(quoted, c.verb);
            if (c.verb < quoted.chunk) {
                attach_pronoun(quoted, c, *found);
            }
            made.push_back(std::move(*found));
        }
    };
    for (auto at = first_behind; at-- > 0 && first_behind - at <= clause_reach;) {
        try_clause(clauses[at], rule_of(gaps.behind(clauses[at].verb)));
    }
    auto const behind = is_in_opening_participle(quoted) ? clauses.size() : first_behind;
    for (auto at = behind; at < clauses.size() && at - first_behind < reach_behind; ++at) {
        try_clause(clauses[at], "quote-clause-source-cue");
    }
    return made;
}

namespace {

/// The verb that a mention stands before: "Gorka noting", "Clinton also said", "Trump, who said".
std::optional<std::uint32_t> verb_behind(sentence const& where, std::uint32_t noun) {
    constexpr std::uint32_t most_chunks = 3;
    for (auto at = noun + 1; at < where.chunks.size() && at <= noun + most_chunks; ++at) {
        switch (where.chunks[at].kind) {
        case chunk_kind::verb:
            return at;
        case chunk_kind::adverb:
        case chunk_kind::comma:
        case chunk_kind::relative:
            continue;
        default:
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<decision> mentions_around(occurrence const& quoted) {
    constexpr std::size_t most_mentions = 6; // on each side
    std::vector<decision> made;
    auto const& chunks = quoted.where.chunks;
    auto const try_mention = [&](std::uint32_t at) {
        if (chunks[at].kind != chunk_kind::noun && chunks[at].kind != chunk_kind::owner) {
            return false;
        }
        auto const c = std::ranges::upper_bound(quoted.where.clauses, at, {}, &clause::verb);
        if (c != quoted.where.clauses.end() && c->subject == at && is_of_another(quoted, *c)) {
            return false;
        }
        auto found = decision_by(quoted, at, std::nullopt, "same-sentence-mention");
        if (!found) {
            return false;
        }
        found->cue_chunk = verb_behind(quoted.where, at);
        if (found->cue_chunk) {
            chunk const& verb = chunks[*found->cue_chunk];
            found->cue = verb.verb.cue;
            if (chunks[*found->cue_chunk - 1].kind == chunk_kind::relative) {
                found->source.mention_end = chunks[*found->cue_chunk - 1].span.end;
            }
        }
        made.push_back(std::move(*found));
        return true;
    };
    std::size_t count = 0;
    for (auto at = quoted.chunk; at-- > 0 && count < most_mentions;) {
        count += try_mention(at) ? 1U : 0U;
    }
    count = 0;
    for (auto at = quoted.chunk + 1; at < chunks.size() && count < most_mentions; ++at) {
        count += try_mention(at) ? 1U : 0U;
    }
    return made;
}

} // namespace inquit
