// What of the speech that an article reports is looked for.
#pragma once

#include <cstdint>

namespace inquit {

enum class reported_speech : std::uint8_t {
    in_marks, ///< quotations alone
    all,      ///< and what is reported without marks: kind indirect
};

} // namespace inquit
