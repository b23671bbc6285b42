#include "attribute/confidence.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

struct measured {
    std::string_view rule;
    double right;
};

constexpr std::array<measured, 1> rules{{
    {"turn-label", 0.99},
}};

} // namespace

double confidence_of(std::string_view rule) {
    auto const* const found = std::find_if(rules.begin(), rules.end(), [rule](measured const& m) { return m.rule == rule; });
    return found == rules.end() ? 0.5 : found->right;
}

} // namespace inquit
