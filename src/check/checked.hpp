// What checking says of a quotation: the verdict, and each place of the sources with what differs there.
#pragma once

#include "align/difference.hpp"
#include "check/occasion.hpp"
#include "check/profile.hpp"
#include "check/speakers.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// What was found of a quotation. The first four are align::fidelity's, of the best match.
enum class verdict : std::uint8_t {
    verbatim,
    typographic,
    trimmed,
    altered,
    spliced,   ///< two places joined, and nothing marks it
    not_found, ///< no counterpart, or at best candidates
};

/// "verbatim", ..., "not-found".
[[nodiscard]] std::string_view name_of(verdict found);

/// A kind of difference beside align's: the source has the words in a report, the draft in marks.
inline constexpr std::string_view scope_promotion = "scope-promoted";

struct checked_difference {
    std::string kind;  ///< "words-dropped", ...
    std::string draft; ///< the draft's words; "" where the source has more
    std::string source;
    offsets draft_chars;  ///< code points of the draft's file
    offsets source_chars; ///< code points of the source's file
    severity level = severity::error;
};

/// The draft's words as an editor marks them, for people.
struct compared_words {
    enum class part : std::uint8_t {
        kept,
        dropped, ///< the source's
        added,   ///< the draft's
    };
    std::string text;
    part how = part::kept;
};

/// A place that has the words, or most of them.
struct source_match {
    std::string path;
    offsets chars;          ///< code points
    std::uint32_t line = 0; ///< 1-based
    std::string text;       ///< the source's words
    std::optional<std::string> speaker;
    std::optional<std::string> told;   ///< whom the source says it was said to; not of archives; not printed
    std::optional<std::string> outlet; ///< of the source; not printed
    double score = 0; ///< share of the quotation's words that stand; 1 only where nothing else was put in
    bool tied =
        false; ///< the draft ties the words to this speaker or occasion; else the match is a candidate
    agreement speakers = agreement::unknown; ///< whether it is whom the draft names
    occasion when = occasion::unknown;
    bool promoted = false; ///< the source has the words outside marks, as a report of whom the draft quotes
    align::fidelity how{};
    std::vector<checked_difference> differences; ///< in the draft's order
    std::vector<compared_words> compared;        ///< the quotation's words
};

/// All of them stand there, whatever else differs.
[[nodiscard]] inline bool has_the_words(source_match const& found) {
    return found.how != align::fidelity::altered;
}

struct checked_quotation {
    std::string id;             ///< of its record
    std::string path;           ///< of the draft
    std::vector<offsets> parts; ///< code points
    line_column start;
    std::string text;
    std::optional<std::string> speaker;
    verdict found = verdict::not_found;
    bool misattributed = false;        ///< the words are there, said by another
    severity level = severity::fine;   ///< of the worst that is sure
    std::vector<source_match> matches; ///< best first; those of a spliced quotation in its order
    std::size_t judged =
        1; ///< the verdict is of so many of them, the first: several where pieces were joined
};

} // namespace inquit
