// Articles, quotations and statements made by hand: what the stages before find has tests of its own.
#include "record/make_records.hpp"

#include "catch.hpp"
#include "read/read.hpp"
#include "record/insertions.hpp"
#include "text/digest.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit;

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view e_acute = "\xC3\xA9";
constexpr std::string_view e_and_combining_acute = "e\xCC\x81";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

/// An article, and statements about words that stand in it.
class scene {
  public:
    explicit scene(std::string const& file) : article_{read_plain(file, "news/a.txt").value()} {}

    article& source() { return article_; }

    /// Where the n-th (from 1) `words` stand in the text.
    byte_span span(std::string_view words, int n = 1) const {
        auto at = article_.text.text().find(words);
        for (; n > 1; --n) {
            at = article_.text.text().find(words, at + 1);
        }
        REQUIRE(at != std::string_view::npos);
        auto const begin = static_cast<std::uint32_t>(at);
        return {begin, begin + static_cast<std::uint32_t>(words.size())};
    }

    /// A quotation with these contents, as one statement.
    statement& say(std::vector<byte_span> const& content) {
        statement said;
        said.quotations = {quote(content)};
        said.rule = "no-source-found";
        statements_.push_back(said);
        sources_.emplace_back();
        return statements_.back();
    }

    /// One more quotation, as a part of the last statement.
    void split(std::vector<byte_span> const& content) {
        statements_.back().quotations.push_back(quote(content));
    }

    quotation& last_quotation() { return pairs_.quotations.back(); }
    resolved_source& last_source() { return sources_.back(); }
    std::vector<record> records() const { return make_records(article_, pairs_, statements_, sources_); }
    record only() const {
        auto const made = records();
        REQUIRE(made.size() == 1);
        return made.front();
    }

  private:
    std::uint32_t quote(std::vector<byte_span> const& content) {
        quotation made;
        made.outer = {content.front().begin - 1, content.back().end + 1};
        made.content = content;
        pairs_.quotations.push_back(made);
        return static_cast<std::uint32_t>(pairs_.quotations.size() - 1);
    }

    article article_;
    pairing pairs_;
    std::vector<statement> statements_;
    std::vector<resolved_source> sources_;
};

/// The file's bytes at a part.
std::string at(scene& from, offsets where) {
    return from.source().file.substr(where.first, where.second - where.first);
}

std::string id_of(std::string_view words, int n) {
    return "q-" + sha256_hex(std::string{words} + "\n" + std::to_string(n)).substr(0, 12);
}

} // namespace

TEST_CASE("a part has bytes, code points, lines and columns of the file") {
    scene from{"One.\r\n\xE2\x80\x9CWe go,\xE2\x80\x9D she said.\r\n"};
    from.say({from.span("We go,")});
    auto const made = from.only();
    REQUIRE(made.parts.size() == 1);
    auto const& part = made.parts.front();
    CHECK(part.bytes == offsets{9, 15});
    CHECK(part.chars == offsets{7, 13});
    CHECK(part.start == line_column{2, 2});
    CHECK(part.end == line_column{2, 8});
    CHECK(at(from, part.bytes) == made.quote);
}

TEST_CASE("a byte order mark counts in offsets and is not in the words") {
    scene from{std::string{byte_order_mark} + "\"We go,\" she said.\n"};
    from.say({from.span("We go,")});
    auto const made = from.only();
    CHECK(made.parts.front().bytes == offsets{4, 10});
    CHECK(made.parts.front().chars == offsets{2, 8});
    CHECK(made.prefix == "\"");
}

TEST_CASE("entities are decoded and soft hyphens dropped in the words, and counted in the offsets") {
    scene from{"&quot;Salt &amp; pep" + std::string{soft_hyphen} + "per,&quot; she said.\n"};
    from.say({from.span("Salt & pepper,")});
    auto const made = from.only();
    CHECK(made.quote == "Salt & pepper,");
    CHECK(at(from, made.parts.front().bytes) == "Salt &amp; pep" + std::string{soft_hyphen} + "per,");
    CHECK(made.prefix == "\"");
    CHECK(made.suffix == "\" she said.\n");
}

TEST_CASE("paragraphs of one quotation are joined by a line feed, a part each") {
    scene from{"\"We go.\n\n\"We stay,\" she said.\n"};
    from.say({from.span("We go."), from.span("We stay,")});
    auto const made = from.only();
    CHECK(made.quote == "We go.\nWe stay,");
    REQUIRE(made.parts.size() == 2);
    CHECK(at(from, made.parts[0].bytes) == "We go.");
    CHECK(at(from, made.parts[1].bytes) == "We stay,");
}

TEST_CASE("the parts of a split quotation are joined by a space") {
    scene from{"\"We go,\" she said, \"now.\" They went.\n"};
    from.say({from.span("We go,")});
    from.split({from.span("now.")});
    auto const made = from.only();
    CHECK(made.quote == "We go, now.");
    CHECK(made.parts.size() == 2);
    CHECK(made.prefix == "\"");
    CHECK(made.suffix == "\" They went.\n");
}

TEST_CASE("a line end inside a paragraph is a space in the words") {
    scene from{"\"We go  \n   now,\" she said.\n"};
    from.source().blocks = {block{from.span("\"We go  \n   now,\" she said."), zone::body, false, {}, {}}};
    from.say({from.span("We go  \n   now,")});
    CHECK(from.only().quote == "We go now,");
    CHECK(at(from, from.only().parts.front().bytes) == "We go  \n   now,");
}

TEST_CASE("the id is a hash of the words and of how often they stood before") {
    scene from{"\"No,\" said A. \"Yes,\" said B. \"No,\" said C.\n"};
    from.say({from.span("No,", 1)});
    from.say({from.span("Yes,")});
    from.say({from.span("No,", 2)});
    auto const records = from.records();
    REQUIRE(records.size() == 3);
    CHECK(records[0].id == id_of("No,", 1));
    CHECK(records[1].id == id_of("Yes,", 1));
    CHECK(records[2].id == id_of("No,", 2));
    CHECK(records[0].id.size() == 14);
}

TEST_CASE("the id is of the words in NFC, the quote as it stands") {
    auto const decomposed = "caf" + std::string{e_and_combining_acute};
    scene from{"\"" + decomposed + "\"\n"};
    from.say({from.span(decomposed)});
    CHECK(from.only().id == id_of("caf" + std::string{e_acute}, 1));
    CHECK(from.only().quote == decomposed);
}

TEST_CASE("equal words are equal in NFC: the second is the second") {
    auto const decomposed = "caf" + std::string{e_and_combining_acute};
    auto const composed = "caf" + std::string{e_acute};
    scene from{"\"" + decomposed + "\" and \"" + composed + "\"\n"};
    from.say({from.span(decomposed)});
    from.say({from.span(composed)});
    CHECK(from.records().back().id == id_of(composed, 2));
}

TEST_CASE("records come in text order, whatever the order of the statements") {
    scene from{"\"One,\" she said. \"Two,\" he said.\n"};
    from.say({from.span("Two,")});
    from.say({from.span("One,")});
    auto const records = from.records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].quote == "One,");
    CHECK(records[1].quote == "Two,");
}

TEST_CASE("a nested statement comes after the one around it and names it") {
    scene from{"\"'No,' said Ann, and left,\" she said.\n"};
    from.say({from.span("No,")}).within = 1;
    from.say({from.span("'No,' said Ann, and left,")});
    auto const records = from.records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].quote == "'No,' said Ann, and left,");
    CHECK_FALSE(records[0].within.has_value());
    CHECK(records[1].within == records[0].id);
}

TEST_CASE("the context is 32 code points, cut inside none") {
    auto const accents = [](int count) {
        std::string out;
        for (; count > 0; --count) {
            out += e_acute;
        }
        return out;
    };
    scene from{accents(40) + "\"No\"" + accents(40) + "\n"};
    from.say({from.span("No")});
    CHECK(from.only().prefix == accents(31) + "\"");
    CHECK(from.only().suffix == "\"" + accents(31));
}

TEST_CASE("the context is shorter at the ends of the text, and its white space stands as it is") {
    scene from{"A\n\n\t \"No\" \n"};
    from.say({from.span("No")});
    CHECK(from.only().prefix == "A\n\n\t \"");
    CHECK(from.only().suffix == "\" \n");
}

TEST_CASE("mention, cue and addressee are words of the file at their offsets") {
    scene from{"\"No,\" she told the BBC.\n"};
    auto& said = from.say({from.span("No,")});
    said.source = mention{};
    said.mentioned = said.source->span = from.span("she");
    said.via = speaker_via::pronoun;
    said.cue = from.span("told");
    said.addressee = from.span("the BBC");
    said.rule = "quote-pronoun-cue";
    said.confidence = 0.97499;
    from.last_source() = {"Ella Kesaeva", speaker_type::person, false, "survivor", {}};
    auto const made = from.only();
    REQUIRE(made.speaker.mention.has_value());
    CHECK(made.speaker.mention->text == "she");
    CHECK(at(from, made.speaker.mention->bytes) == "she");
    CHECK(made.speaker.name == "Ella Kesaeva");
    CHECK(made.speaker.role == "survivor");
    CHECK(made.speaker.via == speaker_via::pronoun);
    REQUIRE(made.cue.has_value());
    CHECK(at(from, made.cue->chars) == "told");
    CHECK(made.addressee == "the BBC");
    CHECK(made.rule == "quote-pronoun-cue");
    CHECK(made.confidence == 0.97);
}

TEST_CASE("without a source there is no mention and no name") {
    scene from{"\"No.\"\n"};
    from.say({from.span("No.")});
    auto const made = from.only();
    CHECK_FALSE(made.speaker.mention.has_value());
    CHECK_FALSE(made.speaker.name.has_value());
    CHECK_FALSE(made.cue.has_value());
    CHECK(made.rule == "no-source-found");
}

TEST_CASE("the reported clause of a mixed quotation is in content") {
    scene from{"She called it \"a victory\" for all.\n"};
    from.say({from.span("a victory")}).content = {from.span("\"a victory\" for all")};
    auto const made = from.only();
    REQUIRE(made.content.size() == 1);
    CHECK(at(from, made.content.front().bytes) == "\"a victory\" for all");
}

TEST_CASE("an indirect quotation without marks has its clause as words") {
    scene from{"She said that they would go.\n"};
    auto& said = from.say({from.span("they would go")});
    said.kind = quotation_kind::indirect;
    said.quotations.clear();
    said.content = {from.span("they would go")};
    CHECK(from.only().quote == "they would go");
}

TEST_CASE("zone and repetition are of the block, the rest of the source of the article") {
    scene from{"\"No,\" said a sign.\n"};
    from.source().blocks.front().where = zone::caption;
    from.source().blocks.front().repeated = true;
    from.source().about.outlet = "Reuters";
    from.say({from.span("No,")});
    auto const made = from.only();
    CHECK(made.where == zone::caption);
    CHECK(made.flags == std::vector<std::string>{"repeated"});
    CHECK(made.source.path == "news/a.txt");
    CHECK(made.source.sha256 == sha256_hex(from.source().file));
    CHECK(made.source.about.outlet == "Reuters");
}

TEST_CASE("flags come in the order of the format") {
    scene from{"\"We [...] go [sic] to [the town]\"\n"};
    auto& said = from.say({from.span("We [...] go [sic] to [the town]")});
    said.negated = true;
    said.thought = true;
    from.last_quotation().unclosed = true;
    from.source().blocks.front().repeated = true;
    CHECK(from.only().flags
          == std::vector<std::string>{"edited-ellipsis", "bracketed", "sic", "unclosed", "negated", "thought",
                                      "repeated"});
}

TEST_CASE("an article without statements has no records") {
    scene const from{""};
    CHECK(from.records().empty());
}

TEST_CASE("insertions in brackets are told apart") {
    struct row {
        std::string quote;
        bool ellipsis, sic, other;
    };
    auto const rows = std::vector<row>{
        {"we [...] go", true, false, false},
        {"we [" + std::string{ellipsis} + "] go", true, false, false},
        {"we [ . . . ] go", true, false, false},
        {"we [sic] go", false, true, false},
        {"we [Sic.] go", false, true, false},
        {"we (sic) go", false, true, false},
        {"[the attackers] go", false, false, true},
        {"[W]e go", false, false, true},
        {"we [... and they] go", false, false, true},
        {"[the (main) town]", false, false, true},
        // Counter-examples.
        {"we ... go", false, false, false},
        {"we " + std::string{ellipsis} + " go", false, false, false},
        {"we (the attackers) go", false, false, false},
        {"we (...) go", false, false, false},
        {"we [.] go", false, false, true},
        {"we [] go", false, false, false},
        {"we [ ] go", false, false, false},
        {"we ] go [", false, false, false},
        {"we [sick] go", false, false, true},
        {"we [sic) go", false, false, false},
    };
    for (auto const& [quote, has_ellipsis, has_sic, has_other] : rows) {
        INFO(quote);
        auto const found = insertions_of(quote);
        CHECK(found.ellipsis == has_ellipsis);
        CHECK(found.sic == has_sic);
        CHECK(found.other == has_other);
    }
}
