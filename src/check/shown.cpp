#include "check/shown.hpp"

#include "text/unwrapped.hpp"

#include <algorithm>

namespace inquit {
namespace {

using part = compared_words::part;

std::string_view words_of(std::string_view text, byte_span span) {
    return text.substr(span.begin, span.size());
}

/// Writes the words of a quotation from left to right.
class marked_words {
  public:
    marked_words(quoted_text const& quotation, align::word_range quoted)
        : text_{quotation.text}, words_{std::span{quotation.words}.subspan(quoted.begin, quoted.size())},
          at_{words_.front().span.begin} {}

    void mark(align::difference const& each, std::string_view source) {
        if (each.draft.begin < at_) {
            return; // two differences of one place: the first tells
        }
        keep_until(each.draft.begin);
        put(words_of(source, each.source), part::dropped);
        put(words_of(text_, each.draft), part::added);
        put(each.draft.empty() ? " " : "", part::kept);
        at_ = std::max(at_, each.draft.end);
    }

    std::vector<compared_words> take() {
        keep_until(words_.back().span.end);
        return std::move(out_);
    }

  private:
    /// Between two runs of marks stand the reporter's words: those are passed over.
    void keep_until(std::uint32_t end) {
        for (std::size_t next = 1; next < words_.size(); ++next) {
            auto const& word = words_[next].span;
            if (words_[next].begins_range && at_ < word.begin && word.begin <= end) {
                put(words_of(text_, {at_, std::max(at_, words_[next - 1].span.end)}), part::kept);
                put(" ", part::kept);
                at_ = word.begin;
            }
        }
        if (at_ < end) {
            put(words_of(text_, {at_, end}), part::kept);
            at_ = end;
        }
    }

    void put(std::string_view words, part how) {
        if (!words.empty()) {
            out_.push_back({unwrapped(words), how});
        }
    }

    std::string_view text_;
    std::span<align::word const> words_;
    std::uint32_t at_;
    std::vector<compared_words> out_;
};

} // namespace

checked_difference shown_difference(align::difference const& from, shown_side draft, shown_side source,
                                    severity level) {
    return {std::string{name_of(from.kind)},
            unwrapped(words_of(draft.text, from.draft)),
            unwrapped(words_of(source.text, from.source)),
            draft.reader.chars_of(from.draft),
            source.reader.chars_of(from.source),
            level};
}

std::vector<compared_words> shown_words(quoted_text const& quotation, align::word_range quoted,
                                        std::string_view source, std::span<align::difference const> marked) {
    if (quoted.empty()) {
        return {};
    }
    marked_words out{quotation, quoted};
    std::ranges::for_each(marked, [&](align::difference const& each) { out.mark(each, source); });
    return out.take();
}

} // namespace inquit
