#include "attribute/candidate.hpp"

#include "attribute/features.hpp"
#include "attribute/sieves.hpp"
#include "attribute/surroundings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

namespace inquit {
namespace {

/// All that name one source are one proposal, with the rule of the first.
std::vector<proposal> joined(std::vector<decision> sieved, std::vector<decision> others) {
    std::vector<proposal> out;
    auto const proposal_of = [&out](decision& made) -> proposal& {
        auto const same = std::ranges::find_if(
            out, [&made](proposal const& p) { return p.made.source.words.head == made.source.words.head; });
        if (same != out.end()) {
            return *same;
        }
        return out.emplace_back(proposal{std::move(made), {}, false});
    };
    for (auto& made : sieved) {
        auto const rule = made.rule;
        proposal_of(made).sieves.push_back(rule);
    }
    if (!out.empty()) {
        out.front().first = true;
    }
    for (auto& made : others) {
        static_cast<void>(proposal_of(made));
    }
    return out;
}

/// "S said it was Q, according to the agency"; not "according to his brother, who told"
bool stands_behind_according(occurrence const& quoted, decision const& made) {
    auto const& chunks = quoted.where.chunks;
    auto const at = made.source_chunk.value_or(0);
    auto const is = [&chunks](std::size_t index, chunk_kind kind) {
        return index < chunks.size() && chunks[index].kind == kind;
    };
    bool const tells_on = is(at + 1, chunk_kind::relative)
                          || (is(at + 1, chunk_kind::comma) && is(at + 2, chunk_kind::relative));
    bool const behind =
        (at > 0 && is(at - 1, chunk_kind::according))
        || (at > 1 && is(at - 2, chunk_kind::according) && is(at - 1, chunk_kind::preposition));
    return behind && !tells_on;
}

/// "S said Q": what S has said aloud or in writing, not thought.
bool is_said(occurrence const& quoted, decision const& made) {
    using enum word_class;
    constexpr class_set said{cue_say, cue_tell, cue_write};
    constexpr auto rules = std::to_array<std::string_view>(
        {"source-cue-quote", "source-cue-clause-quote", "quote-source-cue", "quote-cue-source"});
    return std::ranges::find(rules, made.rule) != rules.end() && made.cue_chunk
           && chunk_at(quoted, *made.cue_chunk).verb.finite
           && chunk_at(quoted, *made.cue_chunk).verb.classes.has_any(said)
           && chunk_at(quoted, *made.cue_chunk).verb.is(reports_clause); // not "spoke with her"
}

/// Who reports that S said it is no candidate beside S.
void drop_authorities(occurrence const& quoted, std::vector<decision>& sieved,
                      std::vector<decision>& others) {
    bool const said =
        std::ranges::any_of(sieved, [&](decision const& made) { return is_said(quoted, made); });
    if (said) {
        auto const is_authority = [&](decision const& made) { return stands_behind_according(quoted, made); };
        std::erase_if(sieved, is_authority);
        std::erase_if(others, is_authority);
    }
}

/// Those that hold the quotation; none in what is longer than any sentence of prose, where each of its quotations would look at all of it.
std::vector<reported_clause> reports_around(occurrence const& quoted) {
    constexpr std::size_t longest_sentence = 150; // chunks
    auto const& [tokens, phrases, chunks, clauses] = quoted.where;
    if (chunks.size() > longest_sentence) {
        return {};
    }
    return reports_holding(tokens, phrases, chunks, clauses, quoted.chunk);
}

} // namespace

candidate_list candidates_in_sentence(occurrence const& quoted, zone where, tracing trace) {
    auto sieved = proposals_in_sentence(quoted);
    auto others = clauses_around(quoted);
    std::ranges::move(mentions_around(quoted), std::back_inserter(others));
    drop_authorities(quoted, sieved, others);
    auto const best_rule = sieved.empty() ? std::string_view{} : sieved.front().rule;
    auto const reports = reports_around(quoted);
    candidate_list out;
    for (auto& each : joined(std::move(sieved), std::move(others))) {
        auto features = features_of(quoted, each, reports, trace);
        out.push_back({std::move(each.made), std::move(features), 0, 0});
    }
    out.push_back({std::nullopt, features_of_nobody(quoted, where, best_rule, reports, trace), 0, 0});
    return out;
}

std::size_t weigh(candidate_list& all) {
    for (auto& each : all) {
        each.score = each.features.score();
    }
    auto const best = std::ranges::max_element(all, {}, &candidate::score);
    double sum = 0;
    for (auto& each : all) {
        each.probability = std::exp(each.score - best->score);
        sum += each.probability;
    }
    for (auto& each : all) {
        each.probability /= sum;
    }
    return static_cast<std::size_t>(best - all.begin());
}

} // namespace inquit
