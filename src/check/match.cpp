#include "check/match.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

using align::difference;
using align::word;
using align::word_range;

std::uint32_t count_words(std::string_view text, byte_span span) {
    std::vector<word> words;
    align::append_words(words, text, span);
    return static_cast<std::uint32_t>(words.size());
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// The span with that many more words in front and behind.
byte_span extended(byte_span span, std::uint32_t before, std::uint32_t behind, std::string_view text) {
    auto begin = span.begin;
    for (; begin > 0 && before > 0; --before) {
        while (begin > 0 && is_blank(text[begin - 1])) {
            --begin;
        }
        while (begin > 0 && !is_blank(text[begin - 1])) {
            --begin;
        }
    }
    auto end = span.end;
    for (; end < text.size() && behind > 0; --behind) {
        while (end < text.size() && is_blank(text[end])) {
            ++end;
        }
        while (end < text.size() && !is_blank(text[end])) {
            ++end;
        }
    }
    return {begin, end};
}

std::vector<word> words_in(byte_span where, reference const& source) {
    std::vector<word> words;
    auto const first = std::ranges::upper_bound(source.passages, where.begin, {},
                                                [](passage const& each) { return each.span.end; });
    for (auto each = first; each != source.passages.end() && each->span.begin < where.end; ++each) {
        byte_span const part{std::max(each->span.begin, where.begin), std::min(each->span.end, where.end)};
        align::append_words(words, source.text, part);
    }
    for (auto const insertion : insertions_in(where, source)) {
        auto const begin = std::ranges::lower_bound(words, insertion.begin, {},
                                                    [](word const& each) { return each.span.begin; });
        for (auto each = begin; each != words.end() && each->span.end <= insertion.end; ++each) {
            each->role = align::word_role::inserted;
        }
    }
    return words;
}

/// Words that differ and nothing marks it.
std::uint32_t changed_words(std::span<difference const> differences, std::string_view draft,
                            std::string_view source) {
    std::uint32_t changed = 0;
    for (auto const& each : differences) {
        bool const is_marked = each.kind == align::difference_kind::ellipsis_distorts;
        if (!is_marked && align::fidelity_of({&each, 1}) == align::fidelity::altered) {
            changed += std::max(count_words(draft, each.draft), count_words(source, each.source));
        }
    }
    return changed;
}

bool stands(align::step const& each) { return each.same || each.form.has_value(); }

/// Grows stretches word by word and ends one where its score has fallen far below its best, as BLAST does ("X-drop").
class stretch_scan {
  public:
    explicit stretch_scan(std::span<word const> theirs) : theirs_{theirs} {}

    std::vector<stretch> run(std::span<align::step const> steps) {
        for (auto const& each : steps) {
            stands(each) ? grow(each) : weaken(each);
        }
        end();
        return std::move(found_);
    }

  private:
    static constexpr int price_of_difference = 2; ///< in words that stand
    static constexpr int drop = 4;

    void grow(align::step const& each) {
        if (!is_open_) {
            is_open_ = true;
            here_ = {{each.draft.begin, each.draft.end}, {theirs_[each.source.begin].span.begin, 0}};
            score_ = best_ = 0;
        }
        score_ += static_cast<int>(std::max(each.draft.size(), 1U));
        if (score_ >= best_) {
            best_ = score_;
            here_.quoted.end = each.draft.end;
            here_.words.end = theirs_[each.source.end - 1].span.end;
        }
    }

    void weaken(align::step const& each) {
        score_ -= price_of_difference * static_cast<int>(std::max(each.draft.size(), each.source.size()));
        if (is_open_ && score_ <= best_ - drop) {
            end();
        }
    }

    void end() {
        if (is_open_) {
            found_.push_back(here_);
        }
        is_open_ = false;
    }

    std::span<word const> theirs_;
    bool is_open_ = false;
    stretch here_;
    int score_ = 0;
    int best_ = 0;
    std::vector<stretch> found_;
};

/// From the first to the last word that stands, of the source.
std::optional<word_range> standing_range(align::alignment const& by) {
    auto const first = std::ranges::find_if(by.steps, stands);
    if (first == by.steps.end()) {
        return std::nullopt;
    }
    auto const last = std::find_if(by.steps.rbegin(), by.steps.rend(), stands);
    return word_range{first->source.begin, last->source.end};
}

/// No score is above it: of the words that do not stand, some may be marked as put in.
double highest_score(std::span<word const> words, std::span<align::step const> steps) {
    constexpr double words_that_may_be_counted_otherwise = 1;
    double lost = -words_that_may_be_counted_otherwise;
    for (auto const& each : steps) {
        for (auto at = each.draft.begin; !stands(each) && at < each.draft.end; ++at) {
            lost += words[at].role == align::word_role::plain ? 1 : 0;
        }
    }
    return 1 - lost / static_cast<double>(words.size());
}

std::optional<match> compared(quoted_text const& quotation, align::side const& source, worth least) {
    auto const& words = quotation.words;
    auto const by = align::aligned(words, source.words);
    auto const range = by ? standing_range(*by) : std::nullopt;
    if (!range || words.empty()) {
        return std::nullopt;
    }
    match found;
    found.stretches = stretch_scan{source.words}.run(by->steps);
    auto const is_long = [least](stretch const& each) { return each.quoted.size() >= least.stretch; };
    if (highest_score(words, by->steps) < least.score && std::ranges::none_of(found.stretches, is_long)) {
        return std::nullopt;
    }
    found.words = {source.words[range->begin].span.begin, source.words[range->end - 1].span.end};
    found.differences = align::differences_of({quotation.text, words}, source, *by);
    found.how = align::fidelity_of(found.differences);
    auto const changed = changed_words(found.differences, quotation.text, source.text);
    found.score = 1.0 - std::min(1.0, static_cast<double>(changed) / static_cast<double>(words.size()));
    return found;
}

} // namespace

quoted_text quoted_text_of(std::string_view text, std::span<byte_span const> spans) {
    quoted_text out{text, {spans.begin(), spans.end()}, {}};
    std::ranges::for_each(spans,
                          [&out, text](byte_span span) { align::append_words(out.words, text, span); });
    return out;
}

byte_span reach_of(place const& where, std::string_view source) {
    return extended(where.span, where.words_before + spare_words, where.words_behind + spare_words, source);
}

std::optional<match> match_at(quoted_text const& quotation, byte_span reach, reference const& source,
                              worth least) {
    auto const words = words_in(reach, source);
    return compared(quotation, {source.text, words}, least);
}

std::optional<match> match_within(quoted_text const& quotation, quoted_text const& source) {
    return compared(quotation, {source.text, source.words}, {});
}

} // namespace inquit
