// The sieves: ordered rules that give a quotation its source. Within a sentence first, then across sentences.
#pragma once

#include "attribute/paragraph.hpp"
#include "attribute/shape.hpp"
#include "attribute/source.hpp"
#include "attribute/statement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace inquit {

/// What a sieve decided, and on what evidence.
struct decision {
    source_mention source;
    std::optional<byte_span> cue;
    std::optional<byte_span> addressee;
    std::string_view rule; ///< static storage
    speaker_via via{};
    bool negated = false;
    bool thought = false;
    bool begins_clause = false; ///< the quotation is the whole of what the cue reports: said, "Q"
};

/// One quotation in one sentence.
struct occurrence {
    std::string_view text;
    sentence const& where;
    std::uint32_t chunk; ///< of the quotation, in where.chunks
    quotation_shape shape;
};

/// Tries the sieves that read one sentence, surest first; none where the sentence does not tell.
[[nodiscard]] std::optional<decision> decide_in_sentence(occurrence const& quoted);

/// Asked "Q?" he said ...; "Q?" he was asked: who asks is not told, and nobody else may be guessed.
[[nodiscard]] bool is_asked_of_speaker(occurrence const& quoted);

/// Name, pronoun or descriptor: how this mention reaches its speaker.
[[nodiscard]] speaker_via via_of(mention const& source);

} // namespace inquit
