#include "check/check.hpp"

#include "check/shown.hpp"
#include "check/splice.hpp"
#include "check/sure.hpp"
#include "check/tie.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace inquit {
namespace {

constexpr std::array<std::string_view, 6> verdict_names{"verbatim", "typographic", "trimmed",
                                                        "altered",  "spliced",     "not-found"};

constexpr double least_score = 0.75;          ///< of what may be the same statement; less is another one
constexpr double least_standing = 0.55;       ///< of its words; some are bracketed, or stand in another form
constexpr std::size_t fewest_words = 3;       ///< fewer must stand word for word
constexpr std::uint32_t shortest_stretch = 6; ///< of a splice: fewer words in a row are anybody's

constexpr std::size_t fewest_promoted_words = 6; ///< fewer of a report are the natural words for it

verdict verdict_of(align::fidelity how) { return static_cast<verdict>(how); }

} // namespace

std::string_view name_of(verdict found) { return verdict_names[static_cast<std::size_t>(found)]; }

void checker::add_draft(article const& from, std::span<record const> records) {
    auto const& of = drafts_.emplace_back(reference_of(from, records));
    drafts_.back().day = day_of(from.about, from.path);
    for (auto const& each : records) {
        draft_quotation made;
        made.of = &of;
        made.kind = each.kind;
        made.words = quoted_text_of(of.text.text, each.spans);
        made.shown.id = each.id;
        made.shown.path = from.path;
        std::ranges::transform(each.parts, std::back_inserter(made.shown.parts), &record_part::chars);
        made.shown.start = each.parts.empty() ? line_column{} : each.parts.front().start;
        made.shown.text = each.quote;
        made.shown.speaker = each.speaker.name;
        if (!each.speaker.anonymous) {
            made.by.who = {each.speaker.name, each.speaker.type};
        }
        made.by.is_named = each.speaker.via == speaker_via::name || each.speaker.via == speaker_via::turn;
        made.by.confidence = each.confidence;
        index_.add(of.text.text, each.spans);
        if (each.speaker.name) {
            naming_words_.insert(naming_word(*each.speaker.name));
        }
        quotations_.push_back(std::move(made));
    }
}

void checker::finish_drafts() {
    index_.finish();
    found_.resize(quotations_.size());
}

source_circumstances checker::circumstances_of(metadata const& about, std::string_view path) const {
    source_circumstances out{about.outlet, day_of(about, path), {}};
    std::ranges::copy_if(words_that_name(file_name_of(path)), std::back_inserter(out.named),
                         [this](std::string const& word) { return naming_words_.contains(word); });
    return out;
}

std::uint32_t checker::least_standing_of(draft_quotation const& each) const {
    return static_cast<std::uint32_t>(
        std::ceil(least_standing * static_cast<double>(each.words.words.size())));
}

word_prefilter checker::prefilter() const {
    std::vector<std::uint32_t> least;
    std::ranges::transform(quotations_, std::back_inserter(least),
                           [this](draft_quotation const& each) { return least_standing_of(each); });
    return {index_, std::move(least), shortest_stretch};
}

prefiltered checker::may_have(std::string_view text) const {
    return prefiltered_of(index_.places_in(text), shortest_stretch, [&](place const& each) {
        auto const reach = reach_of(each, text);
        return index_.most_standing(each.quotation, text.substr(reach.begin, reach.size()))
               >= least_standing_of(quotations_[each.quotation]);
    });
}

bool checker::is_draft(std::string_view sha256) const {
    return std::ranges::any_of(drafts_,
                               [sha256](draft_text const& each) { return each.text.sha256 == sha256; });
}

std::vector<std::string> checker::draft_hashes() const {
    std::vector<std::string> out;
    std::ranges::transform(drafts_, std::back_inserter(out),
                           [](draft_text const& each) { return each.text.sha256; });
    return out;
}

/// What one source has.
class checker::source_search {
  public:
    source_search(checker const& check, reference const& source, sought what)
        : check_{check}, source_{source}, reader_{source}, day_{day_of(source.about, source.path)},
          sought_{what} {}

    source_finds run() {
        for (auto const& where : check_.index_.places_in(source_.text)) {
            auto const& quoted = check_.quotations_[where.quotation];
            if (quoted.of->text.sha256 == source_.sha256) {
                continue;
            }
            auto const reach = reach_of(where, source_.text);
            if (!may_be_said(where, reach)) {
                continue;
            }
            if (auto const found = match_at(quoted.words, reach, source_, {least_score, shortest_stretch})) {
                add(where.quotation, *found);
            }
        }
        return {std::move(out_), std::move(with_parts_)};
    }

  private:
    /// Most places share a common phrase and nothing more: what they have at most is counted before they are aligned.
    [[nodiscard]] bool may_be_said(place const& where, byte_span reach) {
        bool const may_have_part = where.longest_run >= shortest_stretch;
        if (may_have_part && sought_ == sought::whole_and_parts) {
            return true;
        }
        if (may_have_part) {
            note_part(where.quotation);
        }
        auto const words = std::string_view{source_.text}.substr(reach.begin, reach.size());
        return check_.index_.most_standing(where.quotation, words)
               >= check_.least_standing_of(check_.quotations_[where.quotation]);
    }

    void note_part(std::uint32_t quotation) {
        if (std::ranges::find(with_parts_, quotation) == with_parts_.end()) {
            with_parts_.push_back(quotation);
        }
    }

    void add(std::uint32_t quotation, match const& found) {
        auto const count = static_cast<std::uint32_t>(check_.quotations_[quotation].words.words.size());
        if (found.score >= (count < fewest_words ? 1.0 : least_score)) {
            if (!is_known(quotation, found)) {
                put(quotation, {0, count}, found.words, found);
            }
            return;
        }
        for (auto const& each : found.stretches) {
            if (each.quoted.size() < shortest_stretch) {
                continue;
            }
            if (sought_ == sought::whole && each.quoted.size() < count) {
                note_part(quotation);
            } else {
                put(quotation, each.quoted, each.words, found);
            }
        }
    }

    /// Two places that lie side by side give one match.
    [[nodiscard]] bool is_known(std::uint32_t quotation, match const& found) const {
        auto const chars = reader_.chars_of(found.words);
        return std::ranges::any_of(out_, [&](found_match const& each) {
            return each.quotation == quotation && each.is_whole && each.what.chars == chars;
        });
    }

    void put(std::uint32_t quotation, align::word_range quoted, byte_span words, match const& from) {
        auto const& asked = check_.quotations_[quotation];
        found_match made;
        made.quotation = quotation;
        made.quoted = quoted;
        made.is_whole = quoted.size() == asked.words.words.size();
        made.what = shown(asked, words, said_words(words, from));
        made.what.score = made.is_whole ? from.score : 1.0;
        std::vector<align::difference> kept;
        byte_span const of_draft{asked.words.words[quoted.begin].span.begin,
                                 asked.words.words[quoted.end - 1].span.end};
        std::ranges::copy_if(from.differences, std::back_inserter(kept), [&](align::difference const& each) {
            return made.is_whole || (of_draft.begin <= each.draft.begin && each.draft.end <= of_draft.end);
        });
        tell_other_voices(kept, said_words(words, from));
        made.what.how = align::fidelity_of(kept);
        std::vector<align::difference> marked;
        for (auto const& each : kept) {
            auto const level = check_.rules_.severity_of(name_of(each.kind));
            made.what.differences.push_back(
                shown_difference(each, {asked.words.text, asked.of->reader}, {source_.text, reader_}, level));
            if (level != severity::fine) {
                marked.push_back(each);
            }
        }
        if (made.is_whole && asked.kind != quotation_kind::indirect && has_the_words(made.what)) {
            note_promotion(asked, words, made.what);
        }
        made.what.compared = shown_words(asked.words, quoted, source_.text, marked);
        made.what.tied = ties(made.what.speakers, made.what.when, made.what.score, quoted.size());
        made.draft_chars = asked.of->reader.chars_of(of_draft);
        out_.push_back(std::move(made));
    }

    /// The draft puts into marks what the source only reports that the same speaker said. Words that differ are no sign of it: reports
    /// have a tense and pronouns of their own.
    void note_promotion(draft_quotation const& asked, byte_span words, source_match& found) const {
        auto const& quoted = asked.words;
        auto const by =
            quoted.words.size() >= fewest_promoted_words ? reader_.reporter_of(words) : std::nullopt;
        auto const who = by ? agreement_of(asked.by.who, {by->name, by->type}) : agreement::unknown;
        if (who != agreement::same && who != agreement::metonymy) {
            return;
        }
        found.promoted = true;
        found.speaker = by->name;
        found.speakers = who;
        byte_span const all{quoted.words.front().span.begin, quoted.words.back().span.end};
        found.differences.push_back(
            {std::string{scope_promotion}, unwrapped(quoted.text.substr(all.begin, all.size())), found.text,
             asked.of->reader.chars_of(all), found.chars, check_.rules_.severity_of(scope_promotion)});
    }

    /// An ellipsis over another speaker's words makes one of two.
    void tell_other_voices(std::vector<align::difference>& differences, byte_span words) const {
        auto const by = reader_.voice_of(words);
        for (auto& each : differences) {
            if (each.kind == align::difference_kind::ellipsis_elision
                && reader_.has_other_voice(each.source, by)) {
                each.kind = align::difference_kind::ellipsis_distorts;
            }
        }
    }

    /// Those that tell whose they are: of a quotation with an ellipsis, the longest run.
    static byte_span said_words(byte_span words, match const& from) {
        bool const is_cut = std::ranges::any_of(from.differences, [](align::difference const& each) {
            return each.kind == align::difference_kind::ellipsis_elision
                   || each.kind == align::difference_kind::ellipsis_distorts;
        });
        auto const longest = std::ranges::max_element(from.stretches, {},
                                                      [](stretch const& each) { return each.quoted.size(); });
        return is_cut && longest != from.stretches.end() ? longest->words : words;
    }

    /// said: those of the words that tell whose they are.
    [[nodiscard]] source_match shown(draft_quotation const& asked, byte_span words, byte_span said) const {
        source_match made;
        auto const by = reader_.voice_of(said);
        made.path = source_.path;
        made.chars = reader_.chars_of(words);
        made.line = reader_.line_of(words.begin);
        made.text = unwrapped(std::string_view{source_.text}.substr(words.begin, words.size()));
        made.speaker = by.name;
        made.told = by.told;
        made.outlet = source_.about.outlet;
        made.speakers = speakers_of(asked.by.who, by, source_, words);
        made.when = occasion_of(asked.of->day, day_);
        return made;
    }

    checker const& check_;
    reference const& source_;
    reference_reader reader_;
    std::optional<std::chrono::sys_days> day_;
    sought sought_;
    std::vector<found_match> out_;
    std::vector<std::uint32_t> with_parts_;
};

std::vector<found_match> checker::found_in(reference const& source) const {
    return source_search{*this, source, sought::whole_and_parts}.run().found;
}

source_finds checker::whole_in(reference const& source) const {
    return source_search{*this, source, sought::whole}.run();
}

std::vector<found_match> checker::parts_in(reference const& source,
                                           std::span<std::uint32_t const> quotations) const {
    auto found = found_in(source);
    std::erase_if(found, [quotations](found_match const& each) {
        return each.is_whole || std::ranges::find(quotations, each.quotation) == quotations.end();
    });
    return found;
}

bool checker::has_whole(std::uint32_t quotation) const {
    return std::ranges::any_of(found_[quotation], [](found_match const& each) {
        return each.is_whole && (each.what.tied || has_the_words(each.what));
    });
}

void checker::add(std::vector<found_match> found) {
    for (auto& each : found) {
        found_[each.quotation].push_back(std::move(each));
    }
}

/// What the draft itself reports in no marks is compared and accused of nothing: its words are the reporter's.
checked_quotation checker::judged(draft_quotation const& each, std::vector<found_match> found) const {
    auto out = verdict_on(each, std::move(found));
    if (each.kind == quotation_kind::indirect) {
        out.level = severity::fine;
        out.misattributed = false;
        for (auto& match : out.matches) {
            std::ranges::for_each(match.differences,
                                  [](checked_difference& one) { one.level = severity::fine; });
        }
    }
    return out;
}

checked_quotation checker::verdict_on(draft_quotation const& each, std::vector<found_match> found) const {
    auto out = each.shown;
    std::vector<found_match> parts;
    for (auto& one : found) {
        if (one.is_whole) {
            out.matches.push_back(std::move(one.what));
        } else {
            parts.push_back(std::move(one));
        }
    }
    std::ranges::stable_sort(out.matches, is_better);
    bool const is_found =
        !out.matches.empty() && (out.matches.front().tied || has_the_words(out.matches.front()));
    if (!is_found) {
        if (auto joined = joined_parts(each.words, std::move(parts), rules_)) {
            out.matches.insert(out.matches.begin(), std::make_move_iterator(joined->parts.begin()),
                               std::make_move_iterator(joined->parts.end()));
            out.found = joined->how;
            out.judged = joined->parts.size();
            out.level = level_of(out, rules_);
            return out;
        }
    }
    if (out.matches.empty()) {
        out.level = level_of(out, rules_);
        return out;
    }
    auto const& best = out.matches.front();
    out.found = verdict_of(best.how);
    out.misattributed = is_misattributed(best, each.words.words.size(), each.by);
    out.level = level_of(out, rules_);
    return out;
}

std::vector<checked_quotation> checker::result() const {
    std::vector<checked_quotation> out;
    for (std::size_t at = 0; at < quotations_.size(); ++at) {
        out.push_back(judged(quotations_[at], found_[at]));
    }
    return out;
}

} // namespace inquit
