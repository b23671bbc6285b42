#include "explain/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace inquit {
namespace {

/// What one side's features of a property add up to.
struct side {
    double sum = 0;
    weighted_feature const* heaviest = nullptr;

    void add(weighted_feature const& each) {
        sum += each.weight;
        if (heaviest == nullptr || std::abs(each.weight) > std::abs(heaviest->weight)) {
            heaviest = &each;
        }
    }
};

struct property {
    side own;
    side rival;

    [[nodiscard]] evidence told() const {
        bool const is_own = rival.heaviest == nullptr
                            || (own.heaviest != nullptr && std::abs(own.sum) >= std::abs(rival.sum));
        return {(is_own ? own : rival).heaviest->name,
                is_own ? evidence_owner::itself : evidence_owner::rival, own.sum - rival.sum};
    }
};

std::string_view property_of(std::string_view feature) { return feature.substr(0, feature.find('=')); }

bool has(explained_candidate const& candidate, std::string_view feature) {
    return std::ranges::find(candidate.features, feature, &weighted_feature::name)
           != candidate.features.end();
}

} // namespace

std::vector<evidence> evidence_of(explained_candidate const& candidate, explained_candidate const& rival,
                                  std::size_t most) {
    constexpr double least = 0.05; // smaller weights are not in the model
    std::map<std::string_view, property> properties;
    for (auto const& each : candidate.features) {
        if (!has(rival, each.name)) {
            properties[property_of(each.name)].own.add(each);
        }
    }
    for (auto const& each : rival.features) {
        if (!has(candidate, each.name)) {
            properties[property_of(each.name)].rival.add(each);
        }
    }
    std::vector<evidence> out;
    for (auto const& [name, both] : properties) {
        if (auto next = both.told(); std::abs(next.difference) >= least) {
            out.push_back(std::move(next));
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater{},
                             [](evidence const& each) { return std::abs(each.difference); });
    out.resize(std::min(out.size(), most));
    return out;
}

} // namespace inquit
