#include "attribute/model.hpp"

#include <bit>
#include <cstddef>

namespace inquit::model {

double weight_of(std::uint64_t key) {
    auto const all = slots();
    auto at = static_cast<std::size_t>(key >> (65 - std::bit_width(all.size())));
    while (all[at].key != key && all[at].key != 0) {
        at = (at + 1) & (all.size() - 1);
    }
    return all[at].value;
}

} // namespace inquit::model
