// The gender that the pronouns of an article give those of whom no name or title tells it.
#pragma once

#include "resolve/antecedents.hpp"

namespace inquit {

/// The one who acts in the sentence of a pronoun or the one before gets its gender, the surer where nobody else is named.
/// entities: the table that `read` was made with.
void learn_genders(entity_table& entities, antecedents const& read);

} // namespace inquit
