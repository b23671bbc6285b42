// The wordings of one statement beside its base.
#pragma once

#include "check/reference.hpp"
#include "compare/clusters.hpp"
#include "compare/compared.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace inquit {

/// What the wordings need of what they stand in.
struct printed_source {
    reference const& text;
    reference_reader const& reader;
};

struct wording_options {
    profile rules;
    std::string_view original; ///< path of the article that has the right words; "": none is called wrong
    std::function<printed_source(std::uint32_t)> source; ///< by number
};

/// members: of one statement, as indices. The base is the wording of the original, else the longest, else the first; the others
/// follow as they first stand. Quotations of equal words are one variant. Who is not named anywhere beside a wording is taken from
/// the others where those agree.
[[nodiscard]] compared_statement compared_wordings(std::span<printed_quotation const> quotations,
                                                   std::span<std::uint32_t const> members,
                                                   wording_options const& options);

} // namespace inquit
