#include "attribute/kind.hpp"

#include "attribute/title.hpp"

namespace inquit {
namespace {

using enum word_class;

constexpr std::uint32_t longest_term = 6; // words: "We Have Always Lived in the Castle"

/// "the Q plan", "a Q": inside a noun phrase, words of somebody or nobody
bool inside_noun_phrase(sentence const& where, std::uint32_t chunk_index) {
    token const* const before = token_before(where, chunk_index);
    token const* const after = token_after(where, chunk_index);
    bool const determined = before != nullptr
                            && (before->is(determiner) || before->is(pronoun_possessive)
                                || before->is(adjective) || before->kind == token_kind::clitic);
    bool const noun_follows = after != nullptr && after->kind == token_kind::word && !after->is(preposition)
                              && !after->is(conjunction) && !after->is(auxiliary) && !after->is(modal)
                              && !after->is(adverb);
    return determined && noun_follows;
}

/// Words that nobody is said to have said, and that look like no speech.
bool is_term(sentence const& where, draft const& d, zone block_zone) {
    if (d.title) {
        return true;
    }
    if (d.decided || d.shape.words > longest_term) {
        return false;
    }
    bool const alone = where.chunks.size() <= 2; // nothing but the quotation and a full stop
    // A word or two that nobody is said to have said are a scare quote; in a headline three.
    auto const longest_scare_quote = block_zone == zone::headline ? 3U : 2U;
    return !alone
           && (d.shape.capitalised_throughout || d.shape.words <= longest_scare_quote
               || named_as_term(where, d.chunk) || equated_with_term(where, d.chunk)
               || inside_noun_phrase(where, d.chunk));
}

/// The marks hold what stands as speech of its own: at the sentence's begin, or after "said," and with a capital.
bool is_direct(sentence const& where, draft const& d) {
    if (!d.shape.begins_like_sentence) {
        return d.chunk == 0 && d.shape.last_point != 0;
    }
    if (d.chunk == 0) {
        bool const has_inquit = d.decided && d.decided->rule.starts_with("quote-")
                                && d.decided->rule != "quote-clause-source-cue";
        return d.shape.last_point != 0 || d.shape.words > longest_term || has_inquit;
    }
    auto const before = where.chunks[d.chunk - 1].kind;
    return before == chunk_kind::comma || before == chunk_kind::colon || before == chunk_kind::dash
           || before == chunk_kind::verb || before == chunk_kind::quotation || before == chunk_kind::stop
           || d.shape.ends_sentence();
}

} // namespace

quotation_kind kind_of(sentence const& where, quotation const& quoted, draft const& d, zone block_zone) {
    if (quoted.form == quotation_form::block) {
        return quotation_kind::block;
    }
    if (quoted.form == quotation_form::dialogue || quoted.content.size() > 1) {
        return quotation_kind::direct;
    }
    if (is_term(where, d, block_zone)) {
        return quotation_kind::term;
    }
    return is_direct(where, d) ? quotation_kind::direct : quotation_kind::mixed;
}

} // namespace inquit
