#include "resolve/told_apart.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Of two mentions of a sentence: the earlier is its subject and the later no apposition to it, or both are joined by "and".
bool are_two(antecedents const& read, std::uint32_t earlier, std::uint32_t later) {
    mention const& first = read.at(earlier);
    mention const& second = read.at(later);
    if (first.span.end >= second.span.begin || !read.sentences().in_one(first.span.end, second.span.begin)) {
        return false;
    }
    auto const between = read.words().view({first.span.end, second.span.begin});
    bool const beside = between == " " || between == ", ";
    bool const in_role = first.role.begin < second.span.end && second.span.begin < first.role.end;
    if (beside || in_role) {
        return false;
    }
    return between == " and " || (read.acts(first) && second.function != grammatical_function::subject);
}

std::optional<std::uint32_t> person_of(antecedents const& read, std::uint32_t index) {
    auto const id = read.of(index).entity;
    return id && read.entity_at(*id).type == speaker_type::person ? id : std::nullopt;
}

/// "no other senator", "another senator": whoever it is told from is one as well.
bool likens(antecedents const& read, mention const& m) {
    auto const words = words_of_name(read.words().view(m.span));
    return std::ranges::any_of(words, [&read](std::string const& word) {
        auto const* const entry = read.lexicon().find(unicode::lower(word));
        return entry != nullptr && entry->is(word_class::one_more);
    });
}

} // namespace

void told_apart::note_pair(antecedents const& read, std::uint32_t description, std::uint32_t other) {
    mention const& m = read.at(description);
    auto const id = person_of(read, other);
    if (id && read.words().describes_one_person(m) && !likens(read, m) && read.of(description).entity != id) {
        apart_[read.words().head_of(m)].insert(*id);
        stands_apart_.insert(description);
    }
}

void told_apart::note(antecedents const& read, std::uint32_t index) {
    if (read.at(index).quoted) {
        return;
    }
    auto const farthest = index - std::min<std::uint32_t>(index, reach_of_gender);
    auto later_begin = read.at(index).span.begin;
    for (auto earlier = index; earlier > farthest;) {
        mention const& other = read.at(--earlier);
        if (read.sentences().ends_between(other.span.end, later_begin) != 0) {
            return; // nor does any before it stand in this sentence
        }
        later_begin = other.span.begin;
        bool const has_description =
            read.at(index).kind == mention_kind::descriptor || other.kind == mention_kind::descriptor;
        if (!other.quoted && has_description && are_two(read, earlier, index)) {
            note_pair(read, index, earlier);
            note_pair(read, earlier, index);
        }
    }
}

bool told_apart::holds(std::uint32_t entity, std::string const& head) const {
    auto const found = apart_.find(head);
    return found != apart_.end() && found->second.contains(entity);
}

} // namespace inquit
