// The people and organisations that an article names.
#pragma once

#include "resolve/entity.hpp"
#include "resolve/name_index.hpp"
#include "resolve/role_index.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit {

/// Made by reading the mentions in text order; those of headlines last. An entity is its index in all().
class entity_table {
  public:
    /// headlines: where names may have run together with other capitalised words; ascending.
    /// words: as given to the stages before; outlives the table.
    entity_table(std::string_view text, std::span<mention const> mentions,
                 std::span<byte_span const> headlines, vocabulary const& words);
    entity_table(entity_table const&) = delete; // its indices refer to its entities
    entity_table& operator=(entity_table const&) = delete;
    ~entity_table() = default;

    [[nodiscard]] std::span<entity const> all() const { return entities_; }
    [[nodiscard]] role_index const& roles() const { return roles_; }
    /// The entity that a name mention stands for; none if no name in it is known.
    [[nodiscard]] std::optional<std::uint32_t> of_mention(mention const& named) const;

    /// The organisation whose name has this word (lower case), mentioned last before `offset` or else first after.
    [[nodiscard]] std::optional<std::uint32_t> organization_with(std::string_view word,
                                                                 std::uint32_t offset) const;
    /// The organisation whose name has all these words, whatever their case: "European court" of the European Court of
    /// Human Rights. The last word is the head.
    [[nodiscard]] std::optional<std::uint32_t> organization_with(std::vector<std::string> const& words,
                                                                 std::uint32_t offset) const;
    /// The same for any word of a class: a court, a tribunal.
    [[nodiscard]] std::optional<std::uint32_t> organization_with(word_class wanted,
                                                                 std::uint32_t offset) const;

    /// The person who is told to be of the place (lower case), mentioned last before `offset`.
    [[nodiscard]] std::optional<std::uint32_t> person_of_place(std::string_view place,
                                                               std::uint32_t offset) const;
    /// The person of that age, if there is but one among those met before `offset`.
    [[nodiscard]] std::optional<std::uint32_t> person_of_age(std::string_view years,
                                                             std::uint32_t offset) const;
    /// The word stands in a person's name.
    [[nodiscard]] bool names_person(std::string_view word) const;
    [[nodiscard]] bool is_met_before(std::uint32_t id, std::uint32_t offset) const;

    /// The gender that the pronouns of an article give somebody of whom no name or title tells it.
    void learn_gender(std::uint32_t id, gender sex);

  private:
    struct place_of_mention {
        std::uint32_t offset;
        std::uint32_t entity;
        friend auto operator<=>(place_of_mention, place_of_mention) = default;
    };
    [[nodiscard]] std::vector<place_of_mention> places_of_organizations_with(word_class wanted) const;
    [[nodiscard]] std::vector<std::uint32_t> organizations_with(std::vector<std::string> const& words) const;
    void put_mentions(std::vector<place_of_mention>& places, std::uint32_t id) const;

    void add(mention const& mentioned);
    void add_of_headline(mention const& named);
    void add_known(mention const& named, std::vector<std::string> const& words);
    void add_organization(mention const& named, std::vector<std::string> const& words);
    [[nodiscard]] std::optional<std::uint32_t> person_called_like_place(std::vector<std::string> const& words,
                                                                        mention const& named) const;
    [[nodiscard]] std::optional<std::uint32_t> person_named(std::vector<std::string> const& words,
                                                            mention const& named) const;
    [[nodiscard]] bool is_relative(std::uint32_t id, mention const& named,
                                   std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_of_family(std::uint32_t begin) const;
    [[nodiscard]] bool is_introduced_as_kin(mention const& named) const;
    void note_kin(entity& known, mention const& named) const;
    void take_fuller_name(mention const& description);
    void unite_first_names();
    [[nodiscard]] bool is_plain_word(entity const& named) const;
    std::uint32_t create(speaker_type type, gender sex);
    void enrich(std::uint32_t id, mention const& named, std::vector<std::string> const& words);
    void add_role(std::uint32_t id, mention const& named);
    [[nodiscard]] std::optional<std::string> office_joined_to(byte_span role) const;
    void add_what_stands_beside(std::uint32_t id, mention const& named);
    void share_roles(std::span<mention const> mentions);
    void take_name_of(std::uint32_t id, known_name const& known);

    [[nodiscard]] std::optional<std::uint32_t> shouted_person(std::vector<std::string> const& words,
                                                              mention const& named) const;
    [[nodiscard]] std::optional<std::uint32_t> match_known(mention const& named,
                                                           std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_another(std::uint32_t id, known_name const& known) const;
    [[nodiscard]] bool is_head_of(std::vector<std::string> const& name, std::string const& word) const;
    [[nodiscard]] bool acts_itself(mention const& named) const;

    std::string_view text_;
    vocabulary const& words_;
    std::vector<entity> entities_;
    name_index names_;
    role_index roles_;
    std::unordered_map<known_name const*, std::uint32_t> of_known_;
    std::unordered_map<std::uint32_t, std::uint32_t> of_span_; ///< begin of a name's span -> entity
    mutable std::map<word_class, std::vector<place_of_mention>>
        by_class_; ///< ascending; of each class that was asked for
    mutable std::map<std::string, std::vector<place_of_mention>>
        by_place_; ///< likewise, of who is from there
    mutable std::map<std::string, std::vector<place_of_mention>>
        by_age_; ///< likewise, the first mention of each
};

} // namespace inquit
