#include "cli/source_fill.hpp"

#include "cite/source_completion.hpp"
#include "cli/inputs.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <set>
#include <utility>

namespace inquit::cli {
namespace {

constexpr std::size_t most_problems = 20; ///< that are told: a file of another kind has one a line

std::optional<source_completion> completion_of(cite_import const& from, reporter& report) {
    auto const name = readable(from.file);
    auto const text = read_bytes(from.file);
    if (!text) {
        report.fail({text.error().code, name, {}, text.error().message});
        return std::nullopt;
    }
    if (auto const bad = unicode::first_invalid(*text)) {
        report.fail({error_code::invalid_utf8, name, *bad,
                     fmt::format("byte {} is not UTF-8, which an export must be", *bad)});
        return std::nullopt;
    }
    auto read = from.format->read(*text);
    for (std::size_t each = 0; each < read.problems.size() && each < most_problems; ++each) {
        report.fail(fmt::format("{}:{}: {}", name, read.problems[each].line, read.problems[each].message));
    }
    if (read.problems.size() > most_problems) {
        report.fail(fmt::format("{}: {} more faults", name, read.problems.size() - most_problems));
    }
    if (read.references.empty()) {
        report.fail(
            {error_code::malformed, name, {}, fmt::format("no reference in it ({})", from.format->name)});
        return std::nullopt;
    }
    return source_completion{std::move(read.references)};
}

std::string shown(exported_reference const& of) {
    return of.key.empty() ? fmt::format("line {}", of.line) : of.key;
}

void tell(std::string const& path, reference_match const& match, reporter& report) {
    if (match.candidates.empty()) {
        report.note(fmt::format("{}: no reference has its URL, title or file name", path));
        return;
    }
    if (match.candidates.size() > 1) {
        std::vector<std::string> keys;
        for (auto const* const each : match.candidates) {
            keys.push_back(shown(*each));
        }
        report.note(fmt::format("{}: {} references have {}, and none was taken: {}", path, keys.size(),
                                name_of(match.how), fmt::join(keys, ", ")));
        return;
    }
    auto const& found = *match.candidates.front();
    report.note(fmt::format("{}: {} by {}: {}", path, shown(found), name_of(match.how),
                            match.filled.empty()
                                ? "nothing was missing"
                                : fmt::format("{} filled in", fmt::join(match.filled, ", "))));
    for (auto const& each : match.conflicts) {
        report.note(fmt::format("{}: {} stays \"{}\", though {} has \"{}\"", path, each.field, each.has,
                                shown(found), each.offered));
    }
}

} // namespace

bool fill_sources(std::span<record> all, cite_import const& from, reporter& report) {
    auto const references = completion_of(from, report);
    if (!references) {
        return false;
    }
    std::set<std::pair<std::string, std::string>> told;
    for (auto& each : all) {
        auto const match = references->complete(each.source);
        if (told.emplace(each.source.path, each.source.sha256).second) {
            tell(each.source.path, match, report);
        }
    }
    return true;
}

} // namespace inquit::cli
