// Whom "she", "it" and "they" mean.
#pragma once

#include "resolve/antecedents.hpp"

namespace inquit {

/// By number, gender and salience among the mentions before; nobody for "I" and "you": whoever writes or reads.
/// m: a pronoun, at `index` among the mentions or before the mention there.
[[nodiscard]] referent referent_of_pronoun(antecedents const& read, mention const& m, std::uint32_t index);

} // namespace inquit
