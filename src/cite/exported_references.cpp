#include "cite/exported_references.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr export_format formats[] = {
    {"csl-json", read_csl_json},
    {"biblatex", read_biblatex},
    {"bibtex", read_biblatex},
    {"ris", read_ris},
};

} // namespace

std::span<export_format const> export_formats() { return formats; }

export_format const* export_format_named(std::string_view name) {
    auto const found = std::ranges::find(formats, name, &export_format::name);
    return found == std::end(formats) ? nullptr : &*found;
}

} // namespace inquit
