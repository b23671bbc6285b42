// Why a record says what it says: the sentence, the candidates for the speaker, and what was held for and against each.
#pragma once

#include "attribute/reported_speech.hpp"
#include "grammar/vocabulary.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Something that holds of a candidate, as the model names it, and what it adds to the score.
struct weighted_feature {
    std::string name;  ///< "property=value,value": "before-source=before,that"
    double weight = 0; ///< log-odds; 0 where the model knows nothing of it
};

/// What a candidate's rule is called where the candidate is nobody.
inline constexpr std::string_view nobody_rule = "nobody";

/// Someone who may have said it; or nobody: the words are no speech, or their speaker is not told.
struct explained_candidate {
    std::uint32_t number = 0;           ///< in the order of proposal: surest rule first, nobody last
    std::optional<quoted_words> source; ///< none: nobody
    std::optional<quoted_words> cue;
    std::string rule;
    double score = 0;                       ///< sum of the weights
    double probability = 0;                 ///< among the candidates of this quotation; they sum to 1
    std::vector<weighted_feature> features; ///< largest absolute weight first
};

enum class passage_role : std::uint8_t { plain, quotation, source, cue, gap };

/// A stretch of a passage that is all one thing.
struct passage_run {
    std::string
        text; ///< as the article has it, with its line ends; role gap: what is left out between two sentences
    passage_role role = passage_role::plain;
};

/// One quotation, or what is reported without marks. The parts of a split quotation have an explanation each, with the same record.
struct explanation {
    record made;                        ///< the record that the quotation is in
    std::string quote;                  ///< of this quotation alone
    std::vector<record_part> parts;     ///< likewise
    std::vector<record_part> sentences; ///< those that hold the record's words, source and cue, in text order
    std::vector<passage_run> passage;   ///< the words of the sentences, with the record's evidence
    std::vector<explained_candidate>
        candidates; ///< best first, so that the first is chosen; empty where nothing was to choose: a label, a title, a
                    ///< nested quotation, another language, a report
    std::string reported; ///< the words of the record's `content`, its pieces joined; "" where it has none
};

/// Of each quotation that is in a record of `extract`, in text order of the records. All offsets are of the file.
[[nodiscard]] std::vector<explanation> explain(article const& source, vocabulary const& words = {},
                                               reported_speech wanted = reported_speech::in_marks);

} // namespace inquit
