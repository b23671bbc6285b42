#include "tests/expected_records.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <yaml-cpp/yaml.h>

namespace inquit::testing {
namespace {

using namespace std::string_view_literals;

constexpr std::array names{"kind"sv, "zone"sv, "speaker"sv, "type"sv, "anonymous"sv,
                           "role"sv, "via"sv,  "mention"sv, "cue"sv,  "addressee"sv};

constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// What stands for a space in the files: no-break, thin and narrow no-break space, and a line's end in some.
constexpr std::array spaces{"\xC2\xA0"sv, "\xE2\x80\x89"sv, "\xE2\x80\xAF"sv, "\t"sv, "\r"sv};

/// The entities that the articles use, and some that they might.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> entities{{
    {"&quot;", "\""},
    {"&#39;", "'"},
    {"&apos;", "'"},
    {"&#8220;", "\xE2\x80\x9C"},
    {"&#8221;", "\xE2\x80\x9D"},
    {"&nbsp;", " "},
    {"&#8217;", "\xE2\x80\x99"},
    {"&lsquo;", "\xE2\x80\x98"},
    {"&rsquo;", "\xE2\x80\x99"},
    {"&ldquo;", "\xE2\x80\x9C"},
    {"&rdquo;", "\xE2\x80\x9D"},
    {"&hellip;", "\xE2\x80\xA6"},
    {"<q>", "\xE2\x80\x98"}, // the articles have it within a quotation only
    {"</q>", "\xE2\x80\x99"},
    {"&amp;", "&"}, // last: what it yields is not decoded again
}};

std::string replaced(std::string_view text, std::string_view old, std::string_view with) {
    std::string out;
    std::size_t copied = 0;
    for (auto at = text.find(old); at != std::string_view::npos; at = text.find(old, copied)) {
        out.append(text.substr(copied, at - copied)).append(with);
        copied = at + old.size();
    }
    return out.append(text.substr(copied));
}

/// Runs of white space within a line as one plain space.
std::string with_plain_spaces(std::string_view text) {
    std::string out{text};
    for (auto const space : spaces) {
        out = replaced(out, space, " ");
    }
    while (out.find("  ") != std::string::npos) {
        out = replaced(out, "  ", " ");
    }
    return out;
}

/// What two readings of the same words have in common.
std::string without_space(std::string_view text) {
    auto out = with_plain_spaces(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
    return out;
}

/// The articles have '<' in tags only.
std::string without_tags(std::string_view bytes) {
    std::string out;
    for (auto tag = bytes.find('<'); tag != std::string_view::npos; tag = bytes.find('<')) {
        out += bytes.substr(0, tag);
        bytes.remove_prefix(std::min(bytes.find('>', tag), bytes.size() - 1) + 1);
    }
    return out.append(bytes);
}

std::string decoded(std::string_view bytes) {
    std::string out{bytes};
    for (auto const& [entity, mark] : entities) {
        out = replaced(out, entity, mark);
    }
    return replaced(without_tags(out), soft_hyphen, "");
}

std::string shown(std::optional<std::string> const& value) {
    return value ? '"' + *value + '"' : std::string{"null"};
}

std::string label_of(std::string_view quote) {
    constexpr std::size_t enough = 48;
    auto cut = std::min(enough, quote.size());
    while (cut < quote.size() && unicode::continues_code_point(quote[cut])) {
        ++cut; // never half a code point
    }
    return '"' + std::string{quote.substr(0, cut)} + (cut < quote.size() ? "...\"" : "\"");
}

// The compact form

std::optional<std::string> text_of(YAML::Node const& node) {
    return node.IsDefined() && !node.IsNull() ? std::optional{node.as<std::string>()} : std::nullopt;
}

std::vector<std::string> texts_of(YAML::Node const& node) {
    return node.IsDefined() ? node.as<std::vector<std::string>>() : std::vector<std::string>{};
}

/// What a field is when the entry does not say.
std::optional<std::string> usual(std::string_view field) {
    if (field == "zone") {
        return "body";
    }
    if (field == "type") {
        return "unknown";
    }
    if (field == "anonymous") {
        return "false";
    }
    return std::nullopt;
}

bool is_known_key(std::string_view key) {
    constexpr std::array others{"quote"sv, "within"sv,       "parts"sv,   "members"sv,
                                "flags"sv, "accept_flags"sv, "optional"sv};
    constexpr auto accept = "accept_"sv;
    if (std::ranges::find(others, key) != others.end()) {
        return true;
    }
    return std::ranges::find(names, key.starts_with(accept) ? key.substr(accept.size()) : key) != names.end();
}

expected_field field_of(YAML::Node const& entry, std::string_view name) {
    auto const node = entry[std::string{name}];
    expected_field out{name, node.IsDefined() ? text_of(node) : usual(name), {}};
    for (auto const& other : entry["accept_" + std::string{name}]) {
        out.also.push_back(text_of(other));
    }
    return out;
}

tl::expected<expected_record, std::string> record_of(YAML::Node const& entry) {
    auto const line = std::to_string(entry.Mark().line + 1);
    for (auto const& pair : entry) {
        if (auto const key = pair.first.as<std::string>(); !is_known_key(key)) {
            return tl::unexpected{"line " + line + ": no such key: " + key};
        }
    }
    if (!entry["quote"] || !entry["kind"]) {
        return tl::unexpected{"line " + line + ": an entry needs quote and kind"};
    }
    expected_record out;
    out.quote = entry["quote"].as<std::string>();
    for (auto const name : names) {
        out.fields.push_back(field_of(entry, name));
    }
    out.within = text_of(entry["within"]);
    out.parts = entry["parts"].as<std::size_t>(1);
    out.members = texts_of(entry["members"]);
    out.flags = texts_of(entry["flags"]);
    std::ranges::sort(out.flags);
    out.also_flags = texts_of(entry["accept_flags"]);
    out.optional = entry["optional"].as<bool>(false);
    return out;
}

// Comparison

std::optional<std::string> text_of(std::optional<quoted_words> const& words) {
    return words ? std::optional{words->text} : std::nullopt;
}

/// The value of a field of a record, as the compact form writes it.
std::optional<std::string> value_of(record const& found, std::string_view field) {
    if (field == "kind") {
        return std::string{name_of(found.kind)};
    }
    if (field == "zone") {
        return std::string{name_of(found.where)};
    }
    if (field == "speaker") {
        return found.speaker.name;
    }
    if (field == "type") {
        return std::string{name_of(found.speaker.type)};
    }
    if (field == "anonymous") {
        return found.speaker.anonymous ? "true" : "false";
    }
    if (field == "role") {
        return found.speaker.role;
    }
    if (field == "via") {
        return found.speaker.via ? std::optional{std::string{name_of(*found.speaker.via)}} : std::nullopt;
    }
    if (field == "mention") {
        return text_of(found.speaker.mention);
    }
    return field == "cue" ? text_of(found.cue) : found.addressee;
}

bool is_same(std::optional<std::string> const& a, std::optional<std::string> const& b) {
    return a.has_value() == b.has_value() && (!a || with_plain_spaces(*a) == with_plain_spaces(*b));
}

std::string listed(std::vector<std::string> const& texts) {
    std::string out = "[";
    for (auto const& text : texts) {
        out += (out.size() > 1 ? ", " : "") + text;
    }
    return out + "]";
}

class comparison {
  public:
    comparison(std::span<expected_record const> expected, std::span<record const> found)
        : expected_{expected}, found_{found}, taken_(found.size()) {}

    std::vector<std::string> lines() {
        std::optional<std::size_t> last;
        for (auto const& wanted : expected_) {
            auto const at = find(wanted.quote, last);
            if (!at) {
                if (!wanted.optional) {
                    lines_.push_back(label_of(wanted.quote) + ": missing");
                }
                continue;
            }
            taken_[*at] = 1;
            if (last && *at < *last) {
                lines_.push_back(label_of(wanted.quote) + ": not in text order");
            }
            last = at;
            compare(wanted, found_[*at]);
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (taken_[i] == 0) {
                auto const& extra = found_[i];
                lines_.push_back(label_of(extra.quote) + ": additional (" + std::string{name_of(extra.kind)}
                                 + ", " + shown(extra.speaker.name) + ", rule " + extra.rule + ")");
            }
        }
        return std::move(lines_);
    }

  private:
    /// The record with these words that is not taken: the next in text order, else any.
    std::optional<std::size_t> find(std::string_view quote, std::optional<std::size_t> last) const {
        auto const wanted = with_plain_spaces(quote);
        std::optional<std::size_t> earlier;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (taken_[i] != 0 || with_plain_spaces(found_[i].quote) != wanted) {
                continue;
            }
            if (!last || i > *last) {
                return i;
            }
            earlier = earlier.value_or(i);
        }
        return earlier;
    }

    void compare(expected_record const& wanted, record const& found) {
        for (auto const& field : wanted.fields) {
            auto const value = value_of(found, field.name);
            bool const right =
                is_same(value, field.value)
                || std::ranges::any_of(field.also, [&](auto const& other) { return is_same(value, other); });
            if (!right) {
                report(wanted, field.name, shown(field.value), shown(value) + " (rule " + found.rule + ")");
            }
        }
        compare_within(wanted, found);
        if (found.parts.size() != wanted.parts) {
            report(wanted, "parts", std::to_string(wanted.parts), std::to_string(found.parts.size()));
        }
        if (found.speaker.members != wanted.members) {
            report(wanted, "members", listed(wanted.members), listed(found.speaker.members));
        }
        auto flags = found.flags;
        std::erase_if(flags, [&](auto const& flag) {
            return std::ranges::find(wanted.also_flags, flag) != wanted.also_flags.end();
        });
        std::ranges::sort(flags);
        if (flags != wanted.flags) {
            report(wanted, "flags", listed(wanted.flags), listed(flags));
        }
    }

    void compare_within(expected_record const& wanted, record const& found) {
        if (!wanted.within) {
            if (found.within) {
                report(wanted, "within", "null", *found.within);
            }
            return;
        }
        auto const outer =
            std::ranges::find_if(found_, [&](record const& r) { return found.within == r.id; });
        if (outer == found_.end() || !with_plain_spaces(outer->quote).starts_with(*wanted.within)) {
            report(wanted, "within", label_of(*wanted.within),
                   outer == found_.end() ? "null" : label_of(outer->quote));
        }
    }

    void report(expected_record const& wanted, std::string_view field, std::string const& is_wanted,
                std::string const& is_found) {
        lines_.push_back(label_of(wanted.quote) + ": " + std::string{field} + ": expected " + is_wanted
                         + ", found " + is_found);
    }

    std::span<expected_record const> expected_;
    std::span<record const> found_;
    std::vector<char> taken_; ///< 1: belongs to an expected record
    std::vector<std::string> lines_;
};

} // namespace

std::span<std::string_view const> field_names() { return names; }

tl::expected<std::vector<expected_record>, std::string> expected_records(std::string_view yaml) {
    try {
        std::vector<expected_record> out;
        for (auto const& entry : YAML::Load(std::string{yaml})) {
            auto made = record_of(entry);
            if (!made) {
                return tl::unexpected{std::move(made.error())};
            }
            out.push_back(std::move(*made));
        }
        return out;
    } catch (YAML::Exception const& refused) {
        return tl::unexpected{std::string{refused.what()}};
    }
}

std::vector<std::string> differences(std::span<expected_record const> expected,
                                     std::span<record const> found) {
    return comparison{expected, found}.lines();
}

std::vector<std::string> broken_records(std::string_view file, std::span<record const> found) {
    std::vector<std::string> out;
    std::set<std::string_view> ids;
    for (auto const& r : found) {
        if (!ids.insert(r.id).second) {
            out.push_back(label_of(r.quote) + ": id stands twice: " + r.id);
        }
        std::string words;
        for (auto const& part : r.parts) {
            auto const [begin, end] = part.bytes;
            if (begin >= end || end > file.size()) {
                out.push_back(label_of(r.quote) + ": a part lies outside the file or is empty");
                continue;
            }
            words += decoded(file.substr(begin, end - begin));
        }
        if (r.parts.empty() || without_space(words) != without_space(r.quote)) {
            out.push_back(label_of(r.quote) + ": the bytes at its parts are " + label_of(words));
        }
    }
    return out;
}

} // namespace inquit::testing
