#include "grammar/furniture.hpp"
#include "html/attribution.hpp"
#include "html/clutter.hpp"
#include "html/flow.hpp"
#include "html/html.hpp"
#include "html/main_content.hpp"
#include "html/metadata.hpp"
#include "html/tag_scan.hpp"
#include "html/zones.hpp"
#include "read/layout.hpp"
#include "read/marked_text.hpp"
#include "read/refusal.hpp"

#include <algorithm>
#include <utility>

namespace inquit {
namespace {

std::optional<error> refusal_of_page(std::string_view file) {
    if (auto refused = refusal_of(file)) {
        return refused;
    }
    if (is_overloaded(file)) {
        return error{
            error_code::too_deep, {}, {}, "has elements nested or left open far beyond what a page needs"};
    }
    return std::nullopt;
}

/// From a page to what article_from takes.
class page_reader {
  public:
    page_reader(std::string_view file, html_page const& page)
        : file_{file}, page_{page}, clutter_{clutter_of(page)}, weights_{prose_of(page, clutter_)} {}

    marked_text read() && {
        auto found = metadata_of(page_);
        marked_.about = std::move(found.about);
        for (auto& mistake : found.mistakes) {
            marked_.diagnostics.push_back({{}, "broken-json-ld", "JSON-LD does not parse: " + mistake});
        }
        html_article const parts = article_parts();
        if (weights_.of[parts.root].prose == 0) {
            marked_.diagnostics.push_back(
                {{}, "no-article", "the page has no article: no prose is left beside links and controls"});
            settle_title({});
            return std::move(marked_);
        }
        places_ = places_of(page_, clutter_, weights_, parts);
        flow_ = flow_of(file_, page_, places_);
        marked_.content = std::move(flow_.content);
        add_paragraphs();
        give_speakers(marked_.content.text, flow_, places_, marked_.paragraphs);
        settle_title(headline_words());
        return std::move(marked_);
    }

  private:
    [[nodiscard]] html_article article_parts() const {
        auto const root = main_content_of(page_, weights_);
        auto const outlet = marked_.about.outlet.value_or("");
        auto const title = marked_.about.title.value_or(title_element(page_, outlet));
        auto const headline = headline_of(page_, clutter_, root, title, outlet);
        return {root, headline};
    }

    void add_paragraphs() {
        for (auto const& paragraph : flow_.paragraphs) {
            auto const& place = places_[paragraph.block];
            auto& one = marked_.paragraphs.emplace_back();
            one.span = paragraph.span;
            one.where = place.where;
            if (place.is_byline) {
                add_byline(one);
            } else if (!one.where && is_furniture(paragraph)) {
                one.where = zone::furniture;
            }
        }
    }

    /// "By Jane Roe, The Courier": what the words say is for the passes of layout.hpp, if they can read it.
    void add_byline(marked_paragraph& one) const {
        if (furniture_of(words(one.span))) {
            one.where.reset();
        }
    }

    /// Nearly all of it is linked, and it is no sentence or an item of a list; or it is nothing but a time.
    [[nodiscard]] bool is_furniture(html_paragraph const& paragraph) const {
        bool const is_linked = 5 * paragraph.linked >= 4 * paragraph.shown;
        bool const is_item = page_[paragraph.block].element == "li" && paragraph.linked == paragraph.shown;
        return paragraph.dated == paragraph.shown
               || (is_linked && (is_item || !ends_sentence(words(paragraph.span))));
    }

    [[nodiscard]] std::string_view words(byte_span span) const {
        return std::string_view{marked_.content.text}.substr(span.begin, span.size());
    }

    [[nodiscard]] std::string headline_words() const {
        auto const found = std::ranges::find(marked_.paragraphs, zone::headline, &marked_paragraph::where);
        return found == marked_.paragraphs.end() ? std::string{} : std::string{words(found->span)};
    }

    void settle_title(std::string headline) {
        auto& title = marked_.about.title;
        if (!title) {
            auto words = headline.empty() ? title_element(page_, marked_.about.outlet.value_or(""))
                                          : std::move(headline);
            title = words.empty() ? std::nullopt : std::optional{std::move(words)};
        }
    }

    std::string_view file_;
    html_page const& page_;
    std::vector<bool> clutter_;
    prose_weights weights_;
    std::vector<html_place> places_;
    html_flow flow_;
    marked_text marked_;
};

} // namespace

result<article> read_html(std::string file, std::string path) {
    if (auto refused = refusal_of_page(file)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    auto const page = parsed_page(file);
    if (!page) {
        return tl::unexpected{
            error{error_code::malformed, std::move(path), {}, "has markup that the HTML parser gives up on"}};
    }
    auto marked = page_reader{file, *page}.read();
    return article_from(std::move(marked), std::move(file), std::move(path));
}

} // namespace inquit
