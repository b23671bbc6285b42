#include "grammar/marks.hpp"

#include "grammar/flank.hpp"
#include "grammar/mark_lexer.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

#include <string>
#include <utility>

namespace inquit {
namespace {

constexpr char32_t right_single_mark = 0x2019;

bool is_single(glyph shape) {
    switch (shape) {
    case glyph::straight_single:
    case glyph::left_single:
    case glyph::right_single:
    case glyph::low_single:
    case glyph::high_rev_single:
        return true;
    default:
        return false;
    }
}

/// Some of what `glyph` says: which way the mark faces when its neighbours say nothing.
enum class habit : std::uint8_t { none, opens, closes };

habit habit_of(glyph shape) {
    switch (shape) {
    case glyph::straight_double:
    case glyph::straight_single:
    case glyph::twin_straight:
        return habit::none;
    case glyph::right_double:
    case glyph::right_single:
    case glyph::right_guillemet:
    case glyph::right_angle:
    case glyph::right_corner:
    case glyph::right_white_corner:
    case glyph::twin_right:
        return habit::closes;
    default:
        return habit::opens;
    }
}

/// Glyphs that no language uses the other way round.
bool is_one_way(glyph shape) {
    switch (shape) {
    case glyph::low_double:
    case glyph::high_rev_double:
    case glyph::low_single:
    case glyph::high_rev_single:
    case glyph::left_corner:
    case glyph::right_corner:
    case glyph::left_white_corner:
    case glyph::right_white_corner:
    case glyph::twin_grave:
        return true;
    default:
        return false;
    }
}

/// A habit gives way only where the neighbours say the contrary, as in German and Swedish.
direction direction_of(glyph shape, direction flanks) {
    auto const usual = habit_of(shape);
    if (usual == habit::none) {
        return flanks;
    }
    if (is_one_way(shape)) {
        return {usual == habit::opens, usual == habit::closes};
    }
    if (usual == habit::opens) {
        return {flanks.can_open || !flanks.can_close, flanks.can_close};
    }
    if (shape == glyph::right_single) {
        return {flanks.can_open && !flanks.can_close, flanks.can_close}; // 'em closes nothing
    }
    return {flanks.can_open && !flanks.can_close, true};
}

/// Marks that touch, or that only narrow or no-break spaces part: their outer neighbours count for all of them.
///   ("'We go,' he said")      L = (   R = W
///     ^^ run
struct neighbourhood {
    char32_t left = 0; ///< 0 at the edge
    char32_t right = 0;
    char32_t beyond = 0;
    [[nodiscard]] neighbour left_class() const { return left == 0 ? neighbour::edge : class_of(left); }
    [[nodiscard]] neighbour right_class() const { return right == 0 ? neighbour::edge : class_of(right); }
    [[nodiscard]] neighbour beyond_class() const { return beyond == 0 ? neighbour::edge : class_of(beyond); }
};

class mark_finder {
  public:
    mark_finder(std::string_view text, byte_span range, vocabulary const& words)
        : text_{text.substr(0, range.end)}, range_{range}, words_{words} {}

    std::vector<mark> found() && {
        auto const* const origin = text_.data();
        auto const lexed = lexed_marks(text_.substr(range_.begin));
        marks_.reserve(lexed.size());
        std::vector<mark> run;
        for (auto const& next : lexed) {
            auto const begin = static_cast<std::uint32_t>(next.here - origin);
            byte_span const span{begin, begin + length_of(next.shape)};
            if (next.shape == glyph::dash) {
                settle(run);
                marks_.push_back({span, glyph::dash, true, false, false});
                continue;
            }
            if (!run.empty() && !touches(run.back().span.end, span.begin)) {
                settle(run);
            }
            run.push_back({span, next.shape, false, false, false});
        }
        settle(run);
        return std::move(marks_);
    }

  private:
    [[nodiscard]] bool touches(std::uint32_t end, std::uint32_t begin) const {
        constexpr std::uint32_t longest_gap = 6;
        if (begin - end > longest_gap) {
            return false;
        }
        for (std::size_t at = end; at < begin;) {
            auto const next = unicode::decode(text_, at);
            if (next.code_point < 0x80 || !unicode::is_space(next.code_point)) {
                return false;
            }
            at += next.length;
        }
        return true;
    }

    [[nodiscard]] neighbourhood neighbourhood_of(byte_span span) const {
        auto const left = unicode::decode_before(text_.substr(range_.begin), span.begin - range_.begin);
        auto const right = unicode::decode(text_, span.end);
        return {left.code_point, right.code_point,
                unicode::decode(text_, span.end + right.length).code_point};
    }

    /// Decides what the marks of a run can do, keeps those that can do anything, and empties it.
    void settle(std::vector<mark>& run) {
        if (!run.empty() && is_possessive_s(run)) {
            run.pop_back();
        }
        if (!run.empty()) {
            auto const around = neighbourhood_of({run.front().span.begin, run.back().span.end});
            order_triplets(run, around);
            for (auto& next : run) {
                direct(next, around, next.span == run.front().span);
                if (begins_elision(next)) {
                    continue;
                }
                if (next.can_open || next.can_close) {
                    marks_.push_back(next);
                }
            }
        }
        run.clear();
    }

    /// `U.S.'s`, `"Hamilton"'s`: a single mark before an s that ends the word, not after a space.
    [[nodiscard]] bool is_possessive_s(std::vector<mark> const& run) const {
        auto const last = run.back();
        if (last.shape != glyph::straight_single && last.shape != glyph::right_single) {
            return false;
        }
        auto const around = neighbourhood_of({run.front().span.begin, last.span.end});
        bool const follows_word = around.left_class() == neighbour::word
                                  || around.left_class() == neighbour::stop
                                  || around.left_class() == neighbour::closing;
        return follows_word && (around.right == U's' || around.right == U'S')
               && around.beyond_class() != neighbour::word;
    }

    /// `told 'em`; not `the 'cause' of it` nor `'Cause and effect'`.
    [[nodiscard]] bool begins_elision(mark const& next) const {
        if (!next.doubtful || !next.can_open) {
            return false;
        }
        constexpr std::uint32_t longest = 12;
        auto end = next.span.end;
        while (end < range_.end && end - next.span.end < longest && is_ascii_letter(text_[end])) {
            ++end;
        }
        auto const* const entry =
            words_.find('\'' + std::string{text_.substr(next.span.end, end - next.span.end)});
        return ends_elision(end) && entry != nullptr && entry->is(word_class::elision);
    }

    [[nodiscard]] bool ends_elision(std::uint32_t offset) const {
        auto const next = unicode::decode(text_, offset).code_point;
        return !unicode::is_letter(next) && !unicode::is_digit(next) && next != U'\''
               && next != right_single_mark;
    }

    /// The lexer takes twins first; three single marks that close are a single mark and a twin:
    /// `''He said 'go'''`.
    static void order_triplets(std::vector<mark>& run, neighbourhood const& around) {
        bool const opens =
            direction_of(around.left_class(), around.right_class(), around.beyond_class()).can_open;
        for (std::size_t at = 0; !opens && at + 1 < run.size(); ++at) {
            auto& twin = run[at];
            auto& single = run[at + 1];
            bool const is_triplet =
                twin.span.end == single.span.begin
                && ((twin.shape == glyph::twin_straight && single.shape == glyph::straight_single)
                    || (twin.shape == glyph::twin_right && single.shape == glyph::right_single));
            if (is_triplet) {
                std::swap(twin.shape, single.shape);
                twin.span.end = twin.span.begin + length_of(twin.shape);
                single.span.begin = twin.span.end;
            }
        }
    }

    static void direct(mark& next, neighbourhood const& around, bool is_first) {
        auto const left = around.left_class();
        auto const right = around.right_class();
        auto const flanks = direction_of(left, right, around.beyond_class());
        if (is_single(next.shape) && is_apostrophe(left, right)) {
            return;
        }
        if (next.shape == glyph::low_single && left == neighbour::word) {
            return; // a comma in the wrong place
        }
        auto const decided = direction_of(next.shape, flanks);
        next.can_open = decided.can_open;
        next.can_close = decided.can_close;
        next.doubtful = is_doubtful(next, around, is_first);
    }

    /// O'Neill, don't, 1990's, and a lonely mark between spaces.
    static bool is_apostrophe(neighbour left, neighbour right) {
        bool const inside_word = left == neighbour::word && right == neighbour::word;
        bool const alone = (left == neighbour::space || left == neighbour::edge)
                           && (right == neighbour::space || right == neighbour::edge);
        return inside_word || alone;
    }

    static bool is_doubtful(mark const& next, neighbourhood const& around, bool is_first) {
        if (next.can_close && is_first && unicode::is_digit(around.left)) {
            return true; // 12", 5'
        }
        if (!is_single(next.shape)) {
            return false;
        }
        bool const word_follows =
            around.right_class() == neighbour::space || around.right_class() == neighbour::dash;
        if (next.can_close && is_first && around.left_class() == neighbour::word && word_follows) {
            return true; // victims' rights, goin' home; not 'victims', he said
        }
        return next.can_open && !next.can_close && next.shape != glyph::low_single
               && (unicode::is_lower(around.right) || unicode::is_digit(around.right)); // 'em, '16
    }

    std::string_view text_; ///< ends where the range ends
    byte_span range_;
    vocabulary const& words_;
    std::vector<mark> marks_;
};

} // namespace

std::uint32_t length_of(glyph shape) {
    switch (shape) {
    case glyph::straight_double:
    case glyph::straight_single:
        return 1;
    case glyph::left_guillemet:
    case glyph::right_guillemet:
    case glyph::twin_straight:
    case glyph::twin_grave:
        return 2;
    case glyph::twin_right:
    case glyph::twin_left:
        return 6;
    default:
        return 3;
    }
}

std::vector<mark> find_marks(std::string_view text, byte_span range, vocabulary const& words) {
    return mark_finder{text, range, words}.found();
}

} // namespace inquit
