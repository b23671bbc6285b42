#include "named_files.hpp"

#include "catch.hpp"

#include <algorithm>
#include <utility>

namespace inquit::testing {
namespace {

std::string with_paragraphs(std::string text) {
    constexpr std::string_view parting = " / ";
    for (auto at = text.find(parting); at != std::string::npos; at = text.find(parting, at)) {
        text.replace(at, parting.size(), "\n\n");
    }
    return text + '\n';
}

} // namespace

std::vector<named_file> named_files(std::string_view lines) {
    std::vector<named_file> files;
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        auto const colon = line.find(": ");
        REQUIRE(colon != std::string_view::npos);
        files.push_back(
            {std::string{line.substr(0, colon)}, with_paragraphs(std::string{line.substr(colon + 2)})});
    }
    return files;
}

extracted_file extracted(named_file const& from, reported_speech wanted) {
    auto read = read_article(from.text, from.name);
    REQUIRE(read);
    auto found = extract(*read, {}, wanted);
    return {std::move(*read), std::move(found.records)};
}

} // namespace inquit::testing
