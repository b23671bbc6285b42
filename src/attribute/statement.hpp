// Quotations with what the sentence says of them.
#pragma once

#include "grammar/mention.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace inquit {

enum class quotation_kind : std::uint8_t { direct, mixed, block, indirect, term };

/// How the speaker was reached.
enum class speaker_via : std::uint8_t {
    name,
    pronoun,
    descriptor,
    continuation,
    alternation,
    turn,
    inference
};

[[nodiscard]] std::string_view name_of(quotation_kind kind);
[[nodiscard]] std::string_view name_of(speaker_via via);

/// What becomes one record: a quotation, or the two parts of a split one ("…," she said, "…").
struct statement {
    quotation_kind kind{};
    std::vector<std::uint32_t>
        quotations; ///< indices into pairing::quotations, ascending; one or more, none reaches into the next
    std::optional<std::uint32_t> within; ///< index of the statement whose words contain this one
    std::optional<mention> source;       ///< none: `rule` says why
    std::optional<byte_span>
        mentioned; ///< the words that the cue attaches to: the source and its relative pronoun ("Cable, who")
    std::vector<mention> members;       ///< of a joint source: "Reyes and Cole said"
    std::optional<byte_span> cue;       ///< "said"; none for turns, colons, continuations without verb
    std::optional<byte_span> addressee; ///< "the BBC Russian service"
    std::vector<byte_span> content;     ///< mixed and indirect: the whole reported clause
    std::string_view rule;              ///< static storage: "quote-cue-name", "no-source-found", ...
    std::optional<speaker_via> via;
    double confidence = 0; ///< [0, 1]
    bool negated = false;  ///< "did not say that"
    bool thought = false;  ///< "thinks that"
};

} // namespace inquit
