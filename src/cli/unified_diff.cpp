#include "cli/unified_diff.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <fmt/format.h>
#include <vector>

namespace inquit::cli {
namespace {

/// Each with its line end, so that a last one without is another than one with.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        auto const length = std::min(text.find('\n'), text.size() - 1) + 1;
        out.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

std::string quoted(std::string_view side, std::string_view name) {
    auto const is_plain = [](char c) { return c > ' ' && c < '\x7F' && c != '"' && c != '\\'; };
    if (std::ranges::all_of(name, [&](char c) { return is_plain(c) || c == ' '; })) {
        // patch(1) ends a name at a tab, so that spaces may stand in it
        return fmt::format("{}/{}{}", side, name, name.find(' ') == std::string_view::npos ? "" : "\t");
    }
    std::string out;
    for (char const c : name) {
        out += is_plain(c) || c == ' ' ? std::string(1, c)
                                       : fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
    return fmt::format("\"{}/{}\"", side, out);
}

std::string diff_line(std::string_view sign, std::string_view line) {
    return fmt::format("{}{}{}", sign, line, line.ends_with('\n') ? "" : "\n\\ No newline at end of file\n");
}

} // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name) {
    dtl::Diff<std::string_view> diff{lines_of(before), lines_of(after)};
    diff.compose();
    diff.composeUnifiedHunks();
    std::string out;
    for (auto const& hunk : diff.getUniHunks()) {
        out += fmt::format("@@ -{},{} +{},{} @@\n", hunk.a, hunk.b, hunk.c, hunk.d);
        for (auto const* const part : {&hunk.common[0], &hunk.change, &hunk.common[1]}) {
            for (auto const& [line, how] : *part) {
                out += diff_line(how.type == dtl::SES_ADD      ? "+"
                                 : how.type == dtl::SES_DELETE ? "-"
                                                               : " ",
                                 line);
            }
        }
    }
    return out.empty() ? out : fmt::format("--- {}\n+++ {}\n{}", quoted("a", name), quoted("b", name), out);
}

} // namespace inquit::cli
