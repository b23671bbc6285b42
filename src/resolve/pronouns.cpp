#include "resolve/pronouns.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr int place_penalty = 10; // "it" is rather no town
constexpr int bare_name_penalty = 10;
constexpr int joined_penalty = 20; // "he" is rather none of two who are named together
constexpr int pair_penalty = 10;   // "they" are rather a group

/// "Hart and Moss": either may be "he"; not where the article tells that the other is a woman.
bool is_one_of_two(antecedents const& read, mention const& pronoun, std::uint32_t index) {
    auto const other = read.joined_to(index);
    auto const id = other ? read.entities().of_mention(read.at(*other)) : std::nullopt;
    return id && fits(pronoun.sex, read.entity_at(*id).sex);
}

int score_for(antecedents const& read, mention const& pronoun, antecedent const& c) {
    mention const& m = read.at(c.index);
    bool const another = m.kind == mention_kind::pronoun
                         && (m.sex != pronoun.sex || m.number != pronoun.number
                             || !(is_of_person(m.sex) || read.spoke(m))); // "it is late" refers to nothing
    if (m.quoted || another) {
        return 0;
    }
    if (pronoun.number == grammatical_number::plural) {
        bool const unnamed =
            read.words().is_introduced(m) && read.spoke_by_cue(m); // "One MP said Q. They said"
        return read.is_many(c.index) ? read.salience_of(c)
                                     : (unnamed ? read.salience_of(c) - pair_penalty : 0);
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
    int const score = read.score_as_person(pronoun.sex, c);
    return score > 0 && is_one_of_two(read, pronoun, c.index) ? score - joined_penalty : score;
}

bool is_third_person(mention const& m, antecedents const& read) {
    auto const* const word = read.lexicon().find(unicode::lower(read.words().view(m.span)));
    bool const third_person = m.sex != gender::unknown || m.number == grammatical_number::plural;
    return third_person && (word == nullptr || !word->is(word_class::first_person));
}

struct scored {
    referent who;
    int score = 0;
};

/// "[Hart and Moss] left. They said"
scored latest_pair(antecedents const& read, mention const& m, std::uint32_t index) {
    scored best;
    read.look_back(index, m.span.begin, reach_of_gender, [&](antecedent const& c) {
        auto const first = read.joined_before(c.index);
        bool const persons = first && read.is_person(c.index) && read.is_person(*first);
        int const score = persons ? read.salience_of({*first, c.sentences_back}) - pair_penalty : 0;
        if (score > best.score && score >= least_for_description) {
            best = {{std::nullopt, *first, c.index}, score};
        }
    });
    return best;
}

/// "In what she called Q, [Hart] wrote": the subject of the main clause, whom the sentence names first behind a pronoun of a
/// phrase before it.
referent subject_behind(antecedents const& read, mention const& m, std::uint32_t index) {
    if (!is_of_person(m.sex)) {
        return {};
    }
    auto const last = std::min<std::size_t>(read.mentions().size(), index + reach_of_gender);
    for (std::size_t next = index + 1; next < last; ++next) {
        mention const& other = read.mentions()[next];
        if (other.quoted || other.span.begin < m.span.end) {
            continue;
        }
        if (!read.sentences().in_one(m.span.end, other.span.begin)) {
            return {};
        }
        if (other.function == grammatical_function::subject) {
            auto const id =
                other.kind == mention_kind::name ? read.entities().of_mention(other) : std::nullopt;
            bool const is_she = id && read.entity_at(*id).type == speaker_type::person
                                && fits(m.sex, read.entity_at(*id).sex);
            return is_she ? referent{id} : referent{};
        }
    }
    return {};
}

/// "In what | he called Q, [Hart] left", "Noting that | he was Q, [Hart] left": in a clause within what opens the sentence, where nobody is
/// named yet.
bool stands_in_opening(antecedents const& read, mention const& m, std::uint32_t index) {
    auto const* const before = read.words().entry_before(m.span.begin);
    if (before == nullptr || !before->is(word_class::relative)) {
        return false;
    }
    for (auto at = index; at > 0 && read.sentences().in_one(read.at(at - 1).span.end, m.span.begin); --at) {
        if (!read.is_many(at - 1) && !read.is_thing(at - 1)) {
            return false;
        }
    }
    return true;
}

} // namespace

referent referent_of_pronoun(antecedents const& read, mention const& m, std::uint32_t index) {
    if (!is_third_person(m, read)) {
        return {};
    }
    if (auto const behind = subject_behind(read, m, index);
        behind.known() && stands_in_opening(read, m, index)) {
        return behind;
    }
    auto const others = read.named_behind(m, index);
    auto const asked = read.asked_before(m, index);
    int best_score = 0;
    auto const best = read.best_before(index, m.span.begin, [&](antecedent const& c) {
        auto const& id = read.of(c.index).entity;
        bool const other = id && std::ranges::find(others, *id) != others.end();
        int const own = other ? 0 : score_for(read, m, c);
        int const score = own > 0 && asked == c.index ? own + asked_bonus : own;
        best_score = std::max(best_score, score);
        return score;
    });
    if (m.number == grammatical_number::plural) {
        auto const pair = latest_pair(read, m, index);
        return pair.score > best_score ? pair.who : best;
    }
    bool const may_be_behind = !best.known() && m.function != grammatical_function::subject;
    return may_be_behind ? subject_behind(read, m, index) : best;
}

} // namespace inquit
