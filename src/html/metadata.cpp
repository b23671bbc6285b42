#include "html/metadata.hpp"

#include "html/iso_date.hpp"
#include "html/json_ld.hpp"
#include "read/clean_text.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace inquit {
namespace {

enum class meta_field : std::uint8_t { title, outlet, author, published, updated, url };

struct meta_name {
    meta_field field;
    std::string_view name;
};

constexpr meta_name meta_names[] = {
#include "metadata.inc"
};

void keep_first(std::optional<std::string>& field, std::optional<std::string> value) {
    if (!field && value && !value->empty()) {
        field = std::move(value);
    }
}

/// Without white space at either end, its runs as one space, and nothing invisible.
std::string plain(std::string_view words) {
    std::string out;
    auto const cleaned = clean(words).text;
    for (char const c : unicode::trim(cleaned)) {
        bool const is_blank = c == ' ' || c == '\t' || c == '\n';
        if (!is_blank || out.empty() || out.back() != ' ') {
            out += is_blank ? ' ' : c;
        }
    }
    return out;
}

bool is_address(std::string_view words) {
    return words.find("://") != std::string_view::npos || words.starts_with("www.") || words.starts_with('@')
           || words.starts_with('/');
}

/// "en-GB" -> "en".
std::optional<std::string> language_in(std::string_view tag) {
    auto const primary = unicode::lower(tag.substr(0, tag.find_first_of("-_")));
    bool const is_code = (primary.size() == 2 || primary.size() == 3)
                         && std::ranges::all_of(primary, [](char c) { return 'a' <= c && c <= 'z'; });
    return is_code ? std::optional{primary} : std::nullopt;
}

class metadata_finder {
  public:
    explicit metadata_finder(html_page const& page) : page_{page} {}

    page_metadata found() && {
        for (auto const& node : page_) {
            if (node.element == "script" && node.has_word("type", "application/ld+json")) {
                add_json_ld(node);
            }
        }
        add_meta_elements();
        for (auto const& node : page_) {
            if (node.element == "time") {
                keep_first(about_.published, iso_date(node.attribute("datetime")));
            } else if (node.element == "link" && node.has_word("rel", "canonical")) {
                keep_first(about_.url, plain(node.attribute("href")));
            }
        }
        keep_first(about_.language, language_in(page_.front().attribute("lang")));
        return std::move(all_);
    }

  private:
    void add_json_ld(html_node const& script) {
        auto const index = static_cast<std::uint32_t>(&script - page_.data());
        auto const text = words_of(page_, index);
        if (unicode::trim(text).empty()) {
            return;
        }
        auto found = json_ld_in(text);
        if (found.mistake) {
            all_.mistakes.push_back(*std::move(found.mistake));
        }
        if (!found.about) {
            return;
        }
        auto& more = *found.about;
        keep_first(about_.title, std::move(more.title));
        keep_first(about_.outlet, std::move(more.outlet));
        keep_first(about_.published, std::move(more.published));
        keep_first(about_.updated, std::move(more.updated));
        keep_first(about_.url, std::move(more.url));
        keep_first(about_.language, more.language ? language_in(*more.language) : std::nullopt);
        if (about_.authors.empty()) {
            about_.authors = std::move(more.authors);
        }
    }

    void add_meta_elements() {
        std::array<std::vector<std::string>, std::size(meta_names)> said;
        for (auto const& node : page_) {
            if (node.element != "meta") {
                continue;
            }
            for (auto const* const naming : {"property", "name", "itemprop"}) {
                auto const name = unicode::lower(node.attribute(naming));
                auto const row = std::ranges::find(meta_names, name, &meta_name::name);
                auto value = row == std::end(meta_names) ? std::string{} : plain(node.attribute("content"));
                if (!value.empty()) {
                    said[static_cast<std::size_t>(row - std::begin(meta_names))].push_back(std::move(value));
                }
            }
        }
        for (std::size_t row = 0; row < said.size(); ++row) {
            add(meta_names[row].field, std::move(said[row]));
        }
    }

    void add(meta_field field, std::vector<std::string> said) {
        if (field == meta_field::author) {
            std::erase_if(said, is_address);
            if (about_.authors.empty()) {
                about_.authors = std::move(said);
            }
        } else if (!said.empty()) {
            keep_first_said(field, said.front());
        }
    }

    void keep_first_said(meta_field field, std::string const& value) {
        switch (field) {
        case meta_field::title:
            return keep_first(about_.title, value);
        case meta_field::outlet:
            return keep_first(about_.outlet, value);
        case meta_field::published:
            return keep_first(about_.published, iso_date(value));
        case meta_field::updated:
            return keep_first(about_.updated, iso_date(value));
        case meta_field::url:
            return keep_first(about_.url, value);
        case meta_field::author:
            return;
        }
    }

    html_page const& page_;
    page_metadata all_;
    metadata& about_ = all_.about;
};

} // namespace

page_metadata metadata_of(html_page const& page) { return metadata_finder{page}.found(); }

std::string title_element(html_page const& page, std::string const& outlet) {
    constexpr std::string_view separators[] = {" | ", " - ",       " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                               " : ", " \xC2\xB7 "};
    std::string title;
    for (std::uint32_t i = 0; i < page.size() && title.empty();) {
        bool const is_drawing = page[i].element == "svg"; // whose parts have titles too
        title = page[i].element == "title" ? plain(words_of(page, i)) : "";
        i = is_drawing ? page[i].end : i + 1;
    }
    for (auto const separator : separators) {
        auto const suffix = std::string{separator} + outlet;
        if (!outlet.empty() && title.ends_with(suffix)) {
            title.resize(title.size() - suffix.size());
            break;
        }
    }
    return title;
}

} // namespace inquit
