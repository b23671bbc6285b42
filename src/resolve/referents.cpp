#include "resolve/referents.hpp"

#include "resolve/genders.hpp"
#include "resolve/name_words.hpp"
#include "resolve/pronouns.hpp"

namespace inquit {
namespace {

std::vector<byte_span> headlines_of(article const& source) {
    std::vector<byte_span> spans;
    for (auto const& b : source.blocks) {
        if (b.where == zone::headline) {
            spans.push_back(b.span);
        }
    }
    return spans;
}

} // namespace

referents::referents(article const& source, attribution_result const& attributed, vocabulary const& words,
                     std::uint32_t until)
    : entities_{source.text.text(), attributed.mentions, headlines_of(source), words},
      read_{source, attributed, words, entities_}, descriptions_{read_} {
    learn_genders(entities_, read_);
    auto const& mentions = attributed.mentions;
    for (std::uint32_t index = 0; index < mentions.size() && mentions[index].span.begin <= until; ++index) {
        read_.add(referent_of(mentions[index], index));
        descriptions_.note(index);
    }
}

referent referents::of(mention const& m) const {
    auto const index = read_.words().index_of(m.span.begin);
    auto const& mentions = read_.mentions();
    bool const collected =
        index < read_.size() && mentions[index].span.begin == m.span.begin && mentions[index].kind == m.kind;
    if (collected) {
        return read_.of(index);
    }
    auto const found = referent_of(m, index);
    return found.mention == index ? referent{} : found; // its own words name it
}

mention const* referents::mention_at(std::uint32_t offset) const {
    auto const index = read_.words().index_of(offset);
    auto const& mentions = read_.mentions();
    return index < mentions.size() && mentions[index].span.begin == offset ? &mentions[index] : nullptr;
}

bool referents::is_narrator(mention const& m) const {
    return m.kind == mention_kind::name
           && means_narrator(words_of_name(read_.words().view(m.name)), read_.lexicon());
}

std::optional<std::uint32_t> referents::candidate_before(mention const& m) const {
    auto const found =
        read_.best_before(read_.words().index_of(m.span.begin), m.span.begin, [this](antecedent const& c) {
            auto const& id = read_.of(c.index).entity;
            bool const own_master =
                id
                && (!read_.entity_at(*id).role || !entities_.roles().words_of(*id, word_class::title).empty()
                    || !entities_.roles().words_of(*id, word_class::party).empty());
            bool const can_be = own_master && !read_.at(c.index).quoted && read_.acts(read_.at(c.index));
            int const score = can_be ? read_.score_as_person(gender::unknown, c) : 0;
            return score >= least_for_description ? score : 0;
        });
    return found.entity;
}

referent referents::referent_of(mention const& m, std::uint32_t index) const {
    if (m.kind == mention_kind::pronoun) {
        return referent_of_pronoun(read_, m, index);
    }
    if (m.kind == mention_kind::descriptor || m.kind == mention_kind::document) {
        return descriptions_.referent_of(m, index);
    }
    if (is_narrator(m)) {
        return {};
    }
    auto const id = entities_.of_mention(m);
    return id ? referent{id, std::nullopt} : referent{std::nullopt, index};
}

} // namespace inquit
