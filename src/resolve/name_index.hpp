// Which of the entities met so far a name means.
#pragma once

#include "resolve/entity.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inquit {

/// Entities by the words of their names; lookup by word is O(1).
class name_index {
  public:
    /// entities: grow meanwhile; with `words` they outlive this.
    name_index(std::vector<entity> const& entities, vocabulary const& words)
        : entities_{entities}, words_{words} {}

    /// A name of two words or more is met once; which of two namesakes is meant depends on how often.
    void count_full_name(std::vector<std::string> const& words);
    /// The words of that entity's name, and of an organisation their first letters.
    void add(std::uint32_t id);

    /// By surname, first name or fuller name; never against the gender that the mention tells.
    ///   "Moss", "A. Moss" of Ann Moss           "the Moss Train", "Robert Moss" are others
    [[nodiscard]] std::optional<std::uint32_t> person(std::vector<std::string> const& words,
                                                      mention const& named) const;
    /// By acronym or by words that stand in the name in that order.
    [[nodiscard]] std::optional<std::uint32_t> organization(std::vector<std::string> const& words) const;
    /// "Exxon" before "Exxon Mobil": the one known by nothing but the first of these words, if no dictionary has that word.
    [[nodiscard]] std::optional<std::uint32_t>
    organization_in_short(std::vector<std::string> const& words) const;
    /// The person with a surname who has that first name, if no other has.
    [[nodiscard]] std::optional<std::uint32_t> only_bearer_of(std::string const& first_name) const;
    /// Those with that word in the name, whatever its case; at most `most_entities_a_word`.
    [[nodiscard]] std::span<std::uint32_t const> with_word(std::string_view word) const;

    /// The last word but for suffixes ("Jr."). words: not empty.
    [[nodiscard]] std::string const& surname_of(std::vector<std::string> const& words) const;

  private:
    [[nodiscard]] bool is(std::string const& word, word_class wanted) const;
    [[nodiscard]] bool is_known_by_first_word(std::vector<std::string> const& full) const;
    [[nodiscard]] int rank_of_lone(std::string const& word, entity const& known) const;
    [[nodiscard]] bool is_fuller_form(std::vector<std::string> const& words,
                                      std::vector<std::string> const& full) const;
    [[nodiscard]] bool is_meant_rather(std::uint32_t id, std::uint32_t other, std::uint32_t offset) const;
    [[nodiscard]] std::string key_of_full_name(std::vector<std::string> const& words) const;

    std::vector<entity> const& entities_;
    vocabulary const& words_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    std::unordered_map<std::string, std::uint32_t> by_acronym_;
    std::unordered_map<std::string, std::uint32_t> full_names_; ///< how often each is met: "ann moss"
};

} // namespace inquit
