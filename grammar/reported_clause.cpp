#include "grammar/reported_clause.hpp"

#include "grammar/reported_sentence.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace inquit {
namespace {

using namespace grammar;

using word = word_class;

/// What these find may be done and not said.
constexpr std::array<std::string_view, 5> rules_of_deeds{"source-cue-object", "source-cue-infinitive",
                                                         "claim-clause", "claim-infinitive", "passive-agent"};

class clause_finder {
  public:
    explicit clause_finder(reported_sentence const& s) : s_{s} {}

    std::vector<reported_clause> found() {
        collect();
        drop_parts();
        return std::move(out_);
    }

    std::vector<reported_clause> found_with_parts() {
        collect();
        return std::move(out_);
    }

    [[nodiscard]] std::optional<reported_clause> report_by_verb(clause const& each) const {
        if (auto passive = report_by_agent(s_, each)) {
            return passive;
        }
        if (!can_report(each) || is_asked(each)) {
            return std::nullopt;
        }
        auto inquit = report_by_inquit(s_, each);
        return inquit ? inquit : report_behind(s_, each);
    }

    [[nodiscard]] std::optional<reported_clause> report_by_word(std::uint32_t at) const {
        switch (s_.kind_at(at)) {
        case kind::according:
            return report_according_to(s_, at);
        case kind::comparative:
            return report_as(s_, at);
        case kind::noun:
            return report_of_noun(s_, at);
        default:
            return std::nullopt;
        }
    }

  private:
    void collect() {
        for (auto const& each : s_.clauses) {
            add(report_by_verb(each));
        }
        for (std::uint32_t at = 0; at < s_.size(); ++at) {
            add(report_by_word(at));
        }
        std::ranges::stable_sort(out_, {}, &reported_clause::cue);
    }

    void add(std::optional<reported_clause> made) {
        if (made) {
            out_.push_back(std::move(*made));
        }
    }

    /// What is part of what another says is no report of its own.
    void drop_parts() {
        std::vector<reported_clause> kept;
        std::ranges::copy_if(out_, std::back_inserter(kept),
                             [this](reported_clause const& each) { return !is_part(each); });
        out_ = std::move(kept);
    }

    /// "She said she thought that ...", "They say voters support the plan": what one says of oneself, and what others do; not
    /// "She said Moss thought that ...".
    [[nodiscard]] bool is_part(reported_clause const& inner) const {
        auto const source = s_.phrase_at(inner.source).words.kind;
        auto const is_by = [&inner](std::string_view rule) { return inner.rule == rule; };
        bool const says_that = std::ranges::none_of(rules_of_deeds, is_by);
        return (source == mention_kind::pronoun || !says_that) && lies_in_another(inner);
    }

    [[nodiscard]] bool lies_in_another(reported_clause const& inner) const {
        auto const& cue = s_.chunks[inner.cue].span;
        return std::ranges::any_of(out_, [&](reported_clause const& outer) {
            return outer.cue != inner.cue && std::ranges::any_of(outer.content, [&cue](byte_span each) {
                       return each.contains(cue.begin);
                   });
        });
    }

    [[nodiscard]] bool can_report(clause const& by) const {
        auto const& verb = s_.verb_of(by);
        return !verb.passive && !verb.infinitive && (verb.classes.has_any(report_cues) || is_intended(by));
    }

    /// "plans to raise": the first verb counts, not the last one that reports.
    [[nodiscard]] bool is_intended(clause const& by) const {
        auto const& group = s_.chunks[by.verb];
        return std::ranges::any_of(s_.tokens.subspan(group.first, group.last - group.first),
                                   [](token const& t) { return t.is(word::reports_infinitive); });
    }

    /// "when asked whether": the subject hears.
    [[nodiscard]] bool is_asked(clause const& by) const {
        auto const before = by.verb == 0 ? kind::comma : s_.chunks[by.verb - 1].kind;
        return by.inherited && s_.verb_of(by).may_be_participle && before != kind::conjunction
               && before != kind::comma && before != kind::dash && before != kind::relative;
    }

    reported_sentence const& s_;
    std::vector<reported_clause> out_;
};

} // namespace

std::vector<reported_clause> find_reported_clauses(std::span<token const> tokens,
                                                   std::span<noun_phrase const> phrases,
                                                   std::span<chunk const> sentence,
                                                   std::span<clause const> clauses) {
    reported_sentence const s{tokens, phrases, sentence, clauses};
    return clause_finder{s}.found();
}

std::vector<reported_clause> reports_holding(std::span<token const> tokens,
                                             std::span<noun_phrase const> phrases,
                                             std::span<chunk const> sentence, std::span<clause const> clauses,
                                             std::uint32_t quoted) {
    auto const words = sentence[quoted].span;
    auto all = clause_finder{reported_sentence{tokens, phrases, sentence, clauses}}.found_with_parts();
    std::erase_if(all, [words](reported_clause const& each) {
        return std::ranges::none_of(each.content, [words](byte_span one) { return one.contains(words); });
    });
    return all;
}

std::vector<byte_span> reported_around(std::span<token const> tokens, std::span<noun_phrase const> phrases,
                                       std::span<chunk const> sentence, std::span<clause const> clauses,
                                       std::uint32_t quoted, std::uint32_t cue) {
    reported_sentence const s{tokens, phrases, sentence, clauses};
    auto const words = sentence[quoted].span;
    auto const holds = [words](reported_clause const& each) {
        return std::ranges::any_of(each.content, [words](byte_span one) { return one.contains(words); });
    };
    auto const by = std::ranges::find(clauses, cue, &clause::verb);
    clause_finder const finder{s};
    auto const found = by == clauses.end() ? finder.report_by_word(cue) : finder.report_by_verb(*by);
    if (found && holds(*found)) {
        return found->content;
    }
    for (auto at = cue; at-- > 0;) { // "as Moss put it, ..."
        auto const as = s.kind_at(at) == kind::comparative ? report_as(s, at) : std::nullopt;
        if (as && as->cue == cue && holds(*as)) {
            return as->content;
        }
    }
    auto const object = by == clauses.end() ? std::nullopt : report_of_object(s, *by);
    return object && holds(*object) ? object->content : std::vector<byte_span>{};
}

} // namespace inquit
