// Who is said to be what: "Grey is the mayor of Leeds", "Gov. Grey, a Democrat,".
#pragma once

#include "resolve/antecedents.hpp"

#include <optional>

namespace inquit {

/// Whom the subject names of which the description `m` is the complement; none where it is no complement of a person.
/// An apposition is one as well, also an organisation's: "Zubrow, a think tank in Leeds".
///   Grey has long been the mayor          Grey is, the mayor said, ill
[[nodiscard]] std::optional<referent> subject_of_complement(antecedents const& read, mention const& m,
                                                            std::uint32_t index);

} // namespace inquit
