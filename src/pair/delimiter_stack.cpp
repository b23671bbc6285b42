#include "pair/delimiter_stack.hpp"

#include "grammar/flank.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace inquit {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// A mark after a word that may be a possessive ends a title or a scare quote when it comes this soon after the mark that
// begins the paragraph; after more bytes the paragraph is rather one of several of a long quotation.
constexpr std::uint32_t longest_term = 40;

constexpr char const unclosed_code[] = "unclosed-mark";
constexpr char const stray_code[] = "stray-mark";

byte_span trimmed(std::string_view text, byte_span span) {
    if (span.empty()) {
        return {span.begin, span.begin};
    }
    auto const words = unicode::trim(text.substr(span.begin, span.size()));
    auto const begin = static_cast<std::uint32_t>(words.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// `"` or `-` alone between marks, a few such at most: they quote no words.
bool are_signs_alone(std::string_view text, std::span<byte_span const> content) {
    constexpr std::uint32_t most_signs = 16; // bytes; a nesting of many marks is not read again for each
    if (content.size() != 1 || content.front().size() > most_signs) {
        return false;
    }
    for (auto at = content.front().begin; at < content.front().end;) {
        auto const next = unicode::decode(text, at);
        if (auto const sign = class_of(next.code_point);
            sign != neighbour::dash && sign != neighbour::space) {
            return false;
        }
        at += next.length;
    }
    return true;
}

/// Where a quotation first opens directly within another.
struct inner_opener {
    std::uint32_t begin = nowhere;
    glyph shape{};
};

struct open_quotation {
    std::uint32_t slot = 0; ///< index into flow_pairing::slots_
    mark opener;
    std::uint32_t words_begin = 0;      ///< of this paragraph
    std::uint32_t first_same = nowhere; ///< where the first quotation of its family opens directly within it
    inner_opener first_strong;          ///< weak openers only: what its parent gets if this was an apostrophe
    std::uint32_t maybe_elision =
        nowhere; ///< slot of the first inner quotation that may be 'em with this one's closer
};

/// Marks at the begin of a section that could reopen what is unclosed: `"'And we...`.
std::span<mark const> leading_openers(section const& next) {
    std::size_t count = 0;
    auto end = next.span.begin;
    while (count < next.marks.size() && next.marks[count].span.begin == end) {
        end = next.marks[count].span.end;
        ++count;
    }
    return std::span{next.marks}.first(count);
}

class flow_pairing {
  public:
    flow_pairing(std::string_view text, right_single_habit habit, ledger& out)
        : text_{text}, habit_{habit}, out_{out} {}

    void pair(std::span<section const> flow) {
        std::size_t reopened = 0;
        for (std::size_t at = 0; at < flow.size(); ++at) {
            current_ = &flow[at];
            auto const next = at + 1 < flow.size() ? leading_openers(flow[at + 1]) : std::span<mark const>{};
            find_better_closers(next);
            for (std::size_t index = reopened; index < current_->marks.size(); ++index) {
                read(index);
            }
            reopened = settle(next);
        }
        keep();
    }

  private:
    // ---- one mark ----

    void read(std::size_t index) {
        ++out_.steps;
        auto const& next = current_->marks[index];
        if (next.shape == glyph::dash || (next.can_close && next.doubtful && better_closer_ahead_[index])) {
            return; // a dash within what is no dialogue, an apostrophe, inches
        }
        if (next.can_close && closes(next)) {
            return;
        }
        if (may_open(next)) {
            open(next);
        } else if (next.can_close && !next.doubtful && !may_be_apostrophe(next)) {
            report(stray_code, next.span, "this mark closes nothing");
        }
    }

    [[nodiscard]] bool may_open(mark const& next) const {
        if (next.shape == glyph::right_single) {
            return next.can_open && habit_ == right_single_habit::opens;
        }
        bool const opens_by_glyph = next.shape == glyph::left_double || next.shape == glyph::left_guillemet
                                    || next.shape == glyph::left_angle || next.shape == glyph::twin_left;
        return next.can_open || opens_by_glyph || stands_alone_at_end(next); // said(U+201C) We go(U+201D)
    }

    /// `He said: "`: the words follow in the next paragraph.
    [[nodiscard]] bool stands_alone_at_end(mark const& next) const {
        return !is_weak(next.shape) && next.span.end == current_->span.end
               && unicode::is_space(unicode::decode_before(text_, next.span.begin).code_point);
    }

    /// `the victims'.`: a closer where one is open, else nothing to tell of.
    [[nodiscard]] bool may_be_apostrophe(mark const& next) const {
        return is_weak(next.shape)
               && unicode::is_letter(unicode::decode_before(text_, next.span.begin).code_point);
    }

    void open(mark const& opener) {
        if (!stack_.empty()) {
            note_inner(stack_.back(), {opener.span.begin, opener.shape});
        }
        open_quotation next;
        next.slot = static_cast<std::uint32_t>(slots_.size());
        next.opener = opener;
        next.words_begin = opener.span.end;
        quotation words;
        words.outer = opener.span;
        words.opened_by = opener.shape;
        words.first_block = current_->block;
        slots_.push_back(std::move(words));
        push(std::move(next));
    }

    static void note_inner(open_quotation& outer, inner_opener inner) {
        if (inner.shape == outer.opener.shape) {
            outer.first_same = std::min(outer.first_same, inner.begin);
        } else if (is_weak(outer.opener.shape) && inner.begin < outer.first_strong.begin) {
            outer.first_strong = inner;
        }
    }

    // ---- closers ----

    [[nodiscard]] bool closes(mark const& closer) {
        auto const right_ones =
            closer.can_open ? openers_preferred_by(closer.shape) : openers_of(closer.shape);
        if (auto const found = innermost(right_ones, is_weak(closer.shape)); found != nowhere) {
            close(found, closer.span, closer.doubtful);
            return true;
        }
        if (closes_singles(closer)) {
            return true;
        }
        if (closer.can_open || closer.doubtful) {
            return false; // only the right opener makes it a closer
        }
        auto const found = innermost(openers_in(family_of(closer.shape)), is_weak(closer.shape));
        if (found != nowhere) {
            close(found, closer.span, false);
        }
        return found != nowhere;
    }

    /// The innermost opener of these glyphs, or nowhere. Of a weak one: not beyond the innermost strong opener.
    [[nodiscard]] std::uint32_t innermost(std::span<glyph const> shapes, bool is_for_weak) const {
        auto found = nowhere;
        for (auto const shape : shapes) {
            auto const& places = places_[static_cast<std::size_t>(shape)];
            if (!places.empty() && (found == nowhere || places.back() > found)) {
                found = places.back();
            }
        }
        bool const is_beyond_strong =
            is_for_weak && found != nowhere && !strong_places_.empty() && strong_places_.back() > found;
        return is_beyond_strong ? nowhere : found;
    }

    /// `''` that is two single marks: `'He said 'go''`, or a possessive and a mark: `'of the victims''`.
    [[nodiscard]] bool closes_singles(mark const& twin) {
        bool const is_twin = twin.shape == glyph::twin_straight || twin.shape == glyph::twin_right;
        if (!is_twin || stack_.empty() || !is_weak(stack_.back().opener.shape)) {
            return false;
        }
        auto const middle = twin.span.begin + twin.span.size() / 2;
        bool const are_two = stack_.size() > 1 && is_weak(stack_[stack_.size() - 2].opener.shape);
        if (are_two) {
            close(top(), {twin.span.begin, middle}, false);
        }
        close(top(), {middle, twin.span.end}, false);
        return true;
    }

    [[nodiscard]] std::uint32_t top() const { return static_cast<std::uint32_t>(stack_.size() - 1); }

    void close(std::uint32_t place, byte_span closer, bool is_doubtful) {
        while (top() > place) {
            forget(stack_.back());
            pop();
        }
        auto const closed = stack_.back();
        pop();
        end_words(closed, closer);
        if (is_weak(closed.opener.shape) && closed.opener.doubtful && !is_doubtful && !stack_.empty()) {
            auto& outer = stack_.back();
            if (outer.opener.shape == closed.opener.shape && outer.maybe_elision == nowhere) {
                outer.maybe_elision = closed.slot;
            }
        }
    }

    /// closer: an empty span where no mark ends the quotation.
    void end_words(open_quotation const& closed, byte_span closer) {
        auto& words = slots_[closed.slot];
        add_words(words, {closed.words_begin, closer.begin});
        if (words.content.empty()) {
            return; // "" quotes nothing
        }
        words.unclosed = closer.empty();
        words.last_block = words.unclosed ? words.last_block : current_->block;
        words.outer.end = words.unclosed ? words.content.back().end : closer.end;
    }

    void add_words(quotation& words, byte_span span) {
        if (auto const kept = trimmed(text_, span); !kept.empty()) {
            words.content.push_back(kept);
            words.last_block = current_->block;
        }
    }

    // ---- the stack ----

    void push(open_quotation next) {
        auto const place = static_cast<std::uint32_t>(stack_.size());
        places_[static_cast<std::size_t>(next.opener.shape)].push_back(place);
        if (!is_weak(next.opener.shape)) {
            strong_places_.push_back(place);
        }
        stack_.push_back(std::move(next));
    }

    void pop() {
        ++out_.steps;
        places_[static_cast<std::size_t>(stack_.back().opener.shape)].pop_back();
        if (!is_weak(stack_.back().opener.shape)) {
            strong_places_.pop_back();
        }
        stack_.pop_back();
    }

    void forget(open_quotation const& opener) {
        slots_[opener.slot].content.clear();
        if (!is_weak(opener.opener.shape)) {
            report_unclosed(opener);
        }
    }

    // ---- the end of a section ----

    /// Ends what is unclosed, but for what the next section reopens; returns how many marks do so.
    std::size_t settle(std::span<mark const> next) {
        pass_on_inner_openers(next);
        auto const unclosed = std::exchange(stack_, {});
        for (auto& places : places_) {
            places.clear();
        }
        strong_places_.clear();
        std::uint32_t taken_until = 0; // openers before it lie in what has been ended
        for (auto const& opener : unclosed) {
            ++out_.steps;
            if (opener.opener.span.begin < taken_until) {
                forget(opener);
            } else if (goes_on(opener, next)) {
                reopen(opener, next[stack_.size()]);
            } else {
                taken_until = std::max(taken_until, ended_at(opener));
            }
        }
        return stack_.size();
    }

    /// An unclosed single mark was an apostrophe: what opened within it opened within its parent.
    void pass_on_inner_openers(std::span<mark const> next) {
        for (std::size_t place = stack_.size(); place-- > 1;) {
            auto const& inner = stack_[place];
            bool const may_go_on = place < next.size() && next[place].shape == inner.opener.shape;
            if (is_weak(inner.opener.shape) && !may_go_on && inner.first_strong.begin != nowhere) {
                note_inner(stack_[place - 1], inner.first_strong);
            }
        }
    }

    /// A quotation that holds another one with its own glyph was closed somewhere before that: it does not go on.
    [[nodiscard]] bool goes_on(open_quotation const& opener, std::span<mark const> next) const {
        return opener.first_same == nowhere && stack_.size() < next.size()
               && next[stack_.size()].shape == opener.opener.shape;
    }

    void reopen(open_quotation opener, mark const& mark_of_next) {
        add_words(slots_[opener.slot], {opener.words_begin, current_->span.end});
        opener.words_begin = mark_of_next.span.end;
        opener.first_strong = {};
        opener.maybe_elision = nowhere;
        push(std::move(opener));
    }

    /// Ends an opener that nothing closes; returns the end of what it took, or 0.
    std::uint32_t ended_at(open_quotation const& opener) {
        if (is_weak(opener.opener.shape) && opener.maybe_elision != nowhere) {
            return closed_by_elision(opener);
        }
        // Only a left single mark at the begin of its section is surely none of the apostrophes that nothing closes.
        bool const is_apostrophe = is_weak(opener.opener.shape)
                                   && (opener.opener.shape != glyph::left_single
                                       || opener.opener.span.begin != current_->span.begin);
        if (is_apostrophe || !stack_.empty()) {
            forget(opener);
            return 0;
        }
        report_unclosed(opener);
        auto const end = std::min(opener.first_same, current_->span.end);
        end_words(opener, {end, end});
        return end;
    }

    /// `'I told 'em,' he said`: the mark that closed 'em closes the quotation.
    std::uint32_t closed_by_elision(open_quotation const& opener) {
        auto& inner = slots_[opener.maybe_elision];
        auto const words_end = inner.content.empty() ? nowhere : inner.content.back().end;
        if (words_end == nowhere) {
            forget(opener);
            return 0;
        }
        auto& words = slots_[opener.slot];
        add_words(words, {opener.words_begin, words_end});
        words.outer.end = inner.outer.end;
        words.last_block = current_->block;
        inner.content.clear();
        return words.outer.end;
    }

    // ---- doubtful closers ----

    /// `'It's the victims' right,' he said`: a mark that may be an apostrophe or inches is no closer if a
    /// sure closer follows before the next opener.
    void find_better_closers(std::span<mark const> next) {
        auto const& marks = current_->marks;
        bool const is_one_of_several = !next.empty() && !marks.empty()
                                       && next.front().shape == marks.front().shape
                                       && marks.front().span.begin == current_->span.begin;
        bool goes_on_after = is_one_of_several && is_weak(next.front().shape);
        bool sure_single = false;
        bool sure_double = false;
        mark const* next_single = nullptr; // a closer, sure or not, before the next opener
        better_closer_ahead_.assign(marks.size(), false);
        for (std::size_t index = marks.size(); index-- > 0;) {
            ++out_.steps;
            auto const& closer = marks[index];
            bool const is_single = is_weak(closer.shape);
            bool& sure = is_single ? sure_single : sure_double;
            if (closer.can_close && closer.doubtful) {
                bool const is_far = closer.span.begin - current_->span.begin > longest_term;
                bool const gives_way =
                    next_single != nullptr && (clips_g(closer) || is_possessive_before(closer, *next_single));
                better_closer_ahead_[index] = sure || (is_single && ((goes_on_after && is_far) || gives_way));
                next_single = is_single ? &closer : next_single;
            } else if (closer.can_close && !closer.can_open) {
                sure = true;
                next_single = is_single ? &closer : next_single;
            } else if (closer.can_open && !closer.can_close && may_open(closer)) {
                sure = false;
                next_single = is_single ? nullptr : next_single;
                goes_on_after = goes_on_after && (!is_single || index == 0);
            }
        }
    }

    /// `'Lyin' Ted' Cruz`: a participle without its g.
    [[nodiscard]] bool clips_g(mark const& closer) const {
        return text_.substr(0, closer.span.begin).ends_with("in");
    }

    /// `'ignored the residents' pleas'`: a plural's possessive has its noun behind it, in one word or two.
    [[nodiscard]] bool is_possessive_before(mark const& closer, mark const& next) const {
        auto const between = text_.substr(closer.span.end, next.span.begin - closer.span.end);
        return text_.substr(0, closer.span.begin).ends_with('s') && std::ranges::count(between, ' ') <= 2;
    }

    // ---- diagnostics ----

    void report_unclosed(open_quotation const& opener) {
        report(unclosed_code, opener.opener.span, "nothing closes this mark");
    }

    /// One of a code for each section: a paragraph of a million marks has one thing to tell.
    void report(char const* code, byte_span span, char const* message) {
        auto& last = code == unclosed_code ? last_unclosed_ : last_stray_;
        if (last != current_) {
            last = current_;
            out_.diagnostics.push_back({span, code, message});
        }
    }

    void keep() {
        for (auto& found : slots_) {
            ++out_.steps;
            if (!found.content.empty() && !are_signs_alone(text_, found.content)) {
                out_.quotations.push_back(std::move(found));
            }
        }
    }

    std::string_view text_;
    right_single_habit habit_;
    ledger& out_;
    section const* current_ = nullptr;
    section const* last_unclosed_ = nullptr;
    section const* last_stray_ = nullptr;
    std::vector<open_quotation> stack_;
    std::array<std::vector<std::uint32_t>, glyph_count> places_; ///< of each glyph's openers on the stack
    std::vector<std::uint32_t> strong_places_;
    std::vector<bool> better_closer_ahead_; ///< for each mark of the section
    std::vector<quotation> slots_;          ///< one for each opener; without content: none after all
};

} // namespace

void pair_flow(std::string_view text, std::span<section const> flow, right_single_habit habit, ledger& out) {
    flow_pairing{text, habit, out}.pair(flow);
}

} // namespace inquit
