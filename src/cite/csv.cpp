#include "emit/csv.hpp"
#include "cite/writers.hpp"

namespace inquit::cite {

std::string csv(std::span<cited_source const> all, citation_options const&) {
    auto out = csv_header();
    for (auto const& source : all) {
        for (auto const& each : source.quotations) {
            out += csv_row(*each.made);
        }
    }
    return out;
}

} // namespace inquit::cite
