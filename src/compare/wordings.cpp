#include "compare/wordings.hpp"

#include "check/shown.hpp"
#include "compare/promoted.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>

namespace inquit {
namespace {

constexpr std::array<std::string_view, 7> relation_names{"base",    "same",    "typographic",     "excerpt",
                                                         "trimmed", "altered", "speaker-conflict"};
constexpr std::array<std::string_view, 4> wording_names{"same", "typographic", "excerpt", "conflict"};

constexpr std::uint32_t fewest_words_beside = 3; ///< those that overlap have of their own; fewer were put in
constexpr std::size_t fewest_words_to_infer = 3;

bool has_equal_words(printed_quotation const& left, printed_quotation const& right) {
    return std::ranges::equal(left.words.words, right.words.words, {}, &align::word::key, &align::word::key);
}

/// The same words, and both in marks or both not.
bool is_one_wording(printed_quotation const& left, printed_quotation const& right) {
    bool const are_alike =
        (left.kind == quotation_kind::indirect) == (right.kind == quotation_kind::indirect);
    return are_alike && has_equal_words(left, right);
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
        choose_speaker();
        for (std::size_t at = 0; at < out_.variants.size(); ++at) {
            if (at > 0) {
                compare(quotations_[firsts_[at]], out_.variants[at]);
            }
            add_speakers(out_.variants[at]);
            if (auto promoted = promotion_among(quotations_, firsts_[at], members_, options_)) {
                out_.variants[at].differences.push_back(std::move(*promoted));
            }
            // A report has a tense and pronouns of its own.
            bool const is_report = quotations_[firsts_[at]].kind == quotation_kind::indirect;
            auto const how = wording_of(out_.variants[at].how);
            out_.agreement = std::max(out_.agreement, is_report ? std::min(how, wording::excerpt) : how);
        }
        infer_speakers();
        return std::move(out_);
    }

  private:
    [[nodiscard]] printed_quotation const& base() const { return quotations_[base_]; }

    [[nodiscard]] bool is_of_original(std::uint32_t each) const {
        return !options_.original.empty()
               && options_.source(quotations_[each].source).text.path == options_.original;
    }

    [[nodiscard]] std::uint32_t base_of_members() const {
        return *std::ranges::max_element(members_, [this](std::uint32_t left, std::uint32_t right) {
            auto const key = [this](std::uint32_t each) {
                return std::tuple{is_of_original(each), quotations_[each].kind != quotation_kind::indirect,
                                  quotations_[each].words.words.size()};
            };
            return key(left) < key(right);
        });
    }

    void add(std::uint32_t member) {
        auto const& each = quotations_[member];
        auto const known = std::ranges::find_if(
            firsts_, [&](std::uint32_t first) { return is_one_wording(quotations_[first], each); });
        auto const at = static_cast<std::size_t>(known - firsts_.begin());
        if (known == firsts_.end()) {
            firsts_.push_back(member);
            out_.variants.push_back(
                {each.text, {}, firsts_.size() == 1 ? relation::base : relation::same, {}, {}});
        } else if (*known == member && !out_.variants[at].quotations.empty()) {
            return; // the base, met again
        }
        auto const& about = options_.source(each.source).text;
        out_.variants[at].quotations.push_back({each.id,
                                                each.kind,
                                                about.path,
                                                each.chars,
                                                each.start,
                                                each.by.name,
                                                each.by.type,
                                                {},
                                                about.about.outlet});
    }

    void compare(printed_quotation const& each, variant& shown) {
        auto const found = match_within(each.words, base().words);
        auto const count = static_cast<std::uint32_t>(each.words.words.size());
        if (!found) {
            shown.how = relation::altered;
            return;
        }
        auto const common = common_words(*found, count);
        auto const differences = within(found->differences, each, common);
        add_differences(differences, each, shown);
        std::vector<align::difference> marked;
        std::ranges::copy_if(differences, std::back_inserter(marked), [](align::difference const& one) {
            return align::fidelity_of({&one, 1}) > align::fidelity::typographic;
        });
        shown.compared = shown_words(each.words, common, base().words.text, marked);
        if (common.begin > 0) {
            shown.compared.insert(shown.compared.begin(), {"... ", compared_words::part::kept});
        }
        if (common.end < count) {
            shown.compared.push_back({" ...", compared_words::part::kept});
        }
        auto const& words = base().words.words;
        bool const has_all = common.size() == count && found->words.begin == words.front().span.begin
                             && found->words.end == words.back().span.end;
        shown.how = relation_of(align::fidelity_of(differences), has_all ? extent::whole : extent::part);
    }

    /// All, but where the wordings overlap and neither holds the other.
    static align::word_range common_words(match const& found, std::uint32_t count) {
        for (auto const& each : found.stretches) {
            auto const before = each.quoted.begin;
            auto const behind = count - each.quoted.end;
            if (each.quoted.size() >= shortest_overlap && std::max(before, behind) >= fewest_words_beside) {
                return each.quoted;
            }
        }
        return {0, count};
    }

    /// Those of a stretch that both have, where the wordings overlap and neither holds the other.
    static std::vector<align::difference> within(std::span<align::difference const> all,
                                                 printed_quotation const& each, align::word_range common) {
        auto const& words = each.words.words;
        byte_span const span{words[common.begin].span.begin, words[common.end - 1].span.end};
        std::vector<align::difference> out;
        std::ranges::copy_if(all, std::back_inserter(out), [span](align::difference const& one) {
            return span.begin <= one.draft.begin && one.draft.end <= span.end;
        });
        return out;
    }

    void add_differences(std::span<align::difference const> all, printed_quotation const& each,
                         variant& shown) const {
        auto const draft = options_.source(each.source);
        auto const source = options_.source(base().source);
        for (auto const& one : all) {
            shown.differences.push_back(shown_difference(one, {each.words.text, draft.reader},
                                                         {base().words.text, source.reader},
                                                         level_of(name_of(one.kind))));
        }
    }

    [[nodiscard]] severity level_of(std::string_view kind) const {
        return options_.original.empty() ? severity::fine : options_.rules.severity_of(kind);
    }

    enum class extent : std::uint8_t { whole, part }; ///< of the base

    static relation relation_of(align::fidelity how, extent of_base) {
        switch (how) {
        case align::fidelity::altered:
            return relation::altered;
        case align::fidelity::trimmed:
            return relation::trimmed;
        default:
            break;
        }
        if (of_base == extent::part) {
            return relation::excerpt;
        }
        return how == align::fidelity::verbatim ? relation::same : relation::typographic;
    }

    /// Another name for the speaker is told once; another speaker is a conflict.
    void add_speakers(variant& shown) {
        std::vector<std::string> told;
        for (auto const& each : shown.quotations) {
            auto const speakers = agreement_of({each.speaker, each.type}, {out_.speaker, type_of_speaker_});
            bool const is_other = speakers == agreement::different || speakers == agreement::metonymy;
            if (!is_other || std::ranges::find(told, *each.speaker) != told.end()) {
                continue;
            }
            told.push_back(*each.speaker);
            bool const is_conflict = speakers == agreement::different;
            checked_difference made;
            made.kind = is_conflict ? "speaker-conflict" : "speaker-metonymy";
            made.draft = *each.speaker;
            made.source = out_.speaker.value_or("");
            made.draft_chars = each.chars;
            made.source_chars = base().chars;
            made.level = is_conflict ? level_of(made.kind) : severity::fine;
            shown.differences.push_back(std::move(made));
            if (is_conflict) {
                out_.agreement = wording::conflict;
                shown.how = shown.how == relation::base ? relation::base : relation::speaker_conflict;
            }
        }
    }

    /// Whom most name, people and bodies before papers; of as many the base's, or the first.
    void choose_speaker() {
        std::size_t most = 0;
        for (auto const each : members_) {
            auto const& by = quotations_[each].by;
            if (!by.name) {
                continue;
            }
            auto const votes =
                static_cast<std::size_t>(std::ranges::count_if(members_, [&](std::uint32_t other) {
                    return agreement_of(by, quotations_[other].by) == agreement::same;
                }));
            auto const weight =
                4 * votes + (by.type == speaker_type::document ? 0U : 2U) + (each == base_ ? 1U : 0U);
            if (weight > most) {
                most = weight;
                out_.speaker = by.name;
                type_of_speaker_ = by.type;
            }
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
                    || agreement_of({evidence->speaker, evidence->type}, {one.speaker, one.type})
                           == agreement::same;
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
    speaker_type type_of_speaker_ = speaker_type::unknown;
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
