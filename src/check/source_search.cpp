// What one source has of the quotations of drafts.
#include "check/check.hpp"
#include "check/shown.hpp"
#include "check/sure.hpp"
#include "check/tie.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit {
namespace {

constexpr double least_score = 0.75;    ///< of what may be the same statement; less is another one
constexpr std::size_t fewest_words = 3; ///< fewer must stand word for word

constexpr std::size_t fewest_promoted_words = 6; ///< fewer of a report are the natural words for it

} // namespace

/// What one source has: first where, which its words alone tell, then whose words it is.
class checker::source_search {
  public:
    source_search(checker const& check, reference const& source, sought what)
        : check_{check}, source_{source}, reader_{source}, day_{day_of(source.about, source.path)},
          sought_{what} {}

    source_matches matches() {
        std::vector<source_matches::one> out;
        for (auto const& where : check_.index_.places_in(source_.text)) {
            auto const& quoted = check_.quotations_[where.quotation];
            if (quoted.of->text.sha256 == source_.sha256) {
                continue;
            }
            auto const reach = reach_of(where, source_.text);
            if (!may_be_said(where, reach)) {
                continue;
            }
            if (auto found = compared(where.quotation, reach);
                found && !said_in(where.quotation, *found).empty()) {
                out.push_back(
                    {where.quotation, reach, !insertions_in(reach, source_).empty(), std::move(*found)});
            }
        }
        return {std::move(out), std::move(with_parts_), sought_};
    }

    /// What a reporter puts in between two parts of a quotation is a matter of who says them.
    source_finds finds(source_matches const& known) {
        with_parts_ = known.with_parts;
        for (auto const& each : known.all) {
            bool const is_same = !each.has_insertions && insertions_in(each.reach, source_).empty();
            if (is_same) {
                add(each.quotation, each.found);
            } else if (auto const found = compared(each.quotation, each.reach)) {
                add(each.quotation, *found);
            }
        }
        return {std::move(out_), std::move(with_parts_)};
    }

  private:
    struct said_part {
        align::word_range quoted; ///< of the quotation
        byte_span words;          ///< of the source
    };

    [[nodiscard]] std::optional<match> compared(std::uint32_t quotation, byte_span reach) const {
        return match_at(check_.quotations_[quotation].words, reach, source_, {least_score, shortest_stretch});
    }

    /// Most places share a common phrase and nothing more: what they have at most is counted before they are aligned.
    [[nodiscard]] bool may_be_said(place const& where, byte_span reach) {
        bool const may_have_part = where.longest_run >= shortest_stretch;
        if (may_have_part && sought_ != sought::whole) {
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

    [[nodiscard]] double least_score_of(std::uint32_t quotation) const {
        return check_.quotations_[quotation].words.words.size() < fewest_words ? 1.0 : least_score;
    }

    /// The whole quotation, or those parts of it that are asked for.
    std::vector<said_part> said_in(std::uint32_t quotation, match const& found) {
        auto const count = static_cast<std::uint32_t>(check_.quotations_[quotation].words.words.size());
        if (found.score >= least_score_of(quotation)) {
            return sought_ == sought::parts ? std::vector<said_part>{}
                                            : std::vector<said_part>{{{0, count}, found.words}};
        }
        std::vector<said_part> out;
        for (auto const& each : found.stretches) {
            bool const is_part = each.quoted.size() < count;
            if (each.quoted.size() < shortest_stretch || (sought_ == sought::parts && !is_part)) {
                continue;
            }
            if (sought_ == sought::whole && is_part) {
                note_part(quotation);
            } else {
                out.push_back({each.quoted, each.words});
            }
        }
        return out;
    }

    void add(std::uint32_t quotation, match const& found) {
        for (auto const& each : said_in(quotation, found)) {
            bool const is_whole = found.score >= least_score_of(quotation);
            if (!is_whole || !is_known(quotation, found)) {
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
        made.when = occasion_at(words, asked);
        return made;
    }

    [[nodiscard]] occasion occasion_at(byte_span words, draft_quotation const& asked) const {
        source_occasion here{day_, {}, reader_.is_spoken_here(words)};
        if (here.is_of_the_day && source_.about.title) {
            here.events = events_in(*source_.about.title);
        }
        return occasion_of({asked.of->day, asked.told}, here);
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
    return finds_in(source, source_search{*this, source, sought::whole_and_parts}.matches()).found;
}

source_finds checker::whole_in(reference const& source) const {
    return finds_in(source, whole_matching_in(source));
}

std::vector<found_match> checker::parts_in(reference const& source,
                                           std::span<std::uint32_t const> quotations) const {
    return finds_in(source, parts_matching_in(source, quotations)).found;
}

source_matches checker::parts_matching_in(reference const& source,
                                          std::span<std::uint32_t const> quotations) const {
    auto found = source_search{*this, source, sought::parts}.matches();
    std::erase_if(found.all, [quotations](source_matches::one const& each) {
        return std::ranges::find(quotations, each.quotation) == quotations.end();
    });
    return found;
}

source_matches checker::whole_matching_in(reference const& source) const {
    return source_search{*this, source, sought::whole}.matches();
}

source_finds checker::finds_in(reference const& source, source_matches const& known) const {
    return source_search{*this, source, known.what}.finds(known);
}

} // namespace inquit
