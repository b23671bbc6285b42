#include "read/front_matter.hpp"

#include "grammar/dates.hpp"
#include "grammar/furniture.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace inquit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view fence = "---";
constexpr std::string_view other_end = "...";
constexpr std::size_t most_authors = 100;

using text_field = std::optional<std::string> metadata::*;

struct known_key {
    std::string_view name;
    text_field field;
};

constexpr std::array text_keys{known_key{"title", &metadata::title},
                               known_key{"outlet", &metadata::outlet},
                               known_key{"publication", &metadata::outlet},
                               known_key{"agency", &metadata::agency},
                               known_key{"place", &metadata::place},
                               known_key{"url", &metadata::url},
                               known_key{"archive_url", &metadata::archive_url}};

constexpr std::array date_keys{
    known_key{"date", &metadata::published}, known_key{"published", &metadata::published},
    known_key{"updated", &metadata::updated}, known_key{"accessed", &metadata::accessed}};

/// The lines of a text, from `at` on.
struct line_reader {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool at_end() const { return at >= text.size(); }
    /// Without line end and blanks behind it.
    std::string_view next() {
        auto const end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        at = end + 1;
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        return line;
    }
};

/// Where the YAML stands in the file.
struct place {
    byte_span yaml;
    std::uint32_t end = 0; ///< behind the line that ends it
    bool is_closed = false;
};

std::optional<place> place_of(std::string_view file) {
    line_reader lines{file, file.starts_with(byte_order_mark) ? byte_order_mark.size() : 0};
    if (lines.next() != fence) {
        return std::nullopt;
    }
    place found;
    auto const position = [&lines] {
        return static_cast<std::uint32_t>(std::min(lines.at, lines.text.size()));
    };
    found.yaml.begin = found.yaml.end = position();
    while (!lines.at_end() && lines.at - found.yaml.begin <= longest_front_matter) {
        found.yaml.end = position();
        auto const line = lines.next();
        if (line == fence || line == other_end) {
            found.end = position();
            found.is_closed = true;
            return found;
        }
    }
    found.yaml.end = found.end = position();
    return found;
}

/// The first line that says anything is `key:` or `key: value`.
bool looks_like_map(std::string_view yaml) {
    for (line_reader lines{yaml}; !lines.at_end();) {
        auto const line = lines.next();
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        auto const key = line.substr(0, std::min(line.find(':'), line.size()));
        auto const behind = line.substr(key.size());
        return !key.empty() && key.find_first_of(" \t") == std::string_view::npos
               && (behind == ":" || behind.starts_with(": ") || behind.starts_with(":\t"));
    }
    return false;
}

std::optional<std::string> text_in(YAML::Node const& value) {
    if (!value.IsScalar()) {
        return std::nullopt;
    }
    auto const trimmed = unicode::trim(value.Scalar());
    return trimmed.empty() ? std::nullopt : std::optional{std::string{trimmed}};
}

/// "2017-04-13", "April 13, 2017", "2017-04-13 10:00:00 +0200" (the day of it) -> ISO 8601.
std::optional<std::string> date_in(YAML::Node const& value) {
    auto const words = text_in(value);
    if (!words) {
        return std::nullopt;
    }
    if (auto const dates = dates_of(*words); dates && !dates->published.empty()) {
        return dates->published;
    }
    auto const day = iso_date_at_begin(*words);
    return day ? std::optional{std::string{*day}} : std::nullopt;
}

/// "Jane Roe", "Jane Roe and John Doe, The Courier" as in a byline; {name: Jane Roe}.
void add_authors(std::vector<std::string>& authors, YAML::Node const& value) {
    auto const name = text_in(value.IsMap() ? value["name"] : value);
    if (!name) {
        return;
    }
    for (auto const& line : {*name, "By " + *name}) {
        if (auto const byline = furniture_of(line);
            byline && byline->kind == furniture_kind::byline && !byline->authors.empty()) {
            authors.insert(authors.end(), byline->authors.begin(), byline->authors.end());
            return;
        }
    }
    authors.push_back(*name);
}

std::vector<std::string> authors_in(YAML::Node const& value) {
    std::vector<std::string> authors;
    if (!value.IsSequence()) {
        add_authors(authors, value);
        return authors;
    }
    for (auto const& one : value) {
        if (authors.size() >= most_authors) {
            break;
        }
        add_authors(authors, one);
    }
    return authors;
}

/// "en-US" -> "en"
std::optional<std::string> language_in(YAML::Node const& value) {
    auto const tag = text_in(value);
    return tag ? std::optional{unicode::lower(tag->substr(0, tag->find_first_of("-_")))} : std::nullopt;
}

void keep(std::optional<std::string>& field, std::optional<std::string> value) {
    if (value) {
        field = std::move(value);
    }
}

void read_key(metadata& about, std::string_view key, YAML::Node const& value) {
    for (auto const& known : text_keys) {
        if (known.name == key) {
            keep(about.*known.field, text_in(value));
        }
    }
    for (auto const& known : date_keys) {
        if (known.name == key) {
            keep(about.*known.field, date_in(value));
        }
    }
    if (key == "author" || key == "authors") {
        about.authors = authors_in(value);
    }
    if (key == "lang" || key == "language") {
        keep(about.language, language_in(value));
    }
}

/// Where the words of a scalar stand: without the marks of YAML where they are written as they are read, else to the line's end.
byte_span written(std::string_view file, std::size_t at, std::string_view words) {
    auto const is_quoted = file.substr(at).starts_with('"') || file.substr(at).starts_with('\'');
    auto const begin = at + (is_quoted ? 1U : 0U);
    auto end = begin + words.size();
    if (!file.substr(begin).starts_with(words)) {
        auto const line = file.substr(begin, file.find('\n', begin) - begin);
        end = begin + unicode::trim(line).size();
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void read_speaker(front_matter& out, std::string_view file, std::uint32_t yaml_begin,
                  YAML::Node const& value) {
    auto const name = text_in(value);
    auto const mark = value.Mark();
    if (name && mark.pos >= 0) {
        auto const at = yaml_begin + static_cast<std::size_t>(mark.pos);
        auto const where = written(file, std::min(at, file.size()), *name);
        if (!where.empty()) {
            out.speaker = where;
            out.speaker_name = *name;
            std::ranges::replace(out.speaker_name, '\n', ' ');
        }
    }
}

diagnostic refusal_of(byte_span where, std::string message) {
    return {where, "bad-front-matter", std::move(message)};
}

byte_span line_at(std::string_view file, std::size_t offset) {
    auto const before = offset == 0 ? std::string_view::npos : file.rfind('\n', offset - 1);
    auto const begin = before == std::string_view::npos ? 0 : before + 1;
    auto const end = std::min(file.find('\n', begin), file.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::uint32_t first_blank_line(std::string_view file, place const& found) {
    line_reader lines{file.substr(0, found.end), found.yaml.begin};
    while (!lines.at_end()) {
        auto const at = lines.at;
        if (lines.next().empty()) {
            return static_cast<std::uint32_t>(at);
        }
    }
    return found.end;
}

/// Fills `out` from the YAML; false where it is no map.
bool read_map(front_matter& out, std::string_view file, place const& found) {
    // The fence goes with it, for YAML does not mind a quotation mark that only the end of its text closes.
    // Aliases share what they name, and nothing here looks deeper than two levels: a bomb of them does not go off.
    auto const map = YAML::Load(std::string{file.substr(found.yaml.begin, found.end - found.yaml.begin)});
    if (map.IsNull()) {
        return true;
    }
    if (!map.IsMap()) {
        return false;
    }
    for (auto const& entry : map) {
        if (!entry.first.IsScalar()) {
            continue;
        }
        auto const key = unicode::lower(entry.first.Scalar());
        read_key(out.about, key, entry.second);
        if (key == "speaker") {
            read_speaker(out, file, found.yaml.begin, entry.second);
        }
    }
    return true;
}

} // namespace

std::optional<front_matter> front_matter_of(std::string_view file) {
    auto const found = place_of(file);
    if (!found) {
        return std::nullopt;
    }
    auto const yaml = file.substr(found->yaml.begin, found->yaml.size());
    auto const begin = static_cast<std::uint32_t>(file.find(fence));
    front_matter out;
    out.span = {begin, found->end};
    if (!found->is_closed) {
        if (!looks_like_map(yaml)) {
            return std::nullopt;
        }
        // Its lines up to the first blank one are no text in any case.
        out.span = {begin, first_blank_line(file, *found)};
        auto const is_long = yaml.size() > longest_front_matter;
        out.refusal = refusal_of(out.span, is_long ? "the front matter has more than 64 KiB"
                                                   : "the front matter has no line --- that ends it");
        return out;
    }
    try {
        return read_map(out, file, *found) ? std::optional{std::move(out)} : std::nullopt;
    } catch (YAML::Exception const& failure) {
        if (!looks_like_map(yaml)) {
            return std::nullopt;
        }
        auto const offset = failure.mark.pos < 0 ? 0U : static_cast<std::size_t>(failure.mark.pos);
        auto const at = std::min(found->yaml.begin + offset, std::size_t{found->yaml.end});
        auto const line = line_at(file, at);
        auto const number = std::count(file.begin(), file.begin() + line.begin, '\n') + 1;
        front_matter refused;
        refused.span = {begin, found->end};
        refused.refusal =
            refusal_of({static_cast<std::uint32_t>(at), std::max(line.end, static_cast<std::uint32_t>(at))},
                       fmt::format("the front matter is no YAML: line {}, column {}: {}", number,
                                   unicode::count_code_points(file.substr(line.begin, at - line.begin)) + 1,
                                   failure.msg));
        return refused;
    }
}

std::uint32_t read_front_matter(std::string_view file, text_builder& builder, marked_text& marked) {
    auto const found = front_matter_of(file);
    if (!found) {
        return 0;
    }
    marked.about = found->about;
    auto const begin = builder.size();
    if (found->refusal) {
        auto const& refused = *found->refusal;
        builder.copy({found->span.begin, refused.span.begin}, references::literal);
        auto const at = builder.size();
        builder.copy({refused.span.begin, found->span.end}, references::literal);
        auto const words = unicode::trim(builder.text().substr(begin));
        auto const words_begin = static_cast<std::uint32_t>(words.data() - builder.text().data());
        marked_paragraph shown;
        shown.span = {words_begin, words_begin + static_cast<std::uint32_t>(words.size())};
        shown.where = zone::furniture;
        marked.paragraphs.push_back(shown);
        auto const end = std::min(at + refused.span.size(), builder.size());
        marked.diagnostics.push_back({{at, end}, refused.code, refused.message});
    } else if (found->speaker) {
        builder.replace(*found->speaker, found->speaker_name);
        marked.voice = byte_span{begin, builder.size()};
    }
    if (builder.size() != begin) {
        builder.replace({found->span.end, found->span.end}, "\n");
    }
    return found->span.end;
}

} // namespace inquit
