#include "html/clutter.hpp"

#include "html/names.hpp"
#include "html/prose.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace inquit {
namespace {

/// Of a page's prose: what holds more of it is not beside the article, whatever its name.
constexpr std::uint32_t most_beside_percent = 30;
/// Bytes of prose from which an <aside> or a <form> is read, if its class does not say otherwise.
constexpr std::uint32_t read_aside = 300;
/// Bytes of prose before the readers' comments.
constexpr std::uint32_t shortest_article = 300;
/// Bytes of a cell that make a table a way of laying out paragraphs.
constexpr std::uint32_t paragraph_in_cell = 140;

bool is_hidden_by_style(std::string_view style) {
    std::string plain;
    for (char const c : style) {
        if (c != ' ') {
            plain += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return plain.find("display:none") != std::string::npos
           || plain.find("visibility:hidden") != std::string::npos;
}

bool is_hidden(html_node const& node) {
    return is_listed(name_use::hidden, node.element) || node.has_attribute("hidden")
           || node.has_word("aria-hidden", "true") || is_hidden_by_style(node.attribute("style"));
}

bool has_class(html_node const& node, name_use use) {
    return has_listed_word(use, node.attribute("class")) || has_listed_word(use, node.attribute("id"));
}

/// Names of parts of the article; they may stand in elements that are named for what is beside it.
bool is_part_by_class(html_node const& node) {
    constexpr std::array parts{name_use::pullquote_class, name_use::highlight_class,
                               name_use::standfirst_class, name_use::caption_class,
                               name_use::attribution_class};
    return std::ranges::any_of(parts, [&node](name_use use) { return has_class(node, use); });
}

class clutter_finder {
  public:
    explicit clutter_finder(html_page const& page) : page_{page}, left_out_(page.size()) {}

    std::vector<bool> found() && {
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            left_out_[i] = is_hidden(page_[i]);
        }
        left_out_ = with_descendants(page_, std::move(left_out_));
        holds_article_ = articles();
        weights_ = prose_of(page_, left_out_);
        before_ = prose_before();
        for (std::uint32_t i = 1; i < page_.size(); ++i) {
            auto const& node = page_[i];
            if (!node.is_text() && !left_out_[i] && (is_never_read(i) || is_beside(i))) {
                left_out_[i] = true;
            }
        }
        return with_descendants(page_, std::move(left_out_));
    }

  private:
    /// Of each node, whether a headline, a body or <main> is in it or is it.
    [[nodiscard]] std::vector<bool> articles() const {
        std::vector<bool> holds(page_.size());
        for (auto i = static_cast<std::uint32_t>(page_.size()); i-- > 1;) {
            auto const& node = page_[i];
            holds[i] = holds[i]
                       || (!left_out_[i]
                           && (node.element == "h1" || node.element == "main" || node.element == "body"
                               || node.has_word("role", "main") || node.has_word("itemprop", "articleBody")));
            holds[node.parent] = holds[node.parent] || holds[i];
        }
        return holds;
    }

    /// Of each node, about how much prose stands before it.
    [[nodiscard]] std::vector<std::uint32_t> prose_before() const {
        std::vector<std::uint32_t> before(page_.size());
        std::uint32_t sum = 0;
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            before[i] = sum;
            auto const& here = weights_.of[i];
            sum += 2 * here.linked <= here.own ? here.own - here.linked : 0;
        }
        return before;
    }

    [[nodiscard]] bool is_never_read(std::uint32_t i) const {
        bool const is_named =
            has_class(page_[i], name_use::never_class) && (is_small(i) || before_[i] >= shortest_article);
        return !holds_article_[i] && (is_named || is_table_of_data(i) || is_reference_mark(i));
    }

    /// Small enough to stand beside the article.
    [[nodiscard]] bool is_small(std::uint32_t i) const {
        return std::uint64_t{weights_.of[i].prose} * 100
               <= std::uint64_t{weights_.of[0].prose} * most_beside_percent;
    }

    [[nodiscard]] bool is_beside(std::uint32_t i) const {
        auto const& node = page_[i];
        bool const is_paragraph = node.element == "p" && weights_.of[i].prose > 0;
        if (holds_article_[i] || is_paragraph || !is_small(i) || is_part_by_class(node)
            || is_in_quotation(i)) {
            return false;
        }
        auto const prose = weights_.of[i].prose;
        bool const may_be_read = node.element == "aside" || node.element == "form";
        return (is_listed(name_use::aside, node.element) && !(may_be_read && prose >= read_aside))
               || node.has_word("role", "navigation") || node.has_word("role", "complementary")
               || node.has_word("role", "search") || node.has_word("role", "banner")
               || node.has_word("role", "contentinfo") || node.has_word("role", "dialog")
               || has_class(node, name_use::aside_class);
    }

    /// The words "author" and "source" below a quotation are its own.
    [[nodiscard]] bool is_in_quotation(std::uint32_t i) const {
        return has_ancestor(i, [](html_node const& node) {
            return node.element == "blockquote" || has_class(node, name_use::pullquote_class);
        });
    }

    /// Within a few levels, so that deep pages are read in linear time.
    template <class Predicate>
    [[nodiscard]] bool has_ancestor(std::uint32_t i, Predicate is_wanted) const {
        constexpr int most_levels = 24;
        for (int level = 0; i != 0 && level < most_levels; ++level) {
            i = page_[i].parent;
            if (is_wanted(page_[i])) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_table_of_data(std::uint32_t i) const {
        auto const& node = page_[i];
        return node.element == "table" && !node.has_word("role", "presentation")
               && weights_.of[i].longest < paragraph_in_cell && !is_most_of_page(i);
    }

    [[nodiscard]] bool is_most_of_page(std::uint32_t i) const {
        return 2 * std::uint64_t{weights_.of[i].prose} > weights_.of[0].prose;
    }

    /// "[1]": a link in <sup>.
    [[nodiscard]] bool is_reference_mark(std::uint32_t i) const {
        auto const& node = page_[i];
        return node.element == "sup"
               && std::any_of(page_.begin() + i + 1, page_.begin() + node.end,
                              [](html_node const& inner) { return inner.element == "a"; });
    }

    html_page const& page_;
    std::vector<bool> left_out_;
    std::vector<bool> holds_article_;
    std::vector<std::uint32_t> before_;
    prose_weights weights_;
};

} // namespace

std::vector<bool> clutter_of(html_page const& page) { return clutter_finder{page}.found(); }

} // namespace inquit
