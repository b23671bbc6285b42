#include "compare/wordings.hpp"

#include "check/shown.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace inquit {
namespace {

constexpr std::array<std::string_view, 7> relation_names{"base",    "same",    "typographic",     "excerpt",
                                                         "trimmed", "altered", "speaker-conflict"};
constexpr std::array<std::string_view, 4> wording_names{"same", "typographic", "excerpt", "conflict"};

constexpr std::size_t fewest_words_to_infer = 3;

bool has_equal_words(printed_quotation const& left, printed_quotation const& right) {
    return std::ranges::equal(left.words.words, right.words.words, {}, &align::word::key, &align::word::key);
}

wording wording_of(relation how) {
    switch (how) {
    case relation::base:
    case relation::same:
        return wording::same;
    case relation::typographic:
        return wording::typographic;
    case relation::excerpt:
    case relation::trimmed:
        return wording::excerpt;
    case relation::altered:
    case relation::speaker_conflict:
        break;
    }
    return wording::conflict;
}

/// One statement under comparison.
class statement_page {
  public:
    statement_page(std::span<printed_quotation const> quotations, std::span<std::uint32_t const> members,
                   wording_options const& options)
        : quotations_{quotations}, members_{members}, options_{options}, base_{base_of_members()} {}

    compared_statement made() {
        add(base_);
        for (auto const each : members_) {
            add(each);
        }
        out_.speaker = base().by.name ? base().by.name : speaker_elsewhere();
        for (std::size_t at = 0; at < out_.variants.size(); ++at) {
            if (at > 0) {
                compare(quotations_[firsts_[at]], out_.variants[at]);
            }
            out_.agreement = std::max(out_.agreement, wording_of(out_.variants[at].how));
        }
        infer_speakers();
        return std::move(out_);
    }

  private:
    [[nodiscard]] printed_quotation const& base() const { return quotations_[base_]; }

    [[nodiscard]] bool is_of_original(std::uint32_t each) const {
        return !options_.original.empty()
               && options_.article(quotations_[each].article).text.path == options_.original;
    }

    [[nodiscard]] std::uint32_t base_of_members() const {
        return *std::ranges::max_element(members_, [this](std::uint32_t left, std::uint32_t right) {
            auto const key = [this](std::uint32_t each) {
                return std::pair{is_of_original(each), quotations_[each].words.words.size()};
            };
            return key(left) < key(right);
        });
    }

    [[nodiscard]] std::optional<std::string> speaker_elsewhere() const {
        for (auto const each : members_) {
            if (quotations_[each].by.name) {
                return quotations_[each].by.name;
            }
        }
        return std::nullopt;
    }

    void add(std::uint32_t member) {
        auto const& each = quotations_[member];
        auto const known = std::ranges::find_if(
            firsts_, [&](std::uint32_t first) { return has_equal_words(quotations_[first], each); });
        auto const at = static_cast<std::size_t>(known - firsts_.begin());
        if (known == firsts_.end()) {
            firsts_.push_back(member);
            out_.variants.push_back(
                {each.text, {}, firsts_.size() == 1 ? relation::base : relation::same, {}, {}});
        } else if (*known == member && !out_.variants[at].quotations.empty()) {
            return; // the base, met again
        }
        auto const& about = options_.article(each.article).text;
        out_.variants[at].quotations.push_back(
            {each.id, about.path, each.chars, each.start, each.by.name, {}, about.about.outlet});
    }

    void compare(printed_quotation const& each, variant& shown) {
        auto const found = match_within(each.words, base().words);
        auto const draft = options_.article(each.article);
        auto const source = options_.article(base().article);
        std::vector<align::difference> marked;
        if (found) {
            for (auto const& one : found->differences) {
                auto const level = level_of(name_of(one.kind));
                shown.differences.push_back(shown_difference(one, {each.words.text, draft.reader},
                                                             {base().words.text, source.reader}, level));
                if (align::fidelity_of({&one, 1}) > align::fidelity::typographic) {
                    marked.push_back(one);
                }
            }
        }
        auto const count = static_cast<std::uint32_t>(each.words.words.size());
        shown.compared = shown_words(each.words, {0, count}, base().words.text, marked);
        shown.how = relation_of(each, found);
        add_speakers(each, shown);
    }

    [[nodiscard]] severity level_of(std::string_view kind) const {
        return options_.original.empty() ? severity::fine : options_.rules.severity_of(kind);
    }

    [[nodiscard]] relation relation_of(printed_quotation const& each,
                                       std::optional<match> const& found) const {
        if (!found || found->how == align::fidelity::altered) {
            return relation::altered;
        }
        if (found->how == align::fidelity::trimmed) {
            return relation::trimmed;
        }
        if (each.words.words.size() < base().words.words.size()) {
            return relation::excerpt;
        }
        return found->how == align::fidelity::verbatim ? relation::same : relation::typographic;
    }

    /// Another name for the speaker is told; another speaker is a conflict.
    void add_speakers(printed_quotation const& each, variant& shown) const {
        auto const speakers = agreement_of(each.by, {out_.speaker, base().by.type});
        if (speakers != agreement::different && speakers != agreement::metonymy) {
            return;
        }
        bool const is_conflict = speakers == agreement::different;
        checked_difference told;
        told.kind = is_conflict ? "speaker-conflict" : "speaker-metonymy";
        told.draft = each.by.name.value_or("");
        told.source = out_.speaker.value_or("");
        told.draft_chars = each.chars;
        told.source_chars = base().chars;
        told.level = is_conflict ? level_of(told.kind) : severity::fine;
        shown.differences.push_back(std::move(told));
        if (is_conflict) {
            shown.how = relation::speaker_conflict;
        }
    }

    /// Of a wording long enough to be nobody else's, where all who name a speaker name one.
    void infer_speakers() {
        printed_words const* evidence = nullptr;
        for (auto const& each : out_.variants) {
            for (auto const& one : each.quotations) {
                if (!one.speaker) {
                    continue;
                }
                bool const agrees =
                    evidence == nullptr
                    || agreement_of({evidence->speaker, {}}, {one.speaker, {}}) == agreement::same;
                if (!agrees) {
                    return;
                }
                evidence = evidence == nullptr ? &one : evidence;
            }
        }
        if (evidence == nullptr) {
            return;
        }
        auto const from = *evidence;
        for (std::size_t at = 0; at < out_.variants.size(); ++at) {
            if (quotations_[firsts_[at]].words.words.size() < fewest_words_to_infer) {
                continue;
            }
            for (auto& one : out_.variants[at].quotations) {
                if (!one.speaker) {
                    one.speaker = from.speaker;
                    one.evidence = inferred_from{from.path, from.id};
                }
            }
        }
    }

    std::span<printed_quotation const> quotations_;
    std::span<std::uint32_t const> members_;
    wording_options const& options_;
    std::uint32_t base_;
    compared_statement out_;
    std::vector<std::uint32_t> firsts_; ///< of each variant, the quotation that gives its words
};

} // namespace

std::string_view name_of(relation how) { return relation_names[static_cast<std::size_t>(how)]; }
std::string_view name_of(wording how) { return wording_names[static_cast<std::size_t>(how)]; }

compared_statement compared_wordings(std::span<printed_quotation const> quotations,
                                     std::span<std::uint32_t const> members, wording_options const& options) {
    return statement_page{quotations, members, options}.made();
}

} // namespace inquit
