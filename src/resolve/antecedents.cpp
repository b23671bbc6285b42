#include "resolve/antecedents.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

namespace inquit {
namespace {

using enum word_class;

// What makes a mention the likelier antecedent, beside its distance.
constexpr class_set speakers{role_noun,     person_noun, group_noun, organization_noun,
                             document_noun, nationality, party};
constexpr std::size_t farthest_sentence = 60;
constexpr std::uint32_t longest_list = 4;    // mentions: "Hart and his wife, Moss"
constexpr std::uint32_t longest_clause = 80; // bytes from a source to whom it speaks of
constexpr int subject_bonus = 8;
constexpr int speaker_bonus = 6;
constexpr int oblique_penalty = 12;
constexpr int owner_penalty = 8;
constexpr int gender_bonus = 5;
constexpr int description_penalty = 12;
constexpr int penalty_of_acting_description = 5;

} // namespace

antecedents::antecedents(article const& source, attribution_result const& attributed, vocabulary const& words,
                         entity_table const& entities)
    : attributed_{attributed}, words_{words}, entities_{entities},
      mention_words_{source.text.text(), attributed.mentions, words}, sentences_{source.text.text(), words} {
    for (auto const& said : attributed.statements) {
        if (said.source && said.kind != quotation_kind::indirect) {
            spoke_at_.push_back(said.source->span.begin);
            if (said.cue) {
                spoke_by_cue_at_.push_back(said.source->span.begin);
            }
        }
    }
    std::ranges::sort(spoke_at_);
    std::ranges::sort(spoke_by_cue_at_);
    referents_.reserve(attributed.mentions.size());
}

bool antecedents::spoke(mention const& m) const {
    return m.reports || std::ranges::binary_search(spoke_at_, m.span.begin);
}

bool antecedents::spoke_by_cue(mention const& m) const {
    return m.reports || std::ranges::binary_search(spoke_by_cue_at_, m.span.begin);
}

std::vector<std::uint32_t> antecedents::named_behind(mention const& m, std::uint32_t index) const {
    std::vector<std::uint32_t> named;
    auto const& all = mentions();
    auto const last = std::min<std::size_t>(all.size(), index + reach_of_gender);
    for (auto next = index; spoke(m) && next < last; ++next) {
        mention const& other = all[next];
        bool const names = other.kind == mention_kind::name && !other.quoted && other.span.begin >= m.span.end
                           && (other.function == grammatical_function::oblique
                               || other.function == grammatical_function::other);
        auto const id =
            names && in_one_clause(m.span.end, other.span.begin) ? entities_.of_mention(other) : std::nullopt;
        if (id) {
            named.push_back(*id);
        }
    }
    return named;
}

/// No comma and no word between that begins a clause.
bool antecedents::in_one_clause(std::uint32_t from, std::uint32_t to) const {
    auto const text = mention_words_.view({from, to});
    return to - from <= longest_clause && sentences_.in_one(from, to)
           && text.find_first_of(",;:\"'") == std::string_view::npos
           && std::ranges::none_of(words_of_name(text), [this](std::string const& word) {
                  auto const* const entry = words_.find(unicode::lower(word));
                  return entry != nullptr && entry->classes.has_any({subordinator, relative, conjunction});
              });
}

bool antecedents::is_person(std::uint32_t index) const {
    auto const& who = of(index);
    if (at(index).kind == mention_kind::document || mention_words_.is_hashtag(at(index))) {
        return false; // whoever speaks through it
    }
    if (who.entity) {
        return entity_at(*who.entity).type == speaker_type::person;
    }
    mention const& m = at(*who.mention);
    if (m.kind != mention_kind::descriptor) {
        return m.kind == mention_kind::name;
    }
    auto const* const head = mention_words_.head_entry(m);
    return head != nullptr && (head->is(role_noun) || head->is(person_noun));
}

bool antecedents::is_thing(std::uint32_t index) const {
    auto const& who = of(index);
    if (at(index).kind == mention_kind::document && at(index).number != grammatical_number::plural) {
        return true;
    }
    if (who.entity) {
        return entity_at(*who.entity).type == speaker_type::organization;
    }
    mention const& m = at(*who.mention);
    auto const* const head = mention_words_.head_entry(m);
    return m.kind == mention_kind::organization || m.kind == mention_kind::document
           || (m.kind == mention_kind::descriptor && head != nullptr && head->is(organization_noun));
}

bool antecedents::is_many(std::uint32_t index) const {
    auto const& who = of(index);
    if (who.joined) {
        return true;
    }
    if (who.entity) {
        auto const type = entity_at(*who.entity).type;
        return type == speaker_type::organization || type == speaker_type::group;
    }
    mention const& m = at(*who.mention);
    auto const* const head = mention_words_.head_entry(m);
    bool const can_speak =
        m.kind != mention_kind::descriptor
        || (head != nullptr && !(head->is(common_noun) && !head->classes.has_any(speakers)));
    return (m.number == grammatical_number::plural && can_speak) || m.kind == mention_kind::organization;
}

std::optional<std::uint32_t> antecedents::joined_before(std::uint32_t index) const {
    auto const is_named = [](mention const& m) {
        return m.kind == mention_kind::name && !m.quoted && m.number != grammatical_number::plural;
    };
    mention const& second = at(index);
    for (auto before = index; is_named(second) && before > 0 && index - before < longest_list;) {
        mention const& first = at(--before);
        if (first.span.end >= second.span.begin) {
            continue; // "his wife" and "his wife, Moss" are one
        }
        auto const between = mention_words_.view({first.span.end, second.span.begin});
        auto const role = mention_words_.view(second.role);
        bool const apposed =
            !role.empty() && second.role.begin > first.span.end && second.role.end < second.span.begin;
        bool const joins = between == " and " || (apposed && between.starts_with(" and "));
        return joins && is_named(first) ? std::optional{before} : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> antecedents::joined_to(std::uint32_t index) const {
    if (auto const before = joined_before(index)) {
        return before;
    }
    for (auto next = index + 1; next < mentions().size() && next - index < longest_list; ++next) {
        if (joined_before(next) == index) {
            return next;
        }
    }
    return std::nullopt;
}

bool antecedents::may_be_organization(std::uint32_t index) const {
    auto const& id = of(index).entity;
    mention const& m = at(index);
    if (!id || m.kind != mention_kind::name || m.span.begin != m.name.begin) {
        return false;
    }
    entity const& named = entity_at(*id);
    return named.sex == gender::unknown && !named.role
           && std::ranges::none_of(named.words, [this](std::string const& word) {
                  auto const* const entry = words_.find(unicode::lower(word));
                  return entry != nullptr && entry->is(given_name);
              });
}

bool antecedents::is_asked(std::uint32_t index) const {
    auto const begin = at(index).span.begin;
    auto const* const before = mention_words_.entry_before(begin);
    return before != nullptr && before->is(cue_ask) && before->form != verb_form::past_participle
           && at(index).function != grammatical_function::owner; // "questioned Moss's plan"
}

std::optional<std::uint32_t> antecedents::asked_before(mention const& m, std::uint32_t index) const {
    std::optional<std::uint32_t> asked;
    bool others_since = false;
    look_back(index, m.span.begin, reach_of_gender, [&](antecedent const& c) {
        if (!asked && !others_since && !at(c.index).quoted && of(c.index).known() && is_person(c.index)) {
            asked = is_asked(c.index) ? std::optional{c.index} : std::nullopt;
            others_since = acts(at(c.index));
        }
    });
    return spoke(m) ? asked : std::nullopt;
}

/// "the remark was echoed by [Hart]", "backed up by": who said something; not "the house was searched by Hart".
bool antecedents::is_agent_of_speech(mention const& m) const {
    constexpr std::uint32_t longest_cue = 48; // bytes: "backed up by "
    auto const* const by = mention_words_.entry_before(m.span.begin);
    if (by == nullptr || !by->is(agent_by)) {
        return false;
    }
    auto const begin = m.span.begin - std::min(m.span.begin, longest_cue);
    auto const behind = mention_words_.view({begin, m.span.begin});
    auto const words = words_of_name(behind.substr(std::min(behind.size(), behind.find(' ')))); // whole words
    constexpr std::size_t reach = 3; // "backed", "up", "by"
    auto const last = words.size() - std::min(reach, words.size());
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(last), words.end(), [this](std::string const& word) {
            auto const* const entry = words_.find(unicode::lower(word));
            return entry != nullptr && entry->classes.has_any({cue_say, cue_criticize})
                   && (entry->form == verb_form::past || entry->form == verb_form::past_participle);
        });
}

grammatical_function antecedents::function_of(std::uint32_t index) const {
    mention const& m = at(index);
    bool const apposed = index > 0 && m.kind == mention_kind::descriptor
                         && at(index - 1).kind == mention_kind::name && of(index).entity
                         && of(index).entity == of(index - 1).entity && at(index - 1).span.end < m.span.begin
                         && mention_words_.view({at(index - 1).span.end, m.span.begin}) == ", ";
    return apposed ? at(index - 1).function : m.function;
}

int antecedents::salience_of(antecedent const& c) const {
    mention const& m = at(c.index);
    int score =
        base_score - sentence_penalty * static_cast<int>(std::min(c.sentences_back, farthest_sentence));
    switch (function_of(c.index)) {
    case grammatical_function::subject:
        score += subject_bonus;
        break;
    case grammatical_function::inner_subject:
        score += c.sentences_back == 0 ? subject_bonus : 0;
        break;
    case grammatical_function::oblique:
        score += is_agent_of_speech(m) ? subject_bonus : -oblique_penalty;
        break;
    case grammatical_function::owner:
        score -= owner_penalty;
        break;
    case grammatical_function::other:
        break;
    }
    return spoke(m) ? score + speaker_bonus : score;
}

int antecedents::score_as_person(gender wanted, antecedent const& c) const {
    mention const& m = at(c.index);
    if (m.number == grammatical_number::plural || !is_person(c.index)) {
        return 0;
    }
    auto const& who = of(c.index);
    auto const sex = who.entity ? entity_at(*who.entity).sex : at(*who.mention).sex;
    if (!fits(wanted, sex)) {
        return 0;
    }
    int const score = salience_of(c) + (is_of_person(sex) && sex == wanted ? gender_bonus : 0);
    if (who.entity || m.kind == mention_kind::name) {
        return score;
    }
    return score - (acts(m) ? penalty_of_acting_description : description_penalty);
}

} // namespace inquit
