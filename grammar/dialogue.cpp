#include "grammar/dialogue.hpp"

#include "grammar/flank.hpp"
#include "grammar/phrases.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstddef>

namespace inquit {
namespace {

constexpr char32_t en_dash = 0x2013;
constexpr char32_t em_dash = 0x2014;
constexpr char32_t horizontal_bar = 0x2015;
constexpr char32_t ellipsis = 0x2026;

bool is_dash(char32_t code_point) {
    return code_point == en_dash || code_point == em_dash || code_point == horizontal_bar;
}

bool ends_sentence(char32_t code_point) {
    return code_point == U'.' || code_point == U'?' || code_point == U'!' || code_point == ellipsis;
}

bool is_comma_or_end(char32_t code_point) { return code_point == U',' || ends_sentence(code_point); }

/// What stands left of the place that is read, kept so that nothing is read backwards.
///   Oui, dit-il
///      ^   ^ place: word_begin = d, before_word = `,`
struct left_context {
    std::size_t word_begin = 0;
    char32_t before_word = 0; ///< the last visible character before the word; 0: none in this turn
    std::size_t before_word_at = 0;
    char32_t last_visible = 0;
    std::size_t last_visible_at = 0;
    bool after_space = false;

    void pass(unicode::decoded next, std::size_t at) {
        after_space = unicode::is_space(next.code_point);
        if (after_space) {
            word_begin = at + next.length;
            before_word = last_visible;
            before_word_at = last_visible_at;
        } else {
            last_visible = next.code_point;
            last_visible_at = at;
        }
    }
};

enum class speaking : std::uint8_t {
    speaker,         ///< the words are spoken
    reporter,        ///< between dashes: ` -dijo Juan-`
    reporter_clitic, ///< from a verb with its clitic to the next comma: `, dit-il en riant,`
    reporter_to_end, ///< a sentence ended in the insertion: whatever follows, it may be the reporter's
};

/// Reads a line from left to right, once, and keeps what is spoken.
class line_reader {
  public:
    line_reader(std::string_view text, byte_span line) : text_{text.substr(0, line.end)}, at_{line.begin} {
        begin_turn();
    }

    std::vector<spoken_turn> turns() && {
        while (at_ < text_.size()) {
            auto const next = unicode::decode(text_, at_);
            if (is_dash(next.code_point) && begins_turn(next)) {
                end_turn();
                begin_turn();
                continue;
            }
            if (is_dash(next.code_point)) {
                read_dash(next);
            } else if (next.code_point == U'-' && ends_verb_of_clitic()) {
                insert_before_word();
            } else if (now_ == speaking::reporter_clitic && is_comma_or_end(next.code_point)) {
                next.code_point == U',' ? resume(at_ + 1) : void(now_ = speaking::reporter_to_end);
            }
            left_.pass(next, at_);
            at_ += next.length;
        }
        end_turn();
        return std::move(turns_);
    }

  private:
    void begin_turn() {
        turn_ = {};
        turn_.outer.begin = static_cast<std::uint32_t>(at_);
        at_ += unicode::decode(text_, at_).length;
        left_ = {};
        left_.word_begin = at_;
        resume(at_);
    }

    void end_turn() {
        if (now_ == speaking::speaker) {
            keep_spoken(at_);
        }
        if (!turn_.spoken.empty()) {
            turn_.outer.end = trimmed(turn_.outer.begin, at_).end;
            turns_.push_back(std::move(turn_));
        }
    }

    /// `Vous venez ? - Oui.`: a spaced dash between a sentence's end and what is not lower case.
    [[nodiscard]] bool begins_turn(unicode::decoded dash) const {
        auto const space = unicode::decode(text_, at_ + dash.length);
        auto const word = unicode::decode(text_, at_ + dash.length + space.length);
        bool const may_end = now_ == speaking::speaker || now_ == speaking::reporter_to_end;
        return may_end && left_.after_space && unicode::is_space(space.code_point)
               && ends_sentence(left_.last_visible) && word.length != 0
               && !unicode::is_lower(word.code_point);
    }

    void read_dash(unicode::decoded dash) {
        auto const after = at_ + dash.length;
        auto const right = unicode::decode(text_, after);
        bool const before_space = right.length == 0 || unicode::is_space(right.code_point);
        if (now_ == speaking::reporter) {
            if (!left_.after_space || !before_space || is_comma_or_end(left_.last_visible)) {
                resume(after); // `dijo Juan-.`, `Juan -ven`, `skazal on, - idem`
            }
        } else if (now_ == speaking::speaker && left_.after_space) {
            auto const word = before_space ? unicode::decode(text_, after + right.length) : right;
            bool const may_insert = !before_space || is_comma_or_end(left_.last_visible);
            if (may_insert && unicode::is_lower(word.code_point)) {
                insert(at_, speaking::reporter); // `Ven -dijo`, `Da, - skazal`
            }
        }
    }

    /// At a hyphen: `Oui, dit-il en riant, nous venons.` A comma or a sentence's end, a word, its clitic.
    [[nodiscard]] bool ends_verb_of_clitic() const {
        return now_ == speaking::speaker && is_comma_or_end(left_.before_word)
               && unicode::is_lower(unicode::decode(text_, left_.word_begin).code_point)
               && is_clitic(at_ + 1);
    }

    /// A clitic that ends its word, but no question: `dit-il`, `dit-on`; not `vient-il ?`, `dit-illico`.
    [[nodiscard]] bool is_clitic(std::size_t begin) const {
        constexpr std::size_t longest = 6;
        auto end = begin;
        while (end - begin < longest && unicode::is_letter(unicode::decode(text_, end).code_point)) {
            end += unicode::decode(text_, end).length;
        }
        auto next = unicode::decode(text_, end);
        if (unicode::is_space(next.code_point)) {
            next = unicode::decode(text_, end + next.length);
        }
        return phrase_of(phrase_class::subject_clitic, text_.substr(begin, end - begin)) != nullptr
               && next.code_point != U'?' && next.code_point != U'-';
    }

    void insert_before_word() {
        auto const last = unicode::decode(text_, left_.before_word_at);
        insert(left_.before_word_at + last.length, speaking::reporter_clitic);
    }

    void insert(std::size_t end_of_speech, speaking by) {
        keep_spoken(end_of_speech);
        now_ = by;
        turn_.has_insertion = true;
    }

    void resume(std::size_t begin) {
        now_ = speaking::speaker;
        spoken_from_ = begin;
    }

    /// Without the commas and points that belong to the insertion: `Juan-. Vamos.`
    void keep_spoken(std::size_t end) {
        auto span = trimmed(spoken_from_, end);
        while (!span.empty() && text_[span.end - 1] == ',') {
            span = trimmed(span.begin, span.end - 1);
        }
        while (!span.empty() && !turn_.spoken.empty()
               && is_comma_or_end(unicode::decode(text_, span.begin).code_point)) {
            span = trimmed(span.begin + unicode::decode(text_, span.begin).length, span.end);
        }
        if (!span.empty()) {
            turn_.spoken.push_back(span);
        }
    }

    [[nodiscard]] byte_span trimmed(std::size_t begin, std::size_t end) const {
        if (begin >= end) {
            return {static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)};
        }
        auto const words = unicode::trim(text_.substr(begin, end - begin));
        auto const at = static_cast<std::uint32_t>(words.data() - text_.data());
        return {at, at + static_cast<std::uint32_t>(words.size())};
    }

    std::string_view text_; ///< ends where the line ends
    std::size_t at_;
    std::size_t spoken_from_ = 0;
    speaking now_ = speaking::speaker;
    left_context left_;
    spoken_turn turn_;
    std::vector<spoken_turn> turns_;
};

/// `- Vous`, `-Ven`, `- ?Vienes?`: words follow the dash, after one space at most but for a dash that is no wider than n.
bool begins_speech(std::string_view text, byte_span line) {
    auto const dash = unicode::decode(text, line.begin);
    auto next = unicode::decode(text, line.begin + dash.length);
    bool const has_space = unicode::is_space(next.code_point);
    if (has_space) {
        next = unicode::decode(text, line.begin + dash.length + next.length);
    }
    bool const is_en_dash_without_space = dash.code_point == en_dash && !has_space;
    bool const are_words = unicode::is_letter(next.code_point) || next.code_point == ellipsis
                           || class_of(next.code_point) == neighbour::opening;
    return is_dash(dash.code_point) && are_words && !is_en_dash_without_space;
}

} // namespace

std::vector<spoken_turn> spoken_turns(std::string_view text, byte_span line) {
    if (!begins_speech(text.substr(0, line.end), line)) {
        return {};
    }
    return line_reader{text, line}.turns();
}

} // namespace inquit
