// English inflection by rule; what no rule can know (write, wrote) stands in the lexicon's `forms`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inquit::lexicon {

/// Each form may have several spellings (labeled, labelled); the first is the usual one.
struct verb_paradigm {
    std::vector<std::string> base;            ///< say; of "be" also am and are
    std::vector<std::string> third_person;    ///< says
    std::vector<std::string> past;            ///< said; serves as past participle too where that is empty
    std::vector<std::string> participle;      ///< saying
    std::vector<std::string> past_participle; ///< written; empty where it is the past
};

/// The paradigm of a regular verb. Final consonants are doubled in words of one syllable only (stop, stopped):
/// stress decides in longer ones (admit, visit), so the lexicon states their past.
[[nodiscard]] verb_paradigm regular_verb(std::string_view lemma);

/// The -ing form that agrees with a stated past: label + labelled -> labelling; begin + began -> by rule.
[[nodiscard]] std::string participle_for_past(std::string_view lemma, std::string_view past);

/// Runs of vowels, counted as syllables: "boast" 1, "visit" 2. The u of qu is none; a y after a consonant is one.
[[nodiscard]] int count_vowel_runs(std::string_view word);

/// lawyer -> lawyers, body -> bodies, spokesman -> spokesmen, analysis -> analyses.
[[nodiscard]] std::string regular_plural(std::string_view noun);

} // namespace inquit::lexicon
