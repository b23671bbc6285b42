#include "html/prose.hpp"

#include "html/names.hpp"
#include "read/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Shorter blocks are prose only as a sentence.
constexpr std::uint32_t shortest_prose = 25;

std::uint32_t count_visible(std::string_view words) {
    constexpr std::string_view blank = " \t\n\r\f";
    return static_cast<std::uint32_t>(
        std::ranges::count_if(words, [blank](char c) { return blank.find(c) == std::string_view::npos; }));
}

class weighing {
  public:
    weighing(html_page const& page, std::vector<bool> const& left_out) : page_{page}, left_out_{left_out} {
        made_.of.resize(page.size());
        made_.block_of.resize(page.size());
        is_linked_.resize(page.size());
        is_dated_.resize(page.size());
        ends_sentence_.resize(page.size());
    }

    prose_weights weights() && {
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            enter(i);
        }
        for (auto i = static_cast<std::uint32_t>(page_.size()); i-- > 0;) {
            leave(i);
        }
        return std::move(made_);
    }

  private:
    void enter(std::uint32_t i) {
        auto const& node = page_[i];
        auto const parent = node.parent;
        made_.block_of[i] = i == 0 || is_listed(name_use::block, node.element) ? i : made_.block_of[parent];
        is_linked_[i] = is_linked_[parent] || leads_away(node);
        is_dated_[i] = is_dated_[parent] || node.element == "time";
        if (node.is_text() && !left_out_[i]) {
            add(made_.of[made_.block_of[i]], i);
        }
    }

    void add(prose_weights::weight& block, std::uint32_t i) {
        auto const words = unicode::trim(page_[i].words);
        if (words.empty()) {
            return;
        }
        auto const visible = count_visible(words);
        block.own += visible;
        block.linked += is_linked_[i] ? visible : 0;
        block.dated += is_dated_[i] ? visible : 0;
        ends_sentence_[made_.block_of[i]] = ends_sentence(words);
    }

    /// Descendants are done.
    void leave(std::uint32_t i) {
        auto& here = made_.of[i];
        bool const is_text = 2 * here.linked <= here.own && 2 * here.dated <= here.own;
        if (is_text && (here.own >= shortest_prose || ends_sentence_[i])) {
            auto const own = here.own - here.linked;
            here.prose += own;
            here.longest = std::max(here.longest, own);
        }
        if (i > 0) {
            auto& parent = made_.of[page_[i].parent];
            parent.prose += here.prose;
            parent.longest = std::max(parent.longest, here.longest);
        }
    }

    html_page const& page_;
    std::vector<bool> const& left_out_;
    prose_weights made_;
    std::vector<bool> is_linked_, is_dated_;
    std::vector<bool> ends_sentence_; ///< of a block, its last words
};

} // namespace

bool leads_away(html_node const& node) {
    return node.element == "a" && node.has_attribute("href") && !node.attribute("href").starts_with('#');
}

prose_weights prose_of(html_page const& page, std::vector<bool> const& left_out) {
    return weighing{page, left_out}.weights();
}

std::vector<bool> with_descendants(html_page const& page, std::vector<bool> marked) {
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        marked[i] = marked[i] || marked[page[i].parent];
    }
    return marked;
}

} // namespace inquit
