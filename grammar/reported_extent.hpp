// Where what is reported without marks ends. For grammar/*.cpp only.
#pragma once

#include "grammar/chunk_rules.hpp"
#include "grammar/clause.hpp"

#include <cstdint>
#include <span>

namespace inquit::grammar {

/// Report what somebody says or thinks.
inline constexpr class_set speech_and_thought{word_class::cue_say,   word_class::cue_write,
                                              word_class::cue_think, word_class::cue_show,
                                              word_class::cue_tell,  word_class::cue_ask};
/// And what may stand behind what they report.
inline constexpr class_set report_cues =
    speech_and_thought
    | class_set{word_class::reports_clause, word_class::reports_object, word_class::reports_infinitive};

/// Chunks [begin, end).
struct chunk_range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// From the first chunk of what a clause reports. O(chunks), a bounded number for each.
class reported_extent {
  public:
    /// All must outlive it. by: the clause that reports; without a subject and a verb where there is none.
    reported_extent(std::span<chunk const> sentence, std::span<clause const> clauses, clause const& by)
        : sentence_{sentence}, clauses_{clauses}, by_{by} {}

    /// Of a clause.
    [[nodiscard]] std::uint32_t end_from(std::uint32_t begin) const;
    /// Of a noun with what belongs to it: no clause of its own, and behind a comma no more than the list goes on.
    [[nodiscard]] std::uint32_t end_of_object_from(std::uint32_t begin) const;

  private:
    [[nodiscard]] bool ends_before(std::uint32_t begin, std::uint32_t at) const;
    [[nodiscard]] bool goes_on_reporting(std::uint32_t at) const;
    [[nodiscard]] bool begins_inquit(std::uint32_t at) const;
    [[nodiscard]] bool resumes_main_clause(std::uint32_t at) const;
    [[nodiscard]] bool leaves_report(std::uint32_t begin, std::uint32_t at) const;
    [[nodiscard]] clause const* clause_of(std::uint32_t verb_at) const;

    std::span<chunk const> sentence_;
    std::span<clause const> clauses_;
    clause by_;
};

} // namespace inquit::grammar
