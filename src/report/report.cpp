#include "report/report.hpp"

#include "explain/wording.hpp"
#include "report/article_view.hpp"
#include "report/page.hpp"
#include "report/speaker_table.hpp"
#include "report/speaker_view.hpp"
#include "report/statement_view.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace inquit {
namespace {

/// Articles beyond that are folded.
constexpr std::size_t most_open = 5;

class report_writer {
  public:
    report_writer(std::span<reported_article const> articles, shown_paragraphs shown)
        : articles_{articles}, shown_{shown}, speakers_{articles}, page_{heading(), summary()} {
        std::uint32_t next = 1;
        for (auto const& each : articles) {
            firsts_.push_back(next);
            next += static_cast<std::uint32_t>(each.quotations.size());
        }
    }

    std::string write(std::span<compared_statement const> statements, std::string const& original) {
        add_chart(page_, speakers_);
        add_speaker_index(page_, speakers_, [this](quotation_in_report where) { return link_to(where); });
        if (articles_.size() > 1) {
            compared(statements, original);
        }
        articles();
        return page_.text();
    }

  private:
    [[nodiscard]] std::string heading() const {
        return articles_.size() == 1 ? "Quotations in \u201C" + title_of(articles_.front()) + "\u201D"
                                     : "Who said what";
    }

    [[nodiscard]] std::size_t count_of(auto property) const {
        std::size_t out = 0;
        for (auto const& each : articles_) {
            out += static_cast<std::size_t>(std::ranges::count_if(each.quotations, property));
        }
        return out;
    }

    [[nodiscard]] std::string summary() const {
        auto const is_any = [](record const&) { return true; };
        auto const is_nobodys = [](record const& each) { return !each.speaker.name; };
        auto out = fmt::format("{} in {}, by {}", counted(count_of(is_any), "quotation", "quotations"),
                               counted(articles_.size(), "article", "articles"),
                               counted(speakers_.speakers().size(), "speaker", "speakers"));
        auto const unsure = count_of(is_unsure);
        out += unsure == 0 ? "" : fmt::format("; {} unsure", grouped(unsure));
        auto const nobodys = count_of(is_nobodys);
        out += nobodys == 0 ? "" : fmt::format("; {} without a name", grouped(nobodys));
        out += '.';
        return out;
    }

    [[nodiscard]] quotation_link link_to(quotation_in_report where) const {
        auto const& article = articles_[where.article];
        if (!article.evidence[where.quotation].is_marked) {
            return {};
        }
        return {fmt::format("q{}", firsts_[where.article] + where.quotation),
                fmt::format("{}.{}", where.article + 1, where.quotation + 1)};
    }

    void compared(std::span<compared_statement const> statements, std::string const& original) {
        using place = std::pair<std::string_view, std::string_view>; ///< path and id
        std::map<place, std::string> ids;
        for (std::uint32_t a = 0; a < articles_.size(); ++a) {
            for (std::uint32_t q = 0; q < articles_[a].quotations.size(); ++q) {
                ids.emplace(place{articles_[a].path, articles_[a].quotations[q].id}, link_to({a, q}).id);
            }
        }
        add_statements(page_, statements,
                       {original, [&ids](printed_words const& one) {
                            auto const found = ids.find(place{one.path, one.id});
                            return found == ids.end() || found->second.empty() ? "" : "#" + found->second;
                        }});
    }

    void articles() {
        auto section = page_.section("articles", articles_.size() == 1 ? "The article" : "Articles");
        if (articles_.empty()) {
            section.add("p", "There is no article.");
            return;
        }
        legend(section);
        page_filter filter{"article-list",
                           "Search the titles",
                           {{"u", "only with an unsure speaker"}, {"x", "only with a missing name"}},
                           {},
                           {}};
        if (speakers_.outlets().size() > 1) {
            filter.choice = "Outlet";
            for (std::size_t outlet = 0; outlet < speakers_.outlets().size(); ++outlet) {
                filter.choices.push_back({fmt::format("o{}", outlet), speakers_.outlets()[outlet]});
            }
        }
        if (articles_.size() > 1) {
            add_filter(section, filter);
        }
        auto list = section.add("div").attribute("id", "article-list");
        for (std::uint32_t a = 0; a < articles_.size(); ++a) {
            add_article(list, articles_[a], view_of(a));
        }
    }

    static void legend(html_element to) {
        auto line = to.add("p").attribute("class", "legend");
        line.add("q", "Quoted words").attribute("class", "s0");
        line.text(
            " have their speaker\u2019s colour and a number; the note of that number names the speaker. ");
        line.add("q", "Dotted").attribute("class", "s0 u");
        line.text(" and \u201Cunsure\u201D: of such decisions fewer than three in four are right. ");
        line.add("q", "Dashed and grey").attribute("class", "x");
        line.text(": no name was found.");
    }

    [[nodiscard]] article_view view_of(std::uint32_t a) const {
        auto const& article = articles_[a];
        auto const unsure = static_cast<std::size_t>(std::ranges::count_if(article.quotations, is_unsure));
        auto const nobodys = static_cast<std::size_t>(
            std::ranges::count_if(article.quotations, [](record const& each) { return !each.speaker.name; }));
        article_view out;
        out.numbers = {a + 1, firsts_[a]};
        out.state = articles_.size() > most_open ? folding::folded : folding::open;
        out.shown = shown_;
        out.style.facts = counted(article.quotations.size(), "quotation", "quotations");
        out.style.facts += unsure == 0 ? "" : fmt::format(", {} unsure", unsure);
        out.style.facts += nobodys == 0 ? "" : fmt::format(", {} without a name", nobodys);
        out.style.words =
            fmt::format("o{}{}{}", speakers_.outlet_of(a), unsure == 0 ? "" : " u", nobodys == 0 ? "" : " x");
        out.style.class_of = [this, a](std::uint32_t q) {
            auto const look = inquit::class_of(speakers_.of({a, q}));
            return is_unsure(articles_[a].quotations[q]) ? look + " u" : look;
        };
        out.style.write_note = [this, a](html_element to, std::uint32_t q) { note(to, a, q); };
        return out;
    }

    void note(html_element to, std::uint32_t a, std::uint32_t q) const {
        auto const& made = articles_[a].quotations[q];
        auto const& evidence = articles_[a].evidence[q];
        auto const link = [&](html_element in, char kind, std::optional<std::uint32_t> number,
                              std::string const& words) {
            if (number) {
                in.add("a", words).attribute("href", fmt::format("#{}{}", kind, firsts_[a] + *number));
            } else {
                in.text(words);
            }
        };
        if (!made.speaker.name) {
            to.add("em", "no name");
            to.text(fmt::format(": {}", rule_in_words(made.rule)));
            return;
        }
        auto const& mention = made.speaker.mention;
        bool const is_named_there = mention && evidence.mention && mention->text == *made.speaker.name;
        if (is_named_there) {
            link(to.add("bdi"), 'm', evidence.mention, *made.speaker.name);
        } else {
            add_isolated(to, *made.speaker.name);
        }
        to.text(" ");
        auto small = to.add("small");
        if (mention && !is_named_there) {
            link(small, 'm', evidence.mention, mention->text);
            small.text(" ");
        }
        if (made.cue) {
            link(small, 'c', evidence.cue, made.cue->text);
        }
        if (is_unsure(made)) {
            to.text(" ");
            to.add("em", fmt::format("unsure, {:.2f}", made.confidence));
        }
        for (auto const& flag : made.flags) {
            to.text(" ");
            to.add("i", flag);
        }
    }

    std::span<reported_article const> articles_;
    shown_paragraphs shown_;
    speaker_table speakers_;
    report_page page_;
    std::vector<std::uint32_t> firsts_; ///< number of each article's first quotation
};

} // namespace

std::string report::html(std::span<compared_statement const> statements) const {
    return report_writer{articles_, shown_}.write(statements, original_);
}

std::string compared_html(std::span<compared_statement const> all, std::string_view original) {
    report_page page{"Who changed a word", counted(all.size(), "statement stands", "statements stand")
                                               + " in more than one article."};
    add_statements(page, all, {std::string{original}, [](printed_words const&) { return std::string{}; }});
    return page.text();
}

} // namespace inquit
