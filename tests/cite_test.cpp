// Names, keys, formats of citations, and exports of reference managers.
#include "cite/bibliographic_name.hpp"
#include "cite/latex.hpp"
#include "inquit.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::string by_lines(std::string_view input, std::string (*answer)(std::string_view)) {
    std::string out;
    for (bool is_first = true;; is_first = false) {
        auto const end = std::min(input.find('\n'), input.size());
        out += (is_first ? "" : "\n") + answer(input.substr(0, end));
        if (end == input.size()) {
            return out;
        }
        input.remove_prefix(end + 1);
    }
}

std::string printed_name(std::string_view name) {
    auto const all = name_of_person(name);
    if (!all.literal.empty()) {
        return "= " + all.literal;
    }
    auto out = all.given;
    for (auto const& each : {all.dropped_particle, all.kept_particle, all.family, all.suffix}) {
        out += (each.empty() ? " |" : " | ") + each;
    }
    return out;
}

std::string printed(exported_reference const& from) {
    std::vector<std::string> parts;
    auto const add = [&parts](std::string_view name, std::optional<std::string> const& value) {
        if (value) {
            parts.push_back(fmt::format("{}: {}", name, *value));
        }
    };
    auto const& about = from.about;
    add("title", about.title);
    add("outlet", about.outlet);
    add("url", about.url);
    add("archive_url", about.archive_url);
    add("published", about.published);
    add("accessed", about.accessed);
    if (!about.authors.empty()) {
        add("authors", fmt::format("{}", fmt::join(about.authors, " / ")));
    }
    if (!from.files.empty()) {
        add("files", fmt::format("{}", fmt::join(from.files, " / ")));
    }
    return fmt::format("{}({}): {}", from.key.empty() ? "" : from.key + ' ', from.line,
                       fmt::join(parts, "; "));
}

std::string printed(export_file const& file) {
    std::vector<std::string> lines;
    for (auto const& each : file.problems) {
        lines.push_back(fmt::format("problem {}: {}", each.line, each.message));
    }
    for (auto const& each : file.references) {
        lines.push_back(printed(each));
    }
    return fmt::format("{}", fmt::join(lines, "\n"));
}

/// A record with as much as citing needs.
record sample(std::string speaker, std::string quote, std::string title = "Rights court faults Russia") {
    record out;
    out.id = "q-" + quote.substr(0, 12);
    out.quote = std::move(quote);
    out.speaker.name = std::move(speaker);
    out.speaker.type = speaker_type::person;
    out.parts.push_back({{7, 9}, {7, 9}, {3, 1}, {3, 3}});
    out.source.path = "articles/a.txt";
    out.source.sha256 = "00";
    out.source.about.title = std::move(title);
    out.source.about.outlet = "Port Ellery Courier";
    out.source.about.published = "2017-04-13T10:00:00Z";
    out.source.about.authors = {"Nadia Orlin"};
    return out;
}

std::string written(std::string_view format, std::vector<record> const& all) {
    auto const* const found = citation_format_named(format);
    REQUIRE(found != nullptr);
    return found->write(cited_sources(all), {"inquit"});
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::vector<std::string> keys_of(std::vector<record> const& all) {
    std::vector<std::string> out;
    for (auto const& source : cited_sources(all)) {
        out.push_back(source.key);
        for (auto const& each : source.quotations) {
            out.push_back(each.key);
        }
    }
    return out;
}

/// Letters, marks that mean something somewhere, and blanks.
rc::Gen<std::string> hostile_text() {
    auto const piece = rc::gen::elementOf(std::vector<std::string>{"a",
                                                                   "E",
                                                                   " ",
                                                                   "{",
                                                                   "}",
                                                                   "\\",
                                                                   "%",
                                                                   "&",
                                                                   "$",
                                                                   "#",
                                                                   "_",
                                                                   "~",
                                                                   "^",
                                                                   "-",
                                                                   "--",
                                                                   "'",
                                                                   "`",
                                                                   "\"",
                                                                   "<",
                                                                   "*",
                                                                   ",",
                                                                   "and",
                                                                   "\xC3\xA9",
                                                                   "\xC3\x9F",
                                                                   "\xE2\x80\x9C",
                                                                   "\xD0\x96",
                                                                   "\xC3\xAD",
                                                                   "\xC5\x91",
                                                                   "\xE2\x80\x93",
                                                                   "@",
                                                                   "=",
                                                                   "\xCC\x81",
                                                                   "."});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](std::vector<std::string> const& all) {
                            return unicode::nfc(fmt::format("{}", fmt::join(all, "")));
                        });
}

std::string with_single_blanks(std::string_view text) {
    std::string out;
    for (char const c : unicode::trim(text)) {
        if (c != ' ' || !out.ends_with(' ')) {
            out.push_back(c);
        }
    }
    return out;
}

} // namespace

TEST_CASE("names have their parts, or are kept whole") {
    testing::check_corpus("fixtures/corpus/cite/names.txt",
                          [](std::string_view input) { return by_lines(input, printed_name); });
}

TEST_CASE("an author is whole if a word says that it is no person, or if it is the outlet") {
    metadata about;
    about.outlet = "Port Ellery";
    CHECK(name_of_author("BBC News", about).literal == "BBC News");
    CHECK(name_of_author("European Court of Human Rights", about).literal
          == "European Court of Human Rights");
    CHECK(name_of_author("port  ellery", about).literal == "port ellery");
    CHECK(name_of_author("Ann Moss", about).family == "Moss");
}

TEST_CASE("LaTeX in exports is read as what it prints") {
    testing::check_corpus("fixtures/corpus/references/latex.txt", [](std::string_view input) {
        return by_lines(input, [](std::string_view line) { return text_of_latex(line); });
    });
}

TEST_CASE("exports of biblatex and BibTeX are read, with what is wrong in them") {
    testing::check_corpus("fixtures/corpus/references/biblatex.txt",
                          [](std::string_view input) { return printed(read_biblatex(input)); });
}

TEST_CASE("exports of RIS are read, with what is wrong in them") {
    testing::check_corpus("fixtures/corpus/references/ris.txt",
                          [](std::string_view input) { return printed(read_ris(input)); });
}

TEST_CASE("exports of CSL JSON are read, with what is wrong in them") {
    testing::check_corpus("fixtures/corpus/references/csl-json.txt",
                          [](std::string_view input) { return printed(read_csl_json(input)); });
}

TEST_CASE("keys are readable: name, year, the longest word") {
    auto const all = std::vector{sample("Ella Kesaeva", "It is a victory for us.")};
    CHECK(keys_of(all) == std::vector<std::string>{"orlin2017rights", "kesaeva2017victory"});
}

TEST_CASE("the key of an article names its author, else its outlet, else its agency, else nobody") {
    auto made = sample("Ella Kesaeva", "victory");
    made.source.about.authors.clear();
    CHECK(keys_of({made})[0] == "courier2017rights");
    made.source.about.outlet.reset();
    made.source.about.agency = "AP";
    CHECK(keys_of({made})[0] == "ap2017rights");
    made.source.about.agency.reset();
    CHECK(keys_of({made})[0] == "rights2017");
    made.source.about.published.reset();
    CHECK(keys_of({made}) == std::vector<std::string>{"rights", "kesaevavictory"});
    made.source.about.title = "\xE4\xB9\xA0";
    CHECK(keys_of({made})[0] == "articles");
    made.source.path = "1";
    CHECK(keys_of({made})[0] == "source");
}

TEST_CASE("keys are ASCII: accents go, Cyrillic is transliterated, what has no letters is left out") {
    auto const cyrillic =
        "\xD0\xAD\xD0\xBB\xD0\xBB\xD0\xB0 \xD0\x9A\xD0\xB5\xD1\x81\xD0\xB0\xD0\xB5\xD0\xB2\xD0\xB0";
    CHECK(keys_of({sample(cyrillic, "caf\xC3\xA9")})[1] == "kesaeva2017cafe");
    CHECK(keys_of({sample("\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3", "yes")})[1] == "unnamed2017yes");
}

TEST_CASE("equal keys get letters, the first by date, path and place none, whatever the order of input") {
    auto first = sample("Ella Kesaeva", "victory");
    auto second = sample("Ella Kesaeva", "a victory");
    second.parts.front().bytes = {70, 80};
    auto later = sample("Ella Kesaeva", "the victory", "Another title");
    later.source.path = "b.txt";
    later.source.about.published = "2017-05-01";
    auto const in_order =
        std::vector<std::string>{"orlin2017rights", "kesaeva2017victory", "kesaeva2017victorya",
                                 "orlin2017another", "kesaeva2017victoryb"};
    CHECK(keys_of({first, second, later}) == in_order);
    auto const backwards = keys_of({later, second, first});
    CHECK(backwards
          == std::vector<std::string>{"orlin2017another", "kesaeva2017victoryb", "orlin2017rights",
                                      "kesaeva2017victorya", "kesaeva2017victory"});
}

TEST_CASE("records are of one article by URL and title, or by path and hash") {
    auto one = sample("Ann Moss", "one");
    auto other = sample("Ann Moss", "two");
    CHECK(cited_sources(std::vector{one, other}).size() == 1);
    other.source.sha256 = "11"; // another article under the same path
    CHECK(cited_sources(std::vector{one, other}).size() == 2);
    one.source.about.url = other.source.about.url = "https://example.org/a";
    CHECK(cited_sources(std::vector{one, other}).size() == 1);
    other.source.about.title = "Another title"; // a page that names the front page as its address
    CHECK(cited_sources(std::vector{one, other}).size() == 2);
}

TEST_CASE("of two records of one quotation that with a review counts") {
    auto plain = sample("Ann Moss", "one");
    auto reviewed = sample("Bob Hale", "one");
    reviewed.review = record_review{"corrected", {}, {}, {}};
    auto const all = std::vector{plain, reviewed};
    auto const sources = cited_sources(all);
    REQUIRE(sources.size() == 1);
    REQUIRE(sources.front().quotations.size() == 1);
    CHECK(sources.front().quotations.front().made == &all[1]);
}

TEST_CASE("what is unknown is in no format") {
    record bare = sample("", "We go.");
    bare.speaker = {};
    bare.source.about = {};
    for (auto const each : {"csl-json", "csl-yaml", "biblatex", "bibtex", "ris", "ap"}) {
        INFO(each);
        auto const text = written(each, {bare});
        CHECK(holds(text, "We go"));
        CHECK_FALSE(holds(text, "null"));
        CHECK_FALSE(holds(text, "unknown"));
        CHECK_FALSE(holds(text, "{}"));
        CHECK_FALSE(holds(text, "title"));
    }
}

TEST_CASE("no format writes anything but itself for nothing") {
    CHECK(written("csl-json", {}) == "[]\n");
    CHECK(written("csl-yaml", {}) == "---\nreferences: []\n");
    CHECK(written("biblatex", {}).empty());
    CHECK(written("ris", {}).empty());
}

TEST_CASE("biblatex: an article without author is no @article, the outlet an organisation") {
    auto made = sample("Ella Kesaeva", "victory");
    CHECK(holds(written("biblatex", {made}), "@article{orlin2017rights,"));
    made.source.about.authors.clear();
    CHECK(holds(written("biblatex", {made}), "@misc{"));
    made.source.about.url = "https://example.org/{a}";
    auto const text = written("biblatex", {made});
    CHECK(holds(text, "@online{"));
    CHECK(holds(text, "organization = {{Port Ellery Courier}}"));
    CHECK(holds(text, "url = {https://example.org/%7Ba%7D}")); // braces that a reader would count
}

TEST_CASE("ap: marks, points and dates of its stylebook") {
    auto made = sample("Ella Kesaeva", "It is a \xE2\x80\x9Cvictory\xE2\x80\x9D for us.");
    CHECK(
        written("ap", {made})
        == "\"It is a 'victory' for us,\" Ella Kesaeva said, Port Ellery Courier reported April 13, 2017.\n");
    made.quote = "They say, 'Next year.'";
    CHECK(written("ap", {made}).starts_with("\"They say, 'Next year,'\" Ella Kesaeva said,"));
    made.quote = "the workers'";
    CHECK(written("ap", {made}).starts_with("\"the workers',\" Ella Kesaeva said,"));
    made.quote = "Is it?";
    made.speaker.role = "an activist";
    made.addressee = "the BBC";
    made.source.about.published = "2017-09";
    CHECK(written("ap", {made})
          == "\"Is it?\" Ella Kesaeva, an activist, told the BBC, Port Ellery Courier reported in September "
             "2017.\n");
    made.kind = quotation_kind::indirect;
    made.quote = "it was over.";
    made.source.about.published = "2017-09-01";
    CHECK(written("ap", {made})
          == "Ella Kesaeva, an activist, told the BBC that it was over, Port Ellery Courier reported Sept. "
             "1, 2017.\n");
    made.speaker = {};
    made.speaker.name = "Kremlin";
    made.speaker.type = speaker_type::organization;
    made.speaker.mention = quoted_words{"The Kremlin", {}, {}};
    made.addressee.reset();
    CHECK(written("ap", {made}).starts_with("The Kremlin said that it was over,"));
    made.kind = quotation_kind::direct;
    CHECK(written("ap", {made}).starts_with("\"it was over,\" the Kremlin said,"));
    made.speaker.mention->text = "it";
    CHECK(written("ap", {made}).starts_with("\"it was over,\" Kremlin said,"));
    made.speaker = {};
    made.source.about.outlet.reset();
    made.source.about.published.reset();
    CHECK(written("ap", {made}) == "\"it was over,\" someone whom the article does not name said.\n");
}

TEST_CASE("any title comes back from LaTeX as it was") {
    CHECK(rc::check("in UTF-8 and in ASCII", [] {
        auto const title = with_single_blanks(*hostile_text());
        RC_ASSERT(text_of_latex(latex_of(title, latex_letters::utf8)) == title);
        RC_ASSERT(text_of_latex(latex_of(title, latex_letters::ascii)) == title);
    }));
}

TEST_CASE("any title and name comes back from the formats that are read") {
    CHECK(rc::check("biblatex, bibtex, ris, csl-json", [] {
        auto made = sample("Ella Kesaeva", "victory");
        auto const title = with_single_blanks(*hostile_text());
        made.source.about.title = title;
        made.source.about.outlet = with_single_blanks("A " + *hostile_text());
        for (auto const& format : export_formats()) {
            auto const file = format.read(written(format.name, {made}));
            RC_ASSERT(file.problems.empty());
            RC_ASSERT(file.references.size() == 1U);
            auto const& back = file.references.front().about;
            RC_ASSERT(back.title.value_or("") == title);
            RC_ASSERT(back.outlet == made.source.about.outlet);
            RC_ASSERT(back.published == std::optional<std::string>{"2017-04-13"});
            RC_ASSERT(back.authors == made.source.about.authors);
        }
    }));
}

TEST_CASE("a source is matched by URL, else by title, else by file name") {
    exported_reference reference;
    reference.key = "A";
    reference.about.title = "Rights court: \"faults\" Russia!";
    reference.about.url = "http://www.example.org/a/?utm_source=x#top";
    reference.about.accessed = "2019-05-01";
    source_completion const from{{reference}};
    record_source source = sample("Ann Moss", "one").source;

    SECTION("by URL, whatever its scheme and ornaments") {
        source.about.title = "Quite another";
        source.about.url = "https://example.org/a";
        auto const match = from.complete(source);
        REQUIRE(match.candidates.size() == 1);
        CHECK(match.how == matched_by::url);
        CHECK(match.filled == std::vector<std::string>{"accessed"});
        REQUIRE(match.conflicts.size() == 1); // told, and nothing changed
        CHECK(match.conflicts.front().field == "title");
        CHECK(source.about.title == "Quite another");
    }
    SECTION("by title, whatever its marks") {
        auto const match = from.complete(source);
        REQUIRE(match.candidates.size() == 1);
        CHECK(match.how == matched_by::title);
        CHECK(match.filled == std::vector<std::string>{"url", "accessed"});
        CHECK(match.conflicts.empty());
    }
    SECTION("by file name") {
        source.about.title.reset();
        auto const match = from.complete(source);
        REQUIRE(match.candidates.size() == 1);
        CHECK(match.how == matched_by::file_name);
    }
    SECTION("not by title where it has another URL") {
        source.about.url = "https://example.org/b";
        CHECK(from.complete(source).candidates.empty());
    }
}

TEST_CASE("of several references none is taken, unless they say the same") {
    exported_reference reference;
    reference.key = "one";
    reference.about.title = "Rights court faults Russia";
    auto twin = reference;
    twin.key = "two";
    auto source = sample("Ann Moss", "one").source;
    source.about.outlet.reset();
    CHECK(source_completion{{reference, twin}}.complete(source).candidates.size() == 1);
    twin.about.outlet = "Courier";
    auto const match = source_completion{{reference, twin}}.complete(source);
    CHECK(match.candidates.size() == 2);
    CHECK(match.filled.empty());
    CHECK_FALSE(source.about.outlet);
}

TEST_CASE("an agency that an export has for the outlet is none") {
    exported_reference reference;
    reference.about.title = "Rights court faults Russia";
    reference.about.outlet = "AP";
    auto source = sample("Ann Moss", "one").source;
    source.about.outlet.reset();
    source.about.agency = "AP";
    CHECK(source_completion{{reference}}.complete(source).filled.empty());
    source.about.agency = "UPI";
    CHECK(source_completion{{reference}}.complete(source).filled == std::vector<std::string>{"outlet"});
}

TEST_CASE("a date or a URL that is less exact contradicts nothing") {
    exported_reference reference;
    reference.about.title = "Rights court faults Russia";
    reference.about.published = "2017";
    auto source = sample("Ann Moss", "one").source;
    CHECK(source_completion{{reference}}.complete(source).conflicts.empty());
    reference.about.published = "2018";
    CHECK(source_completion{{reference}}.complete(source).conflicts.size() == 1);
}
