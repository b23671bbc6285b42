// Which of the persons met so far a description fits, by the roles that the article gives them.
#pragma once

#include "resolve/entity.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inquit {

/// How well a description's words fit a person, best first.
enum class fit : std::uint8_t {
    exact,     ///< every word stands in a role or the name
    adjective, ///< all but adjectives: "the embattled senator"
    place,     ///< all but names of places and parties: "the Florida senator"
};

/// Entities by the words of their roles; "Gov" and "governor" are one word. Descriptions are words without a determiner; the
/// last is the head.
class role_index {
  public:
    /// entities: grow meanwhile; with `words` they outlive this.
    role_index(std::vector<entity> const& entities, vocabulary const& words)
        : entities_{entities}, words_{words} {}

    /// role: as the article gives it; courtesies ("Mr.") are none and give false.
    [[nodiscard]] bool says_a_role(std::string const& role) const;
    /// "spokesman for the senator": a spokesman, no senator.
    void add(std::uint32_t id, std::string const& role);
    /// What is told of his role without being one: "of Vermont".
    void add_complement(std::uint32_t id, std::string const& words);

    /// His role says that somebody else has the office: "the president's son" of "President".
    [[nodiscard]] bool is_kin_of(std::uint32_t id, std::string const& office) const;
    [[nodiscard]] bool has(std::uint32_t id, std::string const& word) const;
    /// The words of its roles that are of the class, in lower case.
    [[nodiscard]] std::vector<std::string> words_of(std::uint32_t id, word_class wanted) const;

    struct described {
        std::vector<std::uint32_t> entities; ///< whom most of the words before the head fit, all equally many
        fit how = fit::exact;
    };
    /// Those with the head in a role; a noun or name before it stands in a role or the name as well.
    [[nodiscard]] described by_description(std::vector<std::string> const& words) const;
    /// No word before the head names somebody else's office.
    [[nodiscard]] bool can_be_described(std::uint32_t id, std::vector<std::string> const& words) const;
    /// words[at] may be left out or added without meaning somebody else: "senior", "Florida", "Republican"; not "Kremlin", "court".
    /// A word names a party, and the person is of another one.
    [[nodiscard]] bool is_of_another_party(std::uint32_t id, std::vector<std::string> const& words) const;
    [[nodiscard]] bool only_qualifies(std::vector<std::string> const& words, std::size_t at) const;

  private:
    [[nodiscard]] bool begins_organization(std::vector<std::string> const& words, std::size_t at) const;
    [[nodiscard]] std::string key_of_office(std::vector<std::string> const& words, std::size_t at,
                                            std::string const& lemma) const;
    [[nodiscard]] described by_office(std::vector<std::string> const& words) const;
    struct fitting_words {
        std::size_t count = 0; ///< of those before the head
        fit how = fit::exact;
    };
    [[nodiscard]] std::optional<fitting_words> words_fitting(std::uint32_t id,
                                                             std::vector<std::string> const& words) const;
    [[nodiscard]] bool stands_in_role(std::uint32_t id, std::vector<std::string> const& words,
                                      std::size_t at) const;
    [[nodiscard]] bool tells_past(std::vector<std::string> const& words, std::size_t at) const;
    [[nodiscard]] bool is_in_listed_place(std::vector<std::string> const& words, std::size_t at) const;
    [[nodiscard]] std::string lemma_of(std::string const& word) const;

    std::vector<entity> const& entities_;
    vocabulary const& words_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    std::unordered_map<std::uint32_t, std::unordered_set<std::string>> role_words_; ///< all roles met
};

} // namespace inquit
