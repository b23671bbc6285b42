#include "resolve/referents.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace inquit {
namespace {

using enum word_class;

/// How many mentions a pronoun or a description looks back; the bound on its work.
constexpr std::size_t reach_of_pronoun = 60;
constexpr std::size_t reach_of_gender = 12;
constexpr std::size_t reach_of_description = 8; // earlier ones with the same head

// What makes a mention the likelier antecedent. Only their differences matter.
constexpr int base_score = 1000;
constexpr int sentence_penalty = 10;
constexpr std::size_t farthest_sentence = 60;
constexpr int subject_bonus = 8;
constexpr int speaker_bonus = 6;
constexpr int oblique_penalty = 12;
constexpr int owner_penalty = 8;
constexpr int gender_bonus = 5;
constexpr int description_penalty = 12;
constexpr int penalty_of_acting_description = 5;
constexpr int place_penalty = 10;

/// A description without a name of its own means somebody of the last sentences only.
constexpr int least_for_description = base_score - 3 * sentence_penalty;

/// "the former president" may be a president named in the last so many sentences.
constexpr std::size_t near_sentences = 4;

/// Bytes from a subject to its complement: "has long been".
constexpr std::uint32_t longest_link = 40;

bool fits(gender wanted, gender known) {
    return wanted == gender::unknown || known == gender::unknown || wanted == known;
}

std::vector<byte_span> headlines_of(article const& source) {
    std::vector<byte_span> spans;
    for (auto const& b : source.blocks) {
        if (b.where == zone::headline) {
            spans.push_back(b.span);
        }
    }
    return spans;
}

/// Each place, house or event has one: "the mayor" may be one of whom nothing was said yet, "the senator" not.
constexpr std::array<std::string_view, 31> offices_of_one{
    "president",  "queen",    "king",      "pope",  "emperor",   "empress",  "prince",     "princess",
    "chancellor", "premier",  "minister",  "mayor", "governor",  "chairman", "chairwoman", "chair",
    "chief",      "director", "principal", "judge", "secretary", "coroner",  "sheriff",    "moderator",
    "host",       "narrator", "captain",   "pilot", "bishop",    "speaker",  "mayoress"};

/// Whoever holds one of these holds no other of them: "Governor Hart" is not "the senator".
constexpr std::array<std::string_view, 12> exclusive_offices{
    "senator",   "governor",    "mayor",  "congressman", "congresswoman", "judge",
    "spokesman", "spokeswoman", "lawyer", "professor",   "sheriff",       "reporter"};

template <class Words>
bool contains(Words const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_past(std::string_view word) { return word == "former" || word == "ex" || word == "late"; }

/// Where a sentence or a line ends at `at`, be it before a closing mark: `go on."`
bool breaks_at(std::string_view text, std::size_t at) {
    if (text[at] == '\n') {
        return true;
    }
    if (text[at] != '.' && text[at] != '!' && text[at] != '?') {
        return false;
    }
    constexpr std::size_t longest_closing = 8; // bytes
    constexpr std::string_view closing{"\"')]\xE2\x80\x99\x9D"};
    auto next = at + 1;
    while (next < text.size() && next <= at + longest_closing && closing.find(text[next]) != closing.npos) {
        ++next;
    }
    return next == text.size() || text[next] == ' ' || text[next] == '\n';
}

bool is_of_person(gender g) { return g == gender::male || g == gender::female; }

} // namespace

referents::referents(article const& source, attribution_result const& attributed, vocabulary const& words)
    : source_{source}, attributed_{attributed}, words_{words}, entities_{source.text.text(),
                                                                         attributed.mentions,
                                                                         headlines_of(source), words} {
    auto const text = source.text.text();
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        bool const stop =
            text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
        if (breaks_at(text, at)) {
            breaks_.push_back(at);
        }
        if (stop || (text[at] == '\n' && at > 0 && text[at - 1] != '\n')) {
            sentence_ends_.push_back(at);
        }
    }
    for (auto const& said : attributed.statements) {
        if (said.source) {
            spoke_at_.push_back(said.source->span.begin);
        }
    }
    std::ranges::sort(spoke_at_);
    learn_genders();
    auto const count = static_cast<std::uint32_t>(attributed.mentions.size());
    referents_.reserve(count);
    for (std::uint32_t index = 0; index < count; ++index) {
        referents_.push_back(referent_of(attributed.mentions[index], index));
        remember(index);
    }
}

void referents::remember(std::uint32_t index) {
    mention const& m = attributed_.mentions[index];
    if (!m.quoted && (m.kind == mention_kind::descriptor || m.kind == mention_kind::document)) {
        by_head_[unicode::lower(words_of(m.head))].push_back(index);
    }
    if (!m.quoted) {
        tell_apart(index);
    }
}

std::uint32_t referents::index_of(std::uint32_t offset) const {
    auto const& mentions = attributed_.mentions;
    auto const here =
        std::lower_bound(mentions.begin(), mentions.end(), offset,
                         [](mention const& other, std::uint32_t begin) { return other.span.begin < begin; });
    return static_cast<std::uint32_t>(here - mentions.begin());
}

referent referents::of(mention const& m) const {
    auto const index = index_of(m.span.begin);
    auto const& mentions = attributed_.mentions;
    bool const collected = index < mentions.size() && mentions[index].span.begin == m.span.begin
                           && mentions[index].kind == m.kind;
    if (collected) {
        return referents_[index];
    }
    auto const found = referent_of(m, index);
    return found.mention == index ? referent{} : found; // its own words name it
}

/// Full stops between two offsets, as a measure of distance; ends of paragraphs count as well.
std::size_t referents::sentence_ends_between(std::uint32_t from, std::uint32_t to) const {
    if (from >= to) {
        return 0;
    }
    auto const first = std::ranges::lower_bound(sentence_ends_, from);
    auto const last = std::lower_bound(first, sentence_ends_.end(), to);
    return static_cast<std::size_t>(last - first);
}

word_entry const* referents::head_entry(mention const& m) const {
    return words_.find(unicode::lower(words_of(m.head)));
}

/// Of a head of two words ("court ruling") the second.
word_entry const* referents::last_word_entry(mention const& m) const {
    auto const head = words_of(m.head);
    auto const space = head.rfind(' ');
    return words_.find(unicode::lower(space == std::string_view::npos ? head : head.substr(space + 1)));
}

bool referents::is_capitalised(byte_span word) const {
    return unicode::is_upper(unicode::decode(words_of(word), 0).code_point);
}

bool referents::begins_with(mention const& m, word_class wanted) const {
    auto const words = words_of(m.span);
    auto const* const first = words_.find(unicode::lower(words.substr(0, words.find(' '))));
    return first != nullptr && first->is(wanted);
}

bool referents::is_definite(mention const& m) const {
    return begins_with(m, definite) || begins_with(m, pronoun_possessive);
}

bool referents::spoke(mention const& m) const { return std::ranges::binary_search(spoke_at_, m.span.begin); }

/// "senior Cruz adviser": from behind the determiner to the head, with whose it is.
std::vector<std::string> referents::description_of(mention const& m) const {
    auto words = words_of_name(words_of({m.span.begin, std::max(m.head.end, m.span.begin)}));
    if (words.size() > 1 && (begins_with(m, determiner) || begins_with(m, pronoun_possessive))) {
        words.erase(words.begin());
    }
    if (!m.owner.empty() && m.owner.end <= m.span.begin) {
        auto const owner = index_of(m.owner.begin);
        bool const named = owner < attributed_.mentions.size()
                           && attributed_.mentions[owner].span.begin == m.owner.begin
                           && !attributed_.mentions[owner].name.empty();
        auto const whose =
            named ? words_of_name(words_of(attributed_.mentions[owner].name)) : std::vector<std::string>{};
        words.insert(words.begin(), whose.begin(), whose.end());
    }
    return words;
}

// --- genders ---------------------------------------------------------------------------------------------

/// The one who acts in the sentence of a pronoun or the one before gets its gender, the surer where nobody else is named.
void referents::learn_genders() {
    std::unordered_map<std::uint32_t, int> votes; // positive: female
    for (std::uint32_t index = 0; index < attributed_.mentions.size(); ++index) {
        mention const& m = attributed_.mentions[index];
        if (m.kind == mention_kind::pronoun && !m.quoted && is_of_person(m.sex)) {
            vote_for_gender(index, votes);
        }
    }
    for (auto const& [id, vote] : votes) {
        if (vote != 0) {
            entities_.learn_gender(id, vote > 0 ? gender::female : gender::male);
        }
    }
}

void referents::vote_for_gender(std::uint32_t pronoun, std::unordered_map<std::uint32_t, int>& votes) const {
    mention const& m = attributed_.mentions[pronoun];
    std::optional<std::uint32_t> only;
    bool several = false;
    bool alone = true; // nobody else whom the sentences name
    look_back(pronoun, m.span.begin, reach_of_gender, [&](candidate const& c) {
        mention const& other = attributed_.mentions[c.index];
        bool const names = other.kind == mention_kind::name && !other.quoted && c.sentences_back <= 1;
        auto const id = names ? entities_.of_mention(other) : std::nullopt;
        if (id && entities_.all()[*id].type == speaker_type::person
            && fits(m.sex, entities_.all()[*id].sex)) {
            bool const acts = other.function == grammatical_function::subject || spoke(other);
            several = several || (acts && only && *only != *id);
            only = acts ? id : only;
            alone = alone && acts;
        }
    });
    if (only && !several && entities_.all()[*only].sex == gender::unknown) {
        votes[*only] += (m.sex == gender::female ? 1 : -1) * (alone ? 2 : 1);
    }
}

// --- looking back ----------------------------------------------------------------------------------------

/// The mentions before `index`, nearest first, with the sentences between them and `offset`.
template <class Visit>
void referents::look_back(std::uint32_t index, std::uint32_t offset, std::size_t reach, Visit visit) const {
    std::size_t sentences_back = 0;
    std::uint32_t later_begin = offset;
    for (std::size_t back = 1; back <= std::min<std::size_t>(reach, index); ++back) {
        auto const at = static_cast<std::uint32_t>(index - back);
        mention const& m = attributed_.mentions[at];
        sentences_back += sentence_ends_between(m.span.end, later_begin);
        later_begin = m.span.begin;
        visit(candidate{at, sentences_back});
    }
}

/// On a tie the earlier one: it stands further in front in its sentence.
template <class Score>
referent referents::best_before(std::uint32_t index, std::uint32_t offset, Score score) const {
    referent best;
    int best_score = 0;
    look_back(index, offset, reach_of_pronoun, [&](candidate const& c) {
        int const its = referents_[c.index].known() ? score(c) : 0;
        if (its > 0 && its >= best_score) {
            best = referents_[c.index];
            best_score = its;
        }
    });
    return best;
}

// --- who stands beside whom --------------------------------------------------------------------------------

bool referents::is_description_of_one(mention const& m) const {
    auto const* const head = m.kind == mention_kind::descriptor ? head_entry(m) : nullptr;
    return head != nullptr && m.number != grammatical_number::plural
           && (head->is(role_noun) || head->is(person_noun));
}

bool referents::in_one_sentence(std::uint32_t from, std::uint32_t to) const {
    auto const next = std::ranges::lower_bound(breaks_, from);
    return next == breaks_.end() || *next >= to;
}

/// Nothing but what binds a complement to its subject: "Grey | has long been | the mayor", ", who is".
bool referents::links_complement(byte_span between) const {
    auto const text = words_of(between);
    if (text.size() < 2 || text.back() != ' ' || text[text.size() - 2] == ',') {
        return false; // "Grey is, the mayor said, ill"
    }
    bool links = false;
    for (auto const& word : words_of_name(text)) {
        auto const* const entry = words_.find(unicode::lower(word));
        if (entry == nullptr || entry->is(negation)) {
            return false;
        }
        bool const link = entry->lemma == "be" || entry->lemma == "become" || entry->lemma == "remain";
        if (!link && !entry->classes.has_any({auxiliary, modal, adverb, relative})) {
            return false;
        }
        links = link || (links && entry->is(adverb));
    }
    return links;
}

/// "Grey is the mayor of Leeds": whom the subject names.
std::optional<referent> referents::subject_of_complement(mention const& m, std::uint32_t index) const {
    if (index == 0 || !is_description_of_one(m)) {
        return std::nullopt;
    }
    mention const& subject = attributed_.mentions[index - 1];
    auto const who = referents_[index - 1];
    bool const person = who.entity && entities_.all()[*who.entity].type == speaker_type::person
                        && fits(m.sex, entities_.all()[*who.entity].sex);
    bool const complement = person && subject.quoted == m.quoted && subject.span.end < m.span.begin
                            && in_one_sentence(subject.span.end, m.span.begin)
                            && m.span.begin - subject.span.end <= longest_link
                            && links_complement({subject.span.end, m.span.begin});
    return complement ? std::optional{who} : std::nullopt;
}

/// Of two mentions of a sentence: the earlier is its subject and the later no apposition to it, or both are joined by "and".
bool referents::are_two(std::uint32_t earlier, std::uint32_t later) const {
    mention const& first = attributed_.mentions[earlier];
    mention const& second = attributed_.mentions[later];
    if (first.span.end >= second.span.begin || !in_one_sentence(first.span.end, second.span.begin)) {
        return false;
    }
    auto const between = words_of({first.span.end, second.span.begin});
    bool const beside = between == " " || between == ", ";
    bool const in_role = first.role.begin < second.span.end && second.span.begin < first.role.end;
    if (beside || in_role) {
        return false;
    }
    bool const acts = first.function == grammatical_function::subject || spoke(first);
    return between == " and " || (acts && second.function != grammatical_function::subject);
}

/// "Grey spoke to the mayor": from now on Grey is no mayor of whom nothing else is told.
void referents::tell_apart(std::uint32_t index) {
    auto const person_of = [this](std::uint32_t at) -> std::optional<std::uint32_t> {
        auto const id = referents_[at].entity;
        return id && entities_.all()[*id].type == speaker_type::person ? id : std::nullopt;
    };
    auto const note = [&](std::uint32_t description, std::uint32_t other) {
        mention const& m = attributed_.mentions[description];
        auto const id = person_of(other);
        if (id && is_description_of_one(m) && referents_[description].entity != id) {
            apart_[unicode::lower(words_of(m.head))].insert(*id);
            stands_apart_.insert(description);
        }
    };
    look_back(index, attributed_.mentions[index].span.begin, reach_of_gender, [&](candidate const& c) {
        if (!attributed_.mentions[c.index].quoted && are_two(c.index, index)) {
            note(index, c.index);
            note(c.index, index);
        }
    });
}

bool referents::is_told_apart(std::uint32_t id, mention const& m) const {
    auto const found = apart_.find(unicode::lower(words_of(m.head)));
    return found != apart_.end() && found->second.contains(id);
}

// --- salience --------------------------------------------------------------------------------------------

int referents::salience_of(candidate const& c) const {
    mention const& m = attributed_.mentions[c.index];
    int score =
        base_score - sentence_penalty * static_cast<int>(std::min(c.sentences_back, farthest_sentence));
    switch (m.function) {
    case grammatical_function::subject:
        score += subject_bonus;
        break;
    case grammatical_function::inner_subject:
        score += c.sentences_back == 0 ? subject_bonus : 0;
        break;
    case grammatical_function::oblique:
        score -= oblique_penalty;
        break;
    case grammatical_function::owner:
        score -= owner_penalty;
        break;
    case grammatical_function::other:
        break;
    }
    return spoke(m) ? score + speaker_bonus : score;
}

bool referents::is_person(std::uint32_t index) const {
    auto const& who = referents_[index];
    if (who.entity) {
        return entities_.all()[*who.entity].type == speaker_type::person;
    }
    mention const& m = attributed_.mentions[*who.mention];
    if (m.kind != mention_kind::descriptor) {
        return m.kind == mention_kind::name;
    }
    auto const* const head = head_entry(m);
    return head != nullptr && (head->is(role_noun) || head->is(person_noun));
}

bool referents::is_thing(std::uint32_t index) const {
    auto const& who = referents_[index];
    if (who.entity) {
        return entities_.all()[*who.entity].type == speaker_type::organization;
    }
    mention const& m = attributed_.mentions[*who.mention];
    auto const* const head = head_entry(m);
    return m.kind == mention_kind::organization || m.kind == mention_kind::document
           || (m.kind == mention_kind::descriptor && head != nullptr && head->is(organization_noun));
}

bool referents::is_many(std::uint32_t index) const {
    auto const& who = referents_[index];
    if (who.entity) {
        return entities_.all()[*who.entity].type == speaker_type::organization
               || entities_.all()[*who.entity].type == speaker_type::group;
    }
    mention const& m = attributed_.mentions[*who.mention];
    return m.number == grammatical_number::plural || m.kind == mention_kind::organization;
}

int referents::score_as_person(gender wanted, candidate const& c) const {
    mention const& m = attributed_.mentions[c.index];
    if (m.number == grammatical_number::plural || !is_person(c.index)) {
        return 0;
    }
    auto const& who = referents_[c.index];
    auto const sex = who.entity ? entities_.all()[*who.entity].sex : attributed_.mentions[*who.mention].sex;
    if (!fits(wanted, sex)) {
        return 0;
    }
    int const score = salience_of(c) + (is_of_person(sex) && sex == wanted ? gender_bonus : 0);
    if (who.entity || m.kind == mention_kind::name) {
        return score;
    }
    bool const acts = m.function == grammatical_function::subject || spoke(m);
    return score - (acts ? penalty_of_acting_description : description_penalty);
}

int referents::score_for_pronoun(mention const& pronoun, candidate const& c) const {
    mention const& m = attributed_.mentions[c.index];
    bool const another = m.kind == mention_kind::pronoun
                         && (m.sex != pronoun.sex || m.number != pronoun.number
                             || !(is_of_person(m.sex) || spoke(m))); // "it is late" refers to nothing
    if (m.quoted || another) {
        return 0;
    }
    if (pronoun.number == grammatical_number::plural) {
        return is_many(c.index) ? salience_of(c) : 0;
    }
    if (pronoun.sex == gender::neuter) {
        auto const* const head = head_entry(m);
        bool const at_place = head != nullptr && head->is(place);
        return is_thing(c.index) ? salience_of(c) - (at_place ? place_penalty : 0) : 0;
    }
    return score_as_person(pronoun.sex, c);
}

// --- what a mention stands for -----------------------------------------------------------------------------

/// "said I.": no initial, but whoever writes.
bool referents::is_narrator(mention const& m) const {
    return m.kind == mention_kind::name && words_of(m.span) == "I.";
}

referent referents::referent_of(mention const& m, std::uint32_t index) const {
    if (m.kind == mention_kind::pronoun) {
        return of_pronoun(m, index);
    }
    if (m.kind == mention_kind::descriptor || m.kind == mention_kind::document) {
        return of_description(m, index);
    }
    if (is_narrator(m)) {
        return {};
    }
    auto const id = entities_.of_mention(m);
    return id ? referent{id, std::nullopt} : referent{std::nullopt, index};
}

referent referents::of_pronoun(mention const& m, std::uint32_t index) const {
    auto const* const word = words_.find(unicode::lower(words_of(m.span)));
    bool const third_person = m.sex != gender::unknown || m.number == grammatical_number::plural;
    if (!third_person || (word != nullptr && word->is(first_person))) {
        return {}; // "I", "you": whoever writes or reads
    }
    return best_before(index, m.span.begin,
                       [this, &m](candidate const& c) { return score_for_pronoun(m, c); });
}

/// "the spokesman", "the court ruling", "a senior official"
referent referents::of_description(mention const& m, std::uint32_t index) const {
    if (m.kind == mention_kind::document) {
        if (auto const owner = owner_of_paper(m, index)) {
            return *owner;
        }
    }
    auto const* const head = head_entry(m);
    if (head != nullptr && head->is(organization_noun)) { // "A European court"
        auto const words = description_of(m);
        auto const id = words.size() < 2 ? std::nullopt : entities_.organization_with(words, m.span.begin);
        if (id) {
            return {id, std::nullopt};
        }
    }
    if (auto const subject = subject_of_complement(m, index)) {
        return *subject;
    }
    bool const one = m.number != grammatical_number::plural;
    if (head != nullptr && one && (is_definite(m) || !m.owner.empty())) {
        if (auto const found = of_definite(m, index)) {
            return *found;
        }
    }
    auto const* const last = last_word_entry(m); // "the court ruling": whose paper it is, the article tells
    if (last != nullptr && last->is(court_voice) && (is_definite(m) || m.kind == mention_kind::document)) {
        if (auto const id = entities_.organization_with(court_noun, m.span.begin)) {
            return {id, std::nullopt};
        }
    }
    if (begins_with(m, definite)) {
        if (auto const earlier = earlier_description(m)) {
            return *earlier;
        }
        auto const found = head == nullptr ? referent{} : latest_actor(m, index);
        if (found.known()) {
            return found;
        }
    }
    return {std::nullopt, index};
}

/// The one who has that role, the organisation that has that word in its name.
std::optional<referent> referents::of_definite(mention const& m, std::uint32_t index) const {
    auto const* const head = head_entry(m);
    if (head->is(organization_noun) && is_definite(m)) {
        auto const words = description_of(m);
        bool of_another = false;
        for (std::size_t at = 0; at + 1 < words.size(); ++at) {
            of_another = of_another || !entities_.only_qualifies(words, at);
        }
        auto const id = of_another ? std::nullopt : entities_.organization_with(head->lemma, m.span.begin);
        return id ? std::optional{referent{id, std::nullopt}} : std::nullopt;
    }
    return of_role(m, index);
}

/// Mentioned in one of the last sentences.
bool referents::is_near(std::uint32_t id, mention const& m, std::uint32_t index) const {
    bool near = false;
    look_back(index, m.span.begin, reach_of_pronoun, [&](candidate const& c) {
        near = near
               || (c.sentences_back <= near_sentences && !attributed_.mentions[c.index].quoted
                   && referents_[c.index].entity == id);
    });
    return near;
}

std::optional<referent> referents::of_role(mention const& m, std::uint32_t index) const {
    auto const* const head = head_entry(m);
    if (!head->is(role_noun)) {
        return std::nullopt;
    }
    auto const found = entities_.person_described(description_of(m), m.span.begin);
    if (!found || !fits(m.sex, entities_.all()[found->entity].sex)) {
        return std::nullopt;
    }
    if (begins_with(m, definite) && !entities_.is_met_before(found->entity, m.span.begin)) {
        if (auto const earlier = earlier_description(m)) {
            return earlier; // "a Carrier executive", "the executive", and only later executive Robert Hart
        }
    }
    using fit = entity_table::fit;
    if (found->how == fit::place && is_of_another_place(found->entity, description_of(m))) {
        return std::nullopt;
    }
    if (found->how == fit::place || (found->how == fit::adjective && !is_near(found->entity, m, index))) {
        auto const actor =
            latest_actor(m, index); // "the former president": rather whoever speaks than the president
        bool const fits_too =
            actor.entity
            && (may_have_role(*actor.entity, description_of(m).back()) || !is_near(found->entity, m, index));
        if (fits_too) {
            return actor;
        }
    }
    return referent{found->entity, std::nullopt};
}

/// "a senior Cruz adviser", then "the adviser": one of the last descriptions with this head that has all its words. First
/// one that acts, then one just introduced by a sentence that told it from somebody else.
std::optional<referent> referents::earlier_description(mention const& m) const {
    auto const found = by_head_.find(unicode::lower(words_of(m.head)));
    if (found == by_head_.end()) {
        return std::nullopt;
    }
    auto const wanted = description_of(m);
    auto const& earlier = found->second;
    std::optional<referent> beside;
    for (std::size_t back = 1; back <= std::min(reach_of_description, earlier.size()); ++back) {
        auto const index = earlier[earlier.size() - back];
        mention const& other = attributed_.mentions[index];
        if (other.span.begin >= m.span.begin || other.number != m.number) {
            continue;
        }
        auto const words = description_of(other);
        bool const has_all = std::ranges::all_of(
            wanted, [&](std::string const& word) { return std::ranges::find(words, word) != words.end(); });
        if (!has_all || !referents_[index].known()) {
            continue;
        }
        bool const acts = other.function == grammatical_function::subject || spoke(other)
                          || referents_[index].entity || !is_person(index);
        bool const just_before = is_just_before(index, m);
        if (acts || (!beside && just_before && is_introduced(index))) {
            return referents_[index];
        }
        if (!beside && just_before && stands_apart_.contains(index)) {
            beside = referents_[index];
        }
    }
    return beside;
}

/// "an organizer": nobody named before.
bool referents::is_introduced(std::uint32_t index) const {
    mention const& m = attributed_.mentions[index];
    return is_description_of_one(m) && begins_with(m, determiner) && !is_definite(m);
}

bool referents::is_just_before(std::uint32_t index, mention const& m) const {
    return sentence_ends_between(attributed_.mentions[index].span.end, m.span.begin) <= near_sentences;
}

/// "the mayor", not "the former mayor" or "the Florida governor", which take up who was named.
bool referents::may_be_new(std::vector<std::string> const& words) const {
    bool const takes_up =
        !places_in(words).empty()
        || std::any_of(words.begin(), words.end() - 1, [this](std::string const& word) {
               auto const* const entry = words_.find(unicode::lower(word));
               return is_past(word)
                      || (entry != nullptr && entry->classes.has_any({nationality, group_noun}));
           });
    return !takes_up && contains(offices_of_one, unicode::lower(words.back()));
}

/// The places that words name, in lower case: "florida", "new jersey".
std::vector<std::string> referents::places_in(std::vector<std::string> const& words) const {
    std::vector<std::string> places;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const word = unicode::lower(words[at]);
        auto const* const entry = words_.find(word);
        auto const next = at + 1 < words.size() ? unicode::lower(words[at + 1]) : std::string{};
        auto const* const phrase = next.empty() ? nullptr : words_.find_phrase(word, next);
        if (phrase != nullptr && phrase->is(place)) {
            places.push_back(word + ' ' + next);
        } else if (entry != nullptr && entry->is(place)) {
            places.push_back(word);
        }
    }
    return places;
}

/// "the Florida senator" is nobody whose role names another place only.
bool referents::is_of_another_place(std::uint32_t id, std::vector<std::string> const& words) const {
    auto const wanted = places_in(words);
    auto const& role = entities_.all()[id].role;
    if (wanted.empty() || !role) {
        return false;
    }
    auto const own = places_in(words_of_name(*role));
    return !own.empty()
           && std::ranges::none_of(wanted, [&own](std::string const& one) { return contains(own, one); });
}

/// Its place, its party or its office is told to be another.
bool referents::contradicts(std::uint32_t id, std::vector<std::string> const& words) const {
    auto const has = [&](std::string_view word) { return entities_.has_role(id, std::string{word}); };
    auto const head = unicode::lower(words.back());
    auto const says = [&](std::string_view word) {
        return std::ranges::any_of(words,
                                   [&](std::string const& own) { return unicode::lower(own) == word; });
    };
    bool const democrat = has("democrat") || has("democratic");
    bool const republican = has("republican");
    bool const of_other_party = (says("republican") && democrat && !republican)
                                || ((says("democrat") || says("democratic")) && republican && !democrat);
    bool const past = std::ranges::any_of(words, is_past);
    bool const of_other_office = !past && contains(exclusive_offices, head) && !has(head)
                                 && std::ranges::any_of(exclusive_offices, has);
    return of_other_party || of_other_office || is_of_another_place(id, words);
}

/// No role is known of it, or one with this head.
bool referents::may_have_role(std::uint32_t id, std::string const& head) const {
    return !entities_.all()[id].role || entities_.has_role(id, head);
}

/// Who acts in the sentence of the mention itself: "Cruz said as the heckler yelled" are two.
std::vector<std::uint32_t> referents::actors_beside(mention const& m, std::uint32_t index) const {
    std::vector<std::uint32_t> actors;
    look_back(index, m.span.begin, reach_of_gender, [&](candidate const& c) {
        mention const& other = attributed_.mentions[c.index];
        bool const acts = other.function == grammatical_function::subject || spoke(other);
        if (c.sentences_back == 0 && acts && referents_[c.index].entity) {
            actors.push_back(*referents_[c.index].entity);
        }
    });
    return actors;
}

/// "the candidate", "the company" of which nothing else is known: who spoke or acted just before.
referent referents::latest_actor(mention const& m, std::uint32_t index) const {
    auto const* const head = head_entry(m);
    if (m.number == grammatical_number::plural || !begins_with(m, definite)) {
        return {};
    }
    if (head->is(organization_anaphor)) {
        return latest_organization(index, m.span.begin);
    }
    bool const of_group = head->is(group_noun) && is_capitalised(m.head); // "the Republican", not "the media"
    if (!head->is(role_noun) && !head->is(person_noun) && !of_group) {
        return {};
    }
    auto const words = description_of(m);
    if (may_be_new(words)) {
        return {};
    }
    auto const beside = actors_beside(m, index);
    auto const found = best_before(index, m.span.begin, [&](candidate const& c) {
        mention const& other = attributed_.mentions[c.index];
        auto const& id = referents_[c.index].entity;
        if (other.quoted || c.sentences_back == 0) {
            return 0;
        }
        bool const acts =
            other.function == grammatical_function::subject || other.function == grammatical_function::owner;
        if (!id) { // "One operative demurred": "the insider" is rather he than somebody named before
            auto const its = unicode::lower(words_of(other.head));
            bool const other_office = its != unicode::lower(words.back()) && contains(exclusive_offices, its);
            return acts && is_introduced(c.index) && !other_office ? score_as_person(m.sex, c) : 0;
        }
        if (!entities_.can_be_described(*id, words) || std::ranges::find(beside, *id) != beside.end()
            || is_told_apart(*id, m) || contradicts(*id, words)) {
            return 0;
        }
        bool const fitting = acts && (is_capitalised(m.head) || may_have_role(*id, words.back()));
        int const score = fitting || spoke(other) ? score_as_person(m.sex, c) : 0;
        return score >= least_for_description ? score : 0;
    });
    return found.entity ? found : referent{};
}

bool referents::names_place_or_court(mention const& m) const {
    return std::ranges::any_of(words_of_name(words_of(m.name)), [this](std::string const& word) {
        auto const* const entry = words_.find(unicode::lower(word));
        return entry != nullptr && (entry->is(place) || entry->is(court_noun));
    });
}

referent referents::latest_organization(std::uint32_t index, std::uint32_t offset) const {
    return best_before(index, offset, [this](candidate const& c) {
        mention const& other = attributed_.mentions[c.index];
        bool const other_kind = names_place_or_court(other);
        bool const can_be = referents_[c.index].entity && !other.quoted && !other_kind
                            && other.kind != mention_kind::pronoun && is_thing(c.index);
        int const score = can_be ? salience_of(c) : 0;
        return score >= least_for_description ? score : 0;
    });
}

/// Papers speak for whose they are: "a report by the Inspectorate", then "the report".
std::optional<referent> referents::owner_of_paper(mention const& m, std::uint32_t index) const {
    auto const& mentions = attributed_.mentions;
    byte_span owner = m.owner;
    if (owner.empty() && is_definite(m)) {
        look_back(index, m.span.begin, reach_of_pronoun, [&](candidate const& c) {
            mention const& earlier = mentions[c.index];
            bool const same = owner.empty() && earlier.kind == mention_kind::document
                              && unicode::lower(words_of(earlier.head)) == unicode::lower(words_of(m.head));
            owner = same ? earlier.owner : owner;
        });
    }
    if (owner.empty()) {
        return std::nullopt;
    }
    auto const found = index_of(owner.begin);
    if (found >= mentions.size() || mentions[found].span.begin != owner.begin
        || mentions[found].kind == mention_kind::document || mentions[found].kind == mention_kind::pronoun) {
        return std::nullopt;
    }
    if (found < referents_.size()) {
        return referents_[found];
    }
    auto const id = entities_.of_mention(mentions[found]); // "a report by the Inspectorate": not read yet
    bool const named =
        id && !mentions[found].name.empty() && mentions[found].kind != mention_kind::descriptor;
    return named ? referent{id, std::nullopt} : referent{std::nullopt, found};
}

} // namespace inquit
