#include "resolve/resolve.hpp"

#include "resolve/entity.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <unordered_map>

namespace inquit {
namespace {

/// How many mentions a pronoun looks back; the bound on its work.
constexpr std::size_t pronoun_reach = 60;

bool fits(gender wanted, gender known) {
    return wanted == gender::unknown || known == gender::unknown || wanted == known;
}

class resolver {
  public:
    resolver(article const& source, attribution_result const& attributed, vocabulary const& words)
        : source_{source}, attributed_{attributed}, words_{words}, entities_{source.text.text(),
                                                                             attributed.mentions, words} {
        auto const text = source.text.text();
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            bool const stop =
                text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
            if (stop || text[at] == '\n') {
                sentence_ends_.push_back(at);
            }
        }
    }

    resolved_source of(statement const& said) const {
        if (!said.source) {
            return {};
        }
        if (!said.members.empty()) {
            return joint(said);
        }
        return of_mention(*said.source);
    }

  private:
    std::string text_of(byte_span span) const { return std::string{source_.text.view(span)}; }

    resolved_source joint(statement const& said) const {
        resolved_source made;
        made.type = speaker_type::group;
        for (auto const& member : said.members) {
            auto const one = of_mention(member);
            made.members.push_back(one.name.value_or(text_of(member.span)));
        }
        std::string name;
        for (auto const& member : made.members) {
            name += name.empty() ? member : (&member == &made.members.back() ? " and " : ", ") + member;
        }
        made.name = name;
        return made;
    }

    resolved_source of_mention(mention const& m) const {
        switch (m.kind) {
        case mention_kind::pronoun:
            return of_pronoun(m);
        case mention_kind::descriptor:
        case mention_kind::document:
            return of_descriptor(m);
        default:
            return of_name(m);
        }
    }

    resolved_source of_entity(std::uint32_t id) const {
        entity const& known = entities_.all()[id];
        resolved_source made;
        made.name = known.name;
        made.type = known.type;
        made.role = known.role;
        return made;
    }

    /// A label of one letter ("A") is whom the article names most often before: the one interviewed.
    resolved_source of_initial() const {
        if (!of_initial_) {
            of_initial_ = most_named();
        }
        return *of_initial_;
    }

    resolved_source most_named() const {
        auto const turns_begin = first_turn();
        std::optional<std::uint32_t> best;
        std::unordered_map<std::uint32_t, std::size_t> times;
        for (auto const& m : attributed_.mentions) {
            if (!source_.blocks.empty() && m.span.begin >= turns_begin) {
                break;
            }
            auto const id = m.quoted ? std::nullopt : entities_.of_mention(m);
            if (id && entities_.all()[*id].type == speaker_type::person
                && (++times[*id], !best || times[*id] > times[*best])) {
                best = id;
            }
        }
        return best ? of_entity(*best) : resolved_source{};
    }

    std::uint32_t first_turn() const {
        auto const found = std::ranges::find(source_.blocks, zone::turn, &block::where);
        return found == source_.blocks.end() ? source_.text.size() : found->span.begin;
    }

    resolved_source of_name(mention const& m) const {
        if (unicode::count_code_points(source_.text.view(m.span)) == 1) {
            return of_initial();
        }
        if (auto const id = entities_.of_mention(m)) {
            return of_entity(*id);
        }
        resolved_source made;
        made.name = m.known != nullptr ? m.known->name : text_of(m.name.empty() ? m.span : m.name);
        made.type = m.kind == mention_kind::organization ? speaker_type::organization : speaker_type::person;
        if (!m.role.empty()) {
            made.role = text_of(m.role);
        }
        return made;
    }

    word_entry const* head_entry(mention const& m) const {
        return words_.find(unicode::lower(source_.text.view(m.head)));
    }

    /// Of a head of two words ("court ruling") the second.
    word_entry const* last_word_entry(mention const& m) const {
        auto const head = source_.text.view(m.head);
        auto const space = head.rfind(' ');
        return words_.find(unicode::lower(space == std::string_view::npos ? head : head.substr(space + 1)));
    }

    /// "the spokesman", "the court ruling", "a senior official"
    resolved_source of_descriptor(mention const& m) const {
        auto const* const head = head_entry(m);
        bool const definite = is_definite(m);
        if (m.kind == mention_kind::document) {
            if (auto owner = owner_of_paper(m)) {
                return *owner;
            }
        }
        if (head != nullptr && head->is(word_class::organization_noun)) { // "A European court"
            auto const words =
                words_of_name(source_.text.view(without_determiner(byte_span{m.span.begin, m.head.end})));
            auto const id =
                words.size() < 2 ? std::nullopt : entities_.organization_with(words, m.span.begin);
            if (id) {
                return of_entity(*id);
            }
        }
        if (head != nullptr && definite) {
            if (auto const id = described_by(*head, m)) {
                return of_entity(*id);
            }
        }
        if (auto const* const last =
                last_word_entry(m)) { // "the court ruling": whose paper it is, the article tells
            if (auto const id = institution_of(*last, m);
                id && (definite || m.kind == mention_kind::document)) {
                return of_entity(*id);
            }
        }
        return unnamed(m, head);
    }

    /// Papers speak for whose they are: "a report by the Inspectorate", then "the report".
    std::optional<resolved_source> owner_of_paper(mention const& m) const {
        byte_span owner = m.owner;
        if (owner.empty() && is_definite(m)) {
            auto const& mentions = attributed_.mentions;
            auto const here = std::lower_bound(
                mentions.begin(), mentions.end(), m.span.begin,
                [](mention const& other, std::uint32_t begin) { return other.span.begin < begin; });
            auto const reach =
                std::min<std::size_t>(pronoun_reach, static_cast<std::size_t>(here - mentions.begin()));
            for (std::size_t back = 1; back <= reach && owner.empty(); ++back) {
                mention const& earlier = *(here - static_cast<std::ptrdiff_t>(back));
                bool const same = earlier.kind == mention_kind::document
                                  && unicode::lower(source_.text.view(earlier.head))
                                         == unicode::lower(source_.text.view(m.head));
                owner = same ? earlier.owner : owner;
            }
        }
        if (owner.empty()) {
            return std::nullopt;
        }
        auto const& mentions = attributed_.mentions;
        auto const found = std::lower_bound(
            mentions.begin(), mentions.end(), owner.begin,
            [](mention const& other, std::uint32_t begin) { return other.span.begin < begin; });
        if (found == mentions.end() || found->span.begin != owner.begin
            || found->kind == mention_kind::document) {
            return std::nullopt;
        }
        return found->kind == mention_kind::pronoun ? std::nullopt : std::optional{of_mention(*found)};
    }

    bool is_definite(mention const& m) const {
        auto const words = source_.text.view(m.span);
        auto const* const first = words_.find(unicode::lower(words.substr(0, words.find(' '))));
        return first != nullptr
               && (first->is(word_class::definite) || first->is(word_class::pronoun_possessive));
    }

    std::optional<std::uint32_t> described_by(word_entry const& head, mention const& m) const {
        if (head.is(word_class::organization_noun)) {
            return entities_.organization_with(head.lemma, m.span.begin);
        }
        if (head.is(word_class::role_noun) && head.number != grammatical_number::plural) {
            return entities_.person_with_role(head.word, m.span.begin);
        }
        return std::nullopt;
    }

    /// Judges and judgments speak for their court, where the article names one.
    std::optional<std::uint32_t> institution_of(word_entry const& head, mention const& m) const {
        return head.is(word_class::court_voice)
                   ? entities_.organization_with(word_class::court_noun, m.span.begin)
                   : std::nullopt;
    }

    resolved_source unnamed(mention const& m, word_entry const* head) const {
        resolved_source made;
        made.name = text_of(without_determiner(m.span));
        if (m.kind == mention_kind::document) {
            made.type = speaker_type::document;
        } else if (head != nullptr && head->is(word_class::organization_noun)) {
            made.type = speaker_type::organization;
        } else {
            made.type = m.number == grammatical_number::plural ? speaker_type::group : speaker_type::person;
            made.anonymous = true;
        }
        return made;
    }

    byte_span without_determiner(byte_span span) const {
        auto const words = source_.text.view(span);
        auto const space = words.find(' ');
        if (space == std::string_view::npos) {
            return span;
        }
        auto const* const first = words_.find(unicode::lower(words.substr(0, space)));
        bool const determines =
            first != nullptr
            && (first->is(word_class::determiner) || first->is(word_class::pronoun_possessive));
        return determines ? byte_span{span.begin + static_cast<std::uint32_t>(space) + 1, span.end} : span;
    }

    /// By number, gender and recency; the leftmost mention of a sentence, its subject, comes before the others.
    resolved_source of_pronoun(mention const& m) const {
        auto const& mentions = attributed_.mentions;
        auto const here = std::lower_bound(
            mentions.begin(), mentions.end(), m.span.begin,
            [](mention const& other, std::uint32_t begin) { return other.span.begin < begin; });
        std::optional<resolved_source> best;
        int best_score = 0;
        auto const count =
            std::min<std::size_t>(pronoun_reach, static_cast<std::size_t>(here - mentions.begin()));
        std::size_t sentences_back = 0;
        std::uint32_t later_begin = m.span.begin;
        for (std::size_t back = 1; back <= count; ++back) {
            mention const& candidate = *(here - static_cast<std::ptrdiff_t>(back));
            sentences_back += sentence_ends_between(candidate.span.end, later_begin);
            later_begin = candidate.span.begin;
            int const score = score_of(m, candidate, sentences_back);
            if (score > 0 && (!best || score >= best_score)) { // on a tie the earlier one: the subject
                auto found = of_mention_without_pronouns(candidate);
                if (found) {
                    best = std::move(found);
                    best_score = score;
                }
            }
        }
        if (best) {
            return *best;
        }
        return {};
    }

    static constexpr int sentence_penalty = 10;

    int score_of(mention const& pronoun, mention const& candidate, std::size_t sentences_back) const {
        if (candidate.kind == mention_kind::pronoun || candidate.quoted) {
            return 0;
        }
        auto const base = 100 - sentence_penalty * static_cast<int>(std::min<std::size_t>(sentences_back, 9));
        bool const plural = pronoun.number == grammatical_number::plural;
        if (plural) {
            bool const many = candidate.number == grammatical_number::plural
                              || candidate.kind == mention_kind::organization;
            return many ? base : 0;
        }
        if (pronoun.sex == gender::neuter) {
            bool const thing = candidate.kind == mention_kind::organization
                               || candidate.kind == mention_kind::document
                               || is_organization_descriptor(candidate);
            return thing ? base : 0;
        }
        if (candidate.number == grammatical_number::plural || candidate.kind == mention_kind::organization
            || candidate.kind == mention_kind::document) {
            return 0;
        }
        if (candidate.kind == mention_kind::descriptor) {
            auto const* const head = head_entry(candidate);
            bool const person =
                head != nullptr && (head->is(word_class::role_noun) || head->is(word_class::person_noun));
            return person && fits(pronoun.sex, candidate.sex) ? base - 2 * sentence_penalty : 0;
        }
        auto const id = entities_.of_mention(candidate);
        auto const sex = id ? entities_.all()[*id].sex : candidate.sex;
        if (!fits(pronoun.sex, sex) || (id && entities_.all()[*id].type != speaker_type::person)) {
            return 0;
        }
        return base + (sex == pronoun.sex ? sentence_penalty / 2 : 0);
    }

    bool is_organization_descriptor(mention const& candidate) const {
        auto const* const head = head_entry(candidate);
        return candidate.kind == mention_kind::descriptor && head != nullptr
               && head->is(word_class::organization_noun);
    }

    std::optional<resolved_source> of_mention_without_pronouns(mention const& candidate) const {
        auto found = of_mention(candidate);
        return found.name ? std::optional{std::move(found)} : std::nullopt;
    }

    /// Full stops between two offsets, as a measure of distance; line ends count as well.
    std::size_t sentence_ends_between(std::uint32_t from, std::uint32_t to) const {
        if (from >= to) {
            return 0;
        }
        auto const first = std::ranges::lower_bound(sentence_ends_, from);
        auto const last = std::lower_bound(first, sentence_ends_.end(), to);
        bool const ends_in_point =
            source_.text.text()[to - 1] == '.' && (last == first || *std::prev(last) != to - 1);
        return static_cast<std::size_t>(last - first) + (ends_in_point ? 1 : 0);
    }

    article const& source_;
    attribution_result const& attributed_;
    vocabulary const& words_;
    entity_table entities_;
    std::vector<std::uint32_t> sentence_ends_;          ///< offsets, ascending
    mutable std::optional<resolved_source> of_initial_; ///< once it was asked for
};

} // namespace

std::vector<resolved_source> resolve(article const& source, attribution_result const& attributed,
                                     vocabulary const& words) {
    resolver const by{source, attributed, words};
    std::vector<resolved_source> resolved;
    resolved.reserve(attributed.statements.size());
    for (auto const& said : attributed.statements) {
        resolved.push_back(by.of(said));
    }
    return resolved;
}

} // namespace inquit
