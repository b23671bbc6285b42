#include "report/article_view.hpp"
#include "report/page.hpp"
#include "report/redline.hpp"
#include "report/report.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace inquit {
namespace {

constexpr std::size_t most_places = 3;

/// Of style.css, by severity.
constexpr std::array<std::string_view, 3> level_classes{"fine", "warning", "error"};

/// As checked_text has it: near words of somebody else or another day accuse nobody.
bool is_candidate(checked_quotation const& of) {
    return of.found == verdict::altered && !of.matches.front().tied;
}

std::string verdict_in_words(checked_quotation const& of) {
    std::string out{is_candidate(of) ? "not found, but something like it" : in_words(of.found)};
    if (of.misattributed) {
        out += "; said by another";
    }
    return out;
}

class checked_writer {
  public:
    checked_writer(std::span<checked_quotation const> all, std::span<reported_article const> drafts)
        : drafts_{drafts}, page_{"Quotations checked against their sources", summary(all)} {
        for (auto const& each : all) {
            checked_.emplace(std::pair{each.path, each.id}, &each);
        }
    }

    std::string write() {
        auto section = page_.section("drafts", drafts_.size() == 1 ? "The draft" : "Drafts");
        auto legend = section.add("p", "In the notes, the words of the draft beside those of the source: ");
        legend.add("del", "words that only the source has");
        legend.text(", ");
        legend.add("ins", "words that only the draft has");
        legend.text(".");
        if (drafts_.empty()) {
            section.add("p", "There is no draft.");
        }
        auto list = section.add("div").attribute("id", "article-list");
        std::uint32_t first = 1;
        for (std::uint32_t number = 0; number < drafts_.size(); ++number) {
            draft(list, drafts_[number], {number + 1, first});
            first += static_cast<std::uint32_t>(drafts_[number].quotations.size());
        }
        return page_.text();
    }

  private:
    static std::string summary(std::span<checked_quotation const> all) {
        auto const count = [all](auto property, auto value) {
            return static_cast<std::size_t>(std::ranges::count(all, value, property));
        };
        auto out = counted(all.size(), "quotation", "quotations");
        for (auto const found : {verdict::verbatim, verdict::typographic, verdict::trimmed, verdict::altered,
                                 verdict::spliced, verdict::not_found}) {
            auto const n = count(&checked_quotation::found, found);
            out += n == 0 ? "" : fmt::format(", {} {}", grouped(n), name_of(found));
        }
        auto const wrong = count(&checked_quotation::misattributed, true);
        out += wrong == 0 ? "" : fmt::format(", {} said by another", grouped(wrong));
        return fmt::format(
            "{}. {}, {}.", out, counted(count(&checked_quotation::level, severity::error), "error", "errors"),
            counted(count(&checked_quotation::level, severity::warning), "warning", "warnings"));
    }

    [[nodiscard]] checked_quotation const* checked(reported_article const& draft, std::uint32_t q) const {
        auto const found = checked_.find({draft.path, draft.quotations[q].id});
        return found == checked_.end() ? nullptr : found->second;
    }

    [[nodiscard]] severity level_of(reported_article const& draft, std::uint32_t q) const {
        auto const* const found = checked(draft, q);
        return found == nullptr ? severity::fine : found->level;
    }

    void draft(html_element to, reported_article const& draft, article_numbers numbers) {
        std::array<std::size_t, 3> counts{};
        for (std::uint32_t q = 0; q < draft.quotations.size(); ++q) {
            ++counts.at(static_cast<std::size_t>(level_of(draft, q)));
        }
        article_view view;
        view.numbers = numbers;
        view.style.facts =
            fmt::format("{}, {}, {}", counted(draft.quotations.size(), "quotation", "quotations"),
                        counted(counts[2], "error", "errors"), counted(counts[1], "warning", "warnings"));
        view.style.class_of = [this, &draft](std::uint32_t q) {
            return std::string{level_classes.at(static_cast<std::size_t>(level_of(draft, q)))};
        };
        view.style.write_note = [this, &draft](html_element to_note, std::uint32_t q) {
            if (auto const* const found = checked(draft, q)) {
                note(to_note, *found);
            } else {
                to_note.text("not checked");
            }
        };
        add_article(to, draft, view);
    }

    static void note(html_element to, checked_quotation const& found) {
        if (found.level != severity::fine) {
            to.add("em", name_of(found.level));
            to.text(" ");
        }
        to.add("strong", verdict_in_words(found));
        to.text(" ");
        add_isolated(to, found.speaker.value_or("nobody named"));
        auto const most = found.found == verdict::spliced ? found.matches.size() : most_places;
        for (std::size_t i = 0; i < std::min(most, found.matches.size()); ++i) {
            place(to.add("div").attribute("class", "match"), found.matches[i]);
        }
        if (found.matches.size() > most) {
            to.add("p", fmt::format("and {} more", counted(found.matches.size() - most, "place", "places")));
        }
    }

    static void place(html_element to, source_match const& match) {
        redline(to, match);
        auto facts = to.add("p").attribute("class", "facts");
        add_isolated(facts, fmt::format("{}:{}", match.path, match.line));
        if (match.speaker) {
            facts.text(", ");
            add_isolated(facts, *match.speaker);
        }
        facts.text(match.tied ? "" : "; another speaker or day, or not known");
    }

    static void redline(html_element to, source_match const& match) {
        if (match.how == align::fidelity::verbatim) {
            return; // they stand beside the note
        }
        auto words = to.add("p").attribute("class", "words").attribute("dir", "auto");
        if (match.compared.empty()) {
            words.text(match.text);
        } else {
            add_redline(words, match.compared);
        }
        add_differences(to, match.differences);
    }

    std::span<reported_article const> drafts_;
    std::map<std::pair<std::string, std::string>, checked_quotation const*> checked_; ///< by path and id
    report_page page_;
};

} // namespace

std::string checked_html(std::span<checked_quotation const> all, std::span<reported_article const> drafts) {
    return checked_writer{all, drafts}.write();
}

} // namespace inquit
