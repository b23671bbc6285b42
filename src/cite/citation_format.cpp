#include "cite/citation_format.hpp"

#include "cite/writers.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr citation_format formats[] = {
    {"csl-json", "CSL's items as JSON: Zotero, pandoc, citeproc", cite::csl_json},
};

} // namespace

std::span<citation_format const> citation_formats() { return formats; }

citation_format const* citation_format_named(std::string_view name) {
    auto const found = std::ranges::find(formats, name, &citation_format::name);
    return found == std::end(formats) ? nullptr : &*found;
}

} // namespace inquit
