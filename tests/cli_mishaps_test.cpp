// What a file system refuses, as a person can bring it about; tests/faults has the rest, call by call.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

namespace {

using namespace inquit::testing;

} // namespace

TEST_CASE("an article that cannot be looked at is reported, not left out") {
    workplace const here;
    here.write("in/a.txt", article);
    auto const done = here.run("ln -s b.txt in/b.txt; inquit extract in");
    CHECK(done.exit_code == 2);
    CHECK(count(done.out, "inquit: 1\n") == 1);
    CHECK(done.err == "inquit: in/b.txt: cannot be read: Too many levels of symbolic links\n");
}

TEST_CASE("where a .inquitignore cannot be read, nothing below it is") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/x/b.txt", other_article);
    here.write("in/x/.inquitignore/folder", "");
    auto const done = here.run("inquit extract in");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.out, "in/a.txt"));
    CHECK_FALSE(contains(done.out, "in/x/b.txt"));
    CHECK(done.err
          == "inquit: in/x/.inquitignore: is a folder, not a file; the articles below are left out\n");

    auto const above = here.run("mv in/x/.inquitignore .; inquit extract in/x");
    CHECK(above.exit_code == 2);
    CHECK(above.out.empty());
}

TEST_CASE("an earlier file that cannot be read is left, and so are the others of its article") {
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt", other_article);
    for (auto const* const options : {"", "--force"}) {
        INFO(options);
        auto const done = here.run(
            std::string{"rm -rf out; mkdir out; ln -s a.yaml out/a.yaml; inquit extract a.txt b.txt -o out "}
            + options);
        CHECK(done.exit_code == 2);
        CHECK(done.err
              == "inquit: out/a.yaml: cannot be read: Too many levels of symbolic links; not overwritten\n");
        CHECK(contains(here.read("out/b.yaml"), "They have made a mistake"));
        CHECK(here.run("readlink out/a.yaml").out == "a.yaml\n");
    }
    here.write("c.txt", two_quotations);
    REQUIRE(here.run("inquit extract c.txt -o split --split").exit_code == 0);
    auto const before = here.files("split");
    REQUIRE(before.size() == 2);
    auto const done = here.run("cd split/c && ln -s 009-x.yaml 009-x.yaml && cd ../.. && "
                               "echo '\"It was so,\" said Ann Moss.' > c.txt && "
                               "inquit extract c.txt -o split --split");
    CHECK(done.exit_code == 2);
    CHECK(contains(done.err, "split/c/009-x.yaml: cannot be read"));
    CHECK(here.run("ls split/c | wc -l").out == "3\n");
}
