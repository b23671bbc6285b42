#include "cite/csl_item.hpp"
#include "cite/pretty_json.hpp"
#include "cite/writers.hpp"

namespace inquit::cite {
namespace {

struct plain_text {
    static std::string_view words(std::string_view text) { return text; }
    static std::string_view address(std::string_view url) { return url; }
};

} // namespace

std::string csl_json(std::span<cited_source const> all, citation_options const&) {
    return pretty_json([all](pretty_json_sink& out) {
        out.begin_list(node_style::lines);
        csl_writer item{out, plain_text{}};
        for (auto const& each : all) {
            item.begin(bibliography_entry_of(each));
            out.end_map();
        }
        out.end_list();
    });
}

} // namespace inquit::cite
