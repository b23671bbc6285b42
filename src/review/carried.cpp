#include "review/carried.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view edited_words = "edited";
constexpr std::string_view gone_words = "gone";

/// Where the words stand, and of which bytes: never a person's. `words` are a corrector's until the article's change.
void take_place(record& to, record const& from) {
    to.id = from.id;
    to.parts = from.parts;
    to.spans = from.spans;
    to.content = from.content;
    to.within = from.within;
    to.where = from.where;
    to.at = from.at;
    to.prefix = from.prefix;
    to.suffix = from.suffix;
    to.source.path = from.source.path;
    to.source.sha256 = from.source.sha256;
}

/// What a reviewer has confirmed, or thrown away.
void take_judgement(record& to, record const& from) {
    to.kind = from.kind;
    to.speaker = from.speaker;
    to.cue = from.cue;
    to.addressee = from.addressee;
    to.rule = from.rule;
    to.confidence = from.confidence;
}

/// Distance between the words and the quotation that they speak of.
std::int64_t offset_from(quoted_words const& words, record const& of) {
    auto const begin = of.parts.empty() ? 0 : of.parts.front().bytes.first;
    return std::int64_t{words.bytes.first} - std::int64_t{begin};
}

/// The same words in the article, where they stand nearest to their old distance from the quotation, within two sentences or so.
std::optional<byte_span> moved(article const& source, std::string_view words, std::uint32_t quotation,
                               std::int64_t offset) {
    constexpr std::int64_t most_moved = 400; // bytes
    std::string_view const text = source.text.text();
    auto const wanted = std::int64_t{quotation} + offset;
    auto const first = std::max<std::int64_t>(wanted - most_moved, 0);
    std::optional<byte_span> out;
    auto least = std::numeric_limits<std::int64_t>::max();
    for (auto at = text.find(words, static_cast<std::size_t>(first)); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        auto const distance = std::abs(static_cast<std::int64_t>(at) - wanted);
        if (distance > most_moved) {
            break;
        }
        if (distance < least) {
            least = distance;
            out = byte_span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
        }
    }
    return out;
}

/// A mention or cue that a person let stand or wrote: with today's offsets, where the article has the words.
class word_mover {
  public:
    word_mover(article const& source, selector const& at, record const& before, record const& now)
        : source_{source}, at_{at}, before_{before}, now_{now} {}

    void move(std::optional<quoted_words>& words, std::optional<quoted_words> const& found) const {
        if (!words || words->text.empty()) {
            return;
        }
        if (found && found->text == words->text) {
            words = found;
            return;
        }
        auto const begin = now_.spans.empty() ? 0 : now_.spans.front().begin;
        if (auto const span = moved(source_, words->text, begin, offset_from(*words, before_))) {
            auto text = std::move(words->text);
            words = at_.quoted(*span);
            words->text = std::move(text);
        }
    }

  private:
    article const& source_;
    selector const& at_;
    record const& before_;
    record const& now_;
};

void make_stale(record& of, std::string_view how, std::optional<std::string> words) {
    auto& review = of.review ? *of.review : of.review.emplace();
    if (!review.stale) {
        review.was = std::exchange(review.status, std::nullopt);
        review.words = std::move(words);
    }
    review.stale = how;
}

void make_valid(record_review& review) {
    review.stale.reset();
    review.was.reset();
    review.words.reset();
}

/// Of words that are there: what was noted when they were not, and whether that is settled.
merged_as settled(record& of) {
    if (!of.review || !of.review->stale) {
        return merged_as::kept;
    }
    auto& review = *of.review;
    if (review.status) { // a person has looked at it since
        make_valid(review);
        return merged_as::kept;
    }
    if (review.stale == edited_words && review.words != of.quote) {
        return merged_as::kept;
    }
    review.status = review.was;
    make_valid(review);
    return merged_as::restored;
}

bool is_judged(record const& each) { return each.review && (each.review->status || each.review->was); }

/// Words that no quotation has: an edit elsewhere made the article be read otherwise.
carried_record of_words_alone(article const& source, selector const& at, record const& before,
                              placed_record const& placed) {
    carried_record out{before, merged_as::kept};
    if (before.parts.size() == 1) {
        out.made.parts = {at.part(placed.where)};
        out.made.prefix = at.prefix(placed.where);
        out.made.suffix = at.suffix(placed.where);
        record here;
        here.spans = {placed.where};
        word_mover const mover{source, at, before, here};
        mover.move(out.made.speaker.mention, std::nullopt);
        mover.move(out.made.cue, std::nullopt);
    }
    out.made.source.sha256 = source.sha256;
    out.how = settled(out.made);
    return out;
}

} // namespace

carried_record carried(article const& source, selector const& at, std::vector<record> const& now,
                       record const& before, placed_record const& placed, authorship by) {
    if (placed.how == placement::gone) {
        carried_record out{before, merged_as::gone};
        make_stale(out.made, gone_words, std::nullopt);
        return out;
    }
    if (!placed.now) {
        return of_words_alone(source, at, before, placed);
    }
    auto const& found = now[*placed.now];
    carried_record out{by == authorship::corrector ? before : found, merged_as::kept};
    out.made.review = before.review;
    if (by == authorship::reviewer && is_judged(before)) {
        take_judgement(out.made, before);
    }
    take_place(out.made, found);
    word_mover const mover{source, at, before, found};
    mover.move(out.made.speaker.mention, found.speaker.mention);
    mover.move(out.made.cue, found.cue);
    bool const is_back = before.review && before.review->words == found.quote;
    if (placed.how == placement::edited) {
        out.made.quote = found.quote;
    }
    if (placed.how == placement::edited && !is_back) {
        make_stale(out.made, edited_words, before.quote);
        out.how = merged_as::edited;
    } else {
        out.how = settled(out.made);
    }
    return out;
}

} // namespace inquit
