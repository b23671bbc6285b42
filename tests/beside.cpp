#include "tests/beside.hpp"

#include "tests/catch.hpp"

#include <algorithm>

namespace inquit::testing {

beside_text parted(std::string_view input) {
    constexpr std::string_view mark = "@@ ";
    constexpr std::string_view source = "source ";
    auto const next = [input](std::size_t from) {
        auto const at = input.find("\n@@ ", from);
        return at == std::string_view::npos ? input.size() : at + 1;
    };
    beside_text out;
    auto at = next(0);
    out.article = input.substr(0, at);
    while (at < input.size()) {
        auto const end = next(at);
        auto part = input.substr(at, end - at);
        at = end;
        auto line = part.substr(0, part.find('\n'));
        part.remove_prefix(std::min(line.size() + 1, part.size()));
        line.remove_prefix(mark.size());
        INFO("@@ " << line);
        if (line == "earlier") {
            out.earlier = part;
            continue;
        }
        REQUIRE(line.starts_with(source));
        out.sources.push_back({std::string{line.substr(source.size())}, std::string{part}});
    }
    return out;
}

std::vector<checked_quotation> checked_against(article const& draft, std::span<named_file const> sources) {
    auto records = extract(draft).records;
    std::erase_if(records, [](record const& each) { return !record_choice{}.takes(each); });
    checker check;
    check.add_draft(draft, records);
    check.finish_drafts();
    for (auto const& each : sources) {
        auto const source = extracted(each, reported_speech::all);
        check.add(check.found_in(reference_of(source.read, source.records)));
    }
    return check.result();
}

std::string records_of(std::string_view text) {
    std::string out;
    for (auto const& each : extracted({"a.txt", std::string{text}}).records) {
        if (record_choice{}.takes(each)) {
            out += yaml_document(each);
        }
    }
    return out;
}

} // namespace inquit::testing
