// The noun phrases of a sentence, from left to right: where each begins and whose it is.

#include "grammar/mention.hpp"

#include "grammar/noun_or_verb.hpp"
#include "grammar/phrase_description.hpp"
#include "grammar/phrase_extent.hpp"
#include "grammar/phrase_rules.hpp"
#include "grammar/phrase_share.hpp"
#include "grammar/word_kinds.hpp"

namespace inquit {
namespace {

using namespace grammar;
using enum word_class;

class phrase_finder {
  public:
    phrase_finder(std::string_view text, std::span<token const> sentence) : s_{text, sentence} {}

    std::vector<noun_phrase> phrases() {
        while (at_ < s_.size()) {
            if (!take_phrase()) {
                ++at_;
            }
        }
        return std::move(out_);
    }

  private:
    bool take_phrase() {
        token const& here = s_.at(at_);
        if (here.kind == token_kind::quotation || here.kind == token_kind::point
            || here.kind == token_kind::clitic) {
            return false;
        }
        if (stresses(here)) {
            take_gender_of(here);
            return false;
        }
        if (is_pronoun(here)) {
            finish(described_pronoun(s_, at_, mention_kind::pronoun));
            return true;
        }
        if (is_party_in_brackets() || opens_as_participle(here) || begins_relative_clause(s_, at_)) {
            return false;
        }
        bool const behind_phrase = ends_phrase(at_);
        bool const is_verb =
            here.known == nullptr
            && is_verb_by_position(
                s_, at_, behind_phrase || is_behind_adverb() ? position::behind_phrase : position::free);
        auto const share = is_verb ? 0 : length_of_share(s_, at_);
        auto const length = is_verb || share != 0 ? share : length_of_phrase(s_, at_);
        if (length != 0) {
            finish(described_phrase(s_, {at_, at_ + length}));
            return true;
        }
        if (is_word(here) && here.is(pronoun_indefinite) && !floats(behind_phrase)) {
            finish(described_pronoun(s_, at_, mention_kind::descriptor));
            return true;
        }
        return false;
    }

    /// A phrase that owns nothing ends before that token.
    bool ends_phrase(std::uint32_t index) const {
        return !out_.empty() && out_.back().last == index && !out_.back().possessive;
    }

    /// "the law unfairly | targets", "the minister also | plans"
    bool is_behind_adverb() const {
        auto before = at_;
        while (before > 0 && s_.at(before - 1).adverbial && !s_.at(before - 1).is(comparative_as)) {
            --before;
        }
        return before < at_ && s_.at(at_).entry != nullptr
               && s_.at(at_).entry->form == verb_form::third_person && ends_phrase(before);
    }

    /// "Moss and Hart | both said"   "Moss, 47, and Hart, 52, | both said"
    bool floats(bool behind_phrase) const {
        bool const behind_comma = at_ > 0 && s_.at(at_ - 1).point == ',';
        return (behind_phrase || behind_comma) && s_.at(at_).entry->number == grammatical_number::plural
               && at_ + 1 < s_.size()
               && (is_verb(s_.at(at_ + 1)) || has_any(s_.at(at_ + 1), {auxiliary, modal}));
    }

    /// "Reprising one of her lines, Moss said": an unlisted word with an object is a verb, and its capital the sentence's.
    bool opens_as_participle(token const& here) const {
        return is_word(here) && here.begins_sentence && here.unlisted() && s_.words(at_).ends_with("ing")
               && at_ + 1 < s_.size()
               && has_any(s_.at(at_ + 1), {determiner, pronoun_possessive, number_word});
    }

    /// "Moss himself | said": whom the phrase names, and nobody else
    bool stresses(token const& here) const {
        return is_word(here) && here.is(pronoun_object) && s_.words(at_).ends_with("self")
               && ends_phrase(at_);
    }

    void take_gender_of(token const& here) {
        mention& stressed = out_.back().words;
        bool const tells = stressed.sex == gender::unknown && is_of_person(here.entry->sex);
        stressed.sex = tells ? here.entry->sex : stressed.sex;
    }

    /// "(R)", "(R-Texas)" behind a name
    bool is_party_in_brackets() const {
        auto const word = s_.words(at_);
        return at_ > 0 && s_.at(at_ - 1).point == '(' && s_.at(at_).capitalized
               && (word.size() == 1 || word[1] == '-');
    }

    /// "her" before a noun is a determiner.
    bool is_pronoun(token const& here) const {
        bool const personal =
            is_word(here) && has_any(here, {pronoun_subject, pronoun_object}) && !here.is(relative);
        bool const owns = here.is(pronoun_possessive) && at_ + 1 < s_.size()
                          && (begins_with_nominal(s_.from(at_ + 1)) || is_name_word(s_.at(at_ + 1)));
        return personal && !owns;
    }

    void finish(noun_phrase made) {
        if (!out_.empty() && out_.back().possessive && out_.back().last + 1 == made.first) {
            made.owner = static_cast<std::uint32_t>(out_.size() - 1);
            made.words.owner = names_outlet(made) ? byte_span{} : out_.back().words.span;
            join_office(made);
        }
        at_ = made.last;
        if (at_ < s_.size() && s_.at(at_).kind == token_kind::clitic
            && made.words.kind != mention_kind::pronoun && owns_next()) {
            made.possessive = true;
            ++at_;
        }
        out_.push_back(made);
    }

    /// "Britain's | Guardian newspaper" speaks for itself, "Moss's newspaper article" for Moss.
    bool names_outlet(noun_phrase const& made) const {
        return made.last - made.first > 1 && s_.at(made.last - 1).is(organization_noun)
               && s_.at(made.last - 2).capitalized;
    }

    /// "the Tull County Sheriff's Office", "the nurses' union": one name, not an owner and a thing.
    void join_office(noun_phrase& made) {
        noun_phrase const& owner = out_.back();
        token const& office = s_.at(made.last - 1);
        token const& holder = s_.at(owner.last - 1);
        bool const joined = made.last - made.first == 1 && office.capitalized && office.is(organization_noun)
                            && holder.capitalized && has_any(holder, {role_noun, title, group_noun});
        if (!joined) {
            return;
        }
        auto const begin = owner.words.name.empty() ? owner.words.head.begin : owner.words.name.begin;
        made.first = owner.first;
        made.owner.reset();
        made.words.owner = {};
        made.words.span.begin = owner.words.span.begin;
        made.words.name = {begin, made.words.span.end};
        made.words.kind = mention_kind::organization;
        made.words.sex = gender::neuter;
        out_.pop_back();
    }

    /// 's is a possessive, not "is", before something that can be owned.
    bool owns_next() const {
        if (at_ + 1 >= s_.size()) {
            return true;
        }
        token const& next = s_.at(at_ + 1);
        auto const clitic = s_.words(at_);
        bool const verbal = s_.at(at_).entry != nullptr && !clitic.ends_with('s') && !clitic.ends_with('S')
                            && clitic.size() > 1 && !clitic.ends_with("\xE2\x80\x99");
        return !verbal && !has_any(next, {determiner, preposition, negation, auxiliary}); // "Moss's been"
    }

    sentence_tokens s_;
    std::uint32_t at_ = 0;
    std::vector<noun_phrase> out_;
};

} // namespace

std::vector<noun_phrase> find_noun_phrases(std::string_view text, std::span<token const> sentence) {
    return phrase_finder{text, sentence}.phrases();
}

} // namespace inquit
