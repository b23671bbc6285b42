#include "segment/tokens.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace inquit {
namespace {

constexpr char32_t right_single = 0x2019;
constexpr char32_t horizontal_ellipsis = 0x2026;
constexpr std::size_t longest_listed_word = 48;

bool is_apostrophe(char32_t c) { return c == U'\'' || c == right_single; }
bool may_end_apostrophe(char byte) { return byte == '\'' || byte == '\x99'; }
bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015); }
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; } // combining diacritics

/// ASCII stand-in for a punctuation character; 0 where the grammar has no use for it.
char point_of(char32_t c) {
    switch (c) {
    case U',':
    case U'.':
    case U';':
    case U':':
    case U'?':
    case U'!':
    case U'(':
    case U')':
    case U'[':
    case U']':
    case U'/':
    case U'&':
    case U'@':
    case U'#':
        return static_cast<char>(c);
    case horizontal_ellipsis:
        return '.';
    default:
        return is_dash(c) ? '-' : '\0';
    }
}

/// `answer` of a word as the lexicon spells it, lower case and with ASCII apostrophes; null where it is too long for a
/// listed one.
template <class Answer>
word_entry const* of_spelled(std::string_view word, Answer const& answer) {
    if (word.size() > longest_listed_word) {
        return nullptr;
    }
    std::array<char, longest_listed_word> buffer{};
    std::size_t length = 0;
    bool ascii = true;
    for (char const c : word) {
        auto const byte = static_cast<unsigned char>(c);
        ascii = ascii && byte < 0x80;
        buffer[length++] = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (ascii) {
        return answer(std::string_view{buffer.data(), length});
    }
    std::string spelled;
    for (std::size_t at = 0; at < word.size();) {
        auto const c = unicode::decode(word, at);
        unicode::append(spelled, is_apostrophe(c.code_point) ? U'\'' : c.code_point);
        at += c.length;
    }
    return answer(unicode::lower(spelled));
}

class tokenizer {
  public:
    tokenizer(std::string_view text, byte_span range, std::span<opaque_span const> opaque,
              vocabulary const& words)
        : text_{text.substr(0, range.end)}, at_{range.begin}, opaque_{opaque}, words_{words} {}

    std::vector<token> tokens() {
        constexpr std::size_t usual_length = 5; // bytes of a token, with the space before it
        out_.reserve((text_.size() - at_) / usual_length + 1);
        while (at_ < text_.size()) {
            if (!opaque_.empty() && opaque_.front().span.begin <= at_) {
                take_opaque();
                continue;
            }
            auto const c = unicode::decode(text_, at_);
            if (unicode::is_space(c.code_point)) {
                at_ += c.length;
                space_ = true;
            } else if (unicode::is_letter(c.code_point)) {
                take_word();
            } else if (unicode::is_digit(c.code_point) || begins_amount(c)) {
                take_number();
            } else {
                take_point(c);
            }
        }
        tell_initials_from_pronouns();
        find_phrases();
        if (words_.has_names()) {
            find_names();
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] word_entry const* entry_of(std::string_view word) const {
        return of_spelled(word, [this](std::string_view spelled) { return words_.find(spelled); });
    }

    [[nodiscard]] std::string_view spelling_of(token const& t) const {
        return text_.substr(t.span.begin, t.span.size());
    }

    /// "says WHO" names an organisation; "WHO SAID IT" does not.
    void tell_initials_from_pronouns() {
        auto const is_shouted = [this](std::size_t index) {
            return index < out_.size() && out_[index].kind == token_kind::word && out_[index].all_caps;
        };
        for (std::size_t index = 0; index < out_.size(); ++index) {
            token& t = out_[index];
            bool const pronoun = t.is(word_class::relative) && t.is(word_class::pronoun_subject);
            if (t.all_caps && pronoun && !is_shouted(index - 1) && !is_shouted(index + 1)) {
                t.entry = nullptr;
            }
        }
    }

    /// Of a word with the one behind it, or null.
    [[nodiscard]] word_entry const* phrase_of(token const& first, std::string_view second) const {
        if (first.kind != token_kind::word || first.entry == nullptr || !first.entry->begins_phrase) {
            return nullptr;
        }
        return of_spelled(
            second, [&](std::string_view spelled) { return words_.find_phrase(first.entry->word, spelled); });
    }

    void find_phrases() {
        for (std::size_t index = 0; index + 1 < out_.size(); ++index) {
            token& first = out_[index];
            token const& second = out_[index + 1];
            if (second.kind == token_kind::word) {
                first.phrase = phrase_of(first, spelling_of(second));
            }
            if (first.phrase != nullptr && first.phrase->is(word_class::adverb) && stands_as_adverb(index)) {
                make_adverb(first, out_[index + 1]);
            }
        }
    }

    /// "Reyes kind of said", not "a kind of plan"; "Kahn et al. said".
    [[nodiscard]] bool stands_as_adverb(std::size_t index) const {
        constexpr class_set before_nouns{word_class::determiner,  word_class::pronoun_possessive,
                                         word_class::adjective,   word_class::number_word,
                                         word_class::nationality, word_class::relative};
        token const& first = out_[index];
        bool const is_noun = first.is(word_class::common_noun);
        bool const governed = index > 0 && out_[index - 1].entry != nullptr
                              && out_[index - 1].entry->classes.has_any(before_nouns);
        return first.unlisted() || (is_noun && !governed);
    }

    static void make_adverb(token& first, token& second) {
        first.entry = second.entry = first.phrase;
        first.adverbial = second.adverbial = true;
    }

    /// A known name is of whole tokens; its own final point may be left out: "Acme Inc" of "Acme Inc."
    void find_names() {
        for (std::size_t index = 0; index < out_.size();) {
            auto const length = length_of_name(index);
            index += std::max<std::size_t>(length, 1);
        }
    }

    std::size_t length_of_name(std::size_t index) {
        token& first = out_[index];
        if (first.kind != token_kind::word && first.kind != token_kind::number) {
            return 0;
        }
        auto const found = words_.name_at_begin(text_.substr(first.span.begin));
        auto const end = first.span.begin + found.length;
        auto last = index;
        while (last + 1 < out_.size() && out_[last].span.end < end) {
            ++last;
        }
        bool const ends_token =
            out_[last].span.end == end || (out_[last].span.end == end + 1 && out_[last].ends_with_point);
        bool const is_plain = std::none_of(out_.begin() + static_cast<std::ptrdiff_t>(index),
                                           out_.begin() + static_cast<std::ptrdiff_t>(last + 1),
                                           [](token const& t) { return t.kind == token_kind::quotation; });
        if (found.name == nullptr || !ends_token || !is_plain) {
            return 0;
        }
        first.known = found.name;
        first.known_length = static_cast<std::uint32_t>(last + 1 - index);
        return first.known_length;
    }

    std::uint32_t at() const { return static_cast<std::uint32_t>(at_); }
    std::size_t limit() const { return opaque_.empty() ? text_.size() : opaque_.front().span.begin; }
    unicode::decoded peek(std::size_t offset) const {
        return offset < limit() ? unicode::decode(text_, offset) : unicode::decoded{0, 0};
    }

    token& push(token_kind kind, std::size_t end) {
        token made;
        made.span = {at(), static_cast<std::uint32_t>(end)};
        made.kind = kind;
        made.space_before = space_;
        space_ = false;
        at_ = end;
        out_.push_back(made);
        return out_.back();
    }

    void take_opaque() {
        auto const& next = opaque_.front();
        at_ = next.span.begin;
        push(token_kind::quotation, next.span.end).quotation = next.index;
        opaque_ = opaque_.subspan(1);
    }

    bool begins_amount(unicode::decoded c) const {
        bool const currency = c.code_point == U'$' || c.code_point == 0x20AC || c.code_point == 0xA3;
        return currency && unicode::is_digit(peek(at_ + c.length).code_point);
    }

    void take_number() {
        auto end = at_ + peek(at_).length;
        while (true) {
            auto const c = peek(end);
            bool const inner =
                c.code_point == U',' || c.code_point == U'.' || c.code_point == U':' || is_dash(c.code_point);
            auto const next = peek(end + c.length).code_point;
            bool const joins = inner
                               && (unicode::is_digit(next)
                                   || (is_dash(c.code_point) && unicode::is_letter(next))); // 43-year-old
            if (c.length == 0
                || !(joins || unicode::is_digit(c.code_point) || unicode::is_letter(c.code_point)
                     || c.code_point == U'%')) {
                break;
            }
            end += c.length;
        }
        bool const person = end - at_ <= longest_word
                            && text_.substr(at_, end - at_).find('-') != std::string_view::npos
                            && unicode::is_letter(unicode::decode_before(text_, end).code_point);
        push(person ? token_kind::word : token_kind::number, end);
    }

    void take_point(unicode::decoded c) {
        char const point = point_of(c.code_point);
        auto end = at_ + c.length;
        if (point == '-' || point == '.') { // "--" is one dash, "..." one point
            while (point_of(peek(end).code_point) == point) {
                end += peek(end).length;
            }
        }
        if (is_apostrophe(c.code_point) && !out_.empty() && !space_) {
            push(token_kind::clitic, end); // victims'
            return;
        }
        push(point == 0 ? token_kind::bullet : token_kind::point, end).point = point;
    }

    /// End of the letters from `from`: hyphens and apostrophes between letters belong to the word.
    std::size_t letters_end(std::size_t from) const {
        auto end = from;
        while (true) {
            while (end < limit() && is_ascii_alphanumeric(text_[end])) {
                ++end;
            }
            auto const c = peek(end);
            if (c.length == 0) {
                return end;
            }
            if (unicode::is_letter(c.code_point) || is_mark(c.code_point)
                || unicode::is_digit(c.code_point)) {
                end += c.length;
                continue;
            }
            bool const joins = c.code_point == U'-' || c.code_point == 0x2010 || c.code_point == 0x2011
                               || is_apostrophe(c.code_point) || c.code_point == U'&';
            if (!joins) {
                return end;
            }
            auto const next = peek(end + c.length).code_point;
            if (!unicode::is_letter(next) && !unicode::is_digit(next)) {
                return end;
            }
            end += c.length;
        }
    }

    /// "U.S.", "D.C.", "J.", "Mr.": the end with its points; `end`, where a point stands, if the word has none of its own.
    std::size_t end_with_points(std::size_t end) const {
        auto const hyphen = text_.substr(at_, end - at_).rfind('-'); // D-N.Y.
        auto const piece = hyphen == std::string_view::npos ? at_ : at_ + hyphen + 1;
        if (unicode::count_code_points(text_.substr(piece, end - piece)) == 1) {
            auto last = end + 1;
            while (unicode::is_letter(peek(last).code_point)) { // J.K., U.S.A.
                auto const letter = peek(last);
                if (peek(last + letter.length).code_point != U'.') {
                    break;
                }
                last += letter.length + 1;
            }
            bool const initial = unicode::is_upper(peek(piece).code_point) || last > end + 1
                                 || is_abbreviation(entry_of(text_.substr(piece, last - piece))); // v.
            return initial ? last : end;
        }
        for (auto const last : {end_of_dotted(end), end + 1}) { // Ph.D., R-Wis.
            if (is_abbreviation(entry_of(text_.substr(piece, last - piece)))) {
                return last;
            }
        }
        bool const follows_first = !out_.empty() && space_ && piece == at_; // et al.
        return follows_first && is_abbreviation(phrase_of(out_.back(), text_.substr(piece, end + 1 - piece)))
                   ? end + 1
                   : end;
    }

    static bool is_abbreviation(word_entry const* entry) {
        return entry != nullptr && entry->is(word_class::abbreviation);
    }

    /// At the point of "Ph" in "Ph.D.": the end of all that letters and points make up.
    std::size_t end_of_dotted(std::size_t point) const {
        auto end = point + 1;
        while (true) {
            auto const letters = letters_end(end);
            if (letters == end || peek(letters).code_point != U'.') {
                return end;
            }
            end = letters + 1;
        }
    }

    /// Length in bytes of a clitic at the end of the word ('s, 'll ...); 0 if there is none.
    static std::size_t clitic_length(std::string_view word) {
        constexpr std::size_t longest_clitic = 5; // bytes, with the mark: U+2019 has three
        auto const end = word.substr(word.size() - std::min(word.size(), longest_clitic));
        if (std::ranges::none_of(end, may_end_apostrophe)) {
            return 0;
        }
        for (std::string_view const tail : {"s", "ll", "re", "ve", "d", "m"}) {
            if (word.size() <= tail.size() + 1
                || !(word.ends_with(tail) || (tail == "s" && word.ends_with("S")))) {
                continue;
            }
            auto const mark = unicode::decode_before(word, word.size() - tail.size());
            if (is_apostrophe(mark.code_point) && mark.length + tail.size() < word.size()) {
                return mark.length + tail.size();
            }
        }
        return 0;
    }

    void take_word() {
        auto const word_end = letters_end(at_);
        auto const word = text_.substr(at_, word_end - at_);
        auto const clitic = clitic_length(word);
        if (clitic != 0) {
            push_word(word_end - clitic);
            auto const* const entry = entry_of(text_.substr(at_, clitic));
            push(token_kind::clitic, word_end).entry = entry;
            return;
        }
        if (peek(word_end).code_point != U'.') {
            push_word(word_end);
            return;
        }
        auto const domain = end_of_domain(word_end);
        push_word(domain == word_end ? end_with_points(word_end) : domain);
    }

    /// "Gawker.com": the end with letters right behind the point at `end` that are no word; else `end`.
    std::size_t end_of_domain(std::size_t end) const {
        constexpr std::size_t longest_domain = 4;
        if (!unicode::is_lower(peek(end + 1).code_point)
            || unicode::count_code_points(text_.substr(at_, end - at_)) == 1) {
            return end;
        }
        auto const last = letters_end(end + 1);
        auto const tail = text_.substr(end + 1, last - end - 1);
        bool const domain =
            tail.size() > 1 && tail.size() <= longest_domain
            && !(peek(last).code_point == U'.' && unicode::is_letter(peek(last + 1).code_point))
            && entry_of(tail) == nullptr;
        return domain ? last : end;
    }

    /// "Awlaki", "al-Awlaki"; "Texas-based", "Ten-year-old" are adjectives.
    bool begins_as_name(std::string_view word) const {
        bool const upper = unicode::is_upper(unicode::decode(word, 0).code_point);
        auto const hyphen = word.rfind('-');
        if (hyphen == std::string_view::npos || hyphen + 1 == word.size()) {
            return upper;
        }
        auto const tail = word.substr(hyphen + 1);
        bool const tail_upper = unicode::is_upper(unicode::decode(tail, 0).code_point);
        auto const* const entry = entry_of(upper ? tail : word.substr(0, hyphen));
        auto const before = out_.size() - 2; // the last is this one
        bool const behind_name = out_.size() > 1
                                 && out_[before].capitalized // "Los Angeles-based", "New York-based"
                                 && (out_[before].unlisted() || out_[before].entry->begins_phrase);
        if (entry == nullptr || (upper && behind_name)) {
            return upper;
        }
        bool const modifies = entry->form == verb_form::past || entry->form == verb_form::past_participle
                              || entry->is(word_class::adjective); // "Sixteen-year-old"
        return upper ? tail_upper || !modifies : tail_upper && entry->is(word_class::surname_particle);
    }

    void push_word(std::size_t end) {
        auto const word = text_.substr(at_, end - at_);
        if (word.size() > longest_word) {
            push(token_kind::bullet, end);
            return;
        }
        token& made = push(token_kind::word, end);
        made.ends_with_point = word.ends_with('.');
        made.capitalized = begins_as_name(word);
        made.all_caps = made.capitalized && is_all_caps(word);
        made.entry = entry_of(word);
        if (made.entry == nullptr && made.ends_with_point
            && word.size() > 2) { // the initial "A." is no article
            made.entry = entry_of(word.substr(0, word.size() - 1));
        }
        made.adverbial =
            made.is(word_class::adverb) || (made.unlisted() && !made.capitalized && word.ends_with("ly"));
        constexpr std::array<std::string_view, 2> contractions{"n't", "n\xE2\x80\x99t"};
        for (auto const tail : contractions) {
            if (word.back() == 't' && word.ends_with(tail)) {
                made.negated = true;
                auto const* const base = entry_of(word.substr(0, word.size() - tail.size()));
                made.entry = base != nullptr ? base : made.entry;
            }
        }
    }

    static bool is_all_caps(std::string_view word) {
        std::size_t letters = 0;
        for (std::size_t offset = 0; offset < word.size();) {
            auto const c = unicode::decode(word, offset);
            if (unicode::is_lower(c.code_point)) {
                return false;
            }
            letters += unicode::is_letter(c.code_point) ? 1U : 0U;
            offset += c.length;
        }
        return letters >= 2;
    }

    std::string_view text_;
    std::size_t at_;
    std::span<opaque_span const> opaque_;
    vocabulary const& words_;
    std::vector<token> out_;
    bool space_ = true;
};

} // namespace

std::vector<token> tokens_of(std::string_view text, byte_span range, std::span<opaque_span const> opaque,
                             vocabulary const& words) {
    return tokenizer{text, range, opaque, words}.tokens();
}

} // namespace inquit
