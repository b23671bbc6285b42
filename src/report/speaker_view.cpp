#include "report/speaker_view.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace inquit {
namespace {

/// More links than that are folded.
constexpr std::size_t most_links = 8;

class index_writer {
  public:
    index_writer(speaker_table const& speakers, link_maker const& link) : speakers_{speakers}, link_{link} {}

    void write(html_element section) {
        auto table = add_scrolling(section, "Table of speakers").add("table");
        head(table.add("thead").add("tr"));
        auto body = table.add("tbody").attribute("id", "speaker-list");
        for (auto const& each : speakers_.speakers()) {
            row(body.add("tr"), each);
        }
    }

  private:
    [[nodiscard]] bool has_outlets() const { return speakers_.outlets().size() > 1; }

    void head(html_element row) {
        row.add("th", "Speaker").attribute("scope", "col");
        row.add("th", "Quotations").attribute("scope", "col").attribute("class", "number");
        for (auto const& each : speakers_.outlets()) {
            if (has_outlets()) {
                row.add("th", each).attribute("scope", "col").attribute("class", "number");
            }
        }
        row.add("th", "Article and number").attribute("scope", "col");
    }

    void row(html_element row, reported_speaker const& who) {
        std::string words;
        for (std::size_t outlet = 0; outlet < who.of_outlet.size(); ++outlet) {
            words += who.of_outlet[outlet] > 0 ? fmt::format("{}o{}", words.empty() ? "" : " ", outlet) : "";
        }
        row.attribute("data-item", words);
        auto name = row.add("th").attribute("scope", "row").attribute("data-key");
        name.add("bdi", who.name).attribute("class", class_of(&who));
        details(name, who);
        row.add("td", grouped(who.quotations.size())).attribute("class", "number");
        for (auto const count : who.of_outlet) {
            if (has_outlets()) {
                row.add("td", count == 0 ? "" : grouped(count)).attribute("class", "number");
            }
        }
        links(row.add("td"), who);
    }

    static void details(html_element to, reported_speaker const& who) {
        auto words = who.anonymous ? std::string{"not named"} : who.role;
        if (!who.also.empty()) {
            words += fmt::format("{}also {}", words.empty() ? "" : "; ", fmt::join(who.also, ", "));
        }
        if (!words.empty()) {
            to.text(" ");
            to.add("small", words);
        }
    }

    void links(html_element to, reported_speaker const& who) {
        if (who.quotations.size() > most_links) {
            to = to.add("details");
            to.add("summary", counted(who.quotations.size(), "place", "places"));
        }
        for (auto const where : who.quotations) {
            auto const link = link_(where);
            if (!link.id.empty()) {
                to.add("a", link.text).attribute("href", "#" + link.id);
                to.text(" ");
            }
        }
    }

    speaker_table const& speakers_;
    link_maker const& link_;
};

} // namespace

std::string class_of(reported_speaker const* who) {
    return who == nullptr ? "x" : fmt::format("s{}", who->color);
}

void add_speaker_index(report_page& page, speaker_table const& speakers, link_maker const& link) {
    auto section = page.section("speakers", "Speakers");
    if (speakers.speakers().empty()) {
        section.add("p", "Nobody is named as the speaker of a quotation.");
        return;
    }
    page_filter filter{"speaker-list", "Search the speakers", {}, {}, {}};
    if (speakers.outlets().size() > 1) {
        filter.choice = "Quoted by";
        for (std::size_t outlet = 0; outlet < speakers.outlets().size(); ++outlet) {
            filter.choices.push_back({fmt::format("o{}", outlet), speakers.outlets()[outlet]});
        }
    }
    add_filter(section, filter);
    index_writer{speakers, link}.write(section);
}

} // namespace inquit
