// What a sieve decides of one quotation in one sentence, and on what evidence.
#pragma once

#include "attribute/paragraph.hpp"
#include "attribute/shape.hpp"
#include "attribute/source.hpp"
#include "attribute/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inquit {

/// How many clauses a quotation looks back; the bound on its work. The longest sentence met in the news has 14.
inline constexpr std::size_t clause_reach = 24;

/// What a sieve decided, and on what evidence.
struct decision {
    source_mention source;
    std::optional<byte_span> cue;
    std::optional<byte_span> addressee;
    std::string_view rule; ///< static storage
    speaker_via via{};
    bool negated = false;
    bool thought = false;
    std::optional<std::uint32_t> source_chunk; ///< in the quotation's own sentence; none: from elsewhere
    std::optional<std::uint32_t> cue_chunk;    ///< likewise
};

/// One quotation in one sentence.
struct occurrence {
    std::string_view text;
    sentence const& where;
    std::uint32_t chunk; ///< of the quotation, in where.chunks
    quotation_shape shape;
};

[[nodiscard]] inline chunk const& chunk_at(occurrence const& quoted, std::uint32_t index) {
    return quoted.where.chunks[index];
}

/// The token `distance` before the chunk; null where there is none.
[[nodiscard]] inline token const* token_before(sentence const& where, std::uint32_t chunk_index,
                                               std::uint32_t distance = 1) {
    auto const first = where.chunks[chunk_index].first;
    return first < distance ? nullptr : &where.tokens[first - distance];
}

/// Right behind the chunk; null where there is none.
[[nodiscard]] inline token const* token_after(sentence const& where, std::uint32_t chunk_index) {
    auto const last = where.chunks[chunk_index].last;
    return last >= where.tokens.size() ? nullptr : &where.tokens[last];
}

/// The source in a noun chunk and the cue that names it; none where that noun cannot speak.
[[nodiscard]] std::optional<decision> decision_by(occurrence const& quoted, std::uint32_t source_chunk,
                                                  std::optional<std::uint32_t> cue_chunk,
                                                  std::string_view rule);

/// The same of a source that is known.
[[nodiscard]] decision decision_of(occurrence const& quoted, source_mention const& source,
                                   std::uint32_t source_chunk, std::optional<std::uint32_t> cue_chunk,
                                   std::string_view rule);

/// The noun right behind a verb that takes an addressee: "told the BBC".
[[nodiscard]] std::optional<byte_span> addressee_behind(occurrence const& quoted, std::uint32_t verb_chunk);

/// The cue attaches to "Cable, who", unless other words stand between.
void attach_pronoun(occurrence const& quoted, clause const& reporting, decision& made);

/// "quoted S as saying", "scolded S for saying", "shows S saying": the clause's own subject says nothing of it.
[[nodiscard]] bool is_of_another(occurrence const& quoted, clause const& reporting);

/// Name, pronoun or descriptor: how this mention reaches its speaker.
[[nodiscard]] speaker_via via_of(mention const& source);

} // namespace inquit
