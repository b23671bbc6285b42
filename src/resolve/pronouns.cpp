#include "resolve/pronouns.hpp"

#include "text/unicode.hpp"

namespace inquit {
namespace {

constexpr int place_penalty = 10; // "it" is rather no town
constexpr int bare_name_penalty = 10;

int score_for(antecedents const& read, mention const& pronoun, antecedent const& c) {
    mention const& m = read.at(c.index);
    bool const another = m.kind == mention_kind::pronoun
                         && (m.sex != pronoun.sex || m.number != pronoun.number
                             || !(is_of_person(m.sex) || read.spoke(m))); // "it is late" refers to nothing
    if (m.quoted || another) {
        return 0;
    }
    if (pronoun.number == grammatical_number::plural) {
        return read.is_many(c.index) ? read.salience_of(c) : 0;
    }
    if (pronoun.sex == gender::neuter) {
        auto const* const head = read.words().head_entry(m);
        bool const at_place = head != nullptr && head->is(word_class::place);
        if (read.is_thing(c.index)) {
            return read.salience_of(c) - (at_place ? place_penalty : 0);
        }
        return read.acts(m) && read.may_be_organization(c.index) ? read.salience_of(c) - bare_name_penalty
                                                                 : 0;
    }
    return read.score_as_person(pronoun.sex, c);
}

} // namespace

referent referent_of_pronoun(antecedents const& read, mention const& m, std::uint32_t index) {
    auto const* const word = read.lexicon().find(unicode::lower(read.words().view(m.span)));
    bool const third_person = m.sex != gender::unknown || m.number == grammatical_number::plural;
    if (!third_person || (word != nullptr && word->is(word_class::first_person))) {
        return {};
    }
    auto const others = read.named_behind(m, index);
    auto const asked = read.asked_before(m, index);
    return read.best_before(index, m.span.begin, [&](antecedent const& c) {
        auto const& id = read.of(c.index).entity;
        bool const other = id && std::ranges::find(others, *id) != others.end();
        int const score = other ? 0 : score_for(read, m, c);
        return score > 0 && asked == c.index ? score + asked_bonus : score;
    });
}

} // namespace inquit
