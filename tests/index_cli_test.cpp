// `inquit index`, and `inquit check` against what it made, with the real binary.
#include "catch.hpp"
#include "corpus.hpp"
#include "workplace.hpp"

#include <string>
#include <string_view>

namespace {

using inquit::testing::workplace;

constexpr std::string_view mill = "\"We will never sell the mill to anybody who asks,\" said Ann Moss.\n";
constexpr std::string_view town = "\"The town has no money left for the schools,\" said Peter Hale.\n";
constexpr std::string_view draft =
    "\"We will sell the mill to anybody who asks,\" said Ann Moss.\n\n\"The town has no money left for the "
    "schools,\" said Ann Moss.\n\n\"Nobody ever said a word of this here,\" said Peter Hale.\n";

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

void write_sources(workplace const& here) {
    here.write("news/mill.txt", mill);
    here.write("news/town.txt", town);
    here.write("feed.jsonl",
               "{\"text\":\"\\\"We shall rebuild the bridge by the spring,\\\" said Lena Ford.\"}\n"
               "{\"id\":\"x-7\",\"text\":\"\\\"The town has no money left for the schools,\\\" said "
               "Peter Hale.\"}\n");
    here.write("draft.txt", draft);
}

} // namespace

TEST_CASE("checking against an archive says what checking against its files says") {
    workplace const here;
    write_sources(here);
    auto const fixtures = std::string{inquit::testing::repository_root()} + "/fixtures";
    static_cast<void>(here.run("cp -r '" + fixtures + "/articles' '" + fixtures + "/pages' '" + fixtures
                               + "/transcripts' .; rm -f */*.yaml"));
    auto const made = here.run("inquit index articles feed.jsonl news pages transcripts -o a.db");
    CHECK(made.exit_code == 0);
    CHECK(made.out.empty());
    for (std::string const drafts :
         {"draft.txt", "articles", "articles --profile nyt --kinds direct,mixed,term"}) {
        INFO(drafts);
        auto const command = "inquit check --fail-on never --format jsonl " + drafts;
        auto const direct = here.run(command
                                     + " --against articles --against feed.jsonl --against news"
                                       " --against pages --against transcripts");
        auto const by_archive = here.run(command + " --against a.db");
        REQUIRE(contains(direct.out, "\"verdict\":\"verbatim\""));
        CHECK(by_archive.out == direct.out);
        CHECK(by_archive.exit_code == direct.exit_code);
    }
    SECTION("from another folder, by paths from there") {
        auto const elsewhere = here.run("mkdir sub; cd sub; inquit check --fail-on never --format jsonl "
                                        "../draft.txt --against ../a.db");
        CHECK(contains(elsewhere.out, "\"path\":\"../news/mill.txt\""));
        CHECK(contains(elsewhere.out, "\"path\":\"x-7\""));
        CHECK(contains(elsewhere.out, "\"verdict\":\"altered\""));
    }
    SECTION("without the files") {
        auto const before = here.run("inquit check --format jsonl draft.txt --against a.db");
        auto const after = here.run("rm -r news; inquit check --format jsonl draft.txt --against a.db");
        CHECK(before.exit_code == 1);
        CHECK(after.out == before.out);
    }
    SECTION("beside files") {
        auto const both = here.run("inquit check --format jsonl draft.txt --against a.db --against news");
        CHECK(contains(both.out, "news/mill.txt"));
        CHECK(both.exit_code == 1);
    }
    SECTION("the draft itself is no source") {
        auto const own =
            here.run("inquit index draft.txt -o own.db; inquit check draft.txt --against own.db");
        CHECK(
            contains(own.err, "inquit: draft.txt: is a draft itself, and no source of its own quotations\n"));
        CHECK(contains(own.out, "not-found"));
    }
}

TEST_CASE("index reads what is new or changed, names what is gone and takes it out when told") {
    workplace const here;
    write_sources(here);
    auto const index = [&here](std::string const& options) {
        return here.run("inquit index news feed.jsonl -o a.db " + options).err;
    };
    CHECK(index("") == "inquit: a.db: articles: 4 new, 0 changed, 0 unchanged, 0 removed; 0 failed\n");
    CHECK(index("") == "inquit: a.db: articles: 0 new, 0 changed, 4 unchanged, 0 removed; 0 failed\n");
    here.write("news/mill.txt", std::string{mill} + "More.\n");
    CHECK(index("") == "inquit: a.db: articles: 0 new, 1 changed, 3 unchanged, 0 removed; 0 failed\n");
    here.write("words.yaml", "names:\n  - {name: Ann Moss, type: person}\n");
    CHECK(contains(index("--lexicon words.yaml"), " 0 new, 4 changed, 0 unchanged"));
    CHECK(contains(index(""), " 0 new, 4 changed, 0 unchanged"));
    static_cast<void>(here.run("rm news/town.txt"));
    CHECK(index("")
          == "inquit: news/town.txt: is no longer there; --prune takes it out of the archive\n"
             "inquit: a.db: articles: 0 new, 0 changed, 3 unchanged, 0 removed; 0 failed\n");
    auto const other = here.run("inquit index feed.jsonl -o a.db --prune");
    CHECK(!contains(other.err, "town.txt")); // not in a folder that is named
    CHECK(index("--prune")
          == "inquit: news/town.txt: is no longer there; taken out of the archive\n"
             "inquit: a.db: articles: 0 new, 0 changed, 3 unchanged, 1 removed; 0 failed\n");
    CHECK(index("") == "inquit: a.db: articles: 0 new, 0 changed, 3 unchanged, 0 removed; 0 failed\n");
}

TEST_CASE("what cannot be indexed is said each time, with exit code 2, and all else is done") {
    workplace const here;
    write_sources(here);
    here.write("news/bad.txt", "\xFF\xFE\xFF");
    for (int times = 0; times < 2; ++times) {
        auto const done = here.run("inquit index news missing.txt -o a.db");
        CHECK(done.exit_code == 2);
        CHECK(contains(done.err, "news/bad.txt: "));
        CHECK(contains(done.err, "missing.txt: no such file or folder"));
        CHECK(contains(done.err, "2 failed\n"));
    }
    CHECK(here.run("inquit index -o a.db").exit_code == 2);
    CHECK(here.run("inquit index news").exit_code == 2);
    CHECK(contains(here.run("inquit index - -o a.db < draft.txt").err, "standard input"));
}

TEST_CASE("archives that cannot be used are said, and --rebuild makes them anew") {
    workplace const here;
    write_sources(here);
    static_cast<void>(
        here.run("inquit index news -o a.db; head -c 20000 a.db > cut.db; cp draft.txt text.db"));
    for (std::string const archive : {"cut.db", "text.db"}) {
        INFO(archive);
        auto const refused = here.run("inquit index news -o " + archive);
        CHECK(refused.exit_code == 2);
        CHECK(contains(refused.err, archive
                                        + ": is no archive, or is damaged or cut short; inquit index "
                                          "--rebuild makes it anew\n"));
        auto const anew = here.run("inquit index news --rebuild -o " + archive);
        CHECK(anew.exit_code == 0);
        CHECK(contains(anew.err, " 2 new, "));
        CHECK(here.run("inquit check draft.txt --against " + archive).exit_code == 1);
    }
    static_cast<void>(here.run("head -c 20000 a.db > cut.db"));
    auto const check = here.run("inquit check draft.txt --against cut.db");
    CHECK(check.exit_code == 2);
    CHECK(contains(check.err, "--rebuild"));
}

TEST_CASE("a full disk leaves the archive as it was") {
    workplace const here;
    write_sources(here);
    static_cast<void>(here.run("inquit index news -o a.db"));
    auto const before = here.run("inquit check --format jsonl draft.txt --against a.db").out;
    std::string large;
    for (int number = 0; number < 4000; ++number) {
        large += "\"Sentence " + std::to_string(number * 7919) + " of " + std::to_string(number * 104729)
                 + " is ours,\" said Ann Moss.\n\n";
    }
    here.write("large/a.txt", large);
    for (std::string const option : {"", "--rebuild"}) {
        auto const full = here.run("ulimit -f 160; inquit index news large -o a.db " + option);
        CHECK(full.exit_code == 2);
        CHECK(contains(full.err, "a.db"));
        CHECK(contains(full.err, "cannot be written: "));
        CHECK(here.run("inquit check --format jsonl draft.txt --against a.db").out == before);
    }
    CHECK(contains(here.run("inquit index news large -o a.db").err, " 1 new, 0 changed, 2 unchanged"));
}

TEST_CASE("a run that is killed leaves an archive that the next one goes on with") {
    workplace const here;
    write_sources(here);
    static_cast<void>(here.run("inquit index news -o a.db"));
    static_cast<void>(here.run(
        "for n in $(seq 400); do mkdir -p more; sed \"s/mill/mill $n/\" news/mill.txt > more/$n.txt; done"));
    for (int times = 0; times < 3; ++times) {
        static_cast<void>(here.run("inquit index more -o a.db & sleep 0.0" + std::to_string(times + 2)
                                   + "; kill -9 $!; wait $!"));
        CHECK(here.run("inquit check --format jsonl draft.txt --against a.db").exit_code == 1);
    }
    auto const done = here.run("inquit index news more -o a.db");
    CHECK(done.exit_code == 0);
    CHECK(contains(done.err, " 0 removed; 0 failed"));
    CHECK(contains(here.run("inquit index news more -o a.db").err, " 402 unchanged"));
}

TEST_CASE("two processes that index at once take turns, or the second says that it waited") {
    workplace const here;
    write_sources(here);
    auto const both = here.run("inquit index news -o a.db & inquit index feed.jsonl -o a.db; wait");
    CHECK(both.exit_code == 0);
    CHECK(contains(here.run("inquit index news feed.jsonl -o a.db").err, " 4 unchanged"));
    auto const busy = here.run("exec 9> a.db-lock; flock 9; inquit index news -o a.db --wait 0.1 9>&-");
    CHECK(busy.exit_code == 2);
    CHECK(busy.err == "inquit: a.db: another process is writing to it (waited 0.1 s)\n");
}

TEST_CASE("an archive that several threads fill answers as one that one fills") {
    workplace const here;
    write_sources(here);
    for (int i = 0; i < 40; ++i) {
        here.write("more/" + std::to_string(i) + ".txt", i % 2 == 0 ? mill : town);
    }
    // Too large to wait in memory, so it is read when it is put in.
    std::string feed;
    while (feed.size() < (std::size_t{4} << 20U)) {
        feed += "{\"text\":\"\\\"The mill burned down in a night,\\\" said Ann Moss. "
                + std::string(4000, 'x') + "\"}\n";
    }
    here.write("large.jsonl", feed);
    auto const one = here.run("inquit index feed.jsonl news more large.jsonl -o one.db -j 1");
    auto const several = here.run("inquit index feed.jsonl news more large.jsonl -o several.db -j 3");
    CHECK(one.exit_code == 0);
    CHECK(several.exit_code == 0);
    CHECK(contains(several.err, "42 new") == contains(one.err, "42 new"));
    auto const said = here.run("inquit check --fail-on never --format jsonl draft.txt --against one.db").out;
    CHECK(contains(said, "\"verdict\":\"verbatim\""));
    CHECK(here.run("inquit check --fail-on never --format jsonl draft.txt --against several.db -j 1").out
          == said);
    CHECK(here.run("inquit check --fail-on never --format jsonl draft.txt --against one.db -j 3").out
          == said);
    CHECK(contains(here.run("inquit index feed.jsonl news more large.jsonl -o several.db -j 3").err,
                   " 0 new, 0 changed"));
}
