// Furniture, read line by line: datelines, bylines, credits, dates, captions' credits, "Read More".
// What a line is in its article (a headline, a caption) is decided in src/read.
#pragma once

#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// All spans count from the line's begin; all times are ISO 8601, with offset where the zone is known.

enum class furniture_kind : std::uint8_t {
    date,             ///< "Updated 5:33 AM ET, Thu April 13, 2017", "9:07 p.m."
    byline,           ///< "By Laura Smith-Spark, CNN"
    agency,           ///< "AGENCE FRANCE-PRESSE", "(Reuters)"
    picture_credit,   ///< "Picture by: Jane Doe/PA Images"
    source,           ///< "Source: TRTWorld and agencies", "(Reporting by Jane Doe; Editing by John Roe)"
    gallery_control,  ///< "Hide Caption"
    gallery_counter,  ///< "1 of 15"
    gallery_end,      ///< "15 of 15"
    gallery_label,    ///< "Photos: The siege in pictures"
    highlights_label, ///< "Story highlights"
    section_label,    ///< "FULL TEXT."
    kicker,           ///< "Breaking News"
    prompt,           ///< "Read More", "Related: ...", "Follow Jane Doe on Twitter"
    separator,        ///< "___", "* * *"
};

struct furniture_line {
    furniture_kind kind{};
    std::vector<std::string> authors; ///< byline
    std::string outlet;               ///< byline; "" where none is named; so below
    std::string agency;               ///< byline, agency
    std::string published;            ///< date
    std::string updated;              ///< date
};

/// What a whole line is as furniture; nothing for prose. `line` is trimmed.
[[nodiscard]] std::optional<furniture_line> furniture_of(std::string_view line);

/// "The Tarrenmouth Courier": a short line of names; below a byline that is the outlet's.
[[nodiscard]] bool may_name_outlet(std::string_view line);

/// " date 2017-04-14" before a line's own words.
struct header_date {
    std::string date;
    std::uint32_t length = 0; ///< bytes, white space behind it included
};
[[nodiscard]] std::optional<header_date> header_date_of(std::string_view line);

/// "STRASBOURG (France) \u2022 The court", "MOSCOW, April 13 (Reuters) - The court", "(CNN)The court":
/// a place in capitals or an agency's name in parentheses, and a capital, a digit or a mark behind it; or place and
/// date as the whole paragraph ("CASTELLAN FALLS, Nov. 18").
/// Not: "NASA - the agency", "POLLS NOT WRONG, JUST TOO EARLY - Jane Doe", "Pollsters agree - Jane Doe".
struct dateline {
    std::string place; ///< with region or country as written, "" where none stands
    std::string agency;
    std::string outlet;
    std::uint32_t length = 0; ///< bytes, white space behind it included
};
[[nodiscard]] std::optional<dateline> dateline_of(std::string_view paragraph);

/// Where a picture credit at a paragraph's end begins: "... fair. PHOTO: AGENCE FRANCE-PRESSE",
/// "... of Beslan (TRT World and Agencies)", "... town. Reuters". Not: "he told Reuters".
[[nodiscard]] std::optional<std::uint32_t> final_credit_of(std::string_view paragraph);

/// "Q: ", "MR. EARNEST: ", "John Smith: " at a line's begin.
enum class label_form : std::uint8_t { question_answer, capitals, name };
struct speaker_label {
    label_form form{};
    byte_span label;
    std::uint32_t length = 0; ///< bytes, white space behind the colon included
};
[[nodiscard]] std::optional<speaker_label> speaker_label_of(std::string_view line);

/// Bytes of "Image caption" and the like before a caption's words, with what parts it from them; 0 where there is none.
[[nodiscard]] std::uint32_t caption_label_length(std::string_view line);

/// Any mark that opens or closes a quotation, straight single ones aside.
[[nodiscard]] bool has_quotation_mark(std::string_view words);

/// Bytes of a bullet and the white space behind it; 0 where there is none. With `dashes`, "-" and dashes count too.
enum class bullets : std::uint8_t { dots, dashes };
[[nodiscard]] std::uint32_t bullet_length(std::string_view line, bullets which);

} // namespace inquit
