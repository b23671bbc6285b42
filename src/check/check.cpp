#include "check/check.hpp"

#include "check/splice.hpp"
#include "check/sure.hpp"
#include "check/tie.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace inquit {
namespace {

constexpr std::array<std::string_view, 6> verdict_names{"verbatim", "typographic", "trimmed",
                                                        "altered",  "spliced",     "not-found"};

constexpr double least_standing =
    0.55; ///< of a quotation's words; some are bracketed, or stand in another form

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
        made.told = occasion_told_of(each, from);
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

std::vector<checked_quotation> checker::result() && {
    std::vector<checked_quotation> out;
    for (std::size_t at = 0; at < quotations_.size(); ++at) {
        out.push_back(judged(quotations_[at], std::move(found_[at])));
    }
    return out;
}

std::vector<checked_quotation> checker::result() const& {
    std::vector<checked_quotation> out;
    for (std::size_t at = 0; at < quotations_.size(); ++at) {
        out.push_back(judged(quotations_[at], found_[at]));
    }
    return out;
}

} // namespace inquit
