#include "attribute/candidate.hpp"

#include "attribute/excluded.hpp"
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
    drop_excluded(quoted, sieved, others);
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
