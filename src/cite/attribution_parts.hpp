// Where a quotation comes from, as a note below it says it. Internal to cite.
#pragma once

#include "cite/cited_source.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace inquit {

struct attribution_part {
    enum class kind : std::uint8_t {
        words,
        work,    ///< the outlet's name, which is set in italics
        address, ///< a URL
    };
    kind is = kind::words;
    std::string text;
};

/// Ella Kesaeva, quoted by Juan Ortega, "Court finds failings", *Reuters*, 2017-04-13, https://..., archived at https://..., accessed
/// 2026-11-22, line 16. What is unknown is left out; without a title, an outlet and a URL, the file's path is named.
[[nodiscard]] std::vector<attribution_part> attribution_parts(cited_source const& source, record const& made);

} // namespace inquit
