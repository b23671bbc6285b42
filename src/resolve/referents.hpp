// Whom each mention of an article stands for.
#pragma once

#include "resolve/antecedents.hpp"
#include "resolve/descriptions.hpp"
#include "resolve/entity_table.hpp"
#include "resolve/referent.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace inquit {

/// Reads the mentions once in text order, up to those that begin at `until`, each with what was read before it; O(mentions), each
/// looking back a bounded number.
/// Names by the table of entities, pronouns by pronouns.hpp, descriptions by descriptions.hpp.
class referents {
  public:
    /// words: as given to the stages before; outlives this.
    referents(article const& source, attribution_result const& attributed, vocabulary const& words,
              std::uint32_t until = std::numeric_limits<std::uint32_t>::max());
    referents(referents const&) = delete; // its parts refer to one another
    referents& operator=(referents const&) = delete;
    ~referents() = default;

    [[nodiscard]] entity_table const& entities() const { return entities_; }
    /// Of a mention of the article that begins at `until` or before, which need not be among the collected ones ("his" of
    /// "his statement").
    [[nodiscard]] referent of(mention const& m) const;
    /// The collected mention that begins at `offset`, or null.
    [[nodiscard]] mention const* mention_at(std::uint32_t offset) const;
    [[nodiscard]] bool is_narrator(mention const& m) const; ///< "said I."
    /// Whose campaign "the campaign" is: the person who acted in one of the last sentences, nobody's aide.
    [[nodiscard]] std::optional<std::uint32_t> candidate_before(mention const& m) const;

  private:
    [[nodiscard]] referent referent_of(mention const& m, std::uint32_t index) const;

    entity_table entities_;
    antecedents read_;
    descriptions descriptions_;
};

} // namespace inquit
