#include "grammar/phrase_share.hpp"

#include "grammar/phrase_extent.hpp"
#include "grammar/phrase_rules.hpp"
#include "grammar/word_kinds.hpp"

namespace inquit::grammar {
namespace {

using enum word_class;

bool is_number(token const& t) {
    return t.kind == token_kind::number || (t.kind == token_kind::word && t.is(number_word));
}

/// "in" or "out of": their length, before another number.
std::uint32_t length_of_in(sentence_tokens const& s, std::uint32_t at) {
    auto const number_at = [&s](std::uint32_t index) { return index < s.size() && is_number(s.at(index)); };
    if (at < s.size() && s.at(at).is(by_means) && number_at(at + 1)) {
        return 1;
    }
    bool const out_of = at + 1 < s.size() && s.at(at).is(preposition) && s.at(at + 1).is(by_author);
    return out_of && number_at(at + 2) ? 2 : 0;
}

/// A verb, a helper or "of": who is counted stands behind it or nowhere.
bool stands_alone_before(sentence_tokens const& s, std::uint32_t next) {
    while (next < s.size() && s.at(next).adverbial) {
        ++next;
    }
    return next < s.size() && (is_verb(s.at(next)) || has_any(s.at(next), {auxiliary, modal, by_author}));
}

bool is_percentage(sentence_tokens const& s, std::uint32_t at) {
    return s.at(at).kind == token_kind::number && s.words(at).ends_with('%');
}

/// "about", "more than": 0 where none begins there.
std::uint32_t length_of_approximation(sentence_tokens const& s, std::uint32_t at) {
    token const& t = s.at(at);
    if (t.phrase != nullptr && t.phrase->is(approximating)) {
        return 2;
    }
    return t.kind == token_kind::word && t.is(approximating) ? 1 : 0;
}

std::uint32_t length_of_plain_share(sentence_tokens const& s, std::uint32_t at) {
    auto first = at;
    while (first < s.size() && first < at + 2 && s.at(first).is(determiner) && !is_number(s.at(first))
           && !s.at(first).is(fraction)) { // "a third"
        ++first;
    }
    if (first >= s.size()) {
        return 0;
    }
    bool const is_fraction = s.at(first).is(fraction) || is_percentage(s, first);
    if (is_fraction) {
        return stands_alone_before(s, first + 1) ? first + 1 - at : 0;
    }
    auto const joined = first == at && is_number(s.at(at)) ? length_of_in(s, at + 1) : 0;
    if (joined == 0) {
        return 0;
    }
    auto const counted = at + 1 + joined; // "10" of "4 in 10"
    auto const people = length_of_phrase(s, counted);
    if (people > 1) {
        return counted + people - at;
    }
    return stands_alone_before(s, counted + 1) ? counted + 1 - at : 0;
}

} // namespace

std::uint32_t length_of_share(sentence_tokens const& s, std::uint32_t at) {
    auto const before = length_of_approximation(s, at);
    auto const share = at + before < s.size() ? length_of_plain_share(s, at + before) : 0;
    return share == 0 ? 0 : before + share;
}

} // namespace inquit::grammar
