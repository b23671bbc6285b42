#include "resolve/genders.hpp"

#include <unordered_map>

namespace inquit {
namespace {

using gender_votes = std::unordered_map<std::uint32_t, int>; // of each entity; positive: female

/// "Q," said Hart. [The man] took her sailing: Hart may be the man.
bool is_described_actor(antecedents const& read, mention const& m) {
    return m.kind == mention_kind::descriptor && !m.quoted && m.number != grammatical_number::plural
           && m.function == grammatical_function::subject
           && read.words().begins_with(m, word_class::definite);
}

void vote(antecedents const& read, std::uint32_t pronoun, gender_votes& votes) {
    mention const& m = read.at(pronoun);
    std::optional<std::uint32_t> only;
    bool several = false;
    bool alone = true; // nobody else whom the sentences name
    read.look_back(pronoun, m.span.begin, reach_of_gender, [&](antecedent const& c) {
        mention const& other = read.at(c.index);
        several = several || (!only && c.sentences_back == 0 && is_described_actor(read, other));
        bool const names = other.kind == mention_kind::name && !other.quoted && c.sentences_back <= 1;
        auto const id = names ? read.entities().of_mention(other) : std::nullopt;
        if (id && read.entity_at(*id).type == speaker_type::person && fits(m.sex, read.entity_at(*id).sex)) {
            bool const acts = read.acts(other);
            several = several || (acts && only && *only != *id);
            only = acts ? id : only;
            alone = alone && acts;
        }
    });
    if (only && !several && read.entity_at(*only).sex == gender::unknown) {
        votes[*only] += (m.sex == gender::female ? 1 : -1) * (alone ? 2 : 1);
    }
}

} // namespace

void learn_genders(entity_table& entities, antecedents const& read) {
    gender_votes votes;
    for (std::uint32_t index = 0; index < read.mentions().size(); ++index) {
        mention const& m = read.at(index);
        if (m.kind == mention_kind::pronoun && !m.quoted && is_of_person(m.sex)) {
            vote(read, index, votes);
        }
    }
    for (auto const& [id, vote] : votes) {
        if (vote != 0) {
            entities.learn_gender(id, vote > 0 ? gender::female : gender::male);
        }
    }
}

} // namespace inquit
