#include "html/zones.hpp"

#include "html/names.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Bytes of prose; what is longer and has the class of a part is something else by that name.
constexpr std::uint32_t longest_part = 900;
constexpr std::uint32_t longest_byline = 300;
constexpr std::uint32_t most_nodes_of_headline = 200;

bool has_class(html_node const& node, name_use use) {
    return has_listed_word(use, node.attribute("class")) || has_listed_word(use, node.attribute("id"));
}

bool is_heading(html_node const& node) {
    return node.element.size() == 2 && node.element[0] == 'h' && '1' <= node.element[1]
           && node.element[1] <= '6';
}

class place_finder {
  public:
    place_finder(html_page const& page, std::vector<bool> const& clutter, prose_weights const& weights,
                 html_article const& found)
        : page_{page}, clutter_{clutter}, weights_{weights}, found_{found}, places_(page.size()),
          visible_end_(page.size() + 1) {}

    std::vector<html_place> places() && {
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            bool const is_visible =
                page_[i].is_text() && !clutter_[i] && !unicode::trim(page_[i].words).empty();
            visible_end_[i + 1] = is_visible ? i + 1 : visible_end_[i];
        }
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            places_[i] = place(i);
        }
        return std::move(places_);
    }

  private:
    [[nodiscard]] html_place place(std::uint32_t i) const {
        auto const& node = page_[i];
        auto here = i == 0 ? html_place{} : places_[node.parent];
        here.is_read = !clutter_[i] && (i == found_.root || (i == found_.headline && i != 0) || here.is_read);
        if (node.is_text() || clutter_[i]) {
            return here;
        }
        if (weights_.block_of[i] == i) {
            here.block = i;
        }
        here.is_linked = here.is_linked || leads_away(node);
        here.is_dated = here.is_dated || node.element == "time";
        here.is_preformatted = here.is_preformatted || node.element == "pre";
        settle_zone(here, i);
        bool const stands_between = found_.headline != 0 && found_.headline < i && i < found_.root;
        here.is_read = here.is_read
                       || (stands_between && (here.where == zone::standfirst || here.where == zone::caption));
        return here;
    }

    void settle_zone(html_place& here, std::uint32_t i) const {
        auto const& node = page_[i];
        if (i == found_.headline && i != 0) {
            here.where = zone::headline;
        } else if (here.quotation != 0) {
            settle_in_quotation(here, i);
        } else if (auto const quotation = quotation_zone(i)) {
            here.where = quotation;
            here.quotation = i;
        } else if (here.where) {
            settle_in_part(here, node, i);
        } else {
            here.where = part_zone(i);
            here.is_byline = here.where == zone::furniture;
        }
    }

    /// None for the <figure> around a block quotation, whose own words are neither.
    [[nodiscard]] std::optional<zone> quotation_zone(std::uint32_t i) const {
        auto const& node = page_[i];
        bool const is_pulled = has_class(node, name_use::pullquote_class)
                               && weights_.of[i].prose <= longest_part && weights_.block_of[i] == i;
        if (is_pulled) {
            return zone::pullquote;
        }
        bool const is_quoted =
            node.element == "blockquote" || (node.element == "figure" && has_child(i, "blockquote"));
        return is_quoted ? std::optional{zone::blockquote} : std::nullopt;
    }

    [[nodiscard]] bool has_child(std::uint32_t i, std::string_view element) const {
        for (auto child = i + 1; child < page_[i].end; child = page_[child].end) {
            if (page_[child].element == element) {
                return true;
            }
        }
        return false;
    }

    void settle_in_quotation(html_place& here, std::uint32_t i) const {
        auto const& node = page_[i];
        if (here.attributes) {
            return;
        }
        if (here.where == zone::blockquote && has_class(node, name_use::pullquote_class)) {
            here.where = zone::pullquote;
        }
        bool const is_named = node.element == "footer" || node.element == "figcaption"
                              || has_class(node, name_use::attribution_class);
        if (is_named || (node.element == "cite" && ends_quotation(i, here.quotation))) {
            here.attributes = true;
            here.where = zone::furniture;
            here.block = i;
        }
    }

    /// Nothing of the quotation stands behind it, and something before.
    [[nodiscard]] bool ends_quotation(std::uint32_t i, std::uint32_t quotation) const {
        return visible_end_[page_[quotation].end] <= page_[i].end && visible_end_[i] > quotation;
    }

    static void settle_in_part(html_place& here, html_node const& node, std::uint32_t i) {
        bool const is_title = here.where == zone::highlight && is_heading(node);
        bool const is_credit = here.where == zone::caption && has_class(node, name_use::credit_class);
        if (is_title || is_credit) {
            here.where = zone::furniture;
        }
        here.is_read = here.is_read && !is_credit;
        if (here.is_byline && node.element == "time") {
            here.block = i; // name and date in one line
        }
    }

    [[nodiscard]] std::optional<zone> part_zone(std::uint32_t i) const {
        auto const& node = page_[i];
        auto const& weight = weights_.of[i];
        if (node.element == "figcaption" || node.element == "caption") {
            return zone::caption;
        }
        bool const is_block = weights_.block_of[i] == i;
        if (!is_block || weight.prose > longest_part || i == found_.root) {
            return std::nullopt;
        }
        if (has_class(node, name_use::standfirst_class) || node.has_word("itemprop", "description")) {
            return zone::standfirst;
        }
        if (has_class(node, name_use::caption_class)) {
            return zone::caption;
        }
        if (has_class(node, name_use::highlight_class)) {
            return zone::highlight;
        }
        bool const is_byline = has_class(node, name_use::byline_class) || node.has_word("itemprop", "author")
                               || node.element == "address";
        return is_byline && weight.prose <= longest_byline && !is_heading(node)
                   ? std::optional{zone::furniture}
                   : std::nullopt;
    }

    html_page const& page_;
    std::vector<bool> const& clutter_;
    prose_weights const& weights_;
    html_article found_;
    std::vector<html_place> places_;
    std::vector<std::uint32_t>
        visible_end_; ///< of each index: behind the last visible text before it; 0: none
};

} // namespace

std::uint32_t headline_of(html_page const& page, std::vector<bool> const& clutter, std::uint32_t root,
                          std::string_view title, std::string_view outlet) {
    enum rank : std::uint8_t { none, classed, before, inside, titled };
    std::uint32_t best = 0;
    auto best_rank = none;
    for (std::uint32_t i = 0; i < page[root].end; ++i) {
        auto const& node = page[i];
        bool const is_heading = node.element == "h1" || node.has_word("itemprop", "headline");
        if (clutter[i] || node.is_text() || node.end - i > most_nodes_of_headline
            || (!is_heading && !has_listed_word(name_use::headline_class, node.attribute("class")))) {
            continue;
        }
        auto const all = words_of(page, i);
        auto const words = unicode::trim(all);
        if (words.empty() || words == outlet) {
            continue;
        }
        auto const found = words == title ? titled : !is_heading ? classed : i > root ? inside : before;
        if (found > best_rank || (found == before && best_rank == before)) {
            best = i;
            best_rank = found;
        }
    }
    return best;
}

std::vector<html_place> places_of(html_page const& page, std::vector<bool> const& clutter,
                                  prose_weights const& weights, html_article const& found) {
    return place_finder{page, clutter, weights, found}.places();
}

} // namespace inquit
