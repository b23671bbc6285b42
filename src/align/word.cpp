#include "align/word.hpp"

#include "grammar/vocabulary.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace inquit::align {
namespace {

constexpr char32_t left_single_mark = 0x2018;
constexpr char32_t right_single_mark = 0x2019;
constexpr char32_t modifier_apostrophe = 0x02BC;
constexpr char32_t ellipsis = 0x2026;

bool is_apostrophe(char32_t c) { return c == U'\'' || c == right_single_mark || c == modifier_apostrophe; }
/// Between letters also the mark that word processors put where they see the begin of a quotation.
bool is_apostrophe_inside(char32_t c) { return is_apostrophe(c) || c == left_single_mark; }
bool is_word_character(char32_t c) { return unicode::is_letter(c) || unicode::is_digit(c); }
bool is_sign(char32_t c) { return c == U'%' || c == U'$' || c == U'&'; }

/// Nearly all words.
bool is_plain_ascii(std::string_view written) { return std::ranges::all_of(written, is_ascii_alphanumeric); }

std::string key_of(std::string_view written) {
    std::string key;
    if (is_plain_ascii(written)) {
        key.resize(written.size());
        std::ranges::transform(written, key.begin(), ascii_lower);
        return key;
    }
    for (std::size_t at = 0; at < written.size();) {
        auto const next = unicode::decode(written, at);
        if (is_apostrophe_inside(next.code_point)) {
            key.push_back('\'');
        } else if (next.code_point != U',') {
            unicode::append(key, next.code_point);
        }
        at += next.length;
    }
    return unicode::nfc(unicode::lower(key));
}

class word_scan {
  public:
    word_scan(std::vector<word>& out, std::string_view text, byte_span range)
        : out_{out}, text_{text.substr(0, range.end)}, at_{range.begin} {}

    void run() {
        while (at_ < text_.size()) {
            auto const next = unicode::decode(text_, at_);
            if (is_word_character(next.code_point) || begins_elision(next)) {
                take_word();
            } else if (is_sign(next.code_point)) {
                add(at_, at_ + next.length);
            } else {
                pass(next);
            }
        }
    }

  private:
    /// The apostrophe of "'em" and "'cause", none before; not of 'round' between marks.
    [[nodiscard]] bool begins_elision(unicode::decoded next) const {
        if (!is_apostrophe(next.code_point)) {
            return false;
        }
        constexpr std::size_t longest = 12;
        auto const rest = text_.substr(at_ + next.length, longest);
        auto const* const end = std::ranges::find_if_not(rest, is_ascii_letter);
        auto const* const entry =
            vocabulary{}.find('\'' + unicode::lower(std::string_view{rest.begin(), end}));
        auto const behind =
            unicode::decode(text_, at_ + next.length + static_cast<std::size_t>(end - rest.begin()))
                .code_point;
        return entry != nullptr && entry->is(word_class::elision) && !unicode::is_letter(behind)
               && !is_apostrophe(behind);
    }

    void take_word() {
        auto const begin = at_;
        at_ += unicode::decode(text_, at_).length;
        while (true) {
            while (at_ < text_.size() && is_ascii_alphanumeric(text_[at_])) {
                ++at_;
            }
            if (at_ >= text_.size()) {
                break;
            }
            auto const next = unicode::decode(text_, at_);
            auto const behind = unicode::decode(text_, at_ + next.length).code_point;
            auto const before = unicode::decode_before(text_, at_).code_point;
            bool const joins = (is_apostrophe_inside(next.code_point) && unicode::is_letter(before)
                                && unicode::is_letter(behind))
                               || ((next.code_point == U'.' || next.code_point == U',')
                                   && unicode::is_digit(before) && unicode::is_digit(behind));
            if (!is_word_character(next.code_point) && !joins) {
                break;
            }
            at_ += next.length;
        }
        add(begin, at_);
    }

    void add(std::size_t begin, std::size_t end) {
        at_ = end;
        word made;
        made.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        made.key = key_of(text_.substr(begin, end - begin));
        made.role = bracket_ ? word_role::bracketed : word_role::plain;
        made.after_ellipsis = after_ellipsis_;
        made.begins_range = is_first_;
        is_first_ = false;
        after_ellipsis_ = false;
        if (parenthesis_) {
            made.role = word_role::aside;
        }
        out_.push_back(std::move(made));
    }

    void pass(unicode::decoded next) {
        switch (next.code_point) {
        case U'[':
            bracket_ = inside(']').has_value();
            break;
        case U']':
            bracket_ = false;
            break;
        case U'(':
            parenthesis_ = is_all_capitals(inside(')').value_or("a"));
            break;
        case U')':
            parenthesis_ = false;
            break;
        case ellipsis:
            after_ellipsis_ = true;
            break;
        case U'.':
            after_ellipsis_ = after_ellipsis_ || is_third_point();
            break;
        default:
            break;
        }
        at_ += next.length;
    }

    /// What a bracket holds whose closing one is near; a stray one must not reach far.
    [[nodiscard]] std::optional<std::string_view> inside(char closing) const {
        constexpr std::size_t longest = 120;
        auto const behind = text_.substr(at_ + 1, longest);
        auto const end = behind.find(closing);
        return end == std::string_view::npos ? std::nullopt : std::optional{behind.substr(0, end)};
    }

    /// "(APPLAUSE)"
    static bool is_all_capitals(std::string_view words) {
        return std::ranges::none_of(words, [](char c) { return 'a' <= c && c <= 'z'; });
    }

    /// "..."  ". . ."
    [[nodiscard]] bool is_third_point() const {
        int points = 0;
        for (auto at = at_ + 1; at-- > 0 && points < 3;) {
            if (text_[at] == '.') {
                ++points;
            } else if (text_[at] != ' ') {
                break;
            }
        }
        return points >= 3;
    }

    std::vector<word>& out_;
    std::string_view text_;
    std::size_t at_;
    bool is_first_ = true;
    bool bracket_ = false;
    bool parenthesis_ = false;
    bool after_ellipsis_ = false;
};

} // namespace

void append_words(std::vector<word>& out, std::string_view text, byte_span range) {
    word_scan{out, text, range}.run();
}

std::vector<word> words_of(std::string_view text) {
    std::vector<word> words;
    append_words(words, text, {0, static_cast<std::uint32_t>(text.size())});
    return words;
}

} // namespace inquit::align
