#include "attribute/model.hpp"

#include <algorithm>

namespace inquit::model {

double weight_of(std::uint64_t key) {
    auto const all = weights();
    auto const found = std::ranges::lower_bound(all, key, {}, &weight::key);
    return found != all.end() && found->key == key ? found->value : 0;
}

} // namespace inquit::model
