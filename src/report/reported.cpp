#include "report/reported.hpp"

#include "grammar/mark_lexer.hpp"
#include "record/selector.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace inquit {
namespace {

/// The span of article::text that `words` stands for.
class text_finder {
  public:
    explicit text_finder(article const& source) : source_{source}, positions_{source} {}

    [[nodiscard]] byte_span span_of(quoted_words const& words) const {
        auto const file = positions_.span_of_chars(words.chars);
        return {text_begin(file.begin), text_begin(file.end)};
    }

  private:
    /// The first byte of the text that does not end before that byte of the file. Offsets ascend in both.
    [[nodiscard]] std::uint32_t text_begin(std::uint32_t file) const {
        std::uint32_t low = 0;
        auto high = static_cast<std::uint32_t>(source_.text.text().size());
        while (low < high) {
            auto const middle = low + (high - low) / 2;
            if (source_.map.to_file({middle, middle + 1}).begin < file) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    article const& source_;
    selector positions_;
};

/// The words with the quotation marks that touch them.
byte_span with_marks(std::string_view text, byte_span words) {
    constexpr std::uint32_t reach = 8; ///< bytes: more than a mark has
    auto begin = words.begin - std::min(words.begin, reach);
    while (begin < words.begin && unicode::continues_code_point(text[begin])) {
        ++begin;
    }
    auto out = words;
    for (auto const& each : lexed_marks(text.substr(begin, words.begin - begin))) {
        auto const at = static_cast<std::uint32_t>(each.here - text.data());
        out.begin = at + length_of(each.shape) == words.begin ? at : out.begin;
    }
    auto end = std::min<std::size_t>(words.end + reach, text.size());
    while (end < text.size() && unicode::continues_code_point(text[end])) {
        --end;
    }
    for (auto const& each : lexed_marks(text.substr(words.end, end - words.end))) {
        if (each.here == text.data() + words.end) {
            out.end = words.end + length_of(each.shape);
        }
    }
    return out;
}

/// A mark before it has its paragraph: a span of article::text.
std::vector<reported_mark> marks_of(article const& from, std::span<record const> records) {
    text_finder const places{from};
    std::vector<reported_mark> out;
    for (std::uint32_t index = 0; index < records.size(); ++index) {
        auto const& each = records[index];
        for (auto const span : each.spans) {
            bool const is_last = span == each.spans.back();
            out.push_back({with_marks(from.text.text(), span), mark_role::quotation, index, false, is_last});
        }
        if (each.speaker.mention) {
            out.push_back({places.span_of(*each.speaker.mention), mark_role::mention, index});
        }
        if (each.cue) {
            out.push_back({places.span_of(*each.cue), mark_role::cue, index});
        }
    }
    std::ranges::stable_sort(out, {}, [](reported_mark const& each) {
        return std::tuple{each.span.begin, ~each.span.end, each.role, each.quotation};
    });
    return out;
}

class article_reporter {
  public:
    article_reporter(article const& from, std::vector<record> records) : from_{from} {
        marks_ = marks_of(from, records);
        out_.path = from.path;
        out_.about = from.about;
        out_.evidence.resize(records.size());
        out_.quotations = std::move(records);
    }

    reported_article take() {
        for (auto const& each : from_.blocks) {
            if (each.where == zone::furniture) {
                continue;
            }
            bool const label_is_first = each.speaker && each.speaker->begin < each.span.begin;
            if (label_is_first) {
                add(each, *each.speaker, reported_paragraph::line::label);
            }
            add(each, each.span, reported_paragraph::line::words);
            if (each.speaker && !label_is_first) {
                add(each, *each.speaker, reported_paragraph::line::label);
            }
        }
        return std::move(out_);
    }

  private:
    /// Spans come in text order.
    void add(block const& from, byte_span span, reported_paragraph::line what) {
        reported_paragraph made{std::string{from_.text.view(span)}, from.where, what, {}};
        std::vector<std::uint32_t> ends; ///< of the marks that are open
        for (auto each : marks_in(span)) {
            each.is_end = each.is_end && each.span.end <= span.end;
            each.span = {std::max(each.span.begin, span.begin), std::min(each.span.end, span.end)};
            while (!ends.empty() && ends.back() <= each.span.begin) {
                ends.pop_back();
            }
            each.span.end = ends.empty() ? each.span.end : std::min(each.span.end, ends.back());
            if (is_shown(each)) {
                ends.push_back(each.span.end);
                each.span = {each.span.begin - span.begin, each.span.end - span.begin};
                made.marks.push_back(each);
            }
        }
        out_.paragraphs.push_back(std::move(made));
    }

    /// Those that begin there, and quotations that go on there.
    std::vector<reported_mark> marks_in(byte_span span) {
        std::vector<reported_mark> in;
        std::swap(in, going_on_);
        std::erase_if(in, [span](reported_mark const& each) { return !each.span.overlaps(span); });
        for (; next_ < marks_.size() && marks_[next_].span.begin < span.end; ++next_) {
            if (marks_[next_].span.overlaps(span)) {
                in.push_back(marks_[next_]);
            }
        }
        std::ranges::copy_if(in, std::back_inserter(going_on_), [span](reported_mark const& each) {
            return each.role == mark_role::quotation && each.span.end > span.end;
        });
        return in;
    }

    /// Several quotations may have one mention: it is marked once, and all are told where.
    bool is_shown(reported_mark& each) {
        if (each.role == mark_role::quotation) {
            each.is_begin = !std::exchange(out_.evidence[each.quotation].is_marked, true);
            return true;
        }
        auto& evidence = out_.evidence[each.quotation];
        auto& number = each.role == mark_role::mention ? evidence.mention : evidence.cue;
        auto const [known, is_first] =
            numbers_.try_emplace({each.role, each.span.begin, each.span.end}, each.quotation);
        number = known->second;
        return is_first;
    }

    article const& from_;
    reported_article out_;
    std::vector<reported_mark> marks_; ///< by begin, outer ones first
    std::size_t next_ = 0;             ///< of marks_: the first that begins behind what was added
    std::vector<reported_mark> going_on_;
    std::map<std::tuple<mark_role, std::uint32_t, std::uint32_t>, std::uint32_t> numbers_;
};

} // namespace

reported_article reported(article const& from, std::vector<record> records) {
    return article_reporter{from, std::move(records)}.take();
}

bool is_unsure(record const& of) { return of.speaker.name && of.confidence < unsure_below; }

} // namespace inquit
