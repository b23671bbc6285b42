// `inquit lint`: findings of any article under all rules, their fixes, and what is kept of them.
#include "tests/fuzz/target.hpp"
#include "tests/mended.hpp"
#include "tests/stage_properties.hpp"

#include "config/baseline_file.hpp"
#include "emit/kept_findings.hpp"
#include "emit/lint_formats.hpp"
#include "inquit.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace inquit;
using namespace inquit::testing;

namespace {

std::vector<placed_finding> placed(article const& source, std::vector<finding> const& all) {
    std::vector<placed_finding> out;
    for (auto const& each : all) {
        require_unbroken(broken_finding(source, each));
        out.push_back({each, anchor_of(source.file, each.in_file)});
    }
    return out;
}

void check_kept(std::vector<placed_finding> const& all) {
    auto const kept = found_from(kept_text(all));
    require(kept && kept_text(*kept) == kept_text(all), "findings are kept as they are");
}

void check_baseline(std::vector<placed_finding> const& all) {
    std::vector<baseline_entry> entries;
    for (auto const& each : all) {
        entries.push_back({each.found.path, std::string{each.found.of->id}, each.where});
    }
    auto read = baseline_in(baseline_text(entries), "b.yaml");
    require(read.problems.empty() && read.entries.size() == entries.size(),
            "a baseline is read as it was written");
    auto const known = baseline{std::move(read.entries)}.known("a.md", all);
    require(std::ranges::count(known, true) == std::ssize(all), "a baseline has what it was made of");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    auto const source = read_article(std::string{text}, "a.md");
    if (!source) {
        return 0;
    }
    auto const strict = *lint_settings::of_profile("strict");
    auto const all = placed(*source, lint(*source, strict));
    check_kept(all);
    check_baseline(all);
    static_cast<void>(sarif_document(lint(*source, strict), "0"));
    auto const made = mended(text, strict);
    require(made.rounds < 10, "fixes come to an end");
    require(unicode::letters_and_digits(made.text) == unicode::letters_and_digits(text),
            "fixes leave the words");
    return 0;
}
