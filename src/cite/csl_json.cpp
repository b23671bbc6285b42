#include "cite/csl_item.hpp"
#include "cite/pretty_json.hpp"
#include "cite/writers.hpp"

namespace inquit::cite {

std::string csl_json(std::span<cited_source const> all, citation_options const&) {
    return pretty_json([all](pretty_json_sink& out) {
        out.begin_list(node_style::lines);
        csl_writer item{out, [](std::string_view text) { return text; }};
        for (auto const& each : all) {
            item.begin(bibliography_entry_of(each));
            out.end_map();
        }
        out.end_list();
    });
}

} // namespace inquit::cite
