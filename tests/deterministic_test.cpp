// Same bytes in, same bytes out, wherever and however the program runs.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"
#include "tests/repository.hpp"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using namespace inquit::testing;

/// Copies the fixtures to "in" and "elsewhere/in", and makes a feed and an archive of them.
void take_fixtures(workplace const& in) {
    auto const done = in.run(fmt::format(
        "mkdir in elsewhere && for each in articles pages drafts transcripts; do cp -r '{}'/fixtures/$each "
        "in; done && "
        "inquit extract in --format jsonl -j 1 > records && sed 's/\"quote\":/\"text\":/' records > "
        "in/feed.jsonl && "
        "cp -r in elsewhere && inquit index in/articles -o articles.db && cp articles.db elsewhere",
        root_at_build_time));
    INFO(done.err);
    REQUIRE(done.exit_code == 0);
}

std::vector<std::string> commands() {
    return {
        "inquit extract -v in --format jsonl",
        "inquit extract in --format yaml --exclude '*.jsonl' --kinds direct,mixed,block,indirect,term",
        "inquit extract in --format csv --exclude '*.jsonl'",
        "rm -rf out; inquit extract -v in -o out --split; find out -type f | LC_ALL=C sort | xargs cat",
        "inquit explain in/articles",
        "inquit lint in --fail-on never",
        "inquit lint in --fail-on never --format sarif",
        "inquit check in/drafts --against in/articles in/transcripts --fail-on never",
        "inquit check in/drafts --against articles.db --fail-on never --format jsonl",
        "inquit compare in",
        "inquit report in/articles",
        "inquit cite in/articles --to biblatex",
    };
}

/// Turkish upper-cases i differently and writes 0,5. Where it cannot be made, C.UTF-8 stands in.
std::string turkish(workplace const& in) {
    static_cast<void>(in.run("localedef -f UTF-8 -i tr_TR \"$PWD/tr_TR.UTF-8\" 2> /dev/null"));
    return in.has("tr_TR.UTF-8/LC_CTYPE") ? "export LOCPATH=\"$PWD\" LC_ALL=tr_TR.UTF-8; "
                                          : "export LC_ALL=C.UTF-8; ";
}

} // namespace

TEST_CASE("locale, time zone, number of threads and working directory change no byte") {
    workplace const here;
    take_fixtures(here);
    auto const surroundings = std::vector<std::string>{
        "",
        "export LC_ALL=C; ",
        turkish(here),
        "export TZ=Pacific/Kiritimati; ",
        "export TZ=America/St_Johns; ",
        "export TZ=UTC0 LANG=de_DE.UTF-8 LANGUAGE=de; ",
        "cd elsewhere; ",
    };
    for (auto const& command : commands()) {
        CAPTURE(command);
        auto const first = here.run("export LC_ALL=C.UTF-8 TZ=UTC0; " + command);
        CHECK_FALSE(first.out.empty());
        for (auto const& surrounding : surroundings) {
            CAPTURE(surrounding);
            auto const again = here.run(surrounding + command);
            CHECK(again.exit_code == first.exit_code);
            CHECK(again.out == first.out);
            CHECK(again.err == first.err);
        }
    }
}

TEST_CASE("the number of threads changes no byte of any command that has it") {
    workplace const here;
    take_fixtures(here);
    for (auto const& command : commands()) {
        if (command.starts_with("inquit explain") || command.starts_with("rm ")) {
            continue;
        }
        CAPTURE(command);
        auto const one = here.run(command + " -j 1");
        auto const two = here.run(command + " -j 2");
        CHECK_FALSE(one.out.empty());
        CHECK(two.exit_code == one.exit_code);
        CHECK(two.out == one.out);
        CHECK(two.err == one.err);
    }
}

TEST_CASE("a quotation has the same speaker, whatever kinds are asked for beside it") {
    workplace const here;
    here.write(
        "a.txt",
        "Robert Cole met Peter Hart. Cole left for Leeds, Hart thought that the road was safe, and the "
        "chairman of the board said it was closed. \"It is a bad road,\" he said.\n\n"
        "The agency sued the company on Monday. The plan, the company said, was a fair one. \"It is "
        "late,\" it said.\n");
    REQUIRE(here.run(fmt::format("cp -r '{}/fixtures/articles' .", root_at_build_time)).exit_code == 0);
    auto const usual = here.run("inquit extract a.txt articles --format jsonl --kinds direct,mixed,block");
    auto const more =
        here.run("inquit extract a.txt articles --format jsonl --kinds direct,mixed,block,indirect | grep -v "
                 "'\"kind\":\"indirect\"'");
    CHECK_FALSE(usual.out.empty());
    CHECK(more.out == usual.out);
}
