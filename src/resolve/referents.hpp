// What each mention of an article stands for: pronouns by number, gender and salience, descriptions by role and head.
#pragma once

#include "attribute/attribute.hpp"
#include "resolve/entity.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inquit {

/// An entity of the table, or else the mention whose own words name it ("a senior official"); neither: nobody known.
struct referent {
    std::optional<std::uint32_t> entity;
    std::optional<std::uint32_t> mention; ///< index into attribution_result::mentions

    [[nodiscard]] bool known() const { return entity.has_value() || mention.has_value(); }
};

/// Reads the mentions once in text order, each with what was read before it; O(mentions), each looking back a bounded number.
class referents {
  public:
    /// words: as given to the stages before; outlives this.
    referents(article const& source, attribution_result const& attributed, vocabulary const& words);

    [[nodiscard]] entity_table const& entities() const { return entities_; }
    /// Of a mention of the article, which need not be among the collected ones ("his" of "his statement").
    [[nodiscard]] referent of(mention const& m) const;
    [[nodiscard]] bool is_narrator(mention const& m) const;

  private:
    struct candidate {
        std::uint32_t index = 0;
        std::size_t sentences_back = 0;
    };

    [[nodiscard]] std::string_view words_of(byte_span span) const { return source_.text.view(span); }
    [[nodiscard]] std::uint32_t index_of(std::uint32_t offset) const;
    [[nodiscard]] std::size_t sentence_ends_between(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] word_entry const* head_entry(mention const& m) const;
    [[nodiscard]] word_entry const* last_word_entry(mention const& m) const;
    [[nodiscard]] bool is_capitalised(byte_span word) const;
    [[nodiscard]] bool begins_with(mention const& m, word_class wanted) const;
    [[nodiscard]] bool is_definite(mention const& m) const;
    [[nodiscard]] bool spoke(mention const& m) const;
    [[nodiscard]] std::vector<std::string> description_of(mention const& m) const;

    void learn_genders();
    void vote_for_gender(std::uint32_t pronoun, std::unordered_map<std::uint32_t, int>& votes) const;
    void remember(std::uint32_t index);
    void tell_apart(std::uint32_t index);
    [[nodiscard]] bool is_description_of_one(mention const& m) const;
    [[nodiscard]] bool are_two(std::uint32_t earlier, std::uint32_t later) const;
    [[nodiscard]] bool is_told_apart(std::uint32_t id, mention const& m) const;
    [[nodiscard]] bool in_one_sentence(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool links_complement(byte_span between) const;
    [[nodiscard]] std::optional<referent> subject_of_complement(mention const& m, std::uint32_t index) const;

    template <class Visit>
    void look_back(std::uint32_t index, std::uint32_t offset, std::size_t reach, Visit visit) const;
    template <class Score>
    [[nodiscard]] referent best_before(std::uint32_t index, std::uint32_t offset, Score score) const;

    [[nodiscard]] referent referent_of(mention const& m, std::uint32_t index) const;
    [[nodiscard]] referent of_pronoun(mention const& m, std::uint32_t index) const;
    [[nodiscard]] referent of_description(mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> of_definite(mention const& m, std::uint32_t index) const;
    [[nodiscard]] bool is_near(std::uint32_t id, mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> of_role(mention const& m, std::uint32_t index) const;
    [[nodiscard]] std::optional<referent> earlier_description(mention const& m) const;
    [[nodiscard]] std::optional<referent> owner_of_paper(mention const& m, std::uint32_t index) const;
    [[nodiscard]] referent latest_actor(mention const& m, std::uint32_t index) const;
    [[nodiscard]] referent latest_organization(std::uint32_t index, std::uint32_t offset) const;

    [[nodiscard]] bool may_be_new(std::vector<std::string> const& words) const;
    [[nodiscard]] bool contradicts(std::uint32_t id, std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_introduced(std::uint32_t index) const;
    [[nodiscard]] bool is_just_before(std::uint32_t index, mention const& m) const;
    [[nodiscard]] std::vector<std::string> places_in(std::vector<std::string> const& words) const;
    [[nodiscard]] bool is_of_another_place(std::uint32_t id, std::vector<std::string> const& words) const;
    [[nodiscard]] bool may_have_role(std::uint32_t id, std::string const& head) const;
    [[nodiscard]] std::vector<std::uint32_t> actors_beside(mention const& m, std::uint32_t index) const;
    [[nodiscard]] bool names_place_or_court(mention const& m) const;
    [[nodiscard]] int salience_of(candidate const& c) const;
    [[nodiscard]] int score_for_pronoun(mention const& pronoun, candidate const& c) const;
    [[nodiscard]] int score_as_person(gender wanted, candidate const& c) const;
    [[nodiscard]] bool is_person(std::uint32_t index) const;
    [[nodiscard]] bool is_thing(std::uint32_t index) const;
    [[nodiscard]] bool is_many(std::uint32_t index) const;

    article const& source_;
    attribution_result const& attributed_;
    vocabulary const& words_;
    entity_table entities_;
    std::vector<std::uint32_t> sentence_ends_; ///< offsets, ascending
    std::vector<std::uint32_t> breaks_; ///< the same, with all marks and those before closing quotation marks
    std::vector<std::uint32_t> spoke_at_; ///< begins of the mentions that are a statement's source, ascending
    std::vector<referent> referents_;     ///< of the mentions read so far
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_head_; ///< descriptions read so far
    /// Of each head, the persons beside whom a description with it stood as somebody else.
    std::unordered_map<std::string, std::unordered_set<std::uint32_t>> apart_;
    std::unordered_set<std::uint32_t> stands_apart_; ///< those descriptions
};

} // namespace inquit
