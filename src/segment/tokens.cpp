#include "segment/tokens.hpp"

#include "segment/joined_words.hpp"
#include "segment/listed_words.hpp"
#include "segment/points.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace inquit {
namespace {

bool may_end_apostrophe(char byte) { return byte == '\'' || byte == '\x99'; }
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; } // combining diacritics

class tokenizer {
  public:
    tokenizer(std::string_view text, byte_span range, std::span<opaque_span const> opaque,
              vocabulary const& words)
        : text_{text.substr(0, range.end)}, at_{range.begin}, opaque_{opaque}, words_{words}, listed_{words} {
    }

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
        join_words(out_, text_, words_);
        return std::move(out_);
    }

  private:
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
            bool const initial =
                unicode::is_upper(peek(piece).code_point) || last > end + 1
                || is_abbreviation(listed_.entry_of(text_.substr(piece, last - piece))); // v.
            return initial ? last : end;
        }
        for (auto const last : {end_of_dotted(end), end + 1}) { // Ph.D., R-Wis.
            if (is_abbreviation(listed_.entry_of(text_.substr(piece, last - piece)))) {
                return last;
            }
        }
        bool const follows_first = !out_.empty() && space_ && piece == at_; // et al.
        return follows_first
                       && is_abbreviation(
                           listed_.phrase_of(out_.back(), text_.substr(piece, end + 1 - piece)))
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
            auto const* const entry = listed_.entry_of(text_.substr(at_, clitic));
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
            && listed_.entry_of(tail) == nullptr;
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
        auto const* const entry = listed_.entry_of(upper ? tail : word.substr(0, hyphen));
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
        made.entry = listed_.entry_of(word);
        if (made.entry == nullptr && made.ends_with_point
            && word.size() > 2) { // the initial "A." is no article
            made.entry = listed_.entry_of(word.substr(0, word.size() - 1));
        }
        made.adverbial =
            made.is(word_class::adverb) || (made.unlisted() && !made.capitalized && word.ends_with("ly"));
        constexpr std::array<std::string_view, 2> contractions{"n't", "n\xE2\x80\x99t"};
        for (auto const tail : contractions) {
            if (word.back() == 't' && word.ends_with(tail)) {
                made.negated = true;
                auto const* const base = listed_.entry_of(word.substr(0, word.size() - tail.size()));
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
    listed_words listed_;
    std::vector<token> out_;
    bool space_ = true;
};

} // namespace

std::vector<token> tokens_of(std::string_view text, byte_span range, std::span<opaque_span const> opaque,
                             vocabulary const& words) {
    return tokenizer{text, range, opaque, words}.tokens();
}

} // namespace inquit
