// Whom "the court", "the spokesman", "a senior official" mean.
#pragma once

#include "resolve/told_apart.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace inquit {

/// Grows with the mentions read. Tries in order: whose paper it is, whose name the words are, of whom they are told, who has
/// that role, which court gave that ruling, an earlier description, who acted last; else the words name themselves.
class descriptions {
  public:
    /// read: with the mentions before the one that is asked for; outlives this.
    explicit descriptions(antecedents const& read) : read_{read} {}

    /// index: of the mention that was added to `read` last.
    void note(std::uint32_t index);
    /// m: a descriptor or a document, at `index` among the mentions or before the mention there.
    [[nodiscard]] referent referent_of(mention const& m, std::uint32_t index) const;

  private:
    [[nodiscard]] std::optional<referent> of_definite(mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> of_organization(mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> described_since(std::uint32_t entity, mention const& m,
                                                          std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> of_age(mention const& m) const;
    [[nodiscard]] std::optional<referent> of_home(mention const& m) const;
    [[nodiscard]] std::optional<referent> of_role(mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<std::uint32_t> likeliest_of(std::span<std::uint32_t const> entities,
                                                            mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> of_court(mention const& m) const;
    [[nodiscard]] std::optional<referent> earlier_description(mention const& m) const;
    [[nodiscard]] bool is_unsettled(referent const& earlier, mention const& m) const;
    [[nodiscard]] bool is_staff_of_another(mention const& m, std::uint32_t entity,
                                           std::vector<std::string> const& words, std::uint32_t index) const;
    [[nodiscard]] bool has_all_words(std::uint32_t index, std::vector<std::string> const& words) const;
    [[nodiscard]] bool are_of_one_owner(mention const& earlier, mention const& m) const;
    [[nodiscard]] bool is_just_before(std::uint32_t index, mention const& m) const;
    [[nodiscard]] bool is_nearer(std::uint32_t entity, std::uint32_t other, std::uint32_t index) const;
    [[nodiscard]] bool is_near(std::uint32_t entity, mention const& m, std::uint32_t index) const;

    antecedents const& read_;
    told_apart apart_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_head_; ///< descriptions read so far
};

} // namespace inquit
