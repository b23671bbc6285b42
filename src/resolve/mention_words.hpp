// What the words of a mention say: its head, its determiner, the description that they make.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Reads the words of an article's mentions. All arguments outlive it.
class mention_words {
  public:
    /// mentions: in text order.
    mention_words(std::string_view text, std::span<mention const> mentions, vocabulary const& words);

    [[nodiscard]] std::string_view view(byte_span span) const {
        return text_.substr(span.begin, span.size());
    }
    /// As many bytes as there are from `begin` on, `size` at most.
    [[nodiscard]] std::string_view view_from(std::uint32_t begin, std::uint32_t size) const {
        return text_.substr(begin, size);
    }
    /// Of the first mention that begins at `offset` or behind it.
    [[nodiscard]] std::uint32_t index_of(std::uint32_t offset) const;

    [[nodiscard]] std::string head_of(mention const& m) const; ///< in lower case
    /// Null where the lexicon does not have it. Of an age ("the 43-year-old") the entry without the number.
    [[nodiscard]] word_entry const* head_entry(mention const& m) const;
    /// Of a head of two words ("court ruling") that of the second.
    [[nodiscard]] word_entry const* last_word_entry(mention const& m) const;
    /// Of the word that ends right before the space at `offset`; null where there is none or it is not listed.
    [[nodiscard]] word_entry const* entry_before(std::uint32_t offset) const;
    /// A preposition stands behind the head: "the group for banks", "the mayor of Leeds".
    [[nodiscard]] bool has_complement(mention const& m) const;
    [[nodiscard]] bool is_capitalised(byte_span word) const;
    [[nodiscard]] bool begins_with(mention const& m, word_class wanted) const;
    [[nodiscard]] bool is_definite(mention const& m) const; ///< "the mayor", "his mayor"
    /// Where the mention describes a person: "the developer" may be a company as well, and then it has a gender for that.
    [[nodiscard]] static gender gender_of_person(mention const& m) {
        return m.sex == gender::neuter ? gender::unknown : m.sex;
    }
    /// "the mayor", "an organizer": one person whom the words describe and do not name.
    [[nodiscard]] bool describes_one_person(mention const& m) const;
    /// "an organizer": nobody named before.
    [[nodiscard]] bool is_introduced(mention const& m) const;
    [[nodiscard]] bool is_hashtag(mention const& m) const; ///< "#GoHome"
    [[nodiscard]] bool names_place_or_court(mention const& m) const;

    /// "senior Cruz adviser": from behind the determiner to the head, with whose it is.
    [[nodiscard]] std::vector<std::string> description_of(mention const& m) const;
    /// The places that words name, in lower case: "florida", "new jersey".
    [[nodiscard]] std::vector<std::string> places_in(std::vector<std::string> const& words) const;

  private:
    /// What the lexicon says of a mention's head and of its first word, which most questions begin with.
    struct looked_up {
        word_entry const* head;
        word_entry const* first;
    };
    [[nodiscard]] std::string_view determiner_and(mention const& m) const;
    [[nodiscard]] looked_up look_up(mention const& m) const;
    /// Of the article's own mentions without another look.
    [[nodiscard]] looked_up entries_of(mention const& m) const;

    std::string_view text_;
    std::span<mention const> mentions_;
    vocabulary const& words_;
    std::vector<looked_up> entries_; ///< of each mention
};

} // namespace inquit
