// A page that the program wrote, parsed as browsers parse it: what a reader sees, and where its links lead.
#pragma once

#include "html/page.hpp"
#include "tests/catch.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

class shown_page {
  public:
    explicit shown_page(std::string html) : html_{std::move(html)} {
        auto parsed = parsed_page(html_);
        REQUIRE(parsed);
        nodes_ = std::move(*parsed);
    }

    [[nodiscard]] html_page const& nodes() const { return nodes_; }

    /// The words of a node and all below it, each run of white space as a blank, and one before each block; those of elements `without`
    /// left out.
    [[nodiscard]] std::string words(std::uint32_t node, std::string_view without = "") const {
        std::string out;
        for (auto at = node; at < nodes_[node].end;) {
            if (!without.empty() && nodes_[at].element == without) {
                at = nodes_[at].end;
                continue;
            }
            out += nodes_[at].is_text() || is_inline(nodes_[at].element) ? "" : " ";
            out += nodes_[at].words;
            ++at;
        }
        return one_line(out);
    }

    /// Of all elements of that name, in the page's order.
    [[nodiscard]] std::vector<std::uint32_t> elements(std::string_view name, std::uint32_t within = 0) const {
        std::vector<std::uint32_t> out;
        for (auto at = within; at < nodes_[within].end; ++at) {
            if (nodes_[at].element == name) {
                out.push_back(at);
            }
        }
        return out;
    }

    /// The element with that id; it must be there.
    [[nodiscard]] std::uint32_t with_id(std::string_view id) const {
        auto const found =
            std::ranges::find_if(nodes_, [id](html_node const& each) { return each.attribute("id") == id; });
        INFO("id " << id);
        REQUIRE(found != nodes_.end());
        return static_cast<std::uint32_t>(found - nodes_.begin());
    }

    [[nodiscard]] std::string words_of_id(std::string_view id) const { return words(with_id(id)); }

    /// Ids are unique, and links within the page lead to one.
    void check_links() const {
        std::set<std::string> ids;
        for (auto const& each : nodes_) {
            if (each.has_attribute("id")) {
                INFO("id " << each.attribute("id"));
                CHECK(ids.insert(std::string{each.attribute("id")}).second);
            }
        }
        for (auto const& each : nodes_) {
            if (auto const href = each.attribute("href"); href.starts_with('#')) {
                INFO("href " << href);
                CHECK(ids.contains(std::string{href.substr(1)}));
            }
        }
    }

    static std::string one_line(std::string_view words) {
        std::string out;
        for (std::size_t at = 0; at < words.size();) {
            auto const next = unicode::decode(words, at);
            at += next.length;
            if (!unicode::is_space(next.code_point)) {
                unicode::append(out, next.code_point);
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        }
        return std::string{unicode::trim(out)};
    }

  private:
    static bool is_inline(std::string_view element) {
        static std::set<std::string_view> const all{"a",   "b", "bdi",   "del",  "em",     "i",
                                                    "ins", "q", "small", "span", "strong", "sup"};
        return all.contains(element);
    }

    std::string html_;
    html_page nodes_;
};

} // namespace inquit::testing
