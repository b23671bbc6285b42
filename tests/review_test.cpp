// Files of records as text: documents and their seals, fields that change among lines that stay.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"
#include "tests/corpus.hpp"
#include "tests/pathological_inputs.hpp"
#include "tests/work.hpp"

#include "inquit.hpp"
#include "review/field_lines.hpp"
#include "review/given_review.hpp"
#include "review/record_documents.hpp"

#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;
using inquit::documents_in;
using inquit::record;
using inquit::seal;
using inquit::with_changes;
using inquit::yaml_document;

std::vector<record> records_of(std::string_view text) {
    auto const read = inquit::read_article(std::string{text}, "a.txt");
    REQUIRE(read);
    return inquit::extract(*read).records;
}

std::string joined(inquit::record_stream const& stream) {
    std::string out{stream.head};
    for (auto const& each : stream.documents) {
        out += each.seal_line;
        out += each.text;
    }
    return out;
}

std::vector<seal> states(std::string_view file) {
    std::vector<seal> out;
    for (auto const& each : documents_in(file).documents) {
        out.push_back(each.state);
    }
    return out;
}

} // namespace

TEST_CASE("head, seals and documents are the file") {
    CHECK(rc::check("of any lines", [] {
        auto const lines = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "---\n", "---", "# inquit sha256:00\n", "# note\n", "\n", "a: 1\n", "--- # x\n", "\r\n",
            "\xEF\xBB\xBF", "%YAML 1.2\n", "...\n", "----\n", "  b: 2"));
        std::string file;
        for (auto const& each : lines) {
            file += each;
        }
        auto const stream = documents_in(file);
        RC_ASSERT(joined(stream) == file);
    }));
}

TEST_CASE("a seal speaks for what follows it up to the next one") {
    auto const all = records_of(two_quotations);
    REQUIRE(all.size() == 2);
    auto const one = yaml_document(all[0]);
    auto const two = yaml_document(all[1]);
    auto const each = inquit::sealed_yaml(one) + inquit::sealed_yaml(two);
    using states_of = std::vector<seal>;
    CHECK(states(each) == states_of{seal::intact, seal::intact});
    CHECK(states(inquit::sealed_yaml(one + two)) == states_of{seal::intact, seal::intact});
    CHECK(states(replaced(inquit::sealed_yaml(one + two), "Peskov", "Pescow"))
          == states_of{seal::broken, seal::broken});
    CHECK(states(replaced(each, "Kesaeva", "Kesayeva")) == states_of{seal::broken, seal::intact});
    CHECK(states(replaced(each, "review: null", "review: {note: x}"))
          == states_of{seal::intact, seal::intact});
    CHECK(states("# Mine.\n" + each) == states_of{seal::intact, seal::intact});
    CHECK(documents_in("# Mine.\n" + each).head == "# Mine.\n");
    CHECK(states(one + inquit::sealed_yaml(two)) == states_of{seal::missing, seal::intact});
    CHECK(states(inquit::sealed_yaml("")).empty());
}

TEST_CASE("any record becomes any other by its lines") {
    std::vector<record> all;
    for (auto const* const path : {"fixtures/articles/01-wire.txt", "fixtures/articles/04-long-read.txt"}) {
        for (auto& each : records_of(repository_file(path))) {
            all.push_back(std::move(each));
        }
    }
    all[1].review = inquit::record_review{"approved", "Ann", {}, "a: \"b\"\nc"};
    REQUIRE(all.size() > 10);
    for (std::size_t at = 0; at + 1 < all.size(); ++at) {
        auto const changed = with_changes(yaml_document(all[at]), all[at], all[at + 1]);
        CHECK(changed == yaml_document(all[at + 1]));
        CHECK(with_changes(changed, all[at + 1], all[at + 1]) == changed);
    }
}

TEST_CASE("what a person laid out otherwise stays where it does not change") {
    auto const made = records_of(article).front();
    auto after = made;
    after.speaker.mention->text = "Kesaeva";
    after.parts.front().chars.first += 1;
    auto before = replaced(yaml_document(made), "  name: \"Ella Kesaeva\"\n",
                           "    # How she spells it.\n    name:   'Ella Kesaeva'   # in Latin letters\n");
    for (std::string_view const field : {"type", "anonymous", "role", "members", "mention", "via"}) {
        before = replaced(before, "\n  " + std::string{field} + ": ", "\n    " + std::string{field} + ": ");
    }
    before = replaced(before, "parts:\n", "parts:\n  # From the tape.\n");
    auto const changed = with_changes(before, made, after);
    CHECK(inquit::says(changed, after));
    CHECK(contains(changed, "\n    # How she spells it.\n    name:   'Ella Kesaeva'   # in Latin letters\n"));
    CHECK(contains(changed, "\n    mention: {text: \"Kesaeva\", "));
    CHECK(contains(changed, "\n  # From the tape.\n"));
}

TEST_CASE("a field that is not where it is looked for is not put anywhere") {
    auto const made = records_of(article).front();
    auto after = made;
    after.review = inquit::record_review{"approved", {}, {}, {}};
    auto const moved = replaced(yaml_document(made), "review: null", "? review\n: null");
    CHECK(with_changes(moved, made, after) == moved);
    CHECK_FALSE(inquit::says(moved, after));
}

TEST_CASE("twice the records take twice the work to read back") {
    auto const document = yaml_document(records_of(article).front());
    auto const work_of_reading = [&document](std::size_t records) {
        auto const stream = repeated(document, records * document.size());
        return work_of([&stream] { CHECK(inquit::record_documents_in(stream, "a.yaml").problems.empty()); });
    };
    CHECK(10 * work_of_reading(1000) < 21 * work_of_reading(500));
}

TEST_CASE("a document that is no YAML hides none behind it") {
    auto const one = yaml_document(records_of(article).front());
    auto const file = one + "---\n{a: [b\n" + one + "---\ninquit: 2\n";
    auto const read = inquit::record_documents_in(file, "a.yaml");
    REQUIRE(read.records.size() == 2);
    REQUIRE(read.problems.size() == 2);
    CHECK(read.records[1].filed.where.number == static_cast<std::size_t>(count(one, "\n")) + 4);
    CHECK(describe(read.problems[1])
          == "a.yaml:" + std::to_string(2 * count(one, "\n") + 4)
                 + ":1: a record of format \"2\"; this inquit reads format 1");
}
