// gumbo watches itself by assert(), and Debian builds it with those checks alive: markup that it takes wrongly would end the
// program. Here it ends the parsing of one page.
#pragma once

#include <gumbo.h>
#include <string_view>

namespace inquit {

/// Null where gumbo gives up. The tree points into `file`, and into memory that the options' allocator gave: the caller's to give back
/// in either case.
[[nodiscard]] GumboOutput const* gumbo_tree(GumboOptions const& options, std::string_view file);

/// For the allocator of those options: there is no more memory.
[[noreturn]] void give_up_parsing();

} // namespace inquit
