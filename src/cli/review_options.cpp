#include "cli/review_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace inquit::cli {
namespace {

constexpr char const* review_examples = R"(Examples:
  inquit review records                         what still waits for a person
  inquit review a.yaml --approve q-5c1d0f2a9b3e q-0d7e2c3b4a59 --by Ann
  inquit review a.yaml --reject q-5c1d0f2a9b3e --by Ann --note 'A title, no quotation.'
  inquit review a.yaml --correct q-5c1d0f2a9b3e --by Ann   after the file was edited

Of a file that gets a review only the lines of the field `review:` change. Records of
`inquit extract -o` keep their reviews when they are made anew.

Exit codes: 0 done; 2 a file could not be read or written, or an id is not there or there
twice (then no file is changed).)";

} // namespace

CLI::App* add_review(CLI::App& app, raw_review_options& raw) {
    auto* const review =
        app.add_subcommand("review", "List the records that wait for a person, or review some");
    review->footer(review_examples);
    auto& given = raw.given;
    review->add_option("FILES", given.paths, "Files of records (YAML), and folders of them")->required();
    auto const add_ids = [review](char const* name, std::vector<std::string>& ids, char const* text) {
        return review->add_option(name, ids, text)->type_name("ID...");
    };
    add_ids("--approve", given.approved, "They are right");
    add_ids("--correct", given.corrected, "They were wrong, and have been corrected in the file");
    add_ids("--reject", given.rejected, "They are wrong");
    add_ids("--reopen", given.reopened, "They wait again: the review is taken away");
    review->add_option("--by", given.by, "Who says so")->type_name("NAME");
    review->add_option("--note", given.note, "Why")->type_name("TEXT");
    review->add_option("--at", given.at, "When (ISO 8601; today)")->type_name("DATE");
    review
        ->add_option("--format", raw.format, "Of the list: text for people, jsonl (the records) for programs")
        ->type_name("text|jsonl")
        ->capture_default_str();
    return review;
}

tl::expected<review_options, std::string> review_options_of(raw_review_options raw) {
    auto& given = raw.given;
    if (raw.format != "text" && raw.format != "jsonl") {
        return tl::unexpected{fmt::format("unknown format '{}'; the formats are text, jsonl", raw.format)};
    }
    given.format = raw.format == "text" ? explanation_format::text : explanation_format::jsonl;
    std::set<std::string_view> ids;
    for (auto const* const each : {&given.approved, &given.corrected, &given.rejected, &given.reopened}) {
        for (auto const& id : *each) {
            if (!ids.insert(id).second) {
                return tl::unexpected{fmt::format("{} is reviewed twice", id)};
            }
        }
    }
    if (ids.empty() && (given.by || given.note || given.at)) {
        return tl::unexpected{
            std::string{"name the records: --approve, --correct, --reject or --reopen with their ids"}};
    }
    return std::move(given);
}

} // namespace inquit::cli
