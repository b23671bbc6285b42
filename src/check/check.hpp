// Whether the quotations of drafts were said, by whom, and what was changed.
//
//     inquit::checker check;
//     check.add_draft(draft, extract(draft).records);
//     check.finish_drafts();
//     for (article const& source : transcripts) {
//         if (check.may_be_quoted(source.text.text())) { // cheap; else there is nothing to find
//             check.add(check.found_in(reference_of(source, extract(source, {}, reported_speech::all).records)));
//         }
//     }
//     for (checked_quotation const& each : check.result()) { ... }
#pragma once

#include "check/checked.hpp"
#include "check/gram_index.hpp"
#include "check/match.hpp"
#include "check/occasion.hpp"
#include "check/profile.hpp"
#include "check/reference.hpp"
#include "check/tie.hpp"
#include "check/word_prefilter.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace inquit {

/// A match that waits for those of other sources.
struct found_match {
    std::uint32_t quotation = 0;
    align::word_range quoted; ///< of the quotation's words: all, or a stretch that may be a part of a splice
    bool is_whole = true;
    offsets draft_chars; ///< code points of the draft's file
    source_match what;   ///< of those words
};

/// All that a path tells of whose words a source has, and of when: of files with the same bytes, what is found differs by these alone.
struct source_circumstances {
    std::optional<std::string> outlet;
    std::optional<std::chrono::sys_days> day;
    std::vector<std::string> named; ///< words of the file's name that name speakers of the drafts
    friend bool operator==(source_circumstances const&, source_circumstances const&) = default;
};

/// Of a quotation, as much as is asked for.
enum class sought : std::uint8_t { whole_and_parts, whole, parts };

/// Where a source has the words of quotations, whoever says them there.
struct source_matches {
    struct one {
        std::uint32_t quotation = 0;
        byte_span reach;             ///< of the source's text: what was compared
        bool has_insertions = false; ///< of a reporter, between parts of a quotation
        match found;
    };
    std::vector<one> all;
    std::vector<std::uint32_t> with_parts; ///< as in source_finds
    sought what = sought::whole_and_parts;
};

struct source_finds {
    std::vector<found_match> found;
    std::vector<std::uint32_t> with_parts; ///< quotations of which the source may have a part and no more
};

/// Collects what sources have of the quotations of drafts. All drafts come first; found_in() may run in several threads.
class checker {
  public:
    explicit checker(profile rules = {}) : rules_{rules} {}

    /// records: of that article, those that are to be checked.
    void add_draft(article const& from, std::span<record const> records);
    /// After the last draft, before the first question.
    void finish_drafts();

    [[nodiscard]] std::size_t size() const { return quotations_.size(); }
    /// False: no quotation has anything of this text, which may be a file's raw bytes. O(text).
    [[nodiscard]] bool may_be_quoted(std::string_view text) const { return !index_.places_in(text).empty(); }
    /// The same with what it may have, of a text whose words are as they are read: no character references, no soft hyphens. O(text).
    [[nodiscard]] prefiltered may_have(std::string_view text) const;
    [[nodiscard]] bool is_draft(std::string_view sha256) const;
    /// The hashes of the drafts' bytes.
    [[nodiscard]] std::vector<std::string> draft_hashes() const;
    /// Of all quotations, numbered as in found_match.
    [[nodiscard]] gram_index const& index() const { return index_; }
    /// For texts of which the words are at hand: which of them whole_in() and parts_in() need to see.
    [[nodiscard]] word_prefilter prefilter() const;

    /// What the source has of the quotations of drafts that are not itself, in text order.
    [[nodiscard]] std::vector<found_match> found_in(reference const& source) const;
    /// path: of a source that says `about` of itself.
    [[nodiscard]] source_circumstances circumstances_of(metadata const& about, std::string_view path) const;
    void add(std::vector<found_match> found);

    // The same in two steps, where a source is cheaper to ask twice than all parts are to be had: parts matter only where no source has
    // the whole.
    [[nodiscard]] source_finds whole_in(reference const& source) const;
    /// Of what has been added: the quotation stands whole in a source.
    [[nodiscard]] bool has_whole(std::uint32_t quotation) const;
    [[nodiscard]] std::vector<found_match> parts_in(reference const& source,
                                                    std::span<std::uint32_t const> quotations) const;

    // And in two more, where it costs much to say who speaks in a source: its words are asked first, of an unattributed_reference_of(),
    // and where they have anything that is taken over to the reference_of() the same text.
    [[nodiscard]] source_matches whole_matching_in(reference const& source) const;
    [[nodiscard]] source_matches parts_matching_in(reference const& source,
                                                   std::span<std::uint32_t const> quotations) const;
    [[nodiscard]] source_finds finds_in(reference const& source, source_matches const& known) const;

    /// Of all quotations, in the order in which they were added.
    [[nodiscard]] std::vector<checked_quotation> result() const&;
    /// The same, without a copy of all that was found.
    [[nodiscard]] std::vector<checked_quotation> result() &&;

  private:
    struct draft_text {
        explicit draft_text(reference from) : text{std::move(from)}, reader{text} {}
        reference text;
        reference_reader reader;
        std::optional<std::chrono::sys_days> day;
    };
    struct draft_quotation {
        draft_text const* of = nullptr;
        quotation_kind kind = quotation_kind::direct;
        quoted_text words;
        checked_quotation shown;
        draft_speaker by;
        told_occasion told;
    };

    [[nodiscard]] std::uint32_t least_standing_of(draft_quotation const& each) const;

    class source_search;
    [[nodiscard]] checked_quotation verdict_on(draft_quotation const& each,
                                               std::vector<found_match> found) const;
    [[nodiscard]] checked_quotation judged(draft_quotation const& each, std::vector<found_match> found) const;

    profile rules_;
    std::deque<draft_text> drafts_; ///< quotations point into their texts
    std::vector<draft_quotation> quotations_;
    gram_index index_;
    std::vector<std::vector<found_match>> found_;  ///< of each quotation
    std::unordered_set<std::string> naming_words_; ///< of the speakers of all quotations
};

} // namespace inquit
