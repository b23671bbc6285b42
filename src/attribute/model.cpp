#include "attribute/model.hpp"

#include <cstddef>

namespace inquit::model {

double weight_of(std::uint64_t key) {
    // Keys are hashes, spread evenly: each stands near the place that its upper half tells.
    auto const all = weights();
    auto at = static_cast<std::size_t>(((key >> 32U) * all.size()) >> 32U);
    while (at > 0 && all[at - 1].key >= key) {
        --at;
    }
    while (at < all.size() && all[at].key < key) {
        ++at;
    }
    return at < all.size() && all[at].key == key ? all[at].value : 0;
}

} // namespace inquit::model
