#include "resolve/papers.hpp"

namespace inquit {
namespace {

/// As the words beside the paper tell, or else those beside the last one of the same head.
byte_span owner_told(antecedents const& read, mention const& m, std::uint32_t index) {
    byte_span owner = m.owner;
    if (owner.empty() && read.words().is_definite(m)) {
        read.look_back(index, m.span.begin, reach_of_pronoun, [&](antecedent const& c) {
            mention const& earlier = read.at(c.index);
            bool const same = owner.empty() && earlier.kind == mention_kind::document
                              && read.words().head_of(earlier) == read.words().head_of(m);
            owner = same ? earlier.owner : owner;
        });
    }
    return owner;
}

} // namespace

std::optional<referent> owner_of_paper(antecedents const& read, mention const& m, std::uint32_t index) {
    auto const& mentions = read.mentions();
    auto const owner = owner_told(read, m, index);
    auto const found = owner.empty() ? mentions.size() : read.words().index_of(owner.begin);
    if (found >= mentions.size() || mentions[found].span.begin != owner.begin
        || mentions[found].kind == mention_kind::document || mentions[found].kind == mention_kind::pronoun) {
        return std::nullopt;
    }
    auto const at = static_cast<std::uint32_t>(found);
    if (at < read.size()) {
        return read.of(at);
    }
    auto const id = read.entities().of_mention(mentions[at]); // "a report by the Inspectorate": not read yet
    bool const named = id && !mentions[at].name.empty() && mentions[at].kind != mention_kind::descriptor;
    return named ? referent{id, std::nullopt} : referent{std::nullopt, at};
}

} // namespace inquit
