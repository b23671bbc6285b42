// The people and organisations that an article names.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/vocabulary.hpp"
#include "resolve/resolved_source.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inquit {

struct entity {
    std::string name; ///< the fullest form met, without title or role; of a known name the user's
    speaker_type type = speaker_type::unknown;
    gender sex = gender::unknown;
    std::optional<std::string> role;
    std::uint32_t last_mentioned = 0;  ///< byte offset of the last mention read
    std::uint32_t last_in_full = 0;    ///< the same of the last with more than one word
    known_name const* known = nullptr; ///< whose name the user gave; then `name` is that
};

/// Entities of one article, made by reading its mentions in text order. Lookup by word is O(1).
class entity_table {
  public:
    /// headlines: where names may have run together with other capitalised words; ascending.
    /// words: as given to the stages before; outlives the table.
    entity_table(std::string_view text, std::span<mention const> mentions,
                 std::span<byte_span const> headlines, vocabulary const& words);

    [[nodiscard]] std::span<entity const> all() const { return entities_; }
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
    /// The person whom the words of a description without its determiner fit: "senior Kremlin spokesman". The last word is
    /// the head and is that of a role; a noun or name before it stands in a role or the name as well. Of several, the one
    /// whom more of the words fit, then the one mentioned last before `offset`.
    enum class fit : std::uint8_t {
        exact,     ///< every word stands in a role or the name
        adjective, ///< all but adjectives: "the embattled senator"
        place,     ///< all but names of places and parties: "the Florida senator"
    };
    struct described_person {
        std::uint32_t entity = 0;
        fit how = fit::exact;
    };
    [[nodiscard]] std::optional<described_person> person_described(std::vector<std::string> const& words,
                                                                   std::uint32_t offset) const;
    /// No word before the head of such a description names somebody else's office.
    [[nodiscard]] bool can_be_described(std::uint32_t id, std::vector<std::string> const& words) const;
    /// One of its roles has this word.
    [[nodiscard]] bool has_role(std::uint32_t id, std::string const& word) const;
    [[nodiscard]] bool is_met_before(std::uint32_t id, std::uint32_t offset) const;
    /// words[at] may be left out or added without meaning somebody else: "senior", "Florida", "Republican"; not "Kremlin", "court".
    [[nodiscard]] bool only_qualifies(std::vector<std::string> const& words, std::size_t at) const;
    /// The gender that the pronouns of an article give somebody of whom no name or title tells it.
    void learn_gender(std::uint32_t id, gender sex);

  private:
    struct place_of_mention {
        std::uint32_t offset;
        std::uint32_t entity;
        friend auto operator<=>(place_of_mention, place_of_mention) = default;
    };
    [[nodiscard]] std::vector<place_of_mention> places_of_organizations_with(word_class wanted) const;
    void add(mention const& named);
    void add_of_headline(mention const& named);
    [[nodiscard]] std::optional<std::uint32_t> shouted_person(std::vector<std::string> const& words,
                                                              mention const& named) const;
    void add_known(mention const& named, std::vector<std::string> const& words);
    [[nodiscard]] std::optional<std::uint32_t> match_known(mention const& named,
                                                           std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_another(std::uint32_t id, known_name const& known) const;
    void take_name_of(std::uint32_t id, known_name const& known);
    [[nodiscard]] bool is_suffix(std::string const& word) const;
    [[nodiscard]] std::string const& surname_of(std::vector<std::string> const& words) const;
    [[nodiscard]] std::string lemma_of(std::string const& word) const;
    [[nodiscard]] bool says_a_role(std::string const& words) const;
    [[nodiscard]] int rank_of_lone(std::string const& word, std::vector<std::string> const& full) const;
    [[nodiscard]] std::string key_of_full_name(std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_preposition(std::string const& word) const;
    [[nodiscard]] bool is_in_listed_place(std::vector<std::string> const& words, std::size_t at) const;
    [[nodiscard]] std::optional<std::uint32_t> match_person(std::vector<std::string> const& words,
                                                            mention const& named) const;
    [[nodiscard]] bool is_meant_rather(std::uint32_t id, std::uint32_t other, std::uint32_t offset) const;
    void count_full_names(std::span<mention const> mentions);
    void add_role(std::uint32_t id, std::string const& role);
    struct fitting_words {
        std::size_t count = 0; ///< of those before the head
        fit how = fit::exact;
    };
    [[nodiscard]] std::optional<fitting_words> words_fitting(std::uint32_t id,
                                                             std::vector<std::string> const& words) const;
    [[nodiscard]] std::optional<std::uint32_t>
    match_organization(std::vector<std::string> const& words) const;
    std::uint32_t create(mention const& named, std::vector<std::string> const& words, speaker_type type);
    void index(std::uint32_t id, std::vector<std::string> const& words);
    [[nodiscard]] bool acts_itself(mention const& named) const;
    void enrich(std::uint32_t id, mention const& named, std::vector<std::string> const& words);
    [[nodiscard]] std::span<std::uint32_t const> with_word(std::string_view word) const;
    [[nodiscard]] std::optional<std::uint32_t> nearest(std::span<std::uint32_t const> candidates,
                                                       std::uint32_t offset) const;

    std::string_view text_;
    vocabulary const& words_;
    std::vector<entity> entities_;
    std::unordered_map<known_name const*, std::uint32_t> of_known_;
    std::vector<std::vector<std::string>> words_of_; ///< of each entity's fullest name
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_role_word_;
    std::vector<std::unordered_set<std::string>> role_words_;   ///< of each entity, all roles met
    std::unordered_map<std::string, std::uint32_t> full_names_; ///< how often each is met: "ann moss"
    std::unordered_map<std::string, std::uint32_t> by_acronym_;
    std::unordered_map<std::uint32_t, std::uint32_t> of_span_; ///< begin of a name's span -> entity
    std::vector<std::vector<std::uint32_t>> mentioned_at_;     ///< offsets, ascending, per entity
    mutable std::map<word_class, std::vector<place_of_mention>>
        by_class_; ///< ascending; of each class that was asked for
};

/// The words of a name, without points, possessive endings and brackets.
[[nodiscard]] std::vector<std::string> words_of_name(std::string_view name);

} // namespace inquit
