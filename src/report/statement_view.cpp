#include "report/statement_view.hpp"

#include "report/redline.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>
#include <vector>

namespace inquit {
namespace {

/// With more of them the cells of a row stand as they fit, for most would be empty.
constexpr std::size_t most_columns = 4;
/// Rows of more wordings come last and show no more: many that hang together by a few words each.
constexpr std::size_t most_wordings = 12;

std::string column_of(printed_words const& of) { return of.outlet.value_or(of.path); }

std::vector<std::string> columns_of(std::span<compared_statement const> all) {
    std::vector<std::string> out;
    for (auto const& statement : all) {
        for (auto const& each : statement.variants) {
            std::ranges::transform(each.quotations, std::back_inserter(out), column_of);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// Other wordings may hang on a third one.
bool has_words_of_base(variant const& each) {
    bool const is_like_it = each.how != relation::altered && each.how != relation::speaker_conflict;
    return is_like_it || std::ranges::any_of(each.compared, [](compared_words const& part) {
               return part.how == compared_words::part::kept;
           });
}

/// The share of words that the base has in common with the wording that is most like it.
double likeness_of(compared_statement const& from) {
    double best = 0;
    for (auto const& each : from.variants) {
        std::size_t kept = 0;
        std::size_t all = 1;
        for (auto const& part : each.compared) {
            kept += part.how == compared_words::part::kept ? part.text.size() : 0;
            all += part.text.size();
        }
        best = each.how == relation::base
                   ? best
                   : std::max(best, static_cast<double>(kept) / static_cast<double>(all));
    }
    return best;
}

class statement_writer {
  public:
    statement_writer(std::span<std::string const> columns, statement_links const& links)
        : columns_{columns}, links_{links} {}

    void write(html_element to, compared_statement const& from) {
        bool const differs = from.agreement == wording::conflict;
        auto item = to.add("li").attribute("data-item", differs ? "differs" : "").attribute("data-key");
        auto heading = item.add("h3");
        add_isolated(heading, from.speaker.value_or("Nobody named"));
        heading.text(" ");
        heading.add("span", in_words(from.agreement)).attribute("class", differs ? "verdict bad" : "verdict");
        auto row = item.add("div").attribute("class", "row");
        auto const shown = shown_of(from);
        auto const cells = cells_of(shown);
        if (columns_.size() > most_columns) {
            std::ranges::for_each(cells, [&](auto const& each) { cell(row, each.first, each.second, from); });
        } else {
            for (auto const& column : columns_) {
                auto const found = cells.find(column);
                cell(row, column, found == cells.end() ? cell_words{} : found->second, from);
            }
        }
        if (shown.size() < from.variants.size()) {
            auto const more = counted(from.variants.size() - shown.size(), "wording", "wordings");
            item.add("p", fmt::format("and {} more that have words in common with one of these", more))
                .attribute("class", "facts");
        }
    }

  private:
    static std::vector<variant const*> shown_of(compared_statement const& from) {
        std::vector<variant const*> out;
        for (auto const& each : from.variants) {
            if (out.size() < most_wordings && has_words_of_base(each)) {
                out.push_back(&each);
            }
        }
        return out;
    }

    struct printed_wording {
        variant const* what;
        std::vector<printed_words const*> here;
    };
    using cell_words = std::vector<printed_wording>;

    /// By column.
    static std::map<std::string, cell_words> cells_of(std::span<variant const* const> shown) {
        std::map<std::string, cell_words> out;
        for (auto const* const each : shown) {
            for (auto const& one : each->quotations) {
                auto& cell = out[column_of(one)];
                if (cell.empty() || cell.back().what != each) {
                    cell.push_back({each, {}});
                }
                cell.back().here.push_back(&one);
            }
        }
        return out;
    }

    void cell(html_element row, std::string const& column, cell_words const& words,
              compared_statement const& from) {
        auto out = row.add("div").attribute("class", words.empty() ? "cell none" : "cell");
        add_isolated(out.add("h4"), column);
        if (words.empty()) {
            out.add("p", "does not print it");
        }
        for (auto const& each : words) {
            wording_of(out, *each.what, each.here, from);
        }
    }

    void wording_of(html_element to, variant const& each, std::span<printed_words const* const> here,
                    compared_statement const& from) {
        auto words = to.add("p").attribute("class", "words").attribute("dir", "auto");
        if (each.compared.empty()) {
            words.text(each.text);
        } else {
            add_redline(words, each.compared);
        }
        bool const is_original =
            each.how == relation::base && each.quotations.front().path == links_.original;
        to.add("p", is_original ? "the original" : in_words(each.how)).attribute("class", "relation");
        add_differences(to, each.differences);
        auto places = to.add("p").attribute("class", "facts");
        for (auto const* const one : here) {
            place(places, *one, from);
        }
    }

    void place(html_element to, printed_words const& one, compared_statement const& from) {
        auto const text = fmt::format("{}:{}", one.path, one.start.line);
        auto const href = links_.href(one);
        if (href.empty()) {
            add_isolated(to, text);
        } else {
            to.add("a", text).attribute("href", href);
        }
        if (one.evidence) {
            to.text(fmt::format(", speaker inferred from {}", one.evidence->path));
        } else if (!one.speaker) {
            to.text(", nobody named");
        } else if (one.speaker != from.speaker) {
            to.text(fmt::format(", {}", *one.speaker));
        }
        to.text(" ");
    }

    std::span<std::string const> columns_;
    statement_links const& links_;
};

} // namespace

void add_statements(report_page& page, std::span<compared_statement const> all,
                    statement_links const& links) {
    auto section = page.section("statements", "The same statement in several articles");
    if (all.empty()) {
        section.add("p", "No statement stands in more than one of these articles.");
        return;
    }
    auto legend = section.add(
        "p",
        "Each statement is a row, each outlet a column. Beside the wording that they are compared with, ");
    legend.add("del", "words left out");
    legend.text(" and ");
    legend.add("ins", "words put in");
    legend.text(" are marked.");
    auto const columns = columns_of(all);
    add_filter(
        section,
        {"statement-list", "Search the statements", {{"differs", "only where something differs"}}, {}, {}});
    auto list = section.add("ol").attribute("id", "statement-list").attribute("class", "statements");
    bool const is_aligned = columns.size() <= most_columns;
    list.attribute("data-columns", is_aligned ? fmt::format("{}", columns.size()) : "many");
    std::vector<compared_statement const*> sorted;
    std::ranges::transform(all, std::back_inserter(sorted), [](auto const& each) { return &each; });
    std::ranges::stable_sort(sorted, std::greater{}, [](auto const* each) {
        return std::tuple{each->variants.size() <= most_wordings, each->agreement, likeness_of(*each)};
    });
    statement_writer writer{columns, links};
    for (auto const* const each : sorted) {
        writer.write(list, *each);
    }
}

} // namespace inquit
