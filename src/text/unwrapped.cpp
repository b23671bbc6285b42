#include "text/unwrapped.hpp"

#include <algorithm>

namespace inquit {} // namespace inquit
