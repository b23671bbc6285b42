// --lexicon and .inquit.yaml, with the real binary.
#include "catch.hpp"
#include "workplace.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace {

using inquit::testing::outcome;
using inquit::testing::workplace;

constexpr std::string_view article = "Moscow\n\n\"We are not worried about it,\" chortled Reyes on Monday.\n";
constexpr std::string_view cue_file = "words:\n  - class: cue_adjacent\n    words: [chortle]\n";
constexpr std::string_view name_file =
    "names:\n  - {name: Maria Reyes-Castro, aliases: [Reyes], type: person}\n";
constexpr std::string_view says_name = "  name: \"Maria Reyes-Castro\"\n";
constexpr std::string_view says_cue = "cue: {text: \"chortled\"";

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// A workplace with the article and the two lexicons.
struct newsroom : workplace {
    newsroom() {
        write("a.txt", article);
        write("cues.yaml", cue_file);
        write("names.yaml", name_file);
    }
};

void check_refused(outcome const& found, std::string_view message) {
    CHECK(found.exit_code == 2);
    CHECK(found.out.empty());
    CHECK(found.err == "inquit: " + std::string{message} + "\n");
}

} // namespace

TEST_CASE("the option --lexicon adds words, and stands as often as one likes") {
    newsroom const here;
    auto const plain = here.run("inquit extract a.txt");
    CHECK_FALSE(contains(plain.out, says_cue));
    auto const one = here.run("inquit extract --lexicon cues.yaml a.txt");
    CHECK(one.exit_code == 0);
    CHECK(one.err.empty());
    CHECK(contains(one.out, says_cue));
    CHECK_FALSE(contains(one.out, says_name));
    auto const both = here.run("inquit extract --lexicon cues.yaml a.txt --lexicon names.yaml");
    CHECK(contains(both.out, says_cue));
    CHECK(contains(both.out, says_name));
}

TEST_CASE("a bad lexicon is told before any article is read") {
    newsroom const here;
    here.write("bad.yaml", "words:\n  - class: cue_sya\n    words: [chortle]\n");
    check_refused(here.run("inquit extract missing.txt a.txt --lexicon bad.yaml"),
                  "bad.yaml:2:12: unknown class \"cue_sya\"; did you mean \"cue_say\"?");
    check_refused(here.run("inquit extract a.txt -o out --lexicon nope.yaml"),
                  "nope.yaml: no such file or folder");
    CHECK_FALSE(here.has("out"));
    check_refused(here.run("mkdir dir; inquit extract a.txt --lexicon dir"), "dir: is a folder, not a file");
    here.write("empty.yaml", "");
    here.write("deep.yaml", std::string(200'000, '['));
    CHECK(here.run("inquit extract a.txt --lexicon deep.yaml").exit_code == 2);
    auto const absolute = (here.path() / "nope.yaml").string();
    check_refused(here.run("inquit extract a.txt --lexicon " + absolute),
                  absolute + ": no such file or folder");
    check_refused(here.run("inquit extract a.txt --lexicon empty.yaml"),
                  "empty.yaml: a lexicon file is a list of groups of words, or a map with words and names");
    here.write("latin1.yaml", "names: [{name: Jos\xE9, type: person}]\n");
    check_refused(here.run("inquit extract a.txt --lexicon latin1.yaml"),
                  "latin1.yaml:1:19: byte 18 of the file is not UTF-8");
}

TEST_CASE("all faults of all files are told at once, in their order") {
    newsroom const here;
    here.write("b.yaml",
               "names:\n  - {name: Bo Reyes, aliases: [Reyes], type: person}\n  - {name: Cy, typ: x}\n");
    auto const found =
        here.run("inquit extract a.txt --lexicon names.yaml --lexicon b.yaml --lexicon none.yaml");
    CHECK(found.exit_code == 2);
    CHECK(found.out.empty());
    CHECK(found.err
          == "inquit: none.yaml: no such file or folder\n"
             "inquit: b.yaml:2:32: \"Reyes\" is a name of Maria Reyes-Castro already at names.yaml:2\n"
             "inquit: b.yaml:3:5: a name needs a type: person or organization\n"
             "inquit: b.yaml:3:16: unknown key \"typ\"; did you mean \"type\"?\n");
}

TEST_CASE("a project's configuration adds its words, its names and its lexicons") {
    newsroom const here;
    here.write(".inquit.yaml", std::string{cue_file} + "lexicon: names.yaml\n");
    auto const found = here.run("inquit extract a.txt");
    CHECK(found.exit_code == 0);
    CHECK(contains(found.out, says_cue));
    CHECK(contains(found.out, says_name));
    auto const ignored = here.run("inquit extract --no-config a.txt");
    CHECK(ignored.out == here.run("rm .inquit.yaml; inquit extract a.txt").out);
    CHECK_FALSE(contains(ignored.out, says_cue));
}

TEST_CASE("a configuration is found up to the root of the repository, its lexicons beside it") {
    newsroom const here;
    here.write(".inquit.yaml", "lexicon: [names.yaml, cues.yaml]\n");
    here.write("repository/news/a.txt", article);
    CHECK_FALSE(contains(here.run("cd repository/news && inquit extract a.txt").out, says_cue));
    here.write(".git/HEAD", "");
    auto const found = here.run("cd repository/news && inquit extract a.txt");
    CHECK(contains(found.out, says_cue));
    CHECK(contains(found.out, says_name));
    here.write("repository/.git", "gitdir: elsewhere\n"); // a root of its own: nothing above it counts
    CHECK_FALSE(contains(here.run("cd repository/news && inquit extract a.txt").out, says_cue));
}

TEST_CASE("a configuration is found up to the home folder") {
    newsroom const here;
    here.write(".inquit.yaml", cue_file);
    here.write("home/news/a.txt", article);
    CHECK(contains(here.run("export HOME=$PWD; cd home/news && inquit extract a.txt").out, says_cue));
    CHECK_FALSE(
        contains(here.run("export HOME=$PWD/home; cd home/news && inquit extract a.txt").out, says_cue));
    here.write("home/.inquit.yaml", name_file);
    auto const nearest = here.run("export HOME=$PWD; cd home/news && inquit extract a.txt");
    CHECK_FALSE(contains(nearest.out, says_cue)); // the nearest one alone
    CHECK(contains(here.run("unset HOME; inquit extract a.txt").out, says_cue));
}

TEST_CASE("a configuration sets what kinds are printed, and the command line beats it") {
    newsroom const here;
    here.write(".inquit.yaml", "kinds: term\n");
    CHECK(here.run("inquit extract a.txt").out.empty());
    CHECK_FALSE(here.run("inquit extract a.txt --kinds direct").out.empty());
    CHECK_FALSE(here.run("inquit extract a.txt --no-config").out.empty());
}

TEST_CASE("what is wrong with a configuration is told by its path, line and column") {
    newsroom const here;
    here.write(".git/HEAD", "");
    here.write(".inquit.yaml", "lexicons: [names.yaml]\n");
    check_refused(here.run("inquit extract a.txt"),
                  ".inquit.yaml:1:1: unknown key \"lexicons\"; did you mean \"lexicon\"?");
    here.write("news/a.txt", article);
    check_refused(here.run("cd news && inquit extract a.txt"),
                  "../.inquit.yaml:1:1: unknown key \"lexicons\"; did you mean \"lexicon\"?");
    CHECK(here.run("inquit extract --no-config a.txt").exit_code == 0);
    here.write(".inquit.yaml", "kinds: direct\nlexicon: [names.yaml, none.yaml]\n");
    check_refused(here.run("inquit extract a.txt"), ".inquit.yaml:2:23: none.yaml: no such file or folder");
    here.write("bad.yaml", "names: [{nam: x}]\n");
    here.write(".inquit.yaml", "lexicon: bad.yaml\n");
    auto const found = here.run("cd news && inquit extract a.txt");
    CHECK(found.exit_code == 2);
    CHECK(contains(found.err, "inquit: ../bad.yaml:1:10: unknown key \"nam\"; did you mean \"name\"?\n"));
}

TEST_CASE("a configuration that cannot be read is an error, not none") {
    newsroom const here;
    check_refused(here.run("mkdir .inquit.yaml; inquit extract a.txt"),
                  ".inquit.yaml: is a folder, not a file");
    check_refused(here.run("rmdir .inquit.yaml; ln -s nowhere .inquit.yaml; inquit extract a.txt"),
                  ".inquit.yaml: no such file or folder");
}

TEST_CASE("known names are found in the labels of an interview's turns") {
    newsroom const here;
    here.write("names.yaml", "names:\n  - {name: Maria Reyes-Castro, aliases: [Reyes], type: person}\n");
    here.write("talk.txt", "The interview\n\nKAHN: Do you want to go on with the plan as it stands now?\n\n"
                           "REYES: We want to go on, whatever they say.\n\nKAHN: Why do you think so?\n\n"
                           "REYES: It is the only way that we have.\n");
    CHECK(contains(here.run("inquit extract talk.txt --lexicon names.yaml").out, says_name));
    CHECK_FALSE(contains(here.run("inquit extract talk.txt").out, says_name));
}

TEST_CASE("lexicon check carries out the examples of a user's words") {
    newsroom const here;
    here.write("good.yaml", "words:\n"
                            "  - class: cue_adjacent\n"
                            "    example: '\"We go,\" <{past}> [Reyes].'\n"
                            "    counter: '\"We go,\" Reyes said. He <{past}>.'\n"
                            "    words: [chortle, snark]\n"
                            "  - {class: role_noun, words: [podcaster]}\n");
    auto const good = here.run("inquit lexicon check good.yaml names.yaml");
    CHECK(good.exit_code == 0);
    CHECK(good.err.empty());
    CHECK(good.out
          == "good.yaml: words 3, names 0, examples 4, failing 0\n"
             "names.yaml: words 0, names 1, examples 0, failing 0\n");
    here.write("bad.yaml", "- class: verb\n"
                           "  example: '\"We go,\" [Reyes] <{past}>.'\n"
                           "  counter: 'Reyes <{past}> that \"we go.\"'\n"
                           "  words: [glorp]\n");
    auto const bad = here.run("inquit lexicon check bad.yaml");
    CHECK(bad.exit_code == 1);
    CHECK(contains(bad.err,
                   "inquit: bad.yaml:4:11: the counter-example of \"glorp\" fails: Reyes glorped that"));
    CHECK(contains(bad.out, "bad.yaml: words 1, names 0, examples 2, failing 1\n"));
}

TEST_CASE("lexicon check tells what extract would") {
    newsroom const here;
    here.write("bad.yaml", "words:\n  - class: cue_sya\n    words: [chortle]\n");
    check_refused(here.run("inquit lexicon check bad.yaml"),
                  "bad.yaml:2:12: unknown class \"cue_sya\"; did you mean \"cue_say\"?");
    check_refused(here.run("inquit lexicon check none.yaml"), "none.yaml: no such file or folder");
    here.write(".inquit.yaml", "kind: x\n"); // not asked
    CHECK(here.run("inquit lexicon check cues.yaml").exit_code == 0);
    for (auto const* const command : {"inquit lexicon", "inquit lexicon check", "inquit lexicon bogus"}) {
        CAPTURE(command);
        auto const found = here.run(command);
        CHECK(found.exit_code == 2);
        CHECK(found.err.starts_with("inquit: "));
    }
}
