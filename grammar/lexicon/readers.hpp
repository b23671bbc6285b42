// The parts that YAML files of words are made of; for files that include yaml-cpp anyway.
#pragma once

#include "grammar/lexicon/user_source.hpp"
#include "grammar/lexicon/yaml_file.hpp"

#include <vector>

namespace inquit::lexicon {

/// A list of groups as source.hpp shows it.
[[nodiscard]] std::vector<source_group> groups_of(yaml_file& file, YAML::Node const& list, examples wanted);

/// A list of names as user_source.hpp shows it.
[[nodiscard]] std::vector<source_name> names_of(yaml_file& file, YAML::Node const& list);

} // namespace inquit::lexicon
