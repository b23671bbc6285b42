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

bool is_point(token const& here, char point) { return here.kind == token_kind::point && here.point == point; }

/// Behind an aside that begins at `at`: ", the mayor of Leeds,", "(R-Iowa)"; else `at`.
std::size_t behind_aside(std::span<token const> tokens, std::size_t at) {
    constexpr std::size_t longest_aside = 16; // tokens
    bool const in_brackets = is_point(tokens[at], '(');
    if (!in_brackets && !is_point(tokens[at], ',')) {
        return at;
    }
    for (auto end = at + 1; end < tokens.size() && end <= at + longest_aside; ++end) {
        if (is_point(tokens[end], in_brackets ? ')' : ',')) {
            return end + 1;
        }
        if (tokens[end].kind == token_kind::quotation || is_point(tokens[end], '.')) {
            break;
        }
    }
    return at;
}

/// "(R-Iowa), 45,"
std::size_t behind_asides(std::span<token const> tokens, std::size_t at) {
    for (auto next = at; next < tokens.size(); at = next) {
        next = behind_aside(tokens, at);
        if (next == at) {
            break;
        }
    }
    return at;
}

/// After a quotation that brings its own full stop or question mark, does the reporter begin anew?
///   "We go." He left.          yes
///   "We go?" he said.          no: lower case
///   "We go?" Reyes said.       no: a cue right after the name
///   "We go?" Reyes, 45, said.  no: nor behind what is put in between
bool begins_anew(std::span<token const> tokens, std::size_t next, char inside) {
    auto const& first = tokens[next];
    if (first.kind == token_kind::quotation) {
        return true;
    }
    if (!can_begin_sentence(first)) {
        return false;
    }
    // Tokens, asides left out.
    constexpr std::size_t longest_subject = 6;
    constexpr std::size_t longest_subject_of_call = 8;
    bool const is_call = inside != '.';
    auto left = is_call ? longest_subject_of_call : longest_subject;
    for (auto at = next; at < tokens.size() && left > 0; ++at, --left) {
        at = is_call && at > next ? behind_asides(tokens, at) : at;
        if (at == tokens.size()) {
            break;
        }
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
            if (is_call) { // "Q!" Reyes told reporters: goes on, unless the cue introduces something else
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
