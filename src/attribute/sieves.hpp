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
#include <vector>

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

/// What the sieves that read one sentence say, surest first; each sieve at most once. Empty where the sentence does not tell.
[[nodiscard]] std::vector<decision> proposals_in_sentence(occurrence const& quoted);

/// Clauses of the sentence whose subject may be the source, whatever their verb: nearest first, before the quotation and behind it. Their
/// rules are those of the sieves that look for such a clause.
[[nodiscard]] std::vector<decision> clauses_around(occurrence const& quoted);

/// Whoever else the sentence names or describes, nearest first on either side: rule "same-sentence-mention". The verb that follows is the cue.
[[nodiscard]] std::vector<decision> mentions_around(occurrence const& quoted);

/// Asked "Q?" he said ...; "Q?" he was asked: who asks is not told, and nobody else may be guessed.
[[nodiscard]] bool is_asked_of_speaker(occurrence const& quoted);

/// Name, pronoun or descriptor: how this mention reaches its speaker.
[[nodiscard]] speaker_via via_of(mention const& source);

} // namespace inquit
