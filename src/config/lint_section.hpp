// The part of a project's settings that `inquit lint` reads. For files that include yaml-cpp anyway.
#pragma once

#include "config/lint_configuration.hpp"
#include "grammar/lexicon/yaml_file.hpp"

namespace inquit {

/// The value of `lint:`; what is wrong is left out and told.
[[nodiscard]] lint_configuration lint_section_of(lexicon::yaml_file& file, YAML::Node const& section);

} // namespace inquit
