#include "resolve/latest_actor.hpp"

#include "resolve/age.hpp"
#include "resolve/contradictions.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace inquit {
namespace {

using enum word_class;

constexpr int penalty_of_other_role = 30;
constexpr int outlet_bonus = 20;
constexpr int clause_bonus = 20;  ///< more than a speaker of the sentence before has
constexpr int nearest_bonus = 15; ///< more than a speaker of the paragraph before has

/// The end of a paragraph counts as one more.
constexpr std::size_t sentences_taken_up = 5;
constexpr std::size_t sentences_of_only_person = 2;

/// In one sentence; but what a colon opens is as good as the next: "Moss defends herself: [Q, the senator says]".
bool is_beside(antecedents const& read, mention const& other, mention const& m) {
    return other.span.end >= m.span.begin
           || (read.sentences().in_one(other.span.end, m.span.begin)
               && read.words().view({other.span.end, m.span.begin}).find(": ") == std::string_view::npos);
}

/// "the former mayor"
bool tells_past(antecedents const& read, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end() - 1, [&read](std::string const& word) {
        auto const* const entry = read.lexicon().find(unicode::lower(word));
        return entry != nullptr && entry->is(past_holder);
    });
}

/// "the 82-year-old head"
bool tells_age(std::vector<std::string> const& words) {
    return std::ranges::any_of(words, [](std::string const& word) { return age_in(word).has_value(); });
}

/// "the landlord of the Ship Inn", of whom nothing was told before; "the mother of three" may be anyone, "the former landlord of
/// the Ship Inn" takes up who was named, and in "the mayor on Monday" nothing is his.
bool is_of_something_known(antecedents const& read, mention const& m, std::vector<std::string> const& words) {
    constexpr std::uint32_t longest_complement = 32; // bytes
    if (!read.words().has_complement(m) || tells_past(read, words) || tells_age(words)) {
        return false;
    }
    auto const behind = read.words().view_from(m.head.end, longest_complement);
    auto const object = behind.substr(std::min(behind.size(), behind.find(' ', 1) + 1));
    auto const* const first = read.lexicon().find(unicode::lower(object.substr(0, object.find(' '))));
    if (first != nullptr && first->classes.has_any({weekday, month})) {
        return false;
    }
    return unicode::is_upper(unicode::decode(object, 0).code_point)
           || (first != nullptr && first->is(definite));
}

/// From where it is counted how far somebody is from a source: in a paragraph that begins with its words, from there, so that no
/// long quotation parts it from him.
std::uint32_t begin_of_words(antecedents const& read, mention const& m) {
    constexpr std::uint32_t longest_words = 2000; // bytes
    constexpr auto marks = std::to_array<std::string_view>({"\"", "''", "\xE2\x80\x9C", "\xE2\x80\x98"});
    auto const size = std::min(m.span.begin, longest_words);
    auto const before = read.words().view({m.span.begin - size, m.span.begin});
    auto const line = before.rfind('\n');
    auto const paragraph = before.substr(line == std::string_view::npos ? before.size() : line + 1);
    bool const opens = std::ranges::any_of(
        marks, [paragraph](std::string_view mark) { return paragraph.starts_with(mark); });
    return opens && read.spoke(m) ? m.span.begin - static_cast<std::uint32_t>(paragraph.size())
                                  : m.span.begin;
}

bool is_in_paragraph_of(antecedents const& read, mention const& other, mention const& m) {
    return read.words().view({other.span.end, m.span.begin}).find('\n') == std::string_view::npos;
}

/// "Ann Moss, [Hart]'s running mate, left": Moss acts, not Hart.
bool owns_apposition(antecedents const& read, antecedent const& c) {
    mention const& other = read.at(c.index);
    if (c.index == 0 || other.function != grammatical_function::owner) {
        return false;
    }
    mention const& before = read.at(c.index - 1);
    return before.function == grammatical_function::subject && read.of(c.index - 1).known()
           && read.is_person(c.index - 1) && before.span.end < other.span.begin
           && read.words().view({before.span.end, other.span.begin}) == ", ";
}

/// Who acts in the sentence of the mention itself: "Cruz said as the heckler yelled" are two.
std::vector<std::uint32_t> actors_beside(antecedents const& read, mention const& m, std::uint32_t index) {
    std::vector<std::uint32_t> actors;
    read.look_back(index, m.span.begin, reach_of_gender, [&](antecedent const& c) {
        mention const& other = read.at(c.index);
        if (is_beside(read, other, m) && read.acts(other) && read.of(c.index).entity) {
            actors.push_back(*read.of(c.index).entity);
        }
    });
    return actors;
}

/// "the Zubrow group"
bool names_another(antecedents const& read, std::vector<std::string> const& words) {
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        if (!read.entities().roles().only_qualifies(words, at)) {
            return true;
        }
    }
    return false;
}

bool is_outlet(antecedents const& read, std::uint32_t entity) {
    return std::ranges::any_of(read.entity_at(entity).words, [&read](std::string const& word) {
        auto const* const entry = read.lexicon().find(unicode::lower(word));
        return entry != nullptr && entry->is(outlet);
    });
}

/// "Der Spiegel said the firm would close. The company said": where an outlet reports, it is rather another.
bool tells_of_others(antecedents const& read, mention const& outlet) {
    return read.spoke(outlet) || outlet.function == grammatical_function::inner_subject;
}

referent latest_organization(antecedents const& read, mention const& m, std::uint32_t index) {
    bool const of_outlet = read.words().head_entry(m)->is(document_noun); // "the paper"
    return read.best_before(index, begin_of_words(read, m), [&read, of_outlet](antecedent const& c) {
        mention const& other = read.at(c.index);
        bool const can_be =
            read.of(c.index).entity && !other.quoted && !read.words().names_place_or_court(other)
            && other.kind != mention_kind::pronoun
            && (read.is_thing(c.index) || (read.acts(other) && read.may_be_organization(c.index)));
        bool const of_news = can_be && is_outlet(read, *read.of(c.index).entity);
        int const bonus = of_outlet ? outlet_bonus : tells_of_others(read, other) ? -outlet_bonus : 0;
        int const score = can_be ? read.salience_of(c) + (of_news ? bonus : 0) : 0;
        return score >= least_for_description ? score : 0;
    });
}

/// "One operative demurred": "the insider" is rather he than somebody named before.
int score_of_unnamed(antecedents const& read, mention const& m, antecedent const& c) {
    mention const& other = read.at(c.index);
    if (!read.words().is_introduced(other)) {
        return 0;
    }
    auto const* const its = read.words().head_entry(other);
    bool const other_office =
        its != nullptr && its->is(exclusive_office) && read.words().head_of(other) != read.words().head_of(m);
    auto const words = read.words().description_of(other);
    bool const of_others =
        std::ranges::any_of(words, [&read](std::string const& word) { // "no other operative"
            auto const* const entry = read.lexicon().find(unicode::lower(word));
            return entry != nullptr && entry->is(one_more);
        });
    return !other_office && !of_others ? read.score_as_person(mention_words::gender_of_person(m), c) : 0;
}

/// More than one word, or an age: "the billionaire businessman", "the 43-year-old".
bool says_more(std::vector<std::string> const& words) {
    auto const first = words.front().front();
    return words.size() > 1 || (first >= '0' && first <= '9');
}

/// "The billionaire businessman" right behind a sentence on Trump tells more of him, whatever roles he has; "the lawyer" may be
/// another.
bool takes_up(antecedent const& c, std::vector<std::string> const& words) {
    return c.sentences_back <= sentences_taken_up && says_more(words);
}

/// "The documentarian said": a noun that the lexicon does not have, and that says something, is somebody's.
bool is_unlisted_speaker(antecedents const& read, mention const& m) {
    return read.spoke_by_cue(m) && m.kind == mention_kind::descriptor
           && read.words().last_word_entry(m) == nullptr && !read.words().is_capitalised(m.head);
}

/// A name with a first name, or whose gender or role the article tells: no thing that looks like a name.
bool is_surely_person(antecedents const& read, std::uint32_t entity) {
    auto const& known = read.entity_at(entity);
    return known.type == speaker_type::person
           && (is_of_person(known.sex) || known.role
               || std::ranges::any_of(known.words, [&read](std::string const& word) {
                      auto const* const entry = read.lexicon().find(unicode::lower(word));
                      return entry != nullptr && entry->is(given_name);
                  }));
}

/// "the officer", whom another has to do with; "the singer" is rather who was spoken of.
bool may_attend(antecedents const& read, mention const& m) {
    auto const* const last = read.words().last_word_entry(m);
    return last == nullptr || !last->is(role_noun) || last->is(attending_role);
}

/// A name before the head tells something new of him ("the Stanford graduate"), unless it is a person's ("the Moss biographer") or the
/// head an office that each house has its own of ("the CIA officer").
bool can_be_described(antecedents const& read, mention const& m, std::uint32_t id,
                      std::vector<std::string> const& words) {
    constexpr class_set offices{office_of_one, exclusive_office, office_of_many};
    auto const& roles = read.entities().roles();
    if (may_attend(read, m) || read.words().last_word_entry(m)->classes.has_any(offices)) {
        return roles.can_be_described(id, words);
    }
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        bool const is_name = unicode::is_upper(unicode::decode(words[at], 0).code_point);
        bool const tells = roles.has(id, words[at]) || roles.only_qualifies(words, at)
                           || (is_name && !read.entities().names_person(words[at]));
        if (!tells) {
            return false;
        }
    }
    return true;
}

/// "It was a bad night for Moss. The singer said": who does not act, where the words fit nobody else who was spoken of.
referent only_person(antecedents const& read, told_apart const& apart, mention const& m, std::uint32_t index,
                     std::vector<std::string> const& words) {
    auto const* const office = read.words().head_entry(m);
    bool const tells = office == nullptr // "the zitherist"
                       || (office->is(word_class::office_of_many) || says_more(words)
                           || (office->is(role_noun) && !may_attend(read, m)));
    if (!read.acts(m) || !tells) {
        return {};
    }
    auto const may_be = [&](std::uint32_t id) {
        return fits(mention_words::gender_of_person(m), read.entity_at(id).sex)
               && can_be_described(read, m, id, words) && !apart.holds(id, read.words().head_of(m))
               && !contradicts(read, id, words);
    };
    std::optional<std::uint32_t> only;
    bool several = false;
    read.look_back(index, begin_of_words(read, m), reach_of_gender, [&](antecedent const& c) {
        mention const& other = read.at(c.index);
        bool const person = c.sentences_back <= sentences_of_only_person && !other.quoted
                            && other.number != grammatical_number::plural && read.of(c.index).known()
                            && read.is_person(c.index);
        auto const id = read.of(c.index).entity;
        if (person && (!id || may_be(*id))) {
            several = several || !id || is_beside(read, other, m) || (only && only != id);
            only = id;
        }
    });
    bool const fitting = only && !several && is_surely_person(read, *only)
                         && (may_have_role(read, *only, words.back()) || says_more(words)
                             || read.entities().roles().words_of(*only, title).empty());
    return fitting ? referent{only, std::nullopt} : referent{};
}

bool acts_in(antecedents const& read, antecedent const& c) {
    auto const function = read.at(c.index).function;
    return function == grammatical_function::subject || function == grammatical_function::inner_subject
           || (function == grammatical_function::owner && !owns_apposition(read, c));
}

/// "Captain Hart left. Q, the striker said": whoever acts in the paragraph, whatever his role. "The source" says too little for that.
std::optional<std::uint32_t> main_actor_of_paragraph(antecedents const& read, mention const& m,
                                                     std::uint32_t index,
                                                     std::vector<std::string> const& words) {
    auto const* const head = read.words().head_entry(m);
    bool const tells =
        head != nullptr
        && (head->is(role_noun) || head->is(nationality) || is_of_person(head->sex) || says_more(words));
    if (!tells) {
        return std::nullopt;
    }
    std::optional<std::uint32_t> latest;
    read.look_back(index, m.span.begin, reach_of_gender, [&](antecedent const& c) {
        mention const& other = read.at(c.index);
        bool const is_main = other.function != grammatical_function::inner_subject && acts_in(read, c)
                             && !other.quoted && !is_beside(read, other, m);
        if (!latest && is_main && read.of(c.index).known() && read.is_person(c.index)
            && is_in_paragraph_of(read, other, m)) {
            latest = c.index;
        }
    });
    return latest;
}

/// "Hart met [Moss] after | the candidate left": who does not act in the clause that the description's clause is part of.
bool stands_before_clause(antecedents const& read, mention const& other, mention const& m) {
    auto const* const link = read.words().entry_before(m.span.begin);
    return other.span.end < m.span.begin && !read.acts(other)
           && (other.function == grammatical_function::other
               || other.function == grammatical_function::oblique)
           && link != nullptr && link->classes.has_any({subordinator, complementizer, relative});
}

/// Who of those before a description is meant by it.
class described_person {
  public:
    described_person(antecedents const& read, told_apart const& apart, mention const& m, std::uint32_t index,
                     std::vector<std::string> const& words)
        : read_{read}, apart_{apart}, m_{m}, index_{index}, words_{words},
          beside_{actors_beside(read, m, index)}, asked_{read.asked_before(m, index)},
          nearest_{asked_ ? std::nullopt : main_actor_of_paragraph(read, m, index, words)} {
        std::ranges::copy(read.named_behind(m, index), std::back_inserter(beside_));
    }

    [[nodiscard]] referent best() const {
        return read_.best_before(index_, begin_of_words(read_, m_),
                                 [this](antecedent const& c) { return score_of(c); });
    }

  private:
    /// 0: cannot be meant.
    [[nodiscard]] int score_of(antecedent const& c) const {
        mention const& other = read_.at(c.index);
        auto const& id = read_.of(c.index).entity;
        bool const beside = is_beside(read_, other, m_);
        bool const stands_over = beside && stands_before_clause(read_, other, m_);
        if (other.quoted || (beside && !stands_over)) {
            return 0;
        }
        if (stands_over) {
            return score_before_clause(c);
        }
        bool const acts = acts_in(read_, c);
        if (!id) {
            return acts ? score_of_unnamed(read_, m_, c) : 0;
        }
        if (is_another(*id)) {
            return 0;
        }
        bool const fitting = is_fitting(c, *id, acts);
        int const score = fitting || (acts && takes_up(c, words_))
                              ? read_.score_as_person(mention_words::gender_of_person(m_), c)
                              : 0;
        if (score < least_for_description) {
            return 0;
        }
        if (!fitting) {
            return score - penalty_of_other_role;
        }
        return score + (asked_ == c.index ? asked_bonus : 0) + (nearest_ == c.index ? nearest_bonus : 0);
    }

    [[nodiscard]] int score_before_clause(antecedent const& c) const {
        auto const& id = read_.of(c.index).entity;
        bool const can_be = id && !is_another(*id) && is_surely_person(read_, *id)
                            && (says_more(words_) || !may_attend(read_, m_));
        if (!can_be) {
            return 0;
        }
        int const penalty = may_have_role(read_, *id, words_.back()) ? 0 : penalty_of_other_role;
        return read_.score_as_person(mention_words::gender_of_person(m_), c) + clause_bonus - penalty;
    }

    [[nodiscard]] bool is_another(std::uint32_t id) const {
        return !can_be_described(read_, m_, id, words_) || std::ranges::find(beside_, id) != beside_.end()
               || apart_.holds(id, read_.words().head_of(m_)) || contradicts(read_, id, words_);
    }

    [[nodiscard]] bool is_fitting(antecedent const& c, std::uint32_t id, bool acts) const {
        return asked_ == c.index || nearest_ == c.index || read_.spoke(read_.at(c.index))
               || (acts
                   && (read_.words().is_capitalised(m_.head) || may_have_role(read_, id, words_.back())));
    }

    antecedents const& read_;
    told_apart const& apart_;
    mention const& m_;
    std::uint32_t index_;
    std::vector<std::string> const& words_;
    std::vector<std::uint32_t> beside_; ///< who acts in its own sentence
    std::optional<std::uint32_t> asked_;
    std::optional<std::uint32_t> nearest_;
};

referent latest_person(antecedents const& read, told_apart const& apart, mention const& m,
                       std::uint32_t index, std::vector<std::string> const& words) {
    auto const found = described_person{read, apart, m, index, words}.best();
    return found.entity ? found : only_person(read, apart, m, index, words);
}

} // namespace

referent latest_actor(antecedents const& read, told_apart const& apart, mention const& m,
                      std::uint32_t index) {
    auto const* const head = read.words().head_entry(m);
    if (m.number == grammatical_number::plural || !read.words().begins_with(m, definite)
        || (head == nullptr && !is_unlisted_speaker(read, m))) {
        return {};
    }
    auto const words = read.words().description_of(m);
    if (head == nullptr) {
        return latest_person(read, apart, m, index, words);
    }
    auto const* const last = read.words().last_word_entry(m);
    bool const is_sort =
        head->is(organization_noun) && last != nullptr && last->is(organization_anaphor)
        && !read.words().has_complement(m); // "the oil company", not "the trade group for banks"
    if (head->is(organization_anaphor) || is_sort) {
        return names_another(read, words) ? referent{} : latest_organization(read, m, index);
    }
    bool const capitalised = read.words().is_capitalised(m.head);
    bool const of_group = head->is(group_noun) && capitalised;     // "the Republican", not "the media"
    bool const of_people = head->is(nationality) && read.spoke(m); // "the Italian said"
    if ((!head->is(role_noun) && !head->is(person_noun) && !of_group && !of_people) || may_be_new(read, words)
        || is_of_something_known(read, m, words)) {
        return {};
    }
    return latest_person(read, apart, m, index, words);
}

} // namespace inquit
