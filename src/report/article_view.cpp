#include "report/article_view.hpp"

#include "report/page.hpp"
#include "text/unicode.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace inquit {
namespace {

/// What may be a link: nothing that a browser would run.
bool is_web_address(std::string_view url) {
    auto const head = unicode::lower(url.substr(0, 8));
    return head.starts_with("https://") || head.starts_with("http://");
}

class article_writer {
  public:
    article_writer(html_element to, reported_article const& article, article_view const& view)
        : article_{article}, view_{view}, text_{heading_in(to).add("div").attribute("class", "text")} {}

    void write() {
        bool has_left_out = false;
        for (auto const& each : article_.paragraphs) {
            bool const is_title = each.where == zone::headline && each.text == article_.about.title;
            if (is_title && each.marks.empty()) {
                continue; // stands above
            }
            if (view_.shown == shown_paragraphs::with_marks && each.marks.empty()) {
                has_left_out = true;
                continue;
            }
            if (has_left_out) {
                text_.add("p", "\u2026").attribute("class", "gap");
                has_left_out = false;
            }
            paragraph(each);
        }
    }

  private:
    html_element heading_in(html_element to) {
        auto out = to.add("details").attribute("class", "article");
        out.attribute("id", fmt::format("a{}", view_.numbers.article));
        out.attribute("data-item", view_.style.words);
        if (view_.state == folding::open) {
            out.attribute("open");
        }
        auto summary = out.add("summary").attribute("data-key");
        auto heading = summary.add("h3", fmt::format("{}. ", view_.numbers.article));
        add_isolated(heading, title_of(article_));
        auto facts = summary.add("span").attribute("class", "facts");
        for (auto const& each : {article_.about.outlet, article_.about.published}) {
            if (each) {
                add_isolated(facts, *each);
                facts.text(" \u00B7 ");
            }
        }
        facts.text(view_.style.facts);
        origin(out);
        return out;
    }

    void origin(html_element to) {
        auto line = to.add("p").attribute("class", "facts");
        add_isolated(line, article_.path);
        if (article_.about.url && is_web_address(*article_.about.url)) {
            line.text(" \u00B7 ");
            line.add("a", *article_.about.url)
                .attribute("href", *article_.about.url)
                .attribute("rel", "noreferrer");
        }
    }

    html_element element_of(reported_paragraph const& of) {
        if (of.where == zone::blockquote && of.what == reported_paragraph::line::words) {
            return text_.add("blockquote").add("p");
        }
        auto out = text_.add("p");
        if (of.what == reported_paragraph::line::label) {
            out.attribute("class", "label");
        } else if (of.where != zone::body) {
            out.attribute("class", name_of(of.where));
        }
        return out;
    }

    void paragraph(reported_paragraph const& of) {
        words(element_of(of), of);
        std::vector<std::uint32_t> begun;
        for (auto const& each : of.marks) {
            if (each.is_begin) {
                begun.push_back(each.quotation);
            }
        }
        if (begun.empty()) {
            return;
        }
        auto notes = text_.add("ul").attribute("class", "notes");
        for (auto const each : begun) {
            note(notes.add("li"), each);
        }
    }

    void note(html_element to, std::uint32_t quotation) {
        auto const number = view_.numbers.first + quotation;
        to.attribute("id", fmt::format("n{}", number));
        to.attribute("class", view_.style.class_of(quotation));
        to.add("a", label_of(quotation)).attribute("href", fmt::format("#q{}", number));
        to.text(" ");
        view_.style.write_note(to, quotation);
    }

    struct open_mark {
        html_element element;
        std::uint32_t end;
        reported_mark const* mark; ///< null: the paragraph itself
    };

    void words(html_element to, reported_paragraph const& of) {
        std::vector<open_mark> open{{to, static_cast<std::uint32_t>(of.text.size()), nullptr}};
        std::uint32_t at = 0;
        auto const put = [&](std::uint32_t end) {
            if (at < end) {
                open.back().element.text(unwrapped(std::string_view{of.text}.substr(at, end - at)));
                at = end;
            }
        };
        auto const close_before = [&](std::uint32_t begin) {
            while (open.size() > 1 && open.back().end <= begin) {
                put(open.back().end);
                auto const* const mark = open.back().mark;
                open.pop_back();
                if (mark->is_end) {
                    reference(open.back().element, mark->quotation);
                }
            }
        };
        for (auto const& each : of.marks) {
            close_before(each.span.begin);
            put(each.span.begin);
            open.push_back({marked(open.back().element, each), each.span.end, &each});
        }
        close_before(static_cast<std::uint32_t>(of.text.size()));
        put(static_cast<std::uint32_t>(of.text.size()));
    }

    html_element marked(html_element in, reported_mark const& mark) {
        auto const number = view_.numbers.first + mark.quotation;
        if (mark.role != mark_role::quotation) {
            auto const kind = mark.role == mark_role::mention ? 'm' : 'c';
            return in.add("b").attribute("id", fmt::format("{}{}", kind, number));
        }
        auto out = in.add("q");
        if (mark.is_begin) {
            out.attribute("id", fmt::format("q{}", number));
        }
        return out.attribute("class", view_.style.class_of(mark.quotation));
    }

    void reference(html_element behind, std::uint32_t quotation) {
        behind.add("sup")
            .add("a", label_of(quotation))
            .attribute("href", fmt::format("#n{}", view_.numbers.first + quotation));
    }

    static std::string label_of(std::uint32_t quotation) { return fmt::format("{}", quotation + 1); }

    reported_article const& article_;
    article_view const& view_;
    html_element text_;
};

} // namespace

std::string title_of(reported_article const& article) { return article.about.title.value_or(article.path); }

void add_article(html_element to, reported_article const& article, article_view const& view) {
    article_writer{to, article, view}.write();
}

} // namespace inquit
