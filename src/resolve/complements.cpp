#include "resolve/complements.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using enum word_class;

/// Bytes from a subject to its complement: "has long been".
constexpr std::uint32_t longest_link = 40;

/// Nothing but what binds a complement to its subject: "Grey | has long been | the mayor", ", who is".
bool links_complement(antecedents const& read, byte_span between) {
    auto const text = read.words().view(between);
    if (text.size() < 2 || text.back() != ' ' || text[text.size() - 2] == ',') {
        return false;
    }
    bool links = false;
    for (auto const& word : words_of_name(text)) {
        auto const* const entry = read.lexicon().find(unicode::lower(word));
        if (entry == nullptr || entry->is(negation)) {
            return false;
        }
        bool const link = entry->is(linking_verb);
        if (!link && !entry->classes.has_any({auxiliary, modal, adverb, relative})) {
            return false;
        }
        links = link || (links && entry->is(adverb));
    }
    return links;
}

/// "beside Ann Moss, | the candidate | said"
bool begins_clause(antecedents const& read, mention const& m) {
    constexpr std::uint32_t longest_verb = 24; // bytes
    auto const behind = read.words().view_from(m.span.end, longest_verb);
    auto const word = behind.substr(std::min<std::size_t>(behind.size(), 1));
    auto const* const next = read.lexicon().find(unicode::lower(word.substr(0, word.find(' '))));
    bool const reports = next != nullptr && next->classes.has_any(reporting_classes)
                         && (next->form == verb_form::past || next->form == verb_form::third_person);
    return reports || read.acts(m) || m.function == grammatical_function::inner_subject;
}

/// "Ann Moss, | a Democrat | , left", "for Ann Moss, | the executive | arrested in May": a name's apposition that is no role of its.
bool is_apposition(antecedents const& read, mention const& name, mention const& m) {
    auto const behind = read.words().view({m.span.end, m.span.end + 1});
    bool const ends = behind == "," || behind == "."; // not "after Moss, a senator from Ohio left"
    bool const goes_on = read.words().begins_with(m, definite) && m.function != grammatical_function::owner
                         && !begins_clause(read, m);
    return name.kind == mention_kind::name && read.words().view({name.span.end, m.span.begin}) == ", "
           && (ends || goes_on);
}

/// "Zubrow, | a think tank | in Leeds": an organisation's apposition; not "in a letter to Zubrow, a think tank said".
bool is_sort_of_organization(antecedents const& read, std::uint32_t name, mention const& m) {
    auto const* const head = read.words().head_entry(m);
    bool const one_thing = m.kind == mention_kind::descriptor && head != nullptr
                           && head->is(organization_noun) && !head->is(role_noun)
                           && m.number != grammatical_number::plural && m.owner.empty()
                           && read.words().begins_with(m, determiner) && !read.acts(m)
                           && m.function != grammatical_function::inner_subject;
    return one_thing && read.of(name).entity && (read.is_thing(name) || read.may_be_organization(name))
           && read.words().view({read.at(name).span.end, m.span.begin}) == ", ";
}

} // namespace

std::optional<referent> subject_of_complement(antecedents const& read, mention const& m,
                                              std::uint32_t index) {
    if (index > 0 && read.at(index - 1).span.end < m.span.begin
        && is_sort_of_organization(read, index - 1, m)) {
        return read.of(index - 1);
    }
    if (index == 0 || !read.words().describes_one_person(m)) {
        return std::nullopt;
    }
    mention const& subject = read.at(index - 1);
    auto const who = read.of(index - 1);
    bool const person = who.entity && read.entity_at(*who.entity).type == speaker_type::person
                        && fits(m.sex, read.entity_at(*who.entity).sex);
    bool const complement =
        person && subject.quoted == m.quoted && subject.span.end < m.span.begin
        && read.sentences().in_one(subject.span.end, m.span.begin)
        && m.span.begin - subject.span.end <= longest_link
        && (links_complement(read, {subject.span.end, m.span.begin}) || is_apposition(read, subject, m));
    return complement ? std::optional{who} : std::nullopt;
}

} // namespace inquit
