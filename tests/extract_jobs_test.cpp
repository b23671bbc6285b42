// inquit extract in several threads: what is printed, written and said is that of one.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using namespace inquit::testing;

std::string said_article(int number) {
    return fmt::format("\"We are not worried about {} of them,\" said Ella Kesaeva.\n", number);
}

std::string json_article(int number) {
    return fmt::format(
        "{{\"n\":{},\"text\":\"\\\"We are not worried about {} of them,\\\" said Ella Kesaeva.\"}}\n", number,
        number);
}

/// Line 1 and every tenth cannot be read; some are blank.
std::string poisoned_feed(int lines) {
    std::string out;
    for (int i = 0; i < lines; ++i) {
        out += i % 10 == 1 ? "{\"text\": \n" : i % 10 == 5 ? " \n" : json_article(i);
    }
    return out;
}

/// Articles, feeds among them, files that cannot be read and one whose mark nothing closes.
void write_mixed(workplace const& in) {
    for (int i = 0; i < 60; ++i) {
        auto const name = fmt::format("in/{:02}", i);
        if (i % 10 == 3) {
            in.write(name + ".jsonl", poisoned_feed(30));
        } else if (i % 10 == 7) {
            in.write(name + ".txt", std::string_view{"\0\0 no text", 10});
        } else if (i % 10 == 8) {
            in.write(name + ".txt", "Nothing closes \u201Cthis, said Ann Moss.\n\n" + said_article(i));
        } else {
            in.write(name + ".txt", said_article(i));
        }
    }
}

void check_as_with_one_thread(workplace const& in, std::string const& command) {
    CAPTURE(command);
    auto const one = in.run(command + " -j 1");
    CHECK_FALSE(one.out.empty());
    for (auto const* const jobs : {" -j 2", " --jobs 7", ""}) {
        CAPTURE(jobs);
        auto const several = in.run(command + jobs);
        CHECK(several.exit_code == one.exit_code);
        CHECK(several.out == one.out);
        CHECK(several.err == one.err);
    }
}

} // namespace

TEST_CASE("extract in several threads prints what one prints, errors and notes in their order") {
    workplace const here;
    write_mixed(here);
    auto const one = here.run("inquit extract -v in missing.txt --format jsonl -j 1");
    CHECK(one.exit_code == 2);
    CHECK(count(one.err, "is NUL: a binary file") == 6);
    CHECK(count(one.err, "3 of 27 lines could not be read") == 6);
    CHECK(count(one.err, "(unclosed-mark)") == 6);
    CHECK(count(one.out, "\n") == 54 + 6 * 27); // an unclosed quotation is one too
    check_as_with_one_thread(here, "inquit extract -v in missing.txt --format jsonl");
}

TEST_CASE("formats that do not go together are refused in the same places by several threads") {
    workplace const here;
    write_mixed(here);
    for (std::string const options : {"", " --format yaml", " --format csv", " --input-format jsonl"}) {
        check_as_with_one_thread(here, "inquit extract in" + options);
    }
    check_as_with_one_thread(here, "inquit extract in/03.jsonl in/00.txt in/13.jsonl");
}

TEST_CASE("JSON lines are answered in several threads, in order, a poisoned one by its error") {
    workplace const here;
    here.write("feed.jsonl", poisoned_feed(400));
    auto const one = here.run("inquit extract feed.jsonl -j 1");
    CHECK(one.exit_code == 0);
    CHECK(count(one.out, "\n") == 360);
    CHECK(count(one.out, "\"error\":{\"code\":\"malformed\"") == 40);
    CHECK(one.err == "inquit: feed.jsonl: 40 of 360 lines could not be read; the answer to each says why\n");
    check_as_with_one_thread(here, "inquit extract feed.jsonl");
    check_as_with_one_thread(here, "inquit extract - < feed.jsonl");
    check_as_with_one_thread(here, "gzip -n < feed.jsonl | head -c 900 | inquit extract -");
}

TEST_CASE("what ends JSON lines early comes behind the answers before it, in several threads too") {
    workplace const here;
    here.write("feed.jsonl", poisoned_feed(400));
    static_cast<void>(here.run("gzip -n feed.jsonl; head -c 1500 feed.jsonl.gz > cut.jsonl.gz"));
    auto const one = here.run("inquit extract cut.jsonl.gz -j 1");
    CHECK(one.exit_code == 2);
    CHECK(contains(one.err, "cut.jsonl.gz: the gzip data ends too soon\n"));
    check_as_with_one_thread(here, "inquit extract cut.jsonl.gz");
    here.write("wide.jsonl", std::string_view{"\xFF\xFE{\0", 4});
    CHECK(here.run("inquit extract wide.jsonl feed.jsonl.gz -j 2").err
          == here.run("inquit extract wide.jsonl feed.jsonl.gz -j 1").err);
}

TEST_CASE("an output folder is the same whatever the number of threads, and what people wrote lives on") {
    workplace const here;
    write_mixed(here);
    for (std::string const options : {"", " --split", " --format jsonl", " --format jsonl --split"}) {
        CAPTURE(options);
        static_cast<void>(here.run("rm -rf one several"));
        auto const one = here.run("inquit extract -v in -o one -j 1" + options);
        auto const several = here.run("inquit extract -v in -o several -j 3" + options);
        CHECK(one.exit_code == 2);
        CHECK(count(one.err, "JSON lines are answered on standard output") == 6);
        CHECK(several.exit_code == 2);
        CHECK(several.err == one.err);
        CHECK(here.files("one").size() == (contains(options, "--split") ? 54 : 48));
        CHECK(here.run("diff -r one several").exit_code == 0);
    }
    static_cast<void>(here.run("rm -rf one several; inquit extract in -o one; cp -r one several"));
    for (std::string const folder : {"one", "several"}) {
        for (int i = 0; i < 60; i += 10) {
            edit(here, fmt::format("{}/in/{:02}.yaml", folder, i), "review: null",
                 "review: {status: approved}");
            edit(here, fmt::format("{}/in/{:02}.yaml", folder, i + 1), "---", "mine: true\n---");
        }
    }
    for (int i = 0; i < 60; i += 10) {
        here.write(fmt::format("in/{:02}.txt", i), "Moscow\n\n" + said_article(i));
    }
    auto const one = here.run("inquit extract in -o one -j 1").err;
    auto const several = here.run("inquit extract in -o several -j 3").err;
    CHECK(count(one, "kept 1 review") == 6);
    CHECK(replaced(several, "several/in/00", "one/in/00").size() < several.size());
    CHECK(here.run("diff -r one several").exit_code == 0);
}

TEST_CASE("whoever writes a line and waits for its answer gets it, in several threads too") {
    workplace const here;
    auto line = json_article(1);
    line.pop_back();
    here.write("line", line);
    auto const talk = [&here](std::string const& options) {
        return here.run("mkfifo to from; timeout 60 inquit extract - --input-format jsonl" + options
                        + " < to > from & exec 3> to 4< from; for i in 1 2 3 4 5; do cat line >&3; echo >&3; "
                          "timeout 20 head -n 1 <&4 | cut -c 1-6; done; exec 3>&-; wait; rm to from");
    };
    for (std::string const options : {" -j 1", " -j 2", " -j 3", ""}) {
        CHECK(talk(options).out == "{\"n\":1\n{\"n\":1\n{\"n\":1\n{\"n\":1\n{\"n\":1\n");
    }
}

TEST_CASE("a reader that closes the pipe ends several threads quietly, and nothing more is read") {
    workplace const here;
    for (int i = 0; i < 50; ++i) {
        here.write(fmt::format("in/{:02}.txt", i), said_article(i));
    }
    here.write("feed.jsonl", poisoned_feed(400));
    for (std::string const from : {"in", "feed.jsonl"}) {
        auto const done =
            here.run("{ inquit extract " + from + " -j 3; echo $? > code; } | head -1 | wc -l; cat code");
        CHECK(done.out == "1\n0\n");
        CHECK(done.err.empty());
    }
    // It never ends by itself.
    auto const endless = here.run("while cat feed.jsonl; do :; done 2> /dev/null | timeout 60 inquit extract "
                                  "- --input-format jsonl -j 3 | head -n 1 | wc -l");
    CHECK(endless.out == "1\n");
    CHECK(endless.err.empty());
}

TEST_CASE("the number of threads is a number from 1") {
    workplace const here;
    here.write("a.txt", article);
    for (std::string const jobs : {"0", "-1", "two", "1025"}) {
        check_refused(here, "inquit extract a.txt -j " + jobs, "inquit: --jobs: ");
    }
}
