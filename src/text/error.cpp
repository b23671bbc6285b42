#include "text/error.hpp"

namespace inquit {

std::string_view name_of(error_code code) {
    switch (code) {
    case error_code::not_found:
        return "not-found";
    case error_code::not_readable:
        return "not-readable";
    case error_code::no_articles:
        return "no-articles";
    case error_code::binary_file:
        return "binary-file";
    case error_code::invalid_utf8:
        return "invalid-utf8";
    case error_code::too_large:
        return "too-large";
    case error_code::too_deep:
        return "too-deep";
    case error_code::not_writable:
        return "not-writable";
    case error_code::edited_file:
        return "edited-file";
    case error_code::bad_option:
        return "bad-option";
    case error_code::bad_archive:
        return "bad-archive";
    case error_code::too_expanded:
        return "too-expanded";
    case error_code::bad_encoding:
        return "bad-encoding";
    case error_code::malformed:
        return "malformed";
    case error_code::bad_index:
        return "bad-index";
    case error_code::busy:
        return "busy";
    case error_code::unread_format:
        return "unread-format";
    }
    return "unknown";
}

std::string describe(error const& failure) {
    return failure.path.empty() ? failure.message : failure.path + ": " + failure.message;
}

} // namespace inquit
