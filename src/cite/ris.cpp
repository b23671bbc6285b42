#include "cite/bibliography_entry.hpp"
#include "cite/writers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::cite {
namespace {

/// "von Humboldt, Alexander", "de Guzman, Ana, Jr."; a comma behind a name says that it is whole.
std::string name_in_ris(bibliographic_name const& name) {
    if (!name.literal.empty()) {
        return name.literal + ',';
    }
    std::string out;
    for (auto const& each : {name.dropped_particle, name.kept_particle}) {
        out += each.empty() ? "" : each + ' ';
    }
    out += name.family;
    if (!name.given.empty() || !name.suffix.empty()) {
        out += ", " + name.given;
    }
    return name.suffix.empty() ? out : out + ", " + name.suffix;
}

/// "2017/04/13/", "2017/04//", "2017///"
std::string date_in_ris(std::vector<std::uint32_t> const& parts) {
    std::string out;
    for (std::size_t each = 0; each < 3; ++each) {
        out += each < parts.size() ? fmt::format("{:0{}}", parts[each], each == 0 ? 4 : 2) : std::string{};
        out += '/';
    }
    return out;
}

class entry_writer {
  public:
    void write(bibliography_entry const& from) {
        using kind = bibliography_entry::kind;
        line("TY", from.is == kind::news ? "NEWS" : from.is == kind::page ? "ELEC" : "GEN");
        line("ID", from.key);
        for (auto const& each : from.authors) {
            line("AU", name_in_ris(each));
        }
        line("TI", from.title);
        line("T2", from.outlet);
        line("DB", from.agency);
        if (!from.published.empty()) {
            line("PY", fmt::format("{:04}", from.published.front()));
            line("DA", date_in_ris(from.published));
        }
        if (!from.accessed.empty()) {
            line("Y2", date_in_ris(from.accessed));
        }
        line("UR", from.url);
        line("AV", from.archive_url);
        line("LA", from.language);
        for (auto const& each : from.notes) {
            line("N1", each);
        }
        out_ += "ER  - \r\n";
    }

    std::string take() { return std::move(out_); }

  private:
    void line(std::string_view tag, std::string value) {
        std::ranges::replace_if(
            value, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (!value.empty()) {
            out_ += fmt::format("{}  - {}\r\n", tag, value);
        }
    }

    std::string out_;
};

} // namespace

std::string ris(std::span<cited_source const> all, citation_options const&) {
    entry_writer out;
    for (auto const& each : all) {
        out.write(bibliography_entry_of(each));
    }
    return out.take();
}

} // namespace inquit::cite
