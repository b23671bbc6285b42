#include "attribute/statement.hpp"

namespace inquit {

std::string_view name_of(quotation_kind kind) {
    switch (kind) {
    case quotation_kind::direct:
        return "direct";
    case quotation_kind::mixed:
        return "mixed";
    case quotation_kind::block:
        return "block";
    case quotation_kind::indirect:
        return "indirect";
    case quotation_kind::term:
        return "term";
    }
    return "";
}

std::string_view name_of(speaker_via via) {
    switch (via) {
    case speaker_via::name:
        return "name";
    case speaker_via::pronoun:
        return "pronoun";
    case speaker_via::descriptor:
        return "descriptor";
    case speaker_via::continuation:
        return "continuation";
    case speaker_via::alternation:
        return "alternation";
    case speaker_via::turn:
        return "turn";
    case speaker_via::inference:
        return "inference";
    }
    return "";
}

} // namespace inquit
