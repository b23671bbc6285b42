#include "segment/tokens.hpp"
#include "text/unicode.hpp"

namespace inquit {
namespace {

bool ends_a_sentence(char point) { return point == '.' || point == '?' || point == '!'; }

/// The last character of a quotation's words, inside its closing mark: . ? ! or another.
char last_point_inside(std::string_view quotation) {
    for (std::size_t end = quotation.size(); end > 0;) {
        auto const c = unicode::decode_before(quotation, end);
        end -= c.length;
        if (unicode::is_letter(c.code_point) || unicode::is_digit(c.code_point)) {
            return 0;
        }
        switch (c.code_point) {
        case U'.':
        case U'?':
        case U'!':
        case U',':
        case U';':
        case U':':
            return static_cast<char>(c.code_point);
        case 0x2026:
            return '.';
        default: // closing marks, brackets, white space
            break;
        }
    }
    return 0;
}

bool can_begin_sentence(token const& next) {
    return next.kind == token_kind::quotation || next.capitalized || next.kind == token_kind::number
           || next.kind == token_kind::bullet
           || (next.kind == token_kind::point && (next.point == '(' || next.point == '['));
}

/// "said", "called out"
bool reports_speech(token const& word) {
    constexpr class_set speech{word_class::cue_say, word_class::cue_ask, word_class::cue_write,
                               word_class::cue_tell, word_class::cue_adjacent};
    return (word.entry != nullptr && word.entry->classes.has_any(speech))
           || (word.phrase != nullptr && word.phrase->classes.has_any(speech));
}

/// After a quotation that brings its own full stop or question mark, does the reporter begin anew?
///   "We go." He left.          yes
///   "We go?" he said.          no: lower case
///   "We go?" Reyes said.       no: a cue right after the name
bool begins_anew(std::span<token const> tokens, std::size_t next, char inside) {
    auto const& first = tokens[next];
    if (first.kind == token_kind::quotation) {
        return true;
    }
    if (!can_begin_sentence(first)) {
        return false;
    }
    for (std::size_t at = next; at < tokens.size() && at < next + 6; ++at) {
        auto const& word = tokens[at];
        if (reports_speech(word) && !word.capitalized) {
            if (at == next) {
                return false;
            }
            // "Reyes said." or "Reyes said on Monday": nothing that the cue could introduce follows.
            if (at + 1 == tokens.size()) {
                return false;
            }
            auto const& after = tokens[at + 1];
            if (inside
                != '.') { // "Q!" Reyes told reporters: goes on, unless the cue introduces something else
                return after.is(word_class::complementizer) || after.point == ':';
            }
            bool const closed = after.kind == token_kind::point && after.point == '.';
            return !closed;
        }
        if (word.kind == token_kind::point || word.kind == token_kind::quotation) {
            return true;
        }
    }
    return true;
}

/// "U.S." before a word that is capitalised only because a sentence begins with it.
bool abbreviation_ends_sentence(token const& abbreviation, token const& next) {
    return !abbreviation.is(word_class::title) && next.capitalized && next.is(word_class::stop_capital)
           && !next.is(word_class::given_name);
}

bool ends_at(std::span<token const> tokens, std::size_t at) {
    auto const& here = tokens[at];
    if (at + 1 == tokens.size()) {
        return true;
    }
    auto const& next = tokens[at + 1];
    switch (here.kind) {
    case token_kind::point:
        if (next.kind == token_kind::point && (next.point == ')' || next.point == ']' || next.point == '.')) {
            return false;
        }
        if (here.point == ')' || here.point == ']') {
            return at > 0 && tokens[at - 1].kind == token_kind::point && ends_a_sentence(tokens[at - 1].point)
                   && can_begin_sentence(next);
        }
        return ends_a_sentence(here.point) && can_begin_sentence(next);
    case token_kind::word:
        return here.ends_with_point && abbreviation_ends_sentence(here, next);
    case token_kind::quotation: {
        return ends_a_sentence(here.point) && begins_anew(tokens, at + 1, here.point);
    }
    default:
        return false;
    }
}

} // namespace

std::vector<token_range> sentences_of(std::string_view text, std::span<token> tokens) {
    std::vector<token_range> sentences;
    std::uint32_t first = 0;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        tokens[at].begins_sentence = at == first;
        if (tokens[at].kind == token_kind::quotation) {
            tokens[at].point = last_point_inside(text.substr(tokens[at].span.begin, tokens[at].span.size()));
        }
        if (ends_at(tokens, at) || at + 1 - first == longest_sentence) {
            sentences.push_back({first, at + 1});
            first = at + 1;
        }
    }
    return sentences;
}

} // namespace inquit
