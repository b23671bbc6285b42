// The mentions read so far, whom each stands for, and how near and prominent each is: what later ones may refer to.
#pragma once

#include "attribute/attribute.hpp"
#include "resolve/entity_table.hpp"
#include "resolve/mention_words.hpp"
#include "resolve/referent.hpp"
#include "resolve/sentence_breaks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace inquit {

/// A mention before another one.
struct antecedent {
    std::uint32_t index = 0;        ///< into attribution_result::mentions
    std::size_t sentences_back = 0; ///< 0: the same sentence
};

/// How many mentions a question looks back: the bound on its work.
inline constexpr std::size_t reach_of_pronoun = 60;
inline constexpr std::size_t reach_of_gender = 12;

/// Scores are positive; only their differences matter. A description without a name of its own means somebody of the last
/// sentences only.
inline constexpr int base_score = 1000;
inline constexpr int sentence_penalty = 10;
inline constexpr int least_for_description = base_score - 4 * sentence_penalty;

inline constexpr int asked_bonus = 20; ///< more than the one who asks has as subject and speaker

/// "the former president" may be a president named in the last so many sentences.
inline constexpr std::size_t near_sentences = 4;

[[nodiscard]] constexpr bool is_of_person(gender g) { return g == gender::male || g == gender::female; }

[[nodiscard]] constexpr bool fits(gender wanted, gender known) {
    return wanted == gender::unknown || known == gender::unknown || wanted == known;
}

/// Grows by one referent a mention, in text order. Arguments outlive it.
class antecedents {
  public:
    antecedents(article const& source, attribution_result const& attributed, vocabulary const& words,
                entity_table const& entities);

    void add(referent const& next) { referents_.push_back(next); }

    [[nodiscard]] std::vector<mention> const& mentions() const { return attributed_.mentions; }
    [[nodiscard]] mention const& at(std::uint32_t index) const { return attributed_.mentions[index]; }
    /// Of a mention that was added.
    [[nodiscard]] referent const& of(std::uint32_t index) const { return referents_[index]; }
    [[nodiscard]] std::size_t size() const { return referents_.size(); }
    [[nodiscard]] mention_words const& words() const { return mention_words_; }
    [[nodiscard]] vocabulary const& lexicon() const { return words_; }
    [[nodiscard]] sentence_breaks const& sentences() const { return sentences_; }
    [[nodiscard]] entity_table const& entities() const { return entities_; }
    [[nodiscard]] entity const& entity_at(std::uint32_t id) const { return entities_.all()[id]; }

    /// It is the source of words in marks, or the subject of a verb that says something; whichever kinds are asked for.
    [[nodiscard]] bool spoke(mention const& m) const;
    [[nodiscard]] bool spoke_by_cue(mention const& m) const; ///< and a verb or the like says so
    /// Subject of a main clause, or a statement's source.
    [[nodiscard]] bool acts(mention const& m) const {
        return m.function == grammatical_function::subject || spoke(m);
    }

    /// Calls visit(antecedent) for at most `reach` mentions before `index`, nearest first, with the sentences between them
    /// and `offset`.
    template <class Visit>
    void look_back(std::uint32_t index, std::uint32_t offset, std::size_t reach, Visit visit) const;
    /// The one of the highest positive score(antecedent); on a tie the earlier one: it stands further in front in its sentence.
    template <class Score>
    [[nodiscard]] referent best_before(std::uint32_t index, std::uint32_t offset, Score score) const;

    /// Persons named behind the source `m` in its clause, so others than it: "the candidate said of Hart".
    [[nodiscard]] std::vector<std::uint32_t> named_behind(mention const& m, std::uint32_t index) const;

    // Of mentions that were added, and whose referents are known:
    [[nodiscard]] bool is_person(std::uint32_t index) const;
    [[nodiscard]] bool is_thing(std::uint32_t index) const;
    [[nodiscard]] bool is_many(std::uint32_t index) const;
    /// "GunBroker.com", "Zubrow": neither a first name nor a title, role or pronoun tells that a person bears the name.
    [[nodiscard]] bool may_be_organization(std::uint32_t index) const;
    /// "Hart asked Moss whether it rained. Q, [she] said": of the persons that the narration named last before a source, the
    /// one who was asked.
    [[nodiscard]] std::optional<std::uint32_t> asked_before(mention const& m, std::uint32_t index) const;
    /// "Hart and [Moss]", "Hart and his wife, [Moss]": the mention joined to that of a person before it; none else.
    [[nodiscard]] std::optional<std::uint32_t> joined_before(std::uint32_t index) const;
    /// The other of the two, on either side.
    [[nodiscard]] std::optional<std::uint32_t> joined_to(std::uint32_t index) const;
    /// By distance, function and whether it spoke.
    [[nodiscard]] int salience_of(antecedent const& c) const;
    /// 0 for things, groups and persons of another gender.
    [[nodiscard]] int score_as_person(gender wanted, antecedent const& c) const;

  private:
    /// Of an apposition that of its name: "from [Ann Moss], [the nominee] in Ohio".
    [[nodiscard]] grammatical_function function_of(std::uint32_t index) const;
    [[nodiscard]] bool in_one_clause(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_agent_of_speech(mention const& m) const;
    /// "Hart asked Moss": who answers next.
    [[nodiscard]] bool is_asked(std::uint32_t index) const;

    attribution_result const& attributed_;
    vocabulary const& words_;
    entity_table const& entities_;
    mention_words mention_words_;
    sentence_breaks sentences_;
    std::vector<std::uint32_t> spoke_by_cue_at_; ///< those of spoke_at_ whose statement has a cue
    std::vector<std::uint32_t> spoke_at_; ///< begins of the mentions that are a statement's source, ascending
    std::vector<referent> referents_;     ///< of the mentions read so far
};

template <class Visit>
void antecedents::look_back(std::uint32_t index, std::uint32_t offset, std::size_t reach, Visit visit) const {
    std::size_t sentences_back = 0;
    std::uint32_t later_begin = offset;
    for (std::size_t back = 1; back <= std::min<std::size_t>(reach, index); ++back) {
        auto const before = static_cast<std::uint32_t>(index - back);
        mention const& m = at(before);
        if (m.span.end < later_begin) {
            sentences_back += sentences_.ends_between(m.span.end, later_begin);
        }
        later_begin = std::min(later_begin, m.span.begin);
        visit(antecedent{before, sentences_back});
    }
}

template <class Score>
referent antecedents::best_before(std::uint32_t index, std::uint32_t offset, Score score) const {
    referent best;
    int best_score = 0;
    look_back(index, offset, reach_of_pronoun, [&](antecedent const& c) {
        int const its = of(c.index).known() ? score(c) : 0;
        if (its > 0 && its >= best_score) {
            best = of(c.index);
            best_score = its;
        }
    });
    return best;
}

} // namespace inquit
