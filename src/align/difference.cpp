#include "align/difference.hpp"

#include "align/meaning.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace inquit::align {
namespace {

using enum difference_kind;

struct named_kind {
    std::string_view name;
    fidelity at_best; ///< of a draft that has such a difference
};

/// In the order of difference_kind.
constexpr std::array kinds{
    named_kind{"typography", fidelity::typographic},      named_kind{"case-initial", fidelity::verbatim},
    named_kind{"punctuation", fidelity::typographic},     named_kind{"spelling", fidelity::typographic},
    named_kind{"number-form", fidelity::typographic},     named_kind{"contraction", fidelity::typographic},
    named_kind{"stage-direction", fidelity::typographic}, named_kind{"filler-removed", fidelity::altered},
    named_kind{"words-dropped", fidelity::altered},       named_kind{"words-added", fidelity::altered},
    named_kind{"word-substituted", fidelity::altered},    named_kind{"grammar-fixed", fidelity::altered},
    named_kind{"meaning-flip", fidelity::altered},        named_kind{"ellipsis-elision", fidelity::trimmed},
    named_kind{"ellipsis-distorts", fidelity::altered},   named_kind{"bracket-insert", fidelity::trimmed},
    named_kind{"order-changed", fidelity::altered}};

constexpr difference_kind kind_of(equivalence form) {
    switch (form) {
    case equivalence::contraction:
        return contraction;
    case equivalence::spelling:
        return spelling;
    default:
        return number_form;
    }
}

/// What may be changed without a mark, or with one.
enum class sort : std::uint8_t { same, form, changed, glossed, elided, interrupted, direction };

class comparison {
  public:
    comparison(side const& draft, side const& source, alignment const& by)
        : draft_{draft}, source_{source}, by_{by} {}

    std::vector<difference> result() {
        for (std::size_t at = 0; at < by_.steps.size();) {
            auto const what = sort_of(by_.steps[at]);
            auto end = at + 1;
            // Neighbours of one sort are one difference; each word that stands for another by itself.
            while (what != sort::same && what != sort::form && end < by_.steps.size()
                   && (sort_of(by_.steps[end]) == what || is_replaced(at, end, what))) {
                ++end;
            }
            add(what, at, end);
            at = end;
        }
        join_moved();
        return std::move(out_);
    }

  private:
    [[nodiscard]] word const& draft_word(std::uint32_t at) const { return draft_.words[at]; }
    [[nodiscard]] word const& source_word(std::uint32_t at) const { return source_.words[at]; }

    [[nodiscard]] sort sort_of(step const& taken) const {
        if (taken.same || taken.form) {
            return taken.same ? sort::same : sort::form;
        }
        if (taken.draft.empty()) {
            if (source_word(taken.source.begin).role == word_role::inserted) {
                return sort::interrupted;
            }
            if (source_word(taken.source.begin).role != word_role::plain) {
                return sort::direction;
            }
            if (taken.draft.begin == draft_.words.size()) {
                return sort::changed;
            }
            auto const& next = draft_word(taken.draft.begin);
            return next.after_ellipsis ? sort::elided : next.begins_range ? sort::interrupted : sort::changed;
        }
        return draft_word(taken.draft.begin).role == word_role::bracketed ? sort::glossed : sort::changed;
    }

    /// "[Obama] around" for "him around": the gloss stands for what is missing beside it.
    [[nodiscard]] bool is_replaced(std::size_t begin, std::size_t at, sort first) const {
        auto const& next = by_.steps[at];
        auto const& from = by_.steps[begin];
        bool const behind = first == sort::glossed && sort_of(next) == sort::changed && next.draft.empty();
        bool const before =
            first == sort::changed && from.draft.empty() && sort_of(next) == sort::glossed
            && std::all_of(by_.steps.begin() + static_cast<std::ptrdiff_t>(begin),
                           by_.steps.begin() + static_cast<std::ptrdiff_t>(at), [this](step const& each) {
                               return each.draft.empty() || sort_of(each) == sort::glossed;
                           });
        return behind || before;
    }

    /// The words' span in their text; of none, the place before the next word.
    static byte_span span_of(side const& in, word_range words) {
        if (!words.empty()) {
            return {in.words[words.begin].span.begin, in.words[words.end - 1].span.end};
        }
        auto const at = words.begin < in.words.size() ? in.words[words.begin].span.begin
                        : in.words.empty()            ? 0
                                                      : in.words.back().span.end;
        return {at, at};
    }

    void add(sort what, std::size_t begin, std::size_t end) {
        auto const& first = by_.steps[begin];
        auto const& last = by_.steps[end - 1];
        word_range const mine{first.draft.begin, last.draft.end};
        word_range const theirs{first.source.begin, last.source.end};
        auto const put = [&](difference_kind kind) {
            out_.push_back({kind, span_of(draft_, mine), span_of(source_, theirs)});
        };
        switch (what) {
        case sort::same:
            add_typography(mine, theirs);
            return;
        case sort::form:
            add_points(mine, theirs);
            put(kind_of(*first.form));
            return;
        case sort::
            interrupted: // the reporter's words stand between: nothing says that the source goes on here
            return;
        case sort::direction:
            put(stage_direction);
            return;
        case sort::elided: {
            auto const cut = source_.words.subspan(theirs.begin, theirs.size());
            put(decides_meaning(cut) ? ellipsis_distorts : ellipsis_elision);
            return;
        }
        case sort::glossed:
            put(bracket_insert);
            return;
        case sort::changed:
            put(!mine.empty() && is_gloss(mine) ? bracket_insert : kind_of_change(mine, theirs));
            return;
        }
    }

    [[nodiscard]] bool is_gloss(word_range mine) const {
        auto const words = draft_.words.subspan(mine.begin, mine.size());
        return std::ranges::all_of(words, [](word const& each) { return each.role == word_role::bracketed; });
    }

    [[nodiscard]] difference_kind kind_of_change(word_range mine, word_range theirs) const {
        auto const ours = draft_.words.subspan(mine.begin, mine.size());
        auto const said = source_.words.subspan(theirs.begin, theirs.size());
        if (ours.empty() && (are_fillers(said) || is_false_start(theirs))) {
            return filler_removed;
        }
        if (flips_meaning(ours, said) || names_another(mine, theirs)) {
            return meaning_flip;
        }
        if (ours.empty() || said.empty()) {
            return ours.empty() ? words_dropped : words_added;
        }
        bool const inflected =
            ours.size() == 1 && said.size() == 1 && share_lemma(ours.front(), said.front());
        return inflected ? grammar_fixed : word_substituted;
    }

    static bool are_fillers(std::span<word const> words) {
        while (!words.empty()) {
            auto const length = filler_length(words);
            if (length == 0) {
                return false;
            }
            words = words.subspan(length);
        }
        return true;
    }

    /// "We are going -- we are going to": words that the source has again at once, before or behind. One word alone may be said twice for
    /// its weight ("very, very"), unless a dash or an ellipsis breaks it off.
    [[nodiscard]] bool is_false_start(word_range theirs) const {
        auto const size = theirs.size();
        auto const is_repeated = [&](std::uint32_t left, std::uint32_t right) {
            if (right + size > source_.words.size()
                || !std::ranges::equal(source_.words.subspan(left, size), source_.words.subspan(right, size),
                                       {}, &word::key, &word::key)) {
                return false;
            }
            auto const begin = source_word(right - 1).span.end;
            auto const between =
                points_of(source_.text.substr(begin, source_word(right).span.begin - begin)).plain;
            bool const is_broken_off =
                between.find('-') != std::string_view::npos || source_word(right).after_ellipsis;
            return is_broken_off || (size > 1 && between.find_first_of(".?!:;") == std::string_view::npos);
        };
        return is_repeated(theirs.begin, theirs.end)
               || (theirs.begin >= size && is_repeated(theirs.begin - size, theirs.begin));
    }

    /// Both have a name where the other has another one: a capital, and not because a sentence begins.
    [[nodiscard]] bool names_another(word_range mine, word_range theirs) const {
        auto const is_name = [](side const& in, std::uint32_t at) {
            auto const first = unicode::decode(in.text, in.words[at].span.begin).code_point;
            auto const gap_begin = at == 0 ? 0 : in.words[at - 1].span.end;
            auto const between = in.text.substr(gap_begin, in.words[at].span.begin - gap_begin);
            return unicode::is_upper(first) && at > 0 && in.words[at].key != "i"
                   && between.find_first_of(".?!:\"") == std::string_view::npos;
        };
        auto const count = [&](side const& in, word_range words) {
            std::uint32_t names = 0;
            for (auto at = words.begin; at < words.end; ++at) {
                names += is_name(in, at) ? 1U : 0U;
            }
            return names;
        };
        return count(draft_, mine) > 0 && count(source_, theirs) > 0;
    }

    void add_typography(word_range mine, word_range theirs) {
        add_points(mine, theirs);
        auto const ours =
            draft_.text.substr(draft_word(mine.begin).span.begin, draft_word(mine.begin).span.size());
        auto const said =
            source_.text.substr(source_word(theirs.begin).span.begin, source_word(theirs.begin).span.size());
        if (ours == said) {
            return;
        }
        auto const rest = [](std::string_view written) {
            return written.substr(unicode::decode(written, 0).length);
        };
        bool const initial = mine.begin == 0 && rest(ours) == rest(said);
        out_.push_back(
            {initial ? case_initial : typography, span_of(draft_, mine), span_of(source_, theirs)});
    }

    /// What stands between this word and the one before, where both sides go on without a break.
    void add_points(word_range mine, word_range theirs) {
        bool const goes_on =
            mine.begin > 0 && theirs.begin > 0 && last_draft_ == mine.begin && last_source_ == theirs.begin;
        last_draft_ = mine.end;
        last_source_ = theirs.end;
        if (!goes_on || draft_word(mine.begin).after_ellipsis || draft_word(mine.begin).begins_range
            || draft_word(mine.begin).role != word_role::plain
            || source_word(theirs.begin).role != word_role::plain) {
            return;
        }
        byte_span const ours{draft_word(mine.begin - 1).span.end, draft_word(mine.begin).span.begin};
        byte_span const said{source_word(theirs.begin - 1).span.end, source_word(theirs.begin).span.begin};
        auto const kept = points_of(draft_.text.substr(ours.begin, ours.size()));
        auto const had = points_of(source_.text.substr(said.begin, said.size()));
        if (kept.raw != had.raw) {
            out_.push_back({kept.plain == had.plain ? typography : punctuation, ours, said});
        }
    }

    struct points {
        std::string raw;   ///< without white space
        std::string plain; ///< and without the choice of mark and dash
    };

    static points points_of(std::string_view between) {
        points found;
        for (std::size_t at = 0; at < between.size();) {
            auto const next = unicode::decode(between, at);
            at += next.length;
            if (unicode::is_space(next.code_point)) {
                continue;
            }
            unicode::append(found.raw, next.code_point);
            found.plain.push_back(plain_form(next.code_point));
        }
        found.plain.erase(std::unique(found.plain.begin(), found.plain.end()),
                          found.plain.end()); // "--"  "''"
        return found;
    }

    static char plain_form(char32_t point) {
        constexpr std::u32string_view marks =
            U"\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A'\"`";
        constexpr std::u32string_view dashes = U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212-";
        if (marks.find(point) != std::u32string_view::npos) {
            return '"';
        }
        if (dashes.find(point) != std::u32string_view::npos) {
            return '-';
        }
        return point < 0x80 ? static_cast<char>(point) : '?';
    }

    /// What is missing in one place and stands in another.
    void join_moved() {
        for (auto dropped = out_.begin(); dropped != out_.end(); ++dropped) {
            if (dropped->kind != words_dropped) {
                continue;
            }
            auto const words = words_of(source_.text.substr(dropped->source.begin, dropped->source.size()));
            auto const added = std::ranges::find_if(out_, [&](difference const& each) {
                if (each.kind != words_added) {
                    return false;
                }
                auto const put = words_of(draft_.text.substr(each.draft.begin, each.draft.size()));
                return std::ranges::equal(put, words, {}, &word::key, &word::key);
            });
            if (added != out_.end()) {
                added->kind = order_changed;
                added->source = dropped->source;
                dropped->kind = order_changed;
                dropped->draft = added->draft;
            }
        }
        out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    }

    side const& draft_;
    side const& source_;
    alignment const& by_;
    std::uint32_t last_draft_ = 0;
    std::uint32_t last_source_ = 0;
    std::vector<difference> out_;
};

} // namespace

std::string_view name_of(difference_kind kind) { return kinds[static_cast<std::size_t>(kind)].name; }

std::vector<difference> differences_of(side const& draft, side const& source, alignment const& by) {
    return comparison{draft, source, by}.result();
}

fidelity fidelity_of(std::span<difference const> differences) {
    auto worst = fidelity::verbatim;
    for (auto const& each : differences) {
        worst = std::max(worst, kinds[static_cast<std::size_t>(each.kind)].at_best);
    }
    return worst;
}

} // namespace inquit::align
