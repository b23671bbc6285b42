// Two articles, one of them the draft and both compared; they are parted by a line "====".
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "inquit.hpp"

#include <algorithm>
#include <optional>

using namespace inquit;
using namespace inquit::testing;

namespace {

struct half {
    article read;
    std::vector<record> records;
};

std::optional<half> read_half(std::string_view text, std::string_view name) {
    auto read = read_plain(std::string{text}, std::string{name});
    if (!read) {
        return std::nullopt;
    }
    auto found = extract(*read);
    return half{std::move(*read), std::move(found.records)};
}

bool is_range(offsets chars, std::string_view file) {
    return chars.first <= chars.second && chars.second <= unicode::count_code_points(file);
}

void check_differences(std::vector<checked_difference> const& all, article const& draft,
                       article const& source) {
    for (auto const& each : all) {
        require(is_range(each.draft_chars, draft.file), "differences lie in the draft");
        require(is_range(each.source_chars, source.file), "differences lie in the source");
        require(!each.kind.empty(), "differences have a kind");
    }
}

void check_drafts(half const& draft, half const& source) {
    checker check;
    check.add_draft(draft.read, draft.records);
    check.finish_drafts();
    check.add(check.found_in(reference_of(source.read, source.records)));
    for (auto const& each : check.result()) {
        require((each.found == verdict::not_found) == each.matches.empty(), "what is found stands somewhere");
        require(!each.misattributed || each.level == severity::error, "misattributions are errors");
        for (auto const& match : each.matches) {
            require(is_range(match.chars, source.read.file), "matches lie in the source");
            require(0 <= match.score && match.score <= 1, "a score is a share");
            check_differences(match.differences, draft.read, source.read);
        }
        require(!unicode::first_invalid(json_line(each)), "answers are UTF-8");
        require(!unicode::first_invalid(checked_text(each, {})), "answers are UTF-8");
    }
}

void compare_articles(half const& one, half const& other) {
    comparison all;
    all.add(one.read, one.records);
    all.add(other.read, other.records);
    for (auto const& each : all.result()) {
        require(!each.variants.empty() && each.variants.front().how == relation::base,
                "the base comes first");
        require(std::ranges::none_of(each.variants, [](variant const& it) { return it.quotations.empty(); }),
                "somebody prints each wording");
        require(!unicode::first_invalid(json_line(each)), "answers are UTF-8");
        require(!unicode::first_invalid(compared_text(each, {})), "answers are UTF-8");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = bytes_of(data, size);
    constexpr std::string_view parting = "\n====\n";
    auto const at = std::min(text.find(parting), text.size());
    auto const rest = std::string_view{text}.substr(std::min(at + parting.size(), text.size()));
    auto const draft = read_half(std::string_view{text}.substr(0, at), "draft.txt");
    auto const source = read_half(rest, "source_2016-05-01.txt");
    if (draft && source) {
        check_drafts(*draft, *source);
        compare_articles(*draft, *source);
    }
    return 0;
}
