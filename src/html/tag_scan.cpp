#include "html/tag_scan.hpp"

#include "html/names.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace inquit {
namespace {

/// Steps; a second or less. Elements nested 20,000 deep, or a tag of as many attributes, are within.
constexpr std::uint64_t most_steps = 400'000'000;
/// Elements that the parser makes by itself; below a gigabyte of them.
constexpr std::uint64_t most_copies = 500'000;

constexpr std::string_view blank = " \t\n\r\f";

std::size_t behind(std::string_view html, std::string_view sign, std::size_t offset) {
    auto const found = html.find(sign, offset);
    return found == std::string_view::npos ? html.size() : found + sign.size();
}

std::string lower(std::string_view name) {
    std::string out{name};
    std::ranges::transform(
        out, out.begin(), [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// The attributes of a tag, from behind its name.
class attribute_scan {
  public:
    attribute_scan(std::string_view html, std::size_t at) : html_{html}, at_{at} {}

    scanned_tag scanned() && {
        scanned_tag found;
        for (skip(" \t\n\r\f/"); at_ < html_.size() && html_[at_] != '>'; skip(" \t\n\r\f/")) {
            ++found.attributes;
            skip_attribute();
        }
        found.ends_itself = at_ < html_.size() && html_[at_ - 1] == '/';
        found.end = std::min(at_ + 1, html_.size());
        return found;
    }

  private:
    void skip(std::string_view signs) { at_ = std::min(html_.find_first_not_of(signs, at_), html_.size()); }
    void skip_until(std::string_view signs, std::size_t from) {
        at_ = std::min(html_.find_first_of(signs, from), html_.size());
    }

    void skip_attribute() {
        skip_until(" \t\n\r\f/>=", at_ + 1); // a name may begin with '='
        skip(blank);
        if (at_ >= html_.size() || html_[at_] != '=') {
            return;
        }
        ++at_;
        skip(blank);
        if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
            at_ = behind(html_, html_.substr(at_, 1), at_ + 1);
        } else {
            skip_until(" \t\n\r\f>", at_);
        }
    }

    std::string_view html_;
    std::size_t at_;
};

/// The elements that a page leaves open, in the order of names: exact for pages that close what they open.
class open_elements {
  public:
    void add(scanned_tag const& tag) {
        auto const name = lower(tag.name);
        steps_ += std::uint64_t{tag.attributes} * tag.attributes;
        if (tag.kind == tag_kind::opening) {
            steps_ += open_;
            copies_ += open_formatting_;
            if (!is_listed(name_use::unnested, name) && !(tag.ends_itself && is_in_drawing())) {
                ++count_of_[name];
                ++open_;
                open_formatting_ += is_listed(name_use::formatting, name) ? 1U : 0U;
            }
        } else if (auto const found = count_of_.find(name); found != count_of_.end() && found->second > 0) {
            --found->second;
            --open_;
            open_formatting_ -= is_listed(name_use::formatting, name) ? 1U : 0U;
        }
    }

    [[nodiscard]] bool are_too_many() const { return steps_ > most_steps || copies_ > most_copies; }

  private:
    /// There "<path/>" is closed; elsewhere the slash means nothing.
    [[nodiscard]] bool is_in_drawing() const {
        return std::ranges::any_of(std::to_array({"svg", "math"}), [this](char const* name) {
            auto const found = count_of_.find(name);
            return found != count_of_.end() && found->second > 0;
        });
    }

    std::unordered_map<std::string, std::uint64_t> count_of_;
    std::uint64_t open_ = 0;
    std::uint64_t open_formatting_ = 0;
    std::uint64_t steps_ = 0;
    std::uint64_t copies_ = 0;
};

} // namespace

std::optional<scanned_tag> tag_at(std::string_view html, std::size_t offset) {
    constexpr std::string_view comment = "<!--";
    auto const rest = html.substr(offset);
    if (rest.starts_with(comment)) {
        bool const is_empty = rest.starts_with("<!-->") || rest.starts_with("<!--->");
        auto const end = is_empty ? behind(html, ">", offset) : behind(html, "-->", offset + comment.size());
        return scanned_tag{tag_kind::other, {}, 0, false, end};
    }
    bool const closes = rest.starts_with("</");
    std::size_t const name = closes ? 2 : 1;
    if (rest.size() <= name) {
        return std::nullopt;
    }
    if (!is_ascii_letter(rest[name])) {
        bool const is_other = closes || rest[1] == '!' || rest[1] == '?';
        return is_other ? std::optional{scanned_tag{tag_kind::other, {}, 0, false, behind(html, ">", offset)}}
                        : std::nullopt;
    }
    auto const name_end = std::min(html.find_first_of(" \t\n\r\f/>", offset + name), html.size());
    auto found = attribute_scan{html, name_end}.scanned();
    found.kind = closes ? tag_kind::closing : tag_kind::opening;
    found.name = html.substr(offset + name, name_end - offset - name);
    return found;
}

std::size_t end_of_raw_text(std::string_view html, scanned_tag const& tag) {
    auto const name = lower(tag.name);
    if (tag.kind != tag_kind::opening || (name != "script" && name != "style")) {
        return tag.end;
    }
    for (auto at = html.find("</", tag.end); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (lower(html.substr(at + 2, name.size())) == name) {
            return at;
        }
    }
    return html.size();
}

bool is_overloaded(std::string_view html) {
    open_elements open;
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        auto const tag = tag_at(html, at);
        if (!tag) {
            ++at;
            continue;
        }
        if (tag->kind != tag_kind::other) {
            open.add(*tag);
        }
        if (open.are_too_many()) {
            return true;
        }
        at = end_of_raw_text(html, *tag);
    }
    return false;
}

} // namespace inquit
