#include "cite/export_parts.hpp"

#include "cite/bibliography_entry.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace inquit {
namespace {

std::string joined(std::initializer_list<std::string_view> words) {
    std::string out;
    for (auto const each : words) {
        out.append(out.empty() || each.empty() ? "" : " ").append(each);
    }
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string spoken_name(bibliographic_name const& name) {
    if (!name.literal.empty()) {
        return name.literal;
    }
    auto const family = joined({name.dropped_particle, name.kept_particle, name.family});
    auto spoken = joined({name.given, family, name.suffix});
    if (name.given.empty() || name_of_person(spoken) == name) {
        return spoken;
    }
    return name.suffix.empty() ? fmt::format("{}, {}", family, name.given)
                               : fmt::format("{}, {}, {}", family, name.suffix, name.given);
}

std::string name_with_commas(std::string_view written) {
    auto name = unicode::trim(written);
    if (name.ends_with(',')) { // whole, as RIS has it
        return std::string{unicode::trim(name.substr(0, name.size() - 1))};
    }
    return name.find(',') == std::string_view::npos ? std::string{name} : spoken_name(name_of_person(name));
}

std::optional<std::string> exported_date(std::string_view written) {
    std::vector<std::uint32_t> parts;
    auto rest = unicode::trim(written);
    constexpr std::size_t most = 3;
    while (parts.size() < most && !rest.empty() && is_digit(rest.front())) {
        std::uint32_t value = 0;
        auto const read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (read.ec != std::errc{}) {
            break;
        }
        parts.push_back(value);
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
        bool const goes_on = rest.starts_with('-') || rest.starts_with('/');
        rest.remove_prefix(goes_on ? 1 : 0);
        if (!goes_on) {
            break;
        }
    }
    auto valid = date_parts(iso_date(parts));
    return valid.empty() ? std::nullopt : std::optional{iso_date(valid)};
}

std::optional<std::string> words_or_none(std::string_view value) {
    auto const words = unicode::trim(value);
    return words.empty() ? std::nullopt : std::optional{std::string{words}};
}

std::string file_name_in(std::string_view path) {
    auto const last = path.find_last_of("/\\");
    return std::string{last == std::string_view::npos ? path : path.substr(last + 1)};
}

std::size_t line_count::line_of(std::size_t offset) {
    offset = std::min(offset, text_.size());
    auto const passed = offset > at_ ? text_.substr(at_, offset - at_) : std::string_view{};
    line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    at_ = std::max(at_, offset);
    return line_;
}

} // namespace inquit
