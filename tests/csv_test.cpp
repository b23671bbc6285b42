// Records as CSV: what a cell holds, and what a spreadsheet would make of it. pandas and DuckDB read it in tests/consumers.
#include "tests/catch.hpp"
#include "tests/cli_samples.hpp"

#include "emit/csv.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

using inquit::csv_header;
using inquit::csv_row;
using namespace inquit::testing;

/// The cell of the column `quote`.
std::string quote_cell(std::string_view quote) {
    inquit::record made;
    made.id = "q-5c1d0f2a9b3e";
    made.quote = quote;
    auto const row = csv_row(made);
    auto const begin = row.find("\"direct\",") + 9;
    return row.substr(begin, row.find(",\"\",\"unknown\"") - begin);
}

} // namespace

TEST_CASE("every row of CSV has the header's cells and ends with CR LF") {
    auto const header = csv_header();
    auto const row = csv_row({});
    CHECK(header.starts_with("\"id\",\"kind\",\"quote\",\"speaker_name\","));
    CHECK(header.ends_with(",\"accessed\"\r\n"));
    CHECK(row.ends_with(",\"\"\r\n"));
    CHECK(count(row, "\",\"") == count(header, "\",\""));
}

TEST_CASE("a cell holds marks, commas and lines as they are") {
    CHECK(quote_cell("We, \"they\" said,\nwon") == "\"We, \"\"they\"\" said,\nwon\"");
    CHECK(quote_cell("") == "\"\"");
    CHECK(quote_cell("\xD0\x94\xD0\xB0") == "\"\xD0\x94\xD0\xB0\"");
}

TEST_CASE("what would be a formula has an apostrophe more in front, and nothing else has") {
    for (std::string const formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"}) {
        INFO(formula);
        CHECK(quote_cell(formula) == "\"'" + formula + '"');
    }
    for (std::string const words : {"1-1", "a=b", "'tis", "\xE2\x80\x93 so", "''"}) {
        INFO(words);
        CHECK(quote_cell(words) == '"' + words + '"');
    }
}

TEST_CASE("extract prints one table of all articles") {
    workplace const here;
    here.write("a.txt", article);
    here.write("b.txt", two_quotations);
    auto const done = here.run("inquit extract a.txt b.txt --format csv");
    CHECK(done.exit_code == 0);
    CHECK(count(done.out, "\r\n") == 4);
    CHECK(done.out.starts_with(csv_header()));
    CHECK(contains(done.out,
                   ",\"direct\",\"They have made a mistake,\",\"Dmitry Peskov\",\"person\",\"false\","));
    check_refused(here, "inquit extract a.txt --format csv -o out",
                  "inquit: --format csv is one table, on standard output: leave out -o");
    check_refused(here, "inquit extract a.txt --format csv --utf16", "inquit: --format csv has offsets");
    check_refused(here, "inquit extract --input-format jsonl a.txt --format csv",
                  "inquit: --input-format jsonl");
}
