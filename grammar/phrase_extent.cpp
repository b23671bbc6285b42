#include "grammar/phrase_extent.hpp"

#include "grammar/noun_or_verb.hpp"
#include "grammar/phrase_names.hpp"
#include "grammar/phrase_rules.hpp"
#include "grammar/word_kinds.hpp"

namespace inquit::grammar {
namespace {

using enum word_class;

/// "policies Palin": a lower-case noun that is no role ends the phrase that began at `first` before a name.
bool is_thing_before_name(sentence_tokens const& s, std::uint32_t first, std::uint32_t name) {
    bool const names_member =
        s.at(name).is(party) // "the ranking Republican"; not "the plan Republican Ann Moss"
        && (name + 1 >= s.size() || !is_name_word(s.at(name + 1)));
    if (name == first || is_members_noun(s.at(name)) || names_member) { // "state Republicans"
        return false;
    }
    token const& before = s.at(name - 1);
    return is_plain_noun(before) && !before.capitalized
           && !has_any(before, {role_noun, person_noun, group_noun, organization_noun, outlet});
}

/// Reads one phrase from its first token on.
class phrase_reader {
  public:
    phrase_reader(sentence_tokens const& s, std::uint32_t first)
        : s_{s}, first_{first},
          determiners_{length_of_determiners(s.from(first))}, end_{first + determiners_}, solid_end_{first} {}

    std::uint32_t length() {
        unsigned parts = 0;
        while (end_ < s_.size() && parts++ < longest_run && take_part()) {
        }
        bool const more_than_determiners = solid_end_ > first_ && solid_end_ > first_ + determiners_;
        return more_than_determiners ? solid_end_ - first_ : length_without_noun();
    }

  private:
    bool has_solid_part() const { return solid_end_ > first_; }
    bool is_behind_determiners() const { return determiners_ != 0 && end_ == first_ + determiners_; }

    void take_solid(std::uint32_t tokens) {
        end_ += tokens;
        solid_end_ = end_;
    }

    bool take_part() {
        if ((has_solid_part() && begins_time(s_, end_)) || reports_behind_indefinite()) {
            return false;
        }
        if (auto const name = length_of_name(s_, end_); name != 0) {
            if (solid_end_ == end_ && is_thing_before_name(s_, first_, end_)) {
                return false; // "the policies | Palin has"
            }
            take_solid(name);
            return true;
        }
        auto const office = solid_end_ == end_ && end_ > first_ ? length_of_office(s_, end_ - 1) : 0;
        if (office != 0 || begins_listed_noun(s_, end_)) {
            take_solid(office != 0 ? office : 2);
            return true;
        }
        if (is_noun_here() || is_verb_as_noun_here()) {
            bool const numbered = s_.at(end_).capitalized && determiners_ == 0
                                  && end_ + 1 < s_.size() // "Article 33"
                                  && s_.at(end_ + 1).kind == token_kind::number;
            take_solid(numbered ? 2 : 1);
            return true;
        }
        if (is_modifier_here() || is_comma_between_modifiers()) {
            ++end_;
            return true;
        }
        return false;
    }

    /// "the blunt, bombastic billionaire"
    bool is_comma_between_modifiers() const {
        if (determiners_ == 0 || has_solid_part() || is_behind_determiners() || s_.at(end_).point != ','
            || !is_modifier(s_.at(end_ - 1))) {
            return false;
        }
        auto next = end_ + 1;
        while (next < s_.size() && is_modifier(s_.at(next))) {
            ++next;
        }
        return next > end_ + 1 && next < s_.size() && is_plain_noun(s_.at(next));
    }

    bool is_noun_here() const {
        token const& last_determiner = s_.at(first_ + (determiners_ == 0 ? 0 : determiners_ - 1));
        bool const alone = is_behind_determiners() // "Another | notes her absence"
                           && last_determiner.is(pronoun_indefinite)
                           && last_determiner.entry->number == grammatical_number::singular
                           && s_.at(end_).entry != nullptr
                           && s_.at(end_).entry->form == verb_form::third_person;
        bool const behind_noun =
            alone || has_solid_part() || (end_ > first_ + determiners_ && is_unlisted_lower(s_.at(end_ - 1)));
        return is_plain_noun(s_.at(end_)) && !is_modal_here(s_, first_, end_)
               && !(behind_noun && is_finite_verb_behind_noun(s_, first_, end_));
    }

    /// "Another | recounted emails"; not "another wounded man"
    bool reports_behind_indefinite() const {
        if (!is_behind_determiners() || end_ + 1 >= s_.size()) {
            return false;
        }
        token const& who = s_.at(end_ - 1);
        token const& here = s_.at(end_);
        token const& next = s_.at(end_ + 1);
        return who.is(pronoun_indefinite) && who.entry->number == grammatical_number::singular
               && has_any(here, reporting_classes) && here.entry->form == verb_form::past
               && is_plain_noun(next) && is_plural(next);
    }

    bool is_verb_as_noun_here() const {
        bool const behind_noun =
            has_solid_part() && !is_plural(s_.at(end_ - 1)); // "the concerns | go beyond"
        bool const behind_article =
            determiners_ != 0 && !s_.at(first_ + determiners_ - 1).is(definite); // "a snappy retort"
        return determiners_ != 0
               && (behind_noun || is_behind_determiners() || (behind_article && !has_solid_part()))
               && is_base_verb_as_noun(s_, end_);
    }

    static bool is_plural(token const& t) {
        return t.entry != nullptr && t.entry->number == grammatical_number::plural;
    }

    bool is_modifier_here() const {
        bool const modifies =
            is_modifier(s_.at(end_)) && !(has_solid_part() && looks_like_verb_behind_noun(s_, end_));
        bool const participle = end_ > first_ && !has_solid_part() && !reports_behind_age()
                                && begins_with_inner_participle(s_.from(end_));
        bool const dated = is_behind_determiners() // "a later tweet", "the Saturday update"
                           && (s_.at(end_).adverbial || has_any(s_.at(end_), {weekday, month}))
                           && end_ + 1 < s_.size() && begins_with_nominal(s_.from(end_ + 1));
        return modifies || participle || dated
               || (is_behind_determiners() && begins_with_verb_as_modifier(s_.from(end_)));
    }

    /// "the 62-year-old | told reporters"  "the accused | told officers"
    bool reports_behind_age() const {
        auto const before = s_.words(end_ - 1);
        bool const aged = '0' <= before.front() && before.front() <= '9';
        return (aged || is_adjective_as_noun(end_ - 1)) && s_.at(end_).entry != nullptr
               && s_.at(end_).entry->classes.has_any(reporting_classes);
    }

    /// "the accused | told": who is so; not "the accused man", "he accused"
    bool is_adjective_as_noun(std::uint32_t index) const {
        token const& t = s_.at(index);
        return determiners_ != 0 && index == first_ + determiners_ && s_.at(index - 1).is(definite)
               && t.is(adjective) && t.entry->form == verb_form::past;
    }

    /// "the rationale", "strategists": an unlisted noun needs a determiner or a plural's s.
    std::uint32_t length_without_noun() const {
        auto end = end_;
        while (end > first_ + determiners_ && is_verb(s_.at(end - 1)) && !is_noun(s_.at(end - 1))
               && !is_adjective_as_noun(end - 1)) {
            --end; // "the radioman | pointed out"
        }
        if (end == first_ + determiners_) {
            return 0;
        }
        auto const& tail = s_.at(end - 1);
        auto const word = s_.words(end - 1);
        bool const unlisted = is_unlisted_lower(tail);
        bool const determined =
            determiners_ != 0
            && (unlisted || has_any(tail, {nationality, adjective}) || is_base_verb_as_noun(s_, end - 1));
        bool const plural = unlisted && word.ends_with('s') && !word.ends_with("ss");
        return determined || plural ? end - first_ : 0;
    }

    sentence_tokens const& s_;
    std::uint32_t first_;
    std::uint32_t determiners_;
    std::uint32_t end_;       ///< of what was taken
    std::uint32_t solid_end_; ///< of the last name or noun taken
};

} // namespace

std::uint32_t length_of_phrase(sentence_tokens const& s, std::uint32_t at) {
    return is_acronym_before_name(s, at) ? 1 : phrase_reader{s, at}.length();
}

} // namespace inquit::grammar
