// The articles of fixtures/articles, from bytes to records, against what a person read in them.
#include "inquit.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/expected_records.hpp"
#include "tests/whole_files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit;
using namespace inquit::testing;

/// Whole articles of one format.
struct article_folder {
    std::string_view path;
    std::string_view suffix;
    file_reader read;
};

result<article> read_text(std::string bytes, std::string path) {
    return read_plain(std::move(bytes), std::move(path));
}

constexpr article_folder folders[] = {
    {"fixtures/articles", ".txt", read_text},
    {"fixtures/pages", ".html", read_html},
};

std::string path_of(article_folder const& folder, std::string_view name) {
    return fmt::format("{}/{}{}", folder.path, name, folder.suffix);
}

std::vector<record> records_of(article_folder const& folder, std::string const& path) {
    return extract(article_in(path, folder.read)).records;
}

/// Those that quote or report any of the words in `place` of the article's text.
std::vector<record> with_words_in(byte_span place, article const& read, std::vector<record> const& all) {
    auto const in_file = read.map.to_file(place);
    auto const is_quoted = [place](byte_span words) { return words.overlaps(place); };
    auto const is_reported = [in_file](record_part const& part) {
        return in_file.overlaps({part.bytes.first, part.bytes.second});
    };
    std::vector<record> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](record const& each) {
        return std::ranges::any_of(each.spans, is_quoted) || std::ranges::any_of(each.content, is_reported);
    });
    return out;
}

/// What they say of whose words they are.
std::vector<std::string> without_names(std::vector<record> all) {
    std::vector<std::string> out;
    for (auto& each : all) {
        each.id.clear();
        each.within.reset();
        each.source = {};
        out.push_back(json_line(each));
    }
    return out;
}

/// A record that is all that `sample_entry` expects.
record sample_record() {
    record out;
    out.id = "q-1";
    out.quote = "We go,";
    out.parts = {{{1, 7}, {1, 7}, {1, 2}, {1, 8}}};
    out.speaker.name = "Ann Ames";
    out.speaker.type = speaker_type::person;
    out.speaker.role = "mayor";
    out.speaker.mention = quoted_words{"she", {9, 12}, {9, 12}};
    out.speaker.via = speaker_via::pronoun;
    out.cue = quoted_words{"told", {13, 17}, {13, 17}};
    out.addressee = "council";
    out.flags = {"sic"};
    return out;
}

constexpr std::string_view sample_file = "\"We go,\" she told the council.";
constexpr std::string_view sample_entry = "- {quote: 'We go,', kind: direct, speaker: Ann Ames, type: "
                                          "person, role: mayor, via: pronoun, mention: she, cue: told, "
                                          "addressee: council, flags: [sic]}";

std::vector<std::string> sample_differences(std::vector<record> const& found,
                                            std::string_view yaml = sample_entry) {
    auto const expected = expected_records(yaml);
    REQUIRE(expected);
    return differences(*expected, found);
}

/// The differences after one change to the sample record.
template <class Change>
std::vector<std::string> differences_after(Change change) {
    auto changed = sample_record();
    change(changed);
    return sample_differences({changed});
}

} // namespace

TEST_CASE("every article has its expected records, and they their article") {
    for (auto const& folder : folders) {
        auto const articles = names_ending_in(folder.path, folder.suffix);
        CHECK(articles.size() >= 6);
        CHECK(articles == names_ending_in(folder.path, ".expected.yaml"));
    }
}

TEST_CASE("every quotation of the articles has its speaker, but for those that are known to be wrong") {
    auto const& folder = GENERATE(from_range(std::begin(folders), std::end(folders)));
    for (auto const& name : names_ending_in(folder.path, folder.suffix)) {
        DYNAMIC_SECTION(name) { check_records(folder.path, name, records_of(folder, path_of(folder, name))); }
    }
}

TEST_CASE("the bytes at a record's parts are its words, and its id is its own") {
    auto const& folder = GENERATE(from_range(std::begin(folders), std::end(folders)));
    for (auto const& name : names_ending_in(folder.path, folder.suffix)) {
        DYNAMIC_SECTION(name) {
            auto const path = path_of(folder, name);
            auto const broken = broken_records(repository_file(path), records_of(folder, path));
            INFO(fmt::format("{}", fmt::join(broken, "\n")));
            CHECK(broken.empty());
        }
    }
}

TEST_CASE(
    "whoever asks for a place of an article hears of it what the whole article tells, and of nothing else") {
    auto const& folder = GENERATE(from_range(std::begin(folders), std::end(folders)));
    for (auto const& name : names_ending_in(folder.path, folder.suffix)) {
        DYNAMIC_SECTION(name) {
            auto const read = article_in(path_of(folder, name), folder.read);
            auto const pairs = pair_marks(read);
            auto const all = extract(read, {}, reported_speech::all).records;
            for (auto const& each : all) {
                std::vector<byte_span> const place{each.spans.front()};
                auto const told = extract_at(place, read, pairs, {}, reported_speech::all);
                CHECK(without_names(told) == without_names(with_words_in(place.front(), read, all)));
            }
        }
    }
}

TEST_CASE("the comparison sees a record that is right") {
    CHECK(sample_differences({sample_record()}).empty());
    CHECK(broken_records(sample_file, std::vector{sample_record()}).empty());
}

TEST_CASE("the comparison sees each field that differs") {
    auto const count = [](auto change) { return differences_after(change).size(); };
    CHECK(count([](record& r) { r.kind = quotation_kind::mixed; }) == 1);
    CHECK(count([](record& r) { r.where = zone::caption; }) == 1);
    CHECK(count([](record& r) { r.speaker.name = "Ben Ames"; }) == 1);
    CHECK(count([](record& r) { r.speaker.name.reset(); }) == 1);
    CHECK(count([](record& r) { r.speaker.type = speaker_type::group; }) == 1);
    CHECK(count([](record& r) { r.speaker.anonymous = true; }) == 1);
    CHECK(count([](record& r) { r.speaker.role.reset(); }) == 1);
    CHECK(count([](record& r) { r.speaker.via = speaker_via::name; }) == 1);
    CHECK(count([](record& r) { r.speaker.mention->text = "her"; }) == 1);
    CHECK(count([](record& r) { r.cue->text = "said"; }) == 1);
    CHECK(count([](record& r) { r.addressee.reset(); }) == 1);
    CHECK(count([](record& r) { r.within = "q-0"; }) == 1);
    CHECK(count([](record& r) { r.parts.push_back(r.parts.front()); }) == 1);
    CHECK(count([](record& r) { r.speaker.members = {"Ann Ames"}; }) == 1);
    CHECK(count([](record& r) { r.flags.clear(); }) == 1);
}

TEST_CASE("the comparison sees missing, additional and misplaced records") {
    CHECK(sample_differences({}).size() == 1);
    CHECK(sample_differences({sample_record(), sample_record()}).size() == 1);
    CHECK(differences_after([](record& r) { r.quote = "We go"; }).size() == 2); // one missing, one additional

    auto first = sample_record();
    auto second = sample_record();
    second.quote = "We stay.";
    auto const both =
        std::string{sample_entry} + "\n- {quote: 'We stay.'" + std::string{sample_entry.substr(18)};
    CHECK(sample_differences({first, second}, both).empty());
    CHECK(sample_differences({second, first}, both).size() == 1);
}

TEST_CASE("the comparison takes what an entry accepts and nothing else") {
    auto const entry =
        std::string{"- {quote: 'Go', kind: term, accept_kind: [mixed], accept_speaker: [Ann]}"};
    record found;
    found.quote = "Go";
    found.parts.resize(1);
    CHECK(sample_differences({found}, entry).size() == 1); // direct
    found.kind = quotation_kind::mixed;
    CHECK(sample_differences({found}, entry).empty());
    found.speaker.name = "Ann";
    CHECK(sample_differences({found}, entry).empty());
    found.speaker.name = "Ben";
    CHECK(sample_differences({found}, entry).size() == 1);
    CHECK(sample_differences({}, "- {quote: 'Go', kind: term, optional: true}").empty());
}

TEST_CASE("a key that the compact form does not have is refused") {
    CHECK_FALSE(expected_records("- {quote: 'Go', kind: term, speeker: Ann}"));
    CHECK_FALSE(expected_records("- {quote: 'Go', kind: term, accept_speeker: [Ann]}"));
    CHECK_FALSE(expected_records("- {quote: 'Go'}"));
    CHECK_FALSE(expected_records("- {quote: 'Go"));
}

TEST_CASE("bytes that are not the words, and ids that stand twice, are seen") {
    auto moved = sample_record();
    moved.parts[0].bytes = {0, 6};
    CHECK(broken_records(sample_file, std::vector{moved}).size() == 1);
    moved.parts[0].bytes = {1, 700};
    CHECK_FALSE(broken_records(sample_file, std::vector{moved}).empty());
    CHECK(broken_records(sample_file, std::vector{sample_record(), sample_record()}).size() == 1);

    auto coded = sample_record();
    coded.quote = "re\"member";
    coded.parts[0].bytes = {0, 16};
    CHECK(broken_records("re\xC2\xAD&quot;member", std::vector{coded}).empty());
}
