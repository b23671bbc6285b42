#include "cite/source_completion.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <set>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view campaign_mark = "utm_";

/// "bbc.com/news/1?id=2" of "https://www.bbc.com/news/1/?utm_source=x&id=2#top"
std::string url_key(std::string_view url) {
    auto rest = unicode::trim(url).substr(0, unicode::trim(url).find('#'));
    auto const scheme = rest.find("://");
    rest.remove_prefix(scheme == std::string_view::npos ? 0 : scheme + 3);
    auto const question = std::min(rest.find('?'), rest.size());
    auto const path = rest.substr(0, question);
    auto const slash = std::min(path.find('/'), path.size());
    auto key = unicode::lower(path.substr(0, slash)) + std::string{path.substr(slash)};
    key.erase(0, key.starts_with("www.") ? 4 : 0);
    while (key.ends_with('/')) {
        key.pop_back();
    }
    char joint = '?';
    for (auto query = rest.substr(question); !query.empty();) {
        query.remove_prefix(1); // ? or &
        auto const end = std::min(query.find('&'), query.size());
        if (end > 0 && !query.starts_with(campaign_mark)) {
            (key += std::exchange(joint, '&')).append(query.substr(0, end));
        }
        query.remove_prefix(end);
    }
    return key;
}

std::string title_key(std::string_view title) {
    return unicode::letters_and_digits(unicode::lower(unicode::nfc(title)));
}

/// "01-wire" of "articles/01-Wire.txt.gz"
std::string file_key(std::string_view path) {
    auto const slash = path.find_last_of('/');
    auto const name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return unicode::lower(name.substr(0, name.find('.', 1)));
}

struct text_field {
    std::string_view name;
    std::optional<std::string> metadata::*of;
};
constexpr std::array text_fields{
    text_field{"title", &metadata::title},
    text_field{"outlet", &metadata::outlet},
    text_field{"url", &metadata::url},
    text_field{"archive_url", &metadata::archive_url},
    text_field{"published", &metadata::published},
    text_field{"accessed", &metadata::accessed},
    text_field{"language", &metadata::language},
};

bool says_same(exported_reference const& left, exported_reference const& right) {
    bool const is_same = std::ranges::all_of(
        text_fields, [&](text_field const& each) { return left.about.*each.of == right.about.*each.of; });
    return is_same && left.about.authors == right.about.authors;
}

/// The same, or the record's is more exact: a date with its day, a URL with its scheme.
bool agrees(text_field const& field, std::string const& has, std::string const& offered) {
    if (field.of == &metadata::url || field.of == &metadata::archive_url) {
        return url_key(has) == url_key(offered);
    }
    if (field.of == &metadata::published || field.of == &metadata::accessed
        || field.of == &metadata::language) {
        return has.starts_with(offered);
    }
    return title_key(has) == title_key(offered);
}

void fill(metadata& to, metadata const& from, reference_match& out) {
    for (auto const& field : text_fields) {
        auto& has = to.*field.of;
        auto const& offered = from.*field.of;
        bool const is_agency =
            field.of == &metadata::outlet && !has && offered && to.agency
            && agrees(field, *to.agency, *offered); // formats give it where there is no outlet
        if (is_agency) {
            continue;
        }
        if (!has && offered) {
            has = offered;
            out.filled.emplace_back(field.name);
        } else if (has && offered && !agrees(field, *has, *offered)) {
            out.conflicts.push_back({std::string{field.name}, *has, *offered});
        }
    }
    auto const joined = [](std::vector<std::string> const& names) {
        return fmt::format("{}", fmt::join(names, "; "));
    };
    if (to.authors.empty() && !from.authors.empty()) {
        to.authors = from.authors;
        out.filled.emplace_back("authors");
    } else if (!from.authors.empty() && title_key(joined(to.authors)) != title_key(joined(from.authors))) {
        out.conflicts.push_back({"authors", joined(to.authors), joined(from.authors)});
    }
}

} // namespace

std::string_view name_of(matched_by how) {
    switch (how) {
    case matched_by::url:
        return "its URL";
    case matched_by::title:
        return "its title";
    case matched_by::file_name:
        break;
    }
    return "its file name";
}

source_completion::source_completion(std::vector<exported_reference> all) : all_{std::move(all)} {
    for (auto const& each : all_) {
        auto const add = [&each](places& to, std::string key) {
            if (!key.empty()) {
                to.emplace(std::move(key), &each);
            }
        };
        add(by_url_, url_key(each.about.url.value_or("")));
        add(by_title_, title_key(each.about.title.value_or("")));
        std::set<std::string> names{file_key(each.key)};
        std::ranges::for_each(each.files,
                              [&names](std::string const& file) { names.insert(file_key(file)); });
        std::ranges::for_each(names, [&](std::string const& name) { add(by_file_, name); });
    }
}

reference_match source_completion::complete(record_source& source) const {
    auto& about = source.about;
    auto const url = url_key(about.url.value_or(""));
    reference_match out;
    auto const look = [&](places const& in, std::string const& key, matched_by how) {
        auto const [begin, end] = in.equal_range(key);
        for (auto at = begin; at != end && !key.empty(); ++at) {
            auto const& each = *at->second;
            bool const is_elsewhere = !url.empty() && each.about.url && url_key(*each.about.url) != url;
            bool const is_known = std::ranges::any_of(
                out.candidates, [&each](exported_reference const* other) { return says_same(*other, each); });
            if (!is_elsewhere && !is_known) {
                out.candidates.push_back(&each);
            }
        }
        out.how = how;
        return !out.candidates.empty();
    };
    bool const fits = look(by_url_, url, matched_by::url)
                      || look(by_title_, title_key(about.title.value_or("")), matched_by::title)
                      || look(by_file_, file_key(source.path), matched_by::file_name);
    if (fits && out.candidates.size() == 1) {
        fill(about, out.candidates.front()->about, out);
    }
    return out;
}

} // namespace inquit
