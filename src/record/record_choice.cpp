#include "record/record_choice.hpp"

#include <algorithm>

namespace inquit {

std::optional<quotation_kind> kind_named(std::string_view name) {
    auto const found = std::ranges::find(all_kinds, name, [](quotation_kind kind) { return name_of(kind); });
    return found == all_kinds.end() ? std::nullopt : std::optional{*found};
}

/// Who wants only what is sure wants a speaker; that nobody says a term is a decision like any other.
bool record_choice::takes(record const& each) const {
    bool const decides = each.speaker.name || each.kind == quotation_kind::term;
    bool const is_sure = min_confidence <= 0 || (decides && each.confidence >= min_confidence);
    return is_sure && std::ranges::find(kinds, each.kind) != kinds.end();
}

} // namespace inquit
