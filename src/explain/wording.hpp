// Rules and features in plain words, for a person who asks why.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>

namespace inquit {

/// "source-cue-quote" -> "cue touches the quotation: S said: \"Q\""; empty for a rule that has no wording.
[[nodiscard]] std::string_view rule_in_words(std::string_view rule);

/// "before-source=before,that" -> "stands right behind 'that'"; a feature that has no wording stays as it is.
[[nodiscard]] std::string feature_in_words(std::string_view feature);

/// Whose words they are, and by which words of the article: {"Ann Moss", " (by pronoun: \"she\")"}; `name` is empty where nobody is
/// named.
struct speaker_wording {
    std::string name;
    std::string rest;
};
[[nodiscard]] speaker_wording speaker_in_words(record_speaker const& who);

/// Whether feature_in_words has a phrase for this property: "before-source".
[[nodiscard]] bool has_wording(std::string_view property);

} // namespace inquit
