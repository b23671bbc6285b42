#include "cite/bibliography_entry.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>

namespace inquit {
namespace {

constexpr std::uint32_t last_month = 12;
constexpr std::uint32_t last_day = 31;

std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

std::vector<std::uint32_t> date_parts(std::string_view iso_date) {
    struct field {
        std::size_t digits;
        std::uint32_t least, most;
    };
    std::vector<std::uint32_t> out;
    for (auto const& [digits, least, most] :
         {field{4, 0, 9999}, field{2, 1, last_month}, field{2, 1, last_day}}) {
        std::uint32_t value = 0;
        auto const* const begin = iso_date.data();
        auto const* const end = begin + std::min(digits, iso_date.size());
        auto const read = std::from_chars(begin, end, value);
        if (iso_date.size() < digits || read.ec != std::errc{} || read.ptr != end || value < least
            || value > most) {
            break;
        }
        out.push_back(value);
        iso_date.remove_prefix(digits);
        if (!iso_date.starts_with('-')) {
            break;
        }
        iso_date.remove_prefix(1);
    }
    return out;
}

std::string iso_date(std::vector<std::uint32_t> const& parts) {
    std::string out;
    for (auto const each : parts) {
        out += out.empty() ? fmt::format("{:04}", each) : fmt::format("-{:02}", each);
    }
    return out;
}

std::string locator_of(record const& made) {
    if (made.at) {
        return "at " + *made.at;
    }
    return made.parts.empty() ? std::string{} : fmt::format("line {}", made.parts.front().start.line);
}

std::string quotation_note(cited_quotation const& from) {
    auto const& made = *from.made;
    auto const name = made.speaker.name ? *made.speaker.name + ": " : std::string{};
    auto const place = locator_of(made);
    return on_one_line(fmt::format("[{}] {}{}{}", from.key, name, made.quote,
                                   place.empty() ? std::string{} : fmt::format(" ({})", place)));
}

bibliography_entry bibliography_entry_of(cited_source const& from) {
    auto const& about = from.source.about;
    bibliography_entry out;
    out.key = from.key;
    std::ranges::transform(about.authors, std::back_inserter(out.authors),
                           [&about](std::string const& name) { return name_of_author(name, about); });
    out.title = about.title.value_or("");
    out.outlet = about.outlet ? *about.outlet : about.agency.value_or("");
    out.agency = about.outlet ? about.agency.value_or("") : "";
    out.url = about.url.value_or("");
    out.archive_url = about.archive_url.value_or("");
    out.language = about.language.value_or("");
    out.published = date_parts(about.published.value_or(""));
    out.accessed = date_parts(about.accessed.value_or(""));
    out.is = !out.outlet.empty() ? bibliography_entry::kind::news
             : !out.url.empty()  ? bibliography_entry::kind::page
                                 : bibliography_entry::kind::other;
    for (auto const& each : from.quotations) {
        out.notes.push_back(quotation_note(each));
        out.other_keys.push_back(each.key);
    }
    return out;
}

} // namespace inquit
