#include "resolve/resolved_source.hpp"

namespace inquit {

std::string_view name_of(speaker_type type) {
    switch (type) {
    case speaker_type::person:
        return "person";
    case speaker_type::organization:
        return "organization";
    case speaker_type::document:
        return "document";
    case speaker_type::group:
        return "group";
    case speaker_type::unknown:
        return "unknown";
    }
    return "";
}

} // namespace inquit
