// A project's settings: the file .inquit.yaml.
//
//     lexicon: [words/climate.yaml]     files as grammar/lexicon/user_source.hpp shows; relative to this file
//     words:                            the same inline, for few
//       - {class: cue_say, words: [chortle]}
//     names:
//       - {name: Maria Reyes-Castro, aliases: [Reyes], type: person, gender: female}
//     kinds: [direct, mixed]            what --kinds says where it is not given
//     min_confidence: 0.6               likewise
//     outlets_in: outlets               folders whose folders are called as outlets are: outlets/reuters/2017/a.txt is an article
//                                       of "reuters", unless it says itself whose it is; relative to this file
//     lint: {profile: ap}               which rules hold; config/lint_configuration.hpp
#pragma once

#include "attribute/statement.hpp"
#include "config/lint_configuration.hpp"
#include "grammar/lexicon/user_source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// The name of the file in a project's folder.
inline constexpr std::string_view configuration_name = ".inquit.yaml";

struct configuration {
    struct lexicon_file {
        std::string path; ///< as written: absolute, or relative to the configuration's folder
        lexicon::source_line where;
    };
    std::vector<lexicon_file> lexicons;
    lexicon::user_source words; ///< inline; its diagnostics are those of the whole file
    std::optional<std::vector<quotation_kind>> kinds;
    std::optional<double> min_confidence;
    std::vector<std::string> outlets_in; ///< as written, like lexicons
    lint_configuration lint;
};

/// A number from 0 to 1, as people write it; "nan" and "0.5x" are none.
[[nodiscard]] std::optional<double> share_of(std::string_view text);

/// Reads the file's text; `file` is for diagnostics. What is wrong is left out and told. An empty file sets nothing.
[[nodiscard]] configuration parsed_configuration(std::string const& yaml, std::string const& file);

} // namespace inquit
