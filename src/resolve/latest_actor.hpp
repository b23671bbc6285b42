// Whom "the candidate" or "the company" means of which nothing else is known: who spoke or acted just before.
#pragma once

#include "resolve/told_apart.hpp"

namespace inquit {

/// m: a singular description behind "the" or "this", its head in the lexicon; nobody for others. Never somebody who acts in
/// the same sentence, who was told apart, or whom the words contradict.
[[nodiscard]] referent latest_actor(antecedents const& read, told_apart const& apart, mention const& m,
                                    std::uint32_t index);

} // namespace inquit
