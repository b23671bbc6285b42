// The fields of a review by their names, for all who write and read them.
#pragma once

#include "record/record.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

struct review_field {
    std::string_view name;
    std::optional<std::string> record_review::*value;
};

/// A person's.
inline constexpr auto review_fields = std::to_array<review_field>({{"status", &record_review::status},
                                                                   {"by", &record_review::by},
                                                                   {"at", &record_review::at},
                                                                   {"note", &record_review::note}});

/// What inquit notes of a stale one; not printed of others.
inline constexpr auto stale_fields = std::to_array<review_field>(
    {{"stale", &record_review::stale}, {"was", &record_review::was}, {"words", &record_review::words}});

/// Of either; null where there is none of that name.
constexpr review_field const* review_field_named(std::string_view name) {
    for (auto const& each : review_fields) {
        if (each.name == name) {
            return &each;
        }
    }
    for (auto const& each : stale_fields) {
        if (each.name == name) {
            return &each;
        }
    }
    return nullptr;
}

} // namespace inquit
