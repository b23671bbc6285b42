// A source and its quotations in the words of bibliographies: what all their formats have in common. Internal to cite.
#pragma once

#include "cite/bibliographic_name.hpp"
#include "cite/cited_source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Year, month and day of an ISO 8601 date or date-time, as many as it has.
[[nodiscard]] std::vector<std::uint32_t> date_parts(std::string_view iso_date);

/// "2017-04-13", "2017-04": the other way round.
[[nodiscard]] std::string iso_date(std::vector<std::uint32_t> const& parts);

struct bibliography_entry {
    enum class kind : std::uint8_t {
        news, ///< in an outlet, or of an agency
        page, ///< neither, and a URL
        other,
    };
    std::string key;
    kind is = kind::other;
    std::vector<bibliographic_name> authors;
    std::string title;
    std::string outlet; ///< else the agency
    std::string agency; ///< beside an outlet
    std::string url;
    std::string archive_url;
    std::string language;
    std::vector<std::uint32_t> published; ///< see date_parts()
    std::vector<std::uint32_t> accessed;
    std::vector<std::string> notes;      ///< a quotation each, see quotation_note()
    std::vector<std::string> other_keys; ///< of the quotations
};

[[nodiscard]] bibliography_entry bibliography_entry_of(cited_source const& from);

/// Where in its file a quotation begins: "line 16", of recordings "at 00:12:31"; "" where that is unknown.
[[nodiscard]] std::string locator_of(record const& made);

/// "[kesaeva2017victory] Ella Kesaeva: the words (line 16)", on one line; the name is left out where nobody has one.
[[nodiscard]] std::string quotation_note(cited_quotation const& from);

} // namespace inquit
