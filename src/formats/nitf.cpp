#include "formats/agency.hpp"
#include "formats/json.hpp"
#include "formats/xml_parser.hpp"
#include "read/marked_text.hpp"
#include "read/text_builder.hpp"
#include "text/unicode.hpp"

#include "grammar/furniture.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace inquit {
namespace {

/// What an element is for the text.
enum class element_kind : std::uint8_t {
    inline_words, ///< its words go on in the paragraph
    block,        ///< its words are paragraphs of their own
    skipped,      ///< no words of the article, and a paragraph's end
    footnote,     ///< no words of the article, within a paragraph
    line_break,
    quotation, ///< <q>: words in marks, which are not written
};

struct element {
    std::string_view name;
    element_kind kind = element_kind::inline_words;
    std::optional<zone> where; ///< of the words in it
};

using enum element_kind;

/// Those that are more than inline; IPTC, NITF 3.6.
constexpr std::array elements{
    element{"head", skipped, {}},
    element{"body", block, {}},
    element{"body.head", block, {}},
    element{"hedline", block, zone::headline},
    element{"hl1", block, zone::headline},
    element{"hl2", block, zone::headline},
    element{"note", skipped, {}},
    element{"rights", skipped, {}},
    element{"byline", block, zone::furniture},
    element{"distributor", block, zone::furniture},
    element{"dateline", block, zone::furniture},
    element{"abstract", block, zone::standfirst},
    element{"body.content", block, {}},
    element{"block", block, {}},
    element{"p", block, {}},
    element{"pre", block, {}},
    element{"ul", block, {}},
    element{"ol", block, {}},
    element{"li", block, {}},
    element{"dl", block, {}},
    element{"dt", block, {}},
    element{"dd", block, {}},
    element{"bq", block, zone::blockquote},
    element{"credit", block, {}},
    element{"hr", block, {}},
    element{"media", block, zone::caption},
    element{"media-caption", block, zone::caption},
    element{"media-metadata", skipped, {}},
    element{"media-reference", skipped, {}},
    element{"media-object", skipped, {}},
    element{"media-producer", skipped, {}},
    element{"table", skipped, {}},
    element{"fn", footnote, {}},
    element{"nitf-table", skipped, {}},
    element{"custom-table", skipped, {}},
    element{"body.end", skipped, {}},
    element{"br", line_break, {}},
    element{"q", quotation, {}},
};

constexpr std::string_view left_mark = "\xE2\x80\x9C";
constexpr std::string_view right_mark = "\xE2\x80\x9D";

element element_named(std::string_view name) {
    auto const* const found = std::ranges::find(elements, name, &element::name);
    return found == elements.end() ? element{name, inline_words, {}} : *found;
}

/// "20170413T053300Z" -> "2017-04-13T05:33:00Z"; what is written otherwise stays.
std::string extended_date(std::string_view basic) {
    constexpr std::size_t date_digits = 8;
    constexpr std::size_t time_begin = date_digits + 1;
    constexpr std::size_t time_digits = 6;
    auto const is_digits = [](std::string_view text, std::size_t count) {
        return text.size() >= count && text.find_first_not_of("0123456789") >= count;
    };
    if (!is_digits(basic, date_digits)) {
        return std::string{basic};
    }
    auto out = std::string{basic.substr(0, 4)}
                   .append("-")
                   .append(basic.substr(4, 2))
                   .append("-")
                   .append(basic.substr(6, 2));
    if (basic.size() <= date_digits || basic[date_digits] != 'T'
        || !is_digits(basic.substr(time_begin), time_digits)) {
        return out;
    }
    auto const time = basic.substr(time_begin);
    auto zone = std::string{time.substr(time_digits)};
    if (zone.size() == 5 && zone.find(':') == std::string::npos) {
        zone.insert(3, ":");
    }
    return out.append("T")
               .append(time.substr(0, 2))
               .append(":")
               .append(time.substr(2, 2))
               .append(":")
               .append(time.substr(4, 2))
           + zone;
}

/// An element that is open, and what is around it.
struct open_element {
    element_kind kind = inline_words;
    std::optional<zone> where; ///< its own, else that of the elements around it
    bool is_skipped = false;   ///< it or one around it; so below
    bool is_in_body = false;
    bool is_in_head = false; ///< of the body
    bool is_in_byline = false;
    bool is_in_dateline = false;
    bool is_in_quotation = false; ///< set apart: <bq>
    bool is_in_credit = false;
    bool has_marks = false; ///< a <q> that gets marks
    std::uint32_t begin = 0;
};

/// Follows the parser through the document and leaves its text.
class nitf_reader : public xml_handler {
  public:
    explicit nitf_reader(std::string_view xml) : xml_{xml}, text_{xml} {}

    void begin_element(std::string_view name, xml_attributes const& attributes, byte_span at) override {
        if (open_.empty() && name != root) {
            return;
        }
        has_root_ = true;
        keep_attributes(name, attributes);
        auto here = inside(open_.empty() ? open_element{} : open_.back(), name);
        if (here.kind == block || here.kind == skipped) {
            end_paragraph();
        }
        if (name == "bq") {
            quotation_begin_ = paragraphs_.size();
        }
        if (here.kind == line_break && is_in_paragraph_) {
            text_.replace(at, " ");
        }
        if (here.kind == quotation && is_prose(here) && !begins_with_mark(xml_.substr(at.end))) {
            begin_paragraph(at.begin);
            text_.replace(at, left_mark);
            here.has_marks = true;
        }
        here.begin = text_.size();
        open_.push_back(here);
    }

    void end_element(std::string_view name, byte_span at) override {
        if (open_.empty()) {
            return;
        }
        auto const& ended = open_.back();
        if (ended.has_marks && is_in_paragraph_) {
            text_.replace(at, right_mark);
        }
        if (ended.is_in_head && !ended.is_skipped) {
            keep_words(name, ended);
        }
        if (ended.kind == block) {
            end_paragraph();
        }
        open_.pop_back();
    }

    void characters(std::string_view words, byte_span at) override {
        if (open_.empty() || !is_prose(open_.back()) || (!is_in_paragraph_ && unicode::trim(words).empty())) {
            return;
        }
        begin_paragraph(at.begin);
        if (words == xml_.substr(at.begin, at.size())) {
            text_.copy(at, references::literal);
        } else {
            text_.replace(at, words);
        }
    }

    [[nodiscard]] bool has_root() const { return has_root_; }

    marked_text take() && {
        marked_text out;
        out.content = std::move(text_).take();
        out.paragraphs = std::move(paragraphs_);
        out.about = std::move(about_);
        return out;
    }

  private:
    static constexpr std::string_view root = "nitf";

    static open_element inside(open_element around, std::string_view name) {
        auto const here = element_named(name);
        around.kind = here.kind;
        around.where = here.where ? here.where : around.where;
        around.is_skipped = around.is_skipped || here.kind == skipped || here.kind == footnote;
        around.is_in_body = around.is_in_body || name == "body";
        around.is_in_head = around.is_in_head || name == "body.head";
        around.is_in_byline = around.is_in_byline || name == "byline";
        around.is_in_dateline = around.is_in_dateline || name == "dateline";
        around.is_in_quotation = around.is_in_quotation || name == "bq";
        around.is_in_credit = around.is_in_credit || name == "credit";
        around.has_marks = false;
        return around;
    }

    static bool is_prose(open_element const& here) { return here.is_in_body && !here.is_skipped; }

    static bool begins_with_mark(std::string_view xml) {
        return xml.starts_with("&quot;") || has_quotation_mark(xml.substr(0, unicode::decode(xml, 0).length));
    }

    void begin_paragraph(std::uint32_t at) {
        if (is_in_paragraph_) {
            return;
        }
        if (text_.size() != 0) {
            text_.replace({at, at}, "\n\n");
        }
        paragraph_begin_ = text_.size();
        is_in_paragraph_ = true;
    }

    void end_paragraph() {
        if (!is_in_paragraph_) {
            return;
        }
        is_in_paragraph_ = false;
        auto const span = trimmed({paragraph_begin_, text_.size()});
        auto const& here = open_.back();
        if (span.empty()) {
            return;
        }
        if (here.is_in_credit && here.is_in_quotation) {
            give_quotation_to(span);
            return;
        }
        auto& added = paragraphs_.emplace_back();
        added.span = span;
        added.where = here.where;
    }

    [[nodiscard]] byte_span trimmed(byte_span span) const {
        auto const kept = unicode::trim(text_.text().substr(span.begin, span.size()));
        auto const begin =
            kept.empty() ? span.begin : static_cast<std::uint32_t>(kept.data() - text_.text().data());
        return {begin, begin + static_cast<std::uint32_t>(kept.size())};
    }

    void give_quotation_to(byte_span credit) {
        for (auto i = quotation_begin_; i < paragraphs_.size(); ++i) {
            if (paragraphs_[i].where == zone::blockquote) {
                paragraphs_[i].speaker = credit;
            }
        }
    }

    static void keep(std::optional<std::string>& field, std::string_view value) {
        if (auto const words = unicode::trim(value); !field && !words.empty()) {
            field = std::string{words};
        }
    }

    void keep_attributes(std::string_view name, xml_attributes const& attributes) {
        if (name == "pubdata") {
            keep(about_.outlet, attributes.value("name"));
            keep(about_.url, attributes.value("ex-ref"));
            keep_date(attributes.value("date.publication"));
        } else if (name == "date.issue" || name == "date.release") {
            keep_date(attributes.value("norm"));
        }
    }

    void keep_date(std::string_view written) {
        if (!about_.published) {
            about_.published = date_of(extended_date(written));
        }
    }

    /// What the element that ends now says of the article.
    void keep_words(std::string_view name, open_element const& ended) {
        auto const begin = std::max(ended.begin, paragraph_begin_);
        auto const words = is_in_paragraph_ ? unicode::trim(text_.text().substr(begin)) : std::string_view{};
        if (name == "hl1") {
            keep(about_.title, words);
        } else if (name == "distributor") {
            keep(about_.agency, words);
        } else if (name == "person" && ended.is_in_byline && !words.empty()) {
            about_.authors.emplace_back(words);
        } else if (name == "byline" && about_.authors.empty()) {
            about_.authors = authors_of(words);
        } else if (name == "dateline" || (name == "location" && ended.is_in_dateline)) {
            keep(about_.place, words);
        }
    }

    std::string_view xml_;
    text_builder text_;
    std::vector<open_element> open_;
    std::vector<marked_paragraph> paragraphs_;
    metadata about_;
    bool has_root_ = false;
    bool is_in_paragraph_ = false;
    std::uint32_t paragraph_begin_ = 0;
    std::size_t quotation_begin_ = 0; ///< the first paragraph of the last block quotation
};

} // namespace

result<article> read_nitf(std::string xml, std::string path) {
    nitf_reader reader{xml};
    if (auto failure = xml_failure(xml, reader)) {
        return tl::unexpected{std::move(*failure)};
    }
    if (!reader.has_root()) {
        return tl::unexpected{
            error{error_code::unread_format, {}, {}, "is XML, but no NITF article: it has no element nitf"}};
    }
    return article_from(std::move(reader).take(), std::move(xml), std::move(path));
}

} // namespace inquit
