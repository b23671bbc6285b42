// The page that shows at a glance who said what, and who changed a word: one HTML file that needs nothing beside it.
//
//     inquit::report all;
//     for (article const& each : outlets) {
//         all.add(reported(each, extract(each).records));
//     }
//     std::cout << all.html(compared.result()); // compared: an inquit::comparison of the same articles
#pragma once

#include "check/checked.hpp"
#include "compare/compared.hpp"
#include "report/reported.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit {

class report {
  public:
    /// original: as a comparison has it.
    explicit report(shown_paragraphs shown = shown_paragraphs::all, std::string original = {})
        : shown_{shown}, original_{std::move(original)} {}

    void add(reported_article from) { articles_.push_back(std::move(from)); }

    /// statements: of the same articles; of others they link to nothing. O(what it holds).
    [[nodiscard]] std::string html(std::span<compared_statement const> statements) const;

  private:
    shown_paragraphs shown_;
    std::string original_;
    std::vector<reported_article> articles_;
};

/// The cross-outlet view alone. original: as a comparison has it.
[[nodiscard]] std::string compared_html(std::span<compared_statement const> all, std::string_view original);

/// Drafts, each quotation with its verdict and the words of its source as a redline. drafts: with the records that were checked.
[[nodiscard]] std::string checked_html(std::span<checked_quotation const> all,
                                       std::span<reported_article const> drafts);

} // namespace inquit
