#include "resolve/resolve.hpp"

#include "resolve/name_words.hpp"
#include "resolve/referents.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace inquit {
namespace {

class resolver {
  public:
    /// until: where the last mention begins that will be asked for.
    resolver(article const& source, attribution_result const& attributed, vocabulary const& words,
             std::uint32_t until)
        : source_{source}, attributed_{attributed}, words_{words}, referents_{source, attributed, words,
                                                                              until} {}

    resolved_source of(statement const& said) const {
        if (!said.source) {
            return {};
        }
        if (!said.members.empty()) {
            return joint(said.members);
        }
        return of_mention(*said.source);
    }

  private:
    std::string text_of(byte_span span) const { return std::string{source_.text.view(span)}; }

    resolved_source joint(std::vector<mention> const& members) const {
        resolved_source made;
        made.type = speaker_type::group;
        for (auto const& member : members) {
            auto const one = of_mention(member);
            made.members.push_back(one.name.value_or(words_alone(member)));
        }
        std::string name;
        for (auto const& member : made.members) {
            name += name.empty() ? member : (&member == &made.members.back() ? " and " : ", ") + member;
        }
        made.name = name;
        return made;
    }

    /// "said Hart and I.": the point is the sentence's.
    std::string words_alone(mention const& m) const {
        return referents_.is_narrator(m) ? words_of_name(text_of(m.span)).front() : text_of(m.span);
    }

    resolved_source of_mention(mention const& m) const {
        if (referents_.is_narrator(m)) {
            return {};
        }
        if (m.kind != mention_kind::pronoun && unicode::count_code_points(source_.text.view(m.span)) == 1) {
            return of_initial();
        }
        auto const who = referents_.of(m);
        if (who.entity) {
            auto made = of_entity(*who.entity);
            return made.type == speaker_type::unknown ? unlisted(m) : made; // "some GOPers": nobody's name
        }
        if (who.joined) {
            return joint({attributed_.mentions[*who.mention], attributed_.mentions[*who.joined]});
        }
        if (!who.mention) {
            return m.kind == mention_kind::pronoun ? resolved_source{} : named_by_itself(m);
        }
        if (*who.mention >= attributed_.mentions.size()) {
            return named_by_itself(m);
        }
        mention const& first = attributed_.mentions[*who.mention];
        bool const says_less = m.kind == mention_kind::document && first.kind == mention_kind::document
                               && first.name.empty(); // "a new ad": "the ad" is as good
        bool const itself = first.span.begin == m.span.begin;
        return named_by_itself(itself || says_less || goes_on(first, m) ? m : first);
    }

    /// "the secretary" and "the secretary of state"
    bool goes_on(mention const& earlier, mention const& m) const {
        auto const shorter = text_of(without_determiner(earlier.span));
        auto const longer = text_of(without_determiner(m.span));
        return earlier.kind == mention_kind::descriptor && m.kind == mention_kind::descriptor
               && longer.starts_with(shorter + ' ');
    }

    resolved_source named_by_itself(mention const& m) const {
        return m.kind == mention_kind::descriptor || m.kind == mention_kind::document ? unnamed(m)
                                                                                      : unlisted(m);
    }

    resolved_source of_entity(std::uint32_t id) const {
        entity const& known = referents_.entities().all()[id];
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
            auto const id = m.quoted ? std::nullopt : referents_.entities().of_mention(m);
            if (id && referents_.entities().all()[*id].type == speaker_type::person
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

    resolved_source unlisted(mention const& m) const {
        resolved_source made;
        made.name = m.known != nullptr ? m.known->name : text_of(m.name.empty() ? m.span : m.name);
        made.type = m.kind == mention_kind::organization ? speaker_type::organization : speaker_type::person;
        if (!m.role.empty()) {
            made.role = text_of(m.role);
        }
        return made;
    }

    resolved_source unnamed(mention const& m) const {
        auto const* const head = words_.find(unicode::lower(source_.text.view(m.head)));
        resolved_source made;
        made.name = text_of(without_determiner(without_relative(m.span)));
        if (m.kind == mention_kind::document) {
            made.type = speaker_type::document;
        } else if (head != nullptr && head->is(word_class::organization_noun)
                   && !head->is(word_class::role_noun)) {
            made.type = speaker_type::organization;
            if (auto const owner = owner_of(m)) { // "his campaign" is Trump's
                made.name = *owner + "'s " + *made.name;
            }
        } else {
            made.type = m.number == grammatical_number::plural ? speaker_type::group : speaker_type::person;
            made.anonymous = true;
            if (!m.owner.empty() && m.owner.end <= m.span.begin) { // "Grey's son"
                made.name = name_of_owner(m.owner) + text_of({m.owner.end, m.span.begin}) + *made.name;
            }
        }
        return made;
    }

    /// A person's by the fullest name, else as it is written.
    std::string name_of_owner(byte_span owner) const {
        auto const* const named = referents_.mention_at(owner.begin);
        auto const who = named == nullptr ? referent{} : referents_.of(*named);
        auto const known = who.entity ? of_entity(*who.entity) : resolved_source{};
        bool const is_person = known.type == speaker_type::person && known.name;
        return is_person ? *known.name : text_of(without_determiner(owner));
    }

    /// The name of whose organisation it is: "Kasich's campaign", "his campaign"; none where nobody is told.
    std::optional<std::string> owner_of(mention const& m) const {
        mention owner;
        auto const words = source_.text.view(m.span);
        auto const first = words.substr(0, words.find(' '));
        auto const* const entry = words_.find(unicode::lower(first));
        if (entry != nullptr && entry->is(word_class::pronoun_possessive) && first.size() < words.size()) {
            owner.kind = mention_kind::pronoun;
            owner.span = {m.span.begin, m.span.begin + static_cast<std::uint32_t>(first.size())};
            owner.head = owner.span;
            owner.number = entry->number;
            owner.sex = entry->sex;
        } else if (auto const* const named = referents_.mention_at(m.owner.begin);
                   !m.owner.empty() && named != nullptr && m.owner.end <= m.span.begin) {
            owner = *named;
        } else {
            return campaigner_of(m, entry);
        }
        auto const who = referents_.of(owner);
        return who.entity ? std::optional{of_entity(*who.entity).name.value_or("")} : std::nullopt;
    }

    /// "the campaign" is that of whoever acted last; not "the Leeds campaign", "the campaign against it".
    std::optional<std::string> campaigner_of(mention const& m, word_entry const* determiner) const {
        auto const* const head = words_.find(unicode::lower(source_.text.view(m.head)));
        bool const bare = determiner != nullptr && determiner->is(word_class::definite)
                          && m.span.end == m.head.end
                          && m.head.begin == m.span.begin + determiner->word.size() + 1;
        auto const who = bare && head != nullptr && head->is(word_class::staff_of_one)
                             ? referents_.candidate_before(m)
                             : std::nullopt;
        return who ? of_entity(*who).name : std::nullopt;
    }

    /// "a source who" of "a source who knows them said"
    byte_span without_relative(byte_span span) const {
        auto const words = source_.text.view(span);
        auto const space = words.rfind(' ');
        auto const* const last =
            space == std::string_view::npos ? nullptr : words_.find(unicode::lower(words.substr(space + 1)));
        if (last == nullptr || !last->is(word_class::relative)) {
            return span;
        }
        auto const before = words.find_last_not_of(", ", space);
        return before == std::string_view::npos
                   ? span
                   : byte_span{span.begin, span.begin + static_cast<std::uint32_t>(before) + 1};
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
        auto const rest = words.substr(space + 1);
        auto const* const second = words_.find(unicode::lower(rest.substr(0, rest.find(' '))));
        bool const partitive =
            second != nullptr && second->is(word_class::preposition); // "some of his aides"
        return determines && !partitive
                   ? byte_span{span.begin + static_cast<std::uint32_t>(space) + 1, span.end}
                   : span;
    }

    article const& source_;
    attribution_result const& attributed_;
    vocabulary const& words_;
    referents referents_;
    mutable std::optional<resolved_source> of_initial_; ///< once it was asked for
};

/// Of the mentions that say who speaks.
std::uint32_t last_mention_begin(statement const& said) {
    std::uint32_t last = said.source ? said.source->span.begin : 0;
    for (auto const& member : said.members) {
        last = std::max(last, member.span.begin);
    }
    return last;
}

} // namespace

std::vector<resolved_source> resolve(article const& source, attribution_result const& attributed,
                                     vocabulary const& words) {
    std::vector<std::size_t> all(attributed.statements.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return resolve_some(all, source, attributed, words);
}

std::vector<resolved_source> resolve_some(std::span<std::size_t const> wanted, article const& source,
                                          attribution_result const& attributed, vocabulary const& words) {
    std::uint32_t until = 0;
    for (auto const index : wanted) {
        until = std::max(until, last_mention_begin(attributed.statements[index]));
    }
    resolver const by{source, attributed, words, until};
    std::vector<resolved_source> resolved;
    resolved.reserve(wanted.size());
    for (auto const index : wanted) {
        resolved.push_back(by.of(attributed.statements[index]));
    }
    return resolved;
}

} // namespace inquit
