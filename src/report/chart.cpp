#include "report/speaker_view.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <numeric>
#include <vector>

namespace inquit {
namespace {

constexpr std::size_t most_rows = 12;
constexpr std::size_t most_outlets = 8; ///< the last column is that of all others

// In pixels.
constexpr std::uint32_t label_width = 200;
constexpr std::uint32_t all_columns = 860;
constexpr std::uint32_t least_column = 116;
constexpr std::uint32_t largest_column = 430;
constexpr std::uint32_t number_width = 44; ///< behind a bar, with the space to the next
constexpr std::uint32_t bar_height = 14;
constexpr std::uint32_t row_height = 28;
constexpr std::uint32_t head_height = 30;
constexpr std::uint32_t baseline = 12; ///< of text beside a bar
constexpr std::size_t most_letters_of_name = 26;
constexpr std::size_t most_letters_of_outlet = 15;

std::string cut(std::string_view words, std::size_t most) {
    if (unicode::count_code_points(words) <= most) {
        return std::string{words};
    }
    std::size_t end = 0;
    for (std::size_t count = 0; count + 1 < most; ++count) {
        end += unicode::decode(words, end).length;
    }
    return fmt::format("{}\u2026", unicode::trim(words.substr(0, end)));
}

/// The outlets that quote most first, and the sum of the others.
struct chart_column {
    std::string name;
    std::vector<std::size_t> outlets; ///< indices
};

std::vector<chart_column> columns_of(speaker_table const& speakers) {
    auto const outlets = speakers.outlets();
    std::vector<std::size_t> totals(outlets.size());
    for (auto const& each : speakers.speakers()) {
        for (std::size_t i = 0; i < outlets.size(); ++i) {
            totals[i] += each.of_outlet[i];
        }
    }
    std::vector<std::size_t> order(outlets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    bool const has_others = outlets.size() > most_outlets;
    std::ranges::stable_sort(order, std::greater{}, [&totals](std::size_t i) { return totals[i]; });
    std::vector<chart_column> out;
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (has_others && at + 1 >= most_outlets) {
            if (at + 1 == most_outlets) {
                out.push_back({"all others", {}});
            }
            out.back().outlets.push_back(order[at]);
        } else {
            out.push_back({outlets[order[at]], {order[at]}});
        }
    }
    return out;
}

std::size_t count_in(reported_speaker const& who, chart_column const& column) {
    return std::accumulate(column.outlets.begin(), column.outlets.end(), std::size_t{0},
                           [&who](std::size_t sum, std::size_t i) { return sum + who.of_outlet[i]; });
}

class chart_drawing {
  public:
    chart_drawing(html_element to, std::vector<reported_speaker const*> rows,
                  std::vector<chart_column> columns)
        : svg_{to.add("svg")}, rows_{std::move(rows)}, columns_{std::move(columns)},
          column_width_{std::clamp(all_columns / static_cast<std::uint32_t>(columns_.size()), least_column,
                                   largest_column)},
          head_height_{columns_.size() > 1 || columns_.front().name != unknown_outlet ? head_height : 0} {
        for (auto const* const who : rows_) {
            for (auto const& column : columns_) {
                largest_ = std::max(largest_, count_in(*who, column));
            }
        }
    }

    void draw() {
        auto const width = label_width + column_width_ * static_cast<std::uint32_t>(columns_.size());
        auto const height = head_height_ + row_height * static_cast<std::uint32_t>(rows_.size());
        svg_.attribute("viewBox", fmt::format("0 0 {} {}", width, height));
        svg_.attribute("width", fmt::format("{}", width)).attribute("height", fmt::format("{}", height));
        svg_.attribute("role", "img").attribute("aria-labelledby", "chart-title chart-text");
        svg_.add("title", "Quotations of the most quoted speakers by outlet").attribute("id", "chart-title");
        svg_.add("desc", in_words()).attribute("id", "chart-text");
        for (std::size_t i = 0; head_height_ > 0 && i < columns_.size(); ++i) {
            put(x_of(i), head_height_ - baseline, "head", cut(columns_[i].name, most_letters_of_outlet));
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            row(*rows_[i], head_height_ + row_height * static_cast<std::uint32_t>(i));
        }
    }

  private:
    /// The drawing for those who do not see it.
    [[nodiscard]] std::string in_words() const {
        std::string out;
        for (auto const* const who : rows_) {
            out += fmt::format("{}:", who->name);
            char const* separator = " ";
            for (auto const& column : columns_) {
                if (auto const count = count_in(*who, column); count > 0) {
                    out += fmt::format("{}{} {}", separator, column.name, count);
                    separator = ", ";
                }
            }
            out += ". ";
        }
        return out;
    }

    [[nodiscard]] std::uint32_t x_of(std::size_t column) const {
        return label_width + column_width_ * static_cast<std::uint32_t>(column);
    }

    void put(std::uint32_t x, std::uint32_t y, std::string_view css_class, std::string const& words) {
        svg_.add("text", words)
            .attribute("x", fmt::format("{}", x))
            .attribute("y", fmt::format("{}", y))
            .attribute("class", css_class);
    }

    void row(reported_speaker const& who, std::uint32_t y) {
        put(0, y + baseline, "name", cut(who.name, most_letters_of_name));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const count = count_in(who, columns_[i]);
            if (count == 0) {
                continue;
            }
            auto const width = std::max<std::size_t>(2, (column_width_ - number_width) * count / largest_);
            svg_.add("rect")
                .attribute("x", fmt::format("{}", x_of(i)))
                .attribute("y", fmt::format("{}", y))
                .attribute("width", fmt::format("{}", width))
                .attribute("height", fmt::format("{}", bar_height))
                .attribute("class", class_of(&who));
            constexpr std::uint32_t gap = 5;
            put(x_of(i) + static_cast<std::uint32_t>(width) + gap, y + baseline, "count", grouped(count));
        }
    }

    html_element svg_;
    std::vector<reported_speaker const*> rows_;
    std::vector<chart_column> columns_;
    std::uint32_t column_width_;
    std::uint32_t head_height_; ///< 0 where there is one column, and no name for it
    std::size_t largest_ = 1;
};

} // namespace

void add_chart(report_page& page, speaker_table const& speakers) {
    std::vector<reported_speaker const*> rows;
    for (auto const& each : speakers.speakers()) {
        if (!each.anonymous && rows.size() < most_rows) {
            rows.push_back(&each);
        }
    }
    if (rows.empty()) {
        return;
    }
    auto section = page.section("chart", "Who is quoted how much");
    auto figure = section.add("figure");
    auto region = add_scrolling(figure, "Chart");
    chart_drawing{region, std::move(rows), columns_of(speakers)}.draw();
    figure.add("figcaption",
               "Quotations of the most quoted, by outlet. The index of speakers has the numbers of all.");
}

} // namespace inquit
