// Archives: what goes in comes out, and what quotations are found by is never missed.
#include "archive/archive_reader.hpp"
#include "archive/archive_writer.hpp"
#include "archive/gram_tokens.hpp"
#include "archive/packed.hpp"
#include "archive/stored_paths.hpp"
#include "archive/stored_words.hpp"
#include "archive/write_lock.hpp"
#include "catch.hpp"
#include "check/word_scan.hpp"
#include "inquit.hpp"
#include "text/digest.hpp"
#include "workplace.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using inquit::archive_origin;
using inquit::archive_reader;
using inquit::archive_writer;
using inquit::error_code;
using inquit::reference;
using inquit::testing::workplace;
using namespace std::chrono_literals;

constexpr std::string_view text =
    "The mill\n\n\"We will never sell the mill to anybody who asks for it,\" said Ann Moss. "
    "&quot;Never,&quot; "
    "she said. \xE2\x80\x9CIt was my father\xC2\xAD's mill,\xE2\x80\x9D said Peter Hale.\n";

reference reference_of(std::string_view words, std::string path = "a.txt") {
    auto const read = inquit::read_article(std::string{words}, std::move(path));
    REQUIRE(read);
    return inquit::reference_of(*read, inquit::extract(*read).records);
}

/// All that a reference says, as a text to compare.
std::string shown(reference const& from) {
    std::string out = from.path + '\n' + from.sha256 + '\n' + from.text + '\n';
    auto const put = [&out](auto... numbers) { ((out += std::to_string(numbers) + ' '), ...); };
    for (auto const& each : from.passages) {
        put(each.span.begin, each.span.end, each.line);
    }
    for (auto const& each : from.utterances) {
        put(each.span.begin, each.span.end, static_cast<int>(each.by.type), static_cast<int>(each.by.how));
        out += each.by.name.value_or("nobody") + '\n';
    }
    for (auto const& each : from.chars.pieces()) {
        put(each.text.begin, each.text.end, each.file.begin, each.file.end);
    }
    auto const& about = from.about;
    for (auto const& each : {about.title, about.outlet, about.agency, about.place, about.language, about.url,
                             about.archive_url, about.published, about.updated, about.accessed}) {
        out += each.value_or("null") + '\n';
    }
    for (auto const& each : about.authors) {
        out += each + '\n';
    }
    return out;
}

void put(archive_writer& to, std::filesystem::path const& file, reference const& article) {
    REQUIRE(to.begin_file(file));
    REQUIRE(to.add(article, 0, std::nullopt));
    REQUIRE(to.end_file(article.sha256, "00"));
}

archive_writer writer_of(std::filesystem::path const& archive, archive_origin origin = archive_origin::kept) {
    auto made = archive_writer::opened(archive, origin, 0ms);
    REQUIRE(made);
    return std::move(*made);
}

inquit::gram_index index_of(std::string_view quotation) {
    inquit::gram_index out;
    inquit::byte_span const all{0, static_cast<std::uint32_t>(quotation.size())};
    out.add(quotation, {&all, 1});
    out.finish();
    return out;
}

std::vector<archive_reader::article_id> candidates(std::filesystem::path const& archive,
                                                   std::string_view quotation) {
    auto open = archive_reader::opened(archive, 0ms);
    REQUIRE(open);
    auto const found = open->candidates(index_of(quotation));
    REQUIRE(found);
    return *found;
}

error_code failure_of(std::filesystem::path const& archive) {
    auto const open = archive_reader::opened(archive, 0ms);
    REQUIRE(!open);
    CHECK(open.error().message.find("--rebuild") != std::string::npos);
    CHECK(open.error().path == archive.string());
    return open.error().code;
}

std::string bytes_of(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("a packed article comes out as it went in") {
    auto original = reference_of(text);
    original.about.title = "";
    original.about.outlet = "The Wire";
    original.about.authors = {"Jane Doe", ""};
    REQUIRE(original.passages.size() > 1);
    REQUIRE(original.utterances.size() > 2);
    REQUIRE(original.chars.pieces().size() > 2);
    original.passages.back().line = 1; // markup may move a paragraph behind those that follow it
    inquit::packer packing;
    auto out = packing.unpacked(packing.packed(original));
    REQUIRE(out);
    out->path = original.path;
    out->sha256 = original.sha256;
    CHECK(shown(*out) == shown(original));
}

TEST_CASE("bytes that no article was packed into are an error, wherever they are cut or changed") {
    inquit::packer packing;
    auto const whole = packing.packed(reference_of(text));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CHECK(packing.unpacked(whole.substr(0, size)).error().code == error_code::bad_index);
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        auto const out = packing.unpacked(changed);
        CHECK((!out || out->text == reference_of(text).text)); // a bit that says nothing
    }
    CHECK(packing.unpacked(whole));
}

TEST_CASE("tokens are kept in archives, so that others want another version of the schema") {
    using inquit::grams::gram_kind;
    std::vector<std::uint64_t> words;
    inquit::grams::for_each_word("The Mill\xE2\x80\x99s mill", {0, 17},
                                 [&](std::uint64_t word, auto, auto) { words.push_back(word); });
    REQUIRE(words.size() == 4);
    CHECK(words[1] == words[3]);
    CHECK(inquit::name_of_token(0) == "0000000");
    CHECK(inquit::name_of_token(8) == "0000010");
    CHECK(inquit::tokens_of("the mill").size() == 3); // two words and their run
    CHECK(inquit::names_of_tokens(inquit::tokens_of("the mill")) == "4037264 4056422 4317574 ");
    CHECK(inquit::bytes_of(inquit::short_words_of("The mill's")) == "\x2F\x8A\x62\xB2\x0E\x47");
}

TEST_CASE("a path is kept relative to the archive's folder") {
    workplace const here;
    inquit::stored_paths const paths{here.path() / "archives" / "a.db"};
    CHECK(paths.stored(here.path() / "news" / "a.txt") == "../news/a.txt");
    CHECK(paths.absolute("../news/a.txt") == here.path() / "news" / "a.txt");
    CHECK(paths.stored(here.path() / "archives" / "b.txt") == "b.txt");
}

TEST_CASE("an archive gives its articles to quotations that stand in them, and to no others") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    auto const mill = reference_of(text);
    auto const town = reference_of("The town has no money left, said nobody at all.\n");
    auto writer = writer_of(archive);
    put(writer, here.path() / "mill.txt", mill);
    put(writer, here.path() / "town.txt", town);
    REQUIRE(writer.finish());
    for (auto const* const quotation : {"We will never sell the mill to anybody who asks for it",
                                        "We would never sell the mill to anybody who asked", "Never",
                                        "sell that mill", "my father's mill"}) {
        INFO(quotation);
        auto const found = candidates(archive, quotation);
        CHECK(std::ranges::find(found, 1) != found.end());
        CHECK(std::ranges::find(found, 2) == found.end());
    }
    CHECK(candidates(archive, "Nothing of this was ever printed anywhere in these two articles").empty());
    auto open = archive_reader::opened(archive, 0ms);
    REQUIRE(open);
    auto const words = open->words(1);
    REQUIRE(words);
    CHECK(inquit::bytes_of(*words) == inquit::bytes_of(inquit::short_words_of(mill.text)));
    CHECK(open->words(3).error().code == error_code::bad_index);
    auto out = open->article(1);
    REQUIRE(out);
    CHECK(out->file == here.path() / "mill.txt");
    CHECK(out->line == 0);
    CHECK(!out->name);
    out->text.path = mill.path;
    CHECK(shown(out->text) == shown(mill));
    auto const same = open->articles_of_hash(town.sha256);
    REQUIRE(same);
    REQUIRE(same->size() == 1);
    CHECK(same->front().file == here.path() / "town.txt");
}

TEST_CASE("a file that is put in again or taken out leaves nothing behind") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    auto writer = writer_of(archive);
    put(writer, here.path() / "a.txt", reference_of(text));
    put(writer, here.path() / "a.txt", reference_of("\"The town has no money left,\" said Ann Moss.\n"));
    REQUIRE(writer.commit());
    CHECK(candidates(archive, "We will never sell the mill to anybody who asks for it").empty());
    CHECK(candidates(archive, "The town has no money left").size() == 1);
    auto const files = writer.files();
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->front().articles == 1);
    REQUIRE(writer.remove(here.path() / "a.txt"));
    REQUIRE(writer.finish());
    CHECK(candidates(archive, "The town has no money left").empty());
    CHECK(writer.files()->empty());
}

TEST_CASE("a reader beside a writer sees what was there when it opened, and never what is not committed") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    {
        auto writer = writer_of(archive);
        put(writer, here.path() / "a.txt", reference_of(text));
        REQUIRE(writer.finish());
        auto reader = archive_reader::opened(archive, 0ms);
        REQUIRE(reader);
        put(writer, here.path() / "b.txt", reference_of(std::string{text} + "More.\n"));
        REQUIRE(writer.commit());
        CHECK(reader->candidates(index_of("We will never sell the mill"))->size() == 1);
        CHECK(candidates(archive, "We will never sell the mill").size() == 2);
        put(writer, here.path() / "c.txt", reference_of(std::string{text} + "And more.\n"));
    }
    CHECK(candidates(archive, "We will never sell the mill").size() == 2);
    CHECK(here.files("") == std::vector<std::string>{"a.db"}); // neither log nor lock stays
}

TEST_CASE("one writes at a time, and the other says so after the time that it was given") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    auto const first = writer_of(archive);
    auto const begin = std::chrono::steady_clock::now();
    auto const second = archive_writer::opened(archive, archive_origin::kept, 200ms);
    REQUIRE(!second);
    CHECK(std::chrono::steady_clock::now() - begin >= 200ms);
    CHECK(second.error().code == error_code::busy);
    CHECK(second.error().message == "another process is writing to it (waited 0.2 s)");
    CHECK(archive_writer::opened(archive, archive_origin::anew, 0ms).error().code == error_code::busy);
}

TEST_CASE("what is no archive, of another version or cut short is said, and made anew on demand only") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    auto const make = [&] {
        auto writer = writer_of(archive, archive_origin::anew);
        put(writer, here.path() / "a.txt", reference_of(text));
        REQUIRE(writer.finish());
    };
    make();
    auto const whole = bytes_of(archive);
    SECTION("cut short") {
        for (auto const size : {whole.size() - 1, whole.size() / 2, std::size_t{200}, std::size_t{50}}) {
            INFO(size);
            here.write("a.db", whole.substr(0, size));
            CHECK(failure_of(archive) == error_code::bad_index);
            CHECK(archive_writer::opened(archive, archive_origin::kept, 0ms).error().code
                  == error_code::bad_index);
            CHECK(here.read("a.db") == whole.substr(0, size));
        }
    }
    SECTION("another version") {
        auto other = whole;
        other[63] = 7; // the user version, big endian at 60
        here.write("a.db", other);
        CHECK(failure_of(archive) == error_code::bad_index);
    }
    SECTION("another program's") {
        auto other = whole;
        other[68] = 'X'; // the application's number
        here.write("a.db", other);
        CHECK(failure_of(archive) == error_code::bad_index);
    }
    SECTION("no database") {
        here.write("a.db", std::string(5000, 'x'));
        CHECK(failure_of(archive) == error_code::bad_index);
        CHECK(!inquit::is_archive(archive));
    }
    make();
    CHECK(inquit::is_archive(archive));
    CHECK(candidates(archive, "We will never sell the mill").size() == 1);
    CHECK(here.files("") == std::vector<std::string>{"a.db"});
}

TEST_CASE("a new archive takes the old one's place only once it is whole") {
    workplace const here;
    auto const archive = here.path() / "a.db";
    {
        auto writer = writer_of(archive);
        put(writer, here.path() / "a.txt", reference_of(text));
        REQUIRE(writer.finish());
    }
    {
        auto anew = writer_of(archive, archive_origin::anew);
        put(anew, here.path() / "b.txt", reference_of("\"The town has no money left,\" said Ann Moss.\n"));
        REQUIRE(anew.commit());
        CHECK(candidates(archive, "We will never sell the mill").size() == 1);
    }
    CHECK(candidates(archive, "We will never sell the mill").size() == 1);
    CHECK(here.files("") == std::vector<std::string>{"a.db"});
}
