// What comparing says of a statement: its wordings, and how each differs from the base.
#pragma once

#include "check/checked.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// How a wording stands to the base.
enum class relation : std::uint8_t {
    base,
    same,
    typographic,
    excerpt, ///< some of its words, or of words that both have
    trimmed, ///< cut or glossed, and marked so
    altered,
    speaker_conflict, ///< given to another speaker
};

/// "base", ..., "speaker-conflict".
[[nodiscard]] std::string_view name_of(relation how);

/// All wordings of a statement together; the worst counts.
enum class wording : std::uint8_t { same, typographic, excerpt, conflict };

[[nodiscard]] std::string_view name_of(wording how);

/// Where a speaker that an article does not name is known from: the same words in another.
struct inferred_from {
    std::string path;
    std::string id;
};

struct printed_words {
    std::string id; ///< of the record
    quotation_kind kind = quotation_kind::direct;
    std::string path;
    offsets chars; ///< from the begin of the first part to the end of the last
    line_column start;
    std::optional<std::string> speaker;
    speaker_type type = speaker_type::unknown;
    std::optional<inferred_from> evidence; ///< the speaker is inferred from there
    std::optional<std::string> outlet;
};

/// A wording, with all that print it so.
struct variant {
    std::string text;
    std::vector<printed_words> quotations; ///< one or more
    relation how = relation::same;
    std::vector<checked_difference>
        differences;                      ///< draft: of the first quotation; source: of the base's first
    std::vector<compared_words> compared; ///< its words beside the base's
};

struct compared_statement {
    std::uint32_t number = 0; ///< from 1
    std::optional<std::string> speaker;
    wording agreement = wording::same;
    std::vector<variant> variants; ///< the base first
};

} // namespace inquit
