// What a report keeps of an article: its paragraphs with what is marked in them, and its records. The article itself may go.
#pragma once

#include "record/record.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inquit {

/// Below this share of right decisions the report says that the speaker is unsure.
inline constexpr double unsure_below = 0.75;

enum class mark_role : std::uint8_t { quotation, mention, cue };

/// Words of a paragraph that a record speaks of.
struct reported_mark {
    byte_span span; ///< of reported_paragraph::text
    mark_role role = mark_role::quotation;
    std::uint32_t quotation =
        0; ///< index into reported_article::quotations: of a mention or cue, the first that has it
    bool is_begin = false; ///< of a quotation: no part of it stands before
    bool is_end = false;   ///< of a quotation: its last part ends here
};

struct reported_paragraph {
    std::string text;
    zone where = zone::body;
    /// What is printed before or below the words and says whose they are.
    enum class line : std::uint8_t { words, label };
    line what = line::words;
    std::vector<reported_mark> marks; ///< nested or disjoint; by begin, outer ones first
};

/// What of a quotation is marked: of mention and cue, the quotation under whose number they are.
struct reported_evidence {
    std::optional<std::uint32_t> mention;
    std::optional<std::uint32_t> cue;
    bool is_marked = false; ///< the quotation itself stands in a paragraph that is kept
};

struct reported_article {
    std::string path;
    metadata about;
    std::vector<reported_paragraph> paragraphs; ///< but for page furniture
    std::vector<record> quotations;
    std::vector<reported_evidence> evidence; ///< one for each quotation
};

/// Which paragraphs of an article a page has.
enum class shown_paragraphs : std::uint8_t { all, with_marks };

/// records: of that article, in text order. Where marks cross, the later one ends with the earlier; one that stands in nothing that is
/// kept is left out.
[[nodiscard]] reported_article reported(article const& from, std::vector<record> records);

/// Somebody is named, and fewer than three in four such decisions are right.
[[nodiscard]] bool is_unsure(record const& of);

} // namespace inquit
