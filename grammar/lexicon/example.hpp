// Examples of the lexicon: templates that the tests execute for every word.
//
//     "We go on," [Ms. Reyes] <{past}>.        {past}: the form of the word; [speaker] and <cue> of the quotation
//     Ms. Reyes sang the {} _"Hope"_ .         _term_: a quotation that is a term
//
// In an example the marked words must be found as speaker, cue or term; in a counter-example they must not.
#pragma once

#include "text/span.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace inquit::lexicon {

struct example_text {
    std::string text;                 ///< without markers
    std::optional<byte_span> speaker; ///< in `text`
    std::optional<byte_span> cue;
    std::optional<byte_span> term; ///< with its quotation marks
};

/// What stands for a placeholder's name ("" for {}, "past", "third", "ing", "base", "plural", "name", "upper"),
/// or null where the word has no such form.
using placeholder_value = std::function<std::optional<std::string>(std::string_view)>;

/// The template with its placeholders filled and its markers taken out. Errors (one sentence each): no placeholder,
/// one that the word does not have, a brace or a marker without its partner, nothing marked.
[[nodiscard]] tl::expected<example_text, std::string> expanded_example(std::string_view example_template,
                                                                       placeholder_value const& value_of);

} // namespace inquit::lexicon
