#include "emit/csv.hpp"

#include <csv.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace inquit {
namespace {

constexpr std::string_view row_end = "\r\n";
constexpr std::string_view between_values = "; "; ///< of lists

/// Spreadsheets calculate what begins so, whoever wrote it.
bool begins_as_formula(std::string_view cell) {
    auto const first = cell.find_first_not_of('\'');
    return first != std::string_view::npos
           && std::string_view{"=+-@\t\r\n"}.find(cell[first]) != std::string_view::npos;
}

std::string in_marks(std::string_view cell) {
    std::string out(2 * cell.size() + 2, '\0');
    out.resize(csv_write(out.data(), out.size(), cell.data(), cell.size()));
    return out;
}

std::string joined(std::vector<std::string> const& values) {
    return fmt::format("{}", fmt::join(values, between_values));
}

std::string words_of(std::optional<quoted_words> const& from) { return from ? from->text : std::string{}; }

std::string via_of(record const& from) {
    return from.speaker.via ? std::string{name_of(*from.speaker.via)} : std::string{};
}

std::string review_of(record const& from, std::optional<std::string> record_review::*field) {
    return from.review ? ((*from.review).*field).value_or("") : std::string{};
}

std::uint32_t begin_of(record const& from) { return from.parts.empty() ? 0 : from.parts.front().chars.first; }
std::uint32_t end_of(record const& from) { return from.parts.empty() ? 0 : from.parts.back().chars.second; }
std::uint32_t line_of(record const& from) { return from.parts.empty() ? 0 : from.parts.front().start.line; }

struct column {
    std::string_view name;
    std::string (*cell)(record const& from);
};

constexpr column columns[] = {
    {"id", [](record const& from) { return from.id; }},
    {"kind", [](record const& from) { return std::string{name_of(from.kind)}; }},
    {"quote", [](record const& from) { return from.quote; }},
    {"speaker_name", [](record const& from) { return from.speaker.name.value_or(""); }},
    {"speaker_type", [](record const& from) { return std::string{name_of(from.speaker.type)}; }},
    {"speaker_anonymous", [](record const& from) { return fmt::format("{}", from.speaker.anonymous); }},
    {"speaker_role", [](record const& from) { return from.speaker.role.value_or(""); }},
    {"speaker_members", [](record const& from) { return joined(from.speaker.members); }},
    {"mention", [](record const& from) { return words_of(from.speaker.mention); }},
    {"via", via_of},
    {"cue", [](record const& from) { return words_of(from.cue); }},
    {"addressee", [](record const& from) { return from.addressee.value_or(""); }},
    {"rule", [](record const& from) { return from.rule; }},
    {"confidence", [](record const& from) { return fmt::format("{:.2f}", from.confidence); }},
    {"flags", [](record const& from) { return joined(from.flags); }},
    {"zone", [](record const& from) { return std::string{name_of(from.where)}; }},
    {"within", [](record const& from) { return from.within.value_or(""); }},
    {"line", [](record const& from) { return fmt::format("{}", line_of(from)); }},
    {"chars_begin", [](record const& from) { return fmt::format("{}", begin_of(from)); }},
    {"chars_end", [](record const& from) { return fmt::format("{}", end_of(from)); }},
    {"at", [](record const& from) { return from.at.value_or(""); }},
    {"prefix", [](record const& from) { return from.prefix; }},
    {"suffix", [](record const& from) { return from.suffix; }},
    {"review_status", [](record const& from) { return review_of(from, &record_review::status); }},
    {"review_by", [](record const& from) { return review_of(from, &record_review::by); }},
    {"review_at", [](record const& from) { return review_of(from, &record_review::at); }},
    {"review_note", [](record const& from) { return review_of(from, &record_review::note); }},
    {"review_stale", [](record const& from) { return review_of(from, &record_review::stale); }},
    {"path", [](record const& from) { return from.source.path; }},
    {"sha256", [](record const& from) { return from.source.sha256; }},
    {"outlet", [](record const& from) { return from.source.about.outlet.value_or(""); }},
    {"title", [](record const& from) { return from.source.about.title.value_or(""); }},
    {"agency", [](record const& from) { return from.source.about.agency.value_or(""); }},
    {"place", [](record const& from) { return from.source.about.place.value_or(""); }},
    {"language", [](record const& from) { return from.source.about.language.value_or(""); }},
    {"url", [](record const& from) { return from.source.about.url.value_or(""); }},
    {"archive_url", [](record const& from) { return from.source.about.archive_url.value_or(""); }},
    {"authors", [](record const& from) { return joined(from.source.about.authors); }},
    {"published", [](record const& from) { return from.source.about.published.value_or(""); }},
    {"updated", [](record const& from) { return from.source.about.updated.value_or(""); }},
    {"accessed", [](record const& from) { return from.source.about.accessed.value_or(""); }},
};

/// cell: of a column.
template <class Cell>
std::string row_of(Cell cell) {
    std::string out;
    for (auto const& each : columns) {
        if (!out.empty()) {
            out.push_back(',');
        }
        out += in_marks(cell(each));
    }
    return out.append(row_end);
}

} // namespace

std::string csv_header() {
    return row_of([](column const& each) { return each.name; });
}

std::string csv_row(record const& from) {
    return row_of([&from](column const& each) {
        auto cell = each.cell(from);
        return begins_as_formula(cell) ? '\'' + cell : cell;
    });
}

} // namespace inquit
