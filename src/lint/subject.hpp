// An article with all that the stages know of it: what the rules of `inquit lint` read.
#pragma once

#include "attribute/attribute.hpp"
#include "lint/beside.hpp"
#include "lint/suppressions.hpp"
#include "pair/quotation.hpp"
#include "record/record.hpp"
#include "record/selector.hpp"
#include "record_file/placed_records.hpp"
#include "resolve/referents.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A record beside the statement that it was made of.
struct linted_quotation {
    record made;
    statement said;

    [[nodiscard]] byte_span begin_span() const { return made.spans.front(); }
};

class lint_subject {
  public:
    /// All must outlive it.
    lint_subject(article const& source, vocabulary const& words, lint_beside const& beside);
    lint_subject(lint_subject const&) = delete; // its parts refer to one another
    lint_subject& operator=(lint_subject const&) = delete;
    ~lint_subject() = default;

    [[nodiscard]] article const& source() const { return source_; }
    [[nodiscard]] vocabulary const& words() const { return words_; }
    [[nodiscard]] std::string_view text() const { return source_.text.text(); }
    [[nodiscard]] std::string_view view(byte_span span) const { return source_.text.view(span); }

    [[nodiscard]] pairing const& pairs() const { return pairs_; }
    [[nodiscard]] std::vector<linted_quotation> const& quotations() const {
        return quotations_;
    } ///< in text order
    [[nodiscard]] std::vector<mention> const& mentions() const {
        return attributed_.mentions;
    } ///< in text order
    /// Those that begin in the span, the last 60 of them: whoever stands further back is not what a reader has in mind.
    [[nodiscard]] std::span<mention const> mentions_in(byte_span span) const;
    /// The quotations of depth 0 that the span overlaps, in text order. O(log(quotations)).
    [[nodiscard]] std::span<quotation const* const> outermost_in(byte_span span) const;
    [[nodiscard]] lint_beside const& beside() const { return beside_; }
    /// The records beside it; their `now` counts in quotations().
    [[nodiscard]] std::vector<placed_record> const& placed() const { return placed_; }
    [[nodiscard]] referents const& who() const { return who_; } ///< whom mentions stand for; the entities
    [[nodiscard]] selector const& select() const { return select_; }
    [[nodiscard]] suppressions const& suppressed() const { return suppressed_; }

    [[nodiscard]] block const* block_at(std::uint32_t offset) const { return select_.block_at(offset); }
    [[nodiscard]] zone zone_at(std::uint32_t offset) const; ///< furniture where there is no block

  private:
    article const& source_;
    vocabulary const& words_;
    lint_beside const& beside_;
    pairing pairs_;
    attribution_result attributed_;
    selector select_;
    referents who_;
    suppressions suppressed_;
    std::vector<linted_quotation> quotations_;
    std::vector<placed_record> placed_;
    std::vector<quotation const*> outermost_; ///< of depth 0: ascending and disjoint
};

/// Words as a message shows them: on one line, cut in the middle where they are long.
[[nodiscard]] std::string shown_words(std::string_view words);

} // namespace inquit
