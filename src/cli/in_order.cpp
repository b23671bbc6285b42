#include "cli/in_order.hpp"

#include <algorithm>
#include <tbb/info.h>

namespace inquit::cli {

unsigned threads_or_all(unsigned threads) {
    return threads != 0 ? threads : static_cast<unsigned>(std::max(1, tbb::info::default_concurrency()));
}

} // namespace inquit::cli
