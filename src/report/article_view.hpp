// An article as the page shows it: its words with what is quoted marked, and a note beside each quotation. Internal to report.
#pragma once

#include "markup/html_tree.hpp"
#include "report/reported.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace inquit {

/// How quotations are shown. Each is asked by its index in the article.
struct quotation_style {
    std::function<std::string(std::uint32_t)> class_of;          ///< of its words and its note
    std::function<void(html_element, std::uint32_t)> write_note; ///< behind the note's number
    std::string facts; ///< what the article's line says beside its outlet and date
    std::string words; ///< data-item of the article, for filters
};

struct article_numbers {
    std::uint32_t article = 0; ///< from 1
    std::uint32_t first =
        0; ///< number of its first quotation in the page: ids are q7, n7 (note), m7 (mention), c7 (cue)
};

enum class folding : std::uint8_t { open, folded };

struct article_view {
    article_numbers numbers;
    folding state = folding::open;
    shown_paragraphs shown = shown_paragraphs::all;
    quotation_style style;
};

void add_article(html_element to, reported_article const& article, article_view const& view);

/// The title, else the path.
[[nodiscard]] std::string title_of(reported_article const& article);

} // namespace inquit
