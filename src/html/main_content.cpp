#include "html/main_content.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Percent of the prose around it that an element must hold to be the article: the more, the less it says so itself.
constexpr std::uint64_t enough_of_article = 50;
constexpr std::uint64_t enough_of_body = 70;
constexpr std::uint64_t enough_unnamed = 85;

class main_finder {
  public:
    main_finder(html_page const& page, prose_weights const& weights) : page_{page}, weights_{weights} {}

    [[nodiscard]] std::uint32_t found() const {
        auto const scope = narrowed(
            0, [](html_node const& node) { return node.element == "main" || node.has_word("role", "main"); },
            enough_of_article);
        auto const article = narrowed(
            scope,
            [](html_node const& node) {
                return node.element == "article" || node.has_word("role", "article");
            },
            enough_of_article);
        if (article != scope) {
            return article;
        }
        auto const body = narrowed(
            scope, [](html_node const& node) { return node.has_word("itemprop", "articleBody"); },
            enough_of_body);
        return body != scope ? body : dense(scope);
    }

  private:
    [[nodiscard]] std::uint64_t prose(std::uint32_t i) const { return weights_.of[i].prose; }

    [[nodiscard]] bool holds(std::uint32_t inner, std::uint32_t outer, std::uint64_t percent) const {
        return prose(inner) != 0 && prose(inner) * 100 >= prose(outer) * percent;
    }

    /// The named element in `scope` that holds the most, if that is enough; the outermost of those that hold the same.
    template <class Predicate>
    [[nodiscard]] std::uint32_t narrowed(std::uint32_t scope, Predicate is_named,
                                         std::uint64_t enough) const {
        auto best = scope;
        for (auto i = scope + 1; i < page_[scope].end; ++i) {
            if (is_named(page_[i]) && (best == scope || prose(i) > prose(best))) {
                best = i;
            }
        }
        return best != scope && holds(best, scope, enough) ? best : scope;
    }

    /// Down through the children that hold nearly all.
    [[nodiscard]] std::uint32_t dense(std::uint32_t from) const {
        for (auto here = from;;) {
            auto best = here;
            for (auto i = here + 1; i < page_[here].end; i = page_[i].end) {
                if (best == here || prose(i) > prose(best)) {
                    best = i;
                }
            }
            bool const is_block = best != here && weights_.block_of[best] == best;
            if (!is_block || page_[best].element == "p" || !holds(best, from, enough_unnamed)) {
                return here;
            }
            here = best;
        }
    }

    html_page const& page_;
    prose_weights const& weights_;
};

} // namespace

std::uint32_t main_content_of(html_page const& page, prose_weights const& weights) {
    return main_finder{page, weights}.found();
}

} // namespace inquit
