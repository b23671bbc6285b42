// A sentence as the rules of reported speech read it, and those rules, one function a shape. For grammar/*.cpp only.
#pragma once

#include "grammar/chunk_rules.hpp"
#include "grammar/reported_clause.hpp"
#include "grammar/reported_extent.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace inquit::grammar {

/// A view; all that it shows outlives it.
struct reported_sentence {
    std::span<token const> tokens;
    std::span<noun_phrase const> phrases;
    std::span<chunk const> chunks;
    std::span<clause const> clauses;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(chunks.size()); }
    [[nodiscard]] verb_group const& verb_of(clause const& each) const { return chunks[each.verb].verb; }
    /// stop behind the last one.
    [[nodiscard]] chunk_kind kind_at(std::uint32_t at) const {
        return at < size() ? chunks[at].kind : chunk_kind::stop;
    }
    [[nodiscard]] noun_phrase const& phrase_at(std::uint32_t noun_at) const {
        return phrases[chunks[noun_at].index];
    }
    /// The last word of a noun phrase.
    [[nodiscard]] token const& head_at(std::uint32_t noun_at) const {
        return tokens[phrase_at(noun_at).last - 1];
    }

    /// Behind the last semicolon or stop before.
    [[nodiscard]] std::uint32_t begin_before(std::uint32_t at) const;
    [[nodiscard]] bool holds_finite(chunk_range where) const;
    [[nodiscard]] bool holds_verb(chunk_range where) const;
    /// A clause of its own, not one that only says when: "If he wins, | he will go".
    [[nodiscard]] bool holds_main_clause(chunk_range where) const;

    /// Adds chunks without the points at their ends; nothing of a range that holds no more.
    void put(reported_clause& into, chunk_range where) const;
};

/// "say", "report", "argue": what stands behind them can be nothing but what is said.
[[nodiscard]] bool is_plain_saying(verb_group const& said);

/// A report of that clause, by that rule, without content.
[[nodiscard]] reported_clause report_of(clause const& by, std::string_view rule);

// Each is nothing where its rule does not fit or nothing is reported.

/// Behind a verb: "said that ...", "vowed to ...", "criticized the ...".
[[nodiscard]] std::optional<reported_clause> report_behind(reported_sentence const& s, clause const& by);
/// What stands behind any verb as its object, up to where that ends: "called | the plan Q".
[[nodiscard]] std::optional<reported_clause> report_of_object(reported_sentence const& s, clause const& by);
/// Before the verb or around it: "The ruling, Moss said, was wrong."
[[nodiscard]] std::optional<reported_clause> report_by_inquit(reported_sentence const& s, clause const& by);
/// "The sale was announced by Moss": what the agent of a passive says.
[[nodiscard]] std::optional<reported_clause> report_by_agent(reported_sentence const& s, clause const& by);
/// "according to Moss", at that chunk.
[[nodiscard]] std::optional<reported_clause> report_according_to(reported_sentence const& s,
                                                                 std::uint32_t at);
/// "as Moss noted", "as reported by the Post", at that chunk.
[[nodiscard]] std::optional<reported_clause> report_as(reported_sentence const& s, std::uint32_t at);
/// "Moss's claim that ...", "in Moss's view, ...", at that noun.
[[nodiscard]] std::optional<reported_clause> report_of_noun(reported_sentence const& s, std::uint32_t at);

} // namespace inquit::grammar
