// The files of fixtures/drafts and fixtures/transcripts, from bytes to records, against what a person read in them.
#include "inquit.hpp"

#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/markup_properties.hpp"
#include "tests/stage_properties.hpp"
#include "tests/whole_files.hpp"

#include <string>
#include <string_view>

using namespace inquit;
using namespace inquit::testing;

namespace {

struct kind_of_file {
    std::string_view folder;
    std::string_view suffix;
    file_reader read;
};

result<article> read_text(std::string bytes, std::string path) {
    return read_plain(std::move(bytes), std::move(path));
}

constexpr kind_of_file kinds[] = {{"fixtures/drafts", ".md", read_markdown},
                                  {"fixtures/transcripts", ".md", read_markdown},
                                  {"fixtures/transcripts", ".txt", read_text},
                                  {"fixtures/transcripts", ".srt", read_subrip},
                                  {"fixtures/transcripts", ".vtt", read_webvtt}};

} // namespace

TEST_CASE("drafts, transcripts and captions give the records that a person read in them") {
    std::size_t files = 0;
    for (auto const& kind : kinds) {
        for (auto const& name : names_ending_in(kind.folder, kind.suffix)) {
            ++files;
            DYNAMIC_SECTION(name << kind.suffix) {
                auto const read =
                    article_in(std::string{kind.folder} + '/' + name + std::string{kind.suffix}, kind.read);
                auto const found = extract(read).records;
                check_records(kind.folder, name, found);
                CHECK(broken_article(read) == "");
                CHECK(broken_markup(read) == "");
                CHECK(broken_words_of_markup(read, found) == "");
            }
        }
    }
    CHECK(files
          == names_ending_in("fixtures/drafts", ".expected.yaml").size()
                 + names_ending_in("fixtures/transcripts", ".expected.yaml").size());
}

TEST_CASE("a draft's front matter is in each of its records") {
    auto const read = article_in("fixtures/drafts/01-bridge.md", read_markdown);
    CHECK(read.about.title == "Port Ellery's bridge will be built, says its engineer");
    CHECK(read.about.authors == std::vector<std::string>{"Ada Lind", "Tom Reyes"});
    CHECK(read.about.published == "2017-06-08");
    CHECK(read.about.outlet == "The Port Ellery Courier");
    CHECK(read.about.language == "en");
    CHECK(extract(read).records.at(0).source.about.url == "https://courier.example/2017/06/bridge");
}

TEST_CASE("captions say when their words were said") {
    auto const records = extract(article_in("fixtures/transcripts/04-interview.vtt", read_webvtt)).records;
    REQUIRE(records.size() >= 3);
    CHECK(records.front().at == "00:12:29.000");
    CHECK_FALSE(records.back().at);
}
