// How much of a page's text, and where, reads like prose.
#pragma once

#include "html/page.hpp"

#include <cstdint>
#include <vector>

namespace inquit {

/// Of each node, in bytes without white space.
struct prose_weights {
    struct weight {
        std::uint32_t own = 0;     ///< of a block: text whose nearest block it is
        std::uint32_t linked = 0;  ///< of that, what is linked
        std::uint32_t dated = 0;   ///< of that, what stands in <time>
        std::uint32_t prose = 0;   ///< of all blocks in the node: what is no link, where most is none
        std::uint32_t longest = 0; ///< the longest block's prose
    };
    std::vector<weight> of;
    std::vector<std::uint32_t> block_of; ///< the nearest block, the node itself included
};

/// Is a link to another place than this page.
[[nodiscard]] bool leads_away(html_node const& node);

/// `left_out`: of each node, whether it counts for nothing, with all below it.
[[nodiscard]] prose_weights prose_of(html_page const& page, std::vector<bool> const& left_out);

/// Whether each node is marked or stands within one that is.
[[nodiscard]] std::vector<bool> with_descendants(html_page const& page, std::vector<bool> marked);

} // namespace inquit
