// Formats, encodings, folders and JSON lines, with the real binary.
#include "catch.hpp"
#include "cli_samples.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace inquit::testing;

constexpr std::string_view json_article =
    "{\"id\":\"a\",\"text\":\"\\\"We are not worried about it,\\\" said Ella Kesaeva.\"}\n";
constexpr std::string_view nitf_article = "<nitf><body><body.content><p>\"We are not worried about it,\" "
                                          "said Ella Kesaeva.</p></body.content></body></nitf>\n";

/// The paths of the articles that a command reads, with a space behind each.
std::string paths_read(workplace const& in, std::string const& arguments) {
    return in
        .run("inquit extract --format jsonl " + arguments
             + " | sed 's/.*\"source\":{\"path\":\"//; s/\".*//' | tr '\\n' ' '")
        .out;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

// ---- Options.

TEST_CASE("options of inputs that mean nothing give one line and exit code 2") {
    struct row {
        std::string options, message;
    };
    workplace const here;
    here.write("a.txt", article);
    auto const rows = std::vector<row>{
        {"--input-format jsno", "inquit: --input-format: unknown format \"jsno\"; "},
        {"--encoding windows-1525",
         "inquit: --encoding: unknown encoding \"windows-1525\"; did you mean \"windows-1255\"?"},
        {"--encoding ''", "inquit: --encoding: unknown encoding"},
        {"--max-expanded lots", "inquit: --max-expanded: 'lots' is no size like 500M, 2G or 4096"},
        {"--max-expanded 5MM", "inquit: --max-expanded: '5MM' is no size"},
        {"--max-expanded 99999999999G", "inquit: --max-expanded: '99999999999G' is no size"},
        {"--max-expanded -1", "inquit: --max-expanded: '-1' is no size"},
        {"--exclude /", "inquit: --include and --exclude: an empty pattern"},
        {"--input-format jsonl --format yaml",
         "inquit: --input-format jsonl is answered in JSON lines: leave out --format yaml"},
        {"--input-format jsonl -o out",
         "inquit: --input-format jsonl is answered on standard output: leave out -o"},
    };
    for (auto const& [options, message] : rows) {
        check_refused(here, "inquit extract " + options + " a.txt", message);
    }
}

// ---- Formats, compression, encodings.

TEST_CASE("a format is told by content, then by name, and the option overrides both") {
    workplace const here;
    here.write("a.txt", nitf_article);
    here.write("b", article);
    here.write("c.xml", article);
    CHECK(contains(here.run("inquit extract a.txt").out, "bytes: [30, 58]"));
    CHECK(contains(here.run("inquit extract b").out, "bytes: [9, 37]"));
    auto const wrong = here.run("inquit extract c.xml");
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.err == "inquit: c.xml: is no XML that inquit reads: syntax error (line 1, column 1)\n");
    CHECK(contains(here.run("inquit extract --input-format text c.xml").out, "Kesaeva"));
    CHECK(contains(here.run("inquit extract - --stdin-path x.nitf < a.txt").out, "bytes: [30, 58]"));
    CHECK(contains(here.run("inquit explain a.txt:1").out, "Ella Kesaeva"));
}

TEST_CASE("compressed files are read, under their own hash") {
    workplace const here;
    here.write("a.txt", article);
    static_cast<void>(here.run("gzip -n -k a.txt; cp a.txt.gz plain_name; (cat a.txt.gz; echo '\"They have "
                               "made a mistake,\" said Dmitry Peskov.' | gzip) > two.gz"));
    auto const sum = here.run("sha256sum < a.txt.gz | cut -c1-64").out.substr(0, 64);
    auto const read = here.run("inquit extract a.txt.gz").out;
    CHECK(contains(read, "bytes: [9, 37]"));
    CHECK(contains(read, "path: \"a.txt.gz\""));
    CHECK(contains(read, "sha256: \"" + sum + '"'));
    CHECK(contains(here.run("inquit extract plain_name").out, "Kesaeva"));
    CHECK(count(here.run("inquit extract two.gz --format jsonl").out, "\n") == 2);
    CHECK(contains(here.run("inquit extract - < a.txt.gz").out, "Kesaeva"));
    CHECK(here.run("inquit extract a.txt.gz -o out").exit_code == 0);
    CHECK(here.files("out") == std::vector<std::string>{"a.yaml"});
    auto const rivals = here.run("inquit extract a.txt a.txt.gz -o out");
    CHECK(contains(rivals.err, "a.txt: would be written to the same place as a.txt.gz"));
}

TEST_CASE("each bad archive and each bad encoding has one clear line, and the others are done") {
    struct row {
        std::string prepare, arguments, message;
    };
    auto const rows = std::vector<row>{
        {"gzip -n a.txt -c | head -c 30 > x.gz", "x.gz", "x.gz: the gzip data ends too soon"},
        {"(gzip -n a.txt -c; echo x) > x.gz", "x.gz", "x.gz: something else follows the gzip data"},
        {"printf '\\037\\213\\010xxxxxxxxxxxxxxxxx' > x.gz", "x.gz", "x.gz: the gzip data is damaged: "},
        {"head -c 3000000 /dev/zero | gzip -n > x.gz", "x.gz --max-expanded 1M",
         "x.gz: expands to more than 1 MiB: an archive bomb, or --max-expanded is too small"},
        {"gzip -n a.txt -c | gzip > x.gz", "x.gz", "x.gz: is compressed with gzip, not plain text"},
        {"printf 'BZh91AY&SY' > x.bz2", "x.bz2",
         "x.bz2: is compressed with bzip2, which inquit does not read"},
        {"printf 'caf\\351' > x.txt", "x.txt", "x.txt: byte 3 is not UTF-8"},
        {"printf '\\377\\376a' > x.txt", "x.txt", "x.txt: byte 2 is not UTF-16LE"},
        {"printf 'ab\\201' > x.txt", "x.txt --encoding windows-1252", "x.txt: byte 2 is not windows-1252"},
        {"printf '<?xml version=\"1.0\" encoding=\"klingon\"?><nitf/>' > x.xml", "x.xml",
         "x.xml: the encoding 'klingon' is not known"},
        {"printf '<nitf><body>' > x.xml", "x.xml",
         "x.xml: is no XML that inquit reads: no element found (line 1, column 13)"},
        {"printf '{\"uri\":\"x\",\"body_text\":\"x' > x.json", "x.json",
         "x.json: is no JSON: Missing a closing quotation mark"},
        {"printf '{\"name\":1}' > x.json", "x.json",
         "x.json: is JSON, but no ninjs article: it has no body that inquit reads"},
    };
    for (auto const& [prepare, arguments, message] : rows) {
        INFO(prepare);
        workplace const here;
        here.write("a.txt", article);
        static_cast<void>(here.run(prepare));
        auto const done = here.run("inquit extract a.txt --format jsonl " + arguments);
        CHECK(done.exit_code == 2);
        CHECK(done.err.starts_with("inquit: " + message));
        CHECK(count(done.err, "\n") == 1);
        CHECK(count(done.out, "\n") == 1);
    }
}

TEST_CASE("UTF-16 and other encodings are read, with the bytes on disk") {
    workplace const here;
    here.write("a.txt", article);
    static_cast<void>(here.run("(printf '\\377\\376'; iconv -t UTF-16LE a.txt) > wide.txt"));
    auto const wide = here.run("inquit extract wide.txt").out;
    CHECK(contains(wide, "bytes: [20, 76]"));
    CHECK(contains(wide, "chars: [10, 38]"));
    here.write("w.txt", "\x93We are not worried about it,\x94 said Jos\xE9 Reyes.\n");
    auto const western = here.run("inquit extract --encoding windows-1252 w.txt").out;
    CHECK(contains(western, "bytes: [1, 29]"));
    CHECK(contains(western, "name: \"Jos\xC3\xA9 Reyes\""));
}

TEST_CASE("with --utf16 parts and mentions also have their offsets in UTF-16 code units") {
    workplace const here;
    here.write("a.txt", "\xF0\x9F\x98\x80 \"We are not worried about it,\" said Ella Kesaeva.\n");
    auto const yaml = here.run("inquit extract --utf16 a.txt").out;
    CHECK(contains(yaml, "    chars: [3, 31]\n    utf16: [4, 32]\n    start:"));
    CHECK(contains(yaml,
                   "mention: {text: \"Ella Kesaeva\", bytes: [41, 53], chars: [38, 50], utf16: [39, 51]}"));
    auto const json = here.run("inquit extract --utf16 --format jsonl a.txt").out;
    CHECK(contains(json, "\"chars\":[3,31],\"utf16\":[4,32],"));
    CHECK_FALSE(contains(here.run("inquit extract a.txt").out, "utf16"));
}

// ---- Folders.

TEST_CASE("a folder gives what has the name of an article, also compressed") {
    workplace const here;
    for (auto const* const name : {"in/a.txt", "in/b.text", "in/c.TXT", "in/.d.txt", "in/f"}) {
        here.write(name, article);
    }
    here.write("in/g.xml", nitf_article);
    here.write("in/h.jsonl", json_article);
    static_cast<void>(here.run("gzip -n in/a.txt"));
    CHECK(paths_read(here, "in") == "in/a.txt.gz in/c.TXT in/g.xml a ");
}

TEST_CASE("JSON and XML of another kind are passed over in folders, and refused where they are named") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/package.json", "{\"name\": \"x\"}");
    here.write("in/feed.xml", "<rss/>");
    auto const done = here.run("inquit extract in");
    CHECK(done.exit_code == 0);
    CHECK(done.err.empty());
    CHECK(count(here.run("inquit extract -v in").err, "\n") == 2);
    CHECK(here.run("inquit explain in").exit_code == 0);
    CHECK(here.run("inquit extract in/package.json").exit_code == 2);
    here.write("in/broken.xml", "<nitf>");
    CHECK(here.run("inquit extract in").err
          == "inquit: in/broken.xml: is no XML that inquit reads: no element found (line 1, column 7)\n");
}

TEST_CASE("files and folders can be left out, and files can be asked for") {
    struct row {
        std::string options, paths;
    };
    workplace const here;
    for (auto const* const name :
         {"in/a.txt", "in/b.text", "in/x/a.txt", "in/x/b.txt", "in/x/y/a.txt", "in/z/b.txt"}) {
        here.write(name, article);
    }
    auto const rows = std::vector<row>{
        {"", "in/a.txt in/x/a.txt in/x/b.txt in/x/y/a.txt in/z/b.txt "},
        {"--exclude x", "in/a.txt in/z/b.txt "},
        {"--exclude x/", "in/a.txt in/z/b.txt "},
        {"--exclude a.txt/", "in/a.txt in/x/a.txt in/x/b.txt in/x/y/a.txt in/z/b.txt "},
        {"--exclude 'b.*'", "in/a.txt in/x/a.txt in/x/y/a.txt "},
        {"--exclude /a.txt", "in/x/a.txt in/x/b.txt in/x/y/a.txt in/z/b.txt "},
        {"--exclude 'x/*.txt'", "in/a.txt in/x/y/a.txt in/z/b.txt "},
        {"--exclude 'x/**'", "in/a.txt in/z/b.txt "},
        {"--exclude '**/y'", "in/a.txt in/x/a.txt in/x/b.txt in/z/b.txt "},
        {"--exclude '**/a.txt'", "in/x/b.txt in/z/b.txt "},
        {"--exclude 'x/**/a.txt'", "in/a.txt in/x/b.txt in/z/b.txt "},
        {"--exclude '[xz]'", "in/a.txt "},
        {"--exclude x --exclude z", "in/a.txt "},
        {"--include '*.text'", "in/b.text "},
        {"--include 'b.*'", "in/b.text in/x/b.txt in/z/b.txt "},
        {"--include 'b.*' --include 'y/*'", "in/b.text in/x/b.txt in/z/b.txt "},
        {"--include '**/y/*' --exclude b.text", "in/x/y/a.txt "},
    };
    for (auto const& [options, paths] : rows) {
        INFO(options);
        CHECK(paths_read(here, "in " + options) == paths);
    }
    auto const none = here.run("inquit extract in --include '*.nothing'");
    CHECK(none.exit_code == 2);
    CHECK(none.err.starts_with("inquit: in: no article in this folder (*.txt, "));
    CHECK(paths_read(here, "in/a.txt --exclude a.txt") == "in/a.txt ");
}

TEST_CASE("a .inquitignore leaves out what it lists, in its folder and below") {
    struct row {
        std::string file, list, paths;
    };
    auto const rows = std::vector<row>{
        {"in/.inquitignore", "# all of x\n\nx/\n", "in/a.txt in/z/b.txt "},
        {"in/.inquitignore", "b.txt \r\n", "in/a.txt in/x/a.txt in/x/y/a.txt "},
        {"in/.inquitignore", "*.txt\n!a.txt\n!/x/\n", "in/a.txt in/x/a.txt in/x/y/a.txt "},
        {"in/.inquitignore", "x\n!x/a.txt\n",
         "in/a.txt in/z/b.txt "}, // as with git: nothing in a folder that is left out
        {"in/x/.inquitignore", "/a.txt\n", "in/a.txt in/x/b.txt in/x/y/a.txt in/z/b.txt "},
        {"in/x/.inquitignore", "*\n", "in/a.txt in/z/b.txt "},
        {".inquitignore", "in/x\n", "in/a.txt in/z/b.txt "},
        {".inquitignore", "\\!b.txt\n\\#b.txt\nz\n", "in/a.txt in/x/a.txt in/x/b.txt in/x/y/a.txt "},
    };
    for (auto const& [file, list, paths] : rows) {
        INFO(file << ": " << list);
        workplace const here;
        for (auto const* const name :
             {"in/a.txt", "in/x/a.txt", "in/x/b.txt", "in/x/y/a.txt", "in/z/b.txt"}) {
            here.write(name, article);
        }
        here.write(file, list);
        CHECK(paths_read(here, "in") == paths);
        CHECK(paths_read(here, "\"$PWD/in\"") == paths);
        CHECK(paths_read(here, "in/x/b.txt") == "in/x/b.txt ");
    }
}

TEST_CASE("the nearest .inquitignore that says anything decides") {
    workplace const here;
    here.write("in/a.txt", article);
    here.write("in/x/a.txt", article);
    here.write("in/.inquitignore", "a.txt\n");
    here.write("in/x/.inquitignore", "!a.txt\n");
    CHECK(paths_read(here, "in") == "in/x/a.txt ");
    auto const done = here.run("rm in/.inquitignore; ln -s nowhere in/.inquitignore; inquit extract in");
    CHECK(done.exit_code == 2);
    CHECK(done.err == "inquit: in/.inquitignore: no such file or folder; the articles below are left out\n");
}

TEST_CASE("a folder can name the outlet where the article does not") {
    workplace const here;
    here.write("outlets/reuters/2017/a.txt", article);
    here.write("outlets/b.txt", article);
    here.write("else/c.txt", article);
    here.write("outlets/reuters/d.jsonl", json_article);
    here.write(
        "outlets/reuters/e.jsonl",
        "{\"outlet\":\"The Ledger\",\"text\":\"\\\"We are not worried about it,\\\" said Ella Kesaeva.\"}\n");
    here.write(".inquit.yaml", "outlets_in: outlets\n");
    auto const outlet_of = [&here](std::string const& arguments) {
        return here
            .run("inquit extract --format jsonl " + arguments + " | grep -o '\"outlet\":[^,]*' | tail -1")
            .out;
    };
    CHECK(outlet_of("outlets/reuters/2017/a.txt") == "\"outlet\":\"reuters\"\n");
    CHECK(outlet_of("outlets/b.txt") == "\"outlet\":null\n");
    CHECK(outlet_of("else/c.txt") == "\"outlet\":null\n");
    CHECK(outlet_of("outlets/reuters/d.jsonl") == "\"outlet\":\"reuters\"\n");
    CHECK(outlet_of("outlets/reuters/e.jsonl") == "\"outlet\":\"The Ledger\"\n");
    CHECK(outlet_of("- --stdin-path outlets/ap/x.txt < else/c.txt") == "\"outlet\":\"ap\"\n");
    CHECK(outlet_of("outlets/reuters/2017/a.txt --no-config") == "\"outlet\":null\n");
    here.write(".git/HEAD", "");
    CHECK(here.run("cd outlets/reuters && inquit extract 2017/a.txt | grep -c 'outlet: \"reuters\"'").out
          == "1\n");
    here.write(".inquit.yaml", "outlets_in: [else, .]\n");
    CHECK(outlet_of("outlets/reuters/2017/a.txt") == "\"outlet\":\"outlets\"\n");
}

TEST_CASE("a project's min_confidence is the default of the option") {
    workplace const here;
    here.write("a.txt", "\"We are not worried about it.\"\n");
    here.write(".inquit.yaml", "min_confidence: 0.5\n");
    CHECK(here.run("inquit extract a.txt").out.empty());
    CHECK(contains(here.run("inquit extract --min-confidence 0 a.txt").out, "We are not"));
    CHECK(contains(here.run("inquit extract --no-config a.txt").out, "We are not"));
    here.write(".inquit.yaml", "min_confidence: most\n");
    auto const wrong = here.run("inquit extract a.txt");
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.err == "inquit: .inquit.yaml:1:17: min_confidence: a number from 0 to 1\n");
}

// ---- JSON lines.

TEST_CASE("each line has its answer, in order, and lines that fail are no failure of the run") {
    workplace const here;
    here.write("f.jsonl", std::string{json_article}
                              + "\n \t\r\nno JSON\n{\"id\":5,\"n\":1.50}\n{\"id\":6,\"text\":\"\"}");
    auto const done = here.run("inquit extract f.jsonl");
    CHECK(done.exit_code == 0);
    auto const lines = lines_of(done.out);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].starts_with("{\"id\":\"a\",\"text\":\"\\\"We are not worried about it,\\\" said Ella "
                               "Kesaeva.\",\"quotations\":[{\"inquit\":1,\"id\":\"q-"));
    CHECK(contains(lines[0], "\"source\":{\"path\":\"a\","));
    CHECK(lines[1]
          == "{\"error\":{\"code\":\"malformed\",\"message\":\"is no JSON: Invalid value. (byte 1 of the "
             "line)\"}}");
    CHECK(lines[2]
          == "{\"id\":5,\"n\":1.50,\"error\":{\"code\":\"malformed\",\"message\":\"has no string "
             "\\\"text\\\" or \\\"html\\\"\"}}");
    CHECK(lines[3] == "{\"id\":6,\"text\":\"\",\"quotations\":[]}");
    CHECK(done.err == "inquit: f.jsonl: 2 of 4 lines could not be read; the answer to each says why\n");
}

TEST_CASE("what splits lines for some readers is escaped in answers") {
    workplace const here;
    here.write("f.jsonl", "{\"a\":\"x\xE2\x80\xA8y\xC2\x85z\",\"text\":\"\\\"We go,\xE2\x80\xA8now,\\\" said "
                          "Ella Kesaeva.\"}\n");
    auto const done = here.run("inquit extract f.jsonl");
    CHECK(contains(done.out, "\"a\":\"x\\u2028y\\u0085z\""));
    CHECK_FALSE(contains(done.out, "\xE2\x80\xA8"));
    CHECK(count(done.out, "\n") == 1);
}

TEST_CASE("JSON lines come from standard input, compressed or not, with the options of articles") {
    workplace const here;
    here.write("f.jsonl", json_article);
    CHECK(contains(here.run("inquit extract - < f.jsonl").out, "\"quotations\":[{"));
    CHECK(contains(here.run("gzip < f.jsonl | inquit extract -").out, "\"quotations\":[{"));
    CHECK(contains(here.run("inquit extract - --kinds term < f.jsonl").out, "\"quotations\":[]"));
    CHECK(contains(here.run("inquit extract - --utf16 < f.jsonl").out, "\"utf16\":["));
    CHECK(contains(
        here.run("echo '{\"body\":\"x\"}' | inquit extract - --input-format jsonl --jsonl-text-field body")
            .out,
        "{\"body\":\"x\",\"quotations\":[]}"));
    CHECK(contains(here.run("echo '{\"text\":5}' | inquit extract - --stdin-path f.jsonl").out, "malformed"));
}

TEST_CASE("an engine that waits for each answer before it writes the next line gets it") {
    workplace const here;
    here.write("line", json_article);
    auto const done =
        here.run("mkfifo in out; inquit extract --input-format jsonl - < in > out & exec 3> in 4< out; "
                 "cat line >&3; read -r first <&4; cat line >&3; read -r second <&4; exec 3>&-; "
                 "printf '%s' \"$first\" | cut -c 1-9; printf '%s' \"$second\" | cut -c 1-9; wait");
    CHECK(done.out == "{\"id\":\"a\"\n{\"id\":\"a\"\n");
}

TEST_CASE("a stream of lines that breaks off is an error, and what came before is answered") {
    workplace const here;
    std::string feed;
    for (int i = 0; i < 3000; ++i) {
        feed += "{\"id\":" + std::to_string(i * 7919) + ",\"text\":\"\"}\n";
    }
    here.write("f.jsonl", feed);
    auto const cut = here.run("gzip -n < f.jsonl | head -c 9000 | inquit extract - --stdin-path f.jsonl");
    CHECK(cut.exit_code == 2);
    CHECK(count(cut.out, "\n") > 10);
    CHECK(cut.err == "inquit: f.jsonl: the gzip data ends too soon\n");
    auto const bomb =
        here.run("gzip -n < f.jsonl | inquit extract - --stdin-path f.jsonl --max-expanded 20K");
    CHECK(bomb.exit_code == 2);
    CHECK(contains(bomb.err, "expands to more than 20 KiB"));
    auto const wide =
        here.run("(printf '\\377\\376'; iconv -t UTF-16LE f.jsonl) > w.jsonl; inquit extract w.jsonl");
    CHECK(wide.exit_code == 2);
    CHECK(wide.err == "inquit: w.jsonl: is UTF-16 or UTF-32; JSON lines are UTF-8\n");
}

TEST_CASE("JSON lines and YAML do not go into one output, nor into a folder") {
    workplace const here;
    here.write("a.txt", article);
    here.write("f.jsonl", json_article);
    auto const asked = here.run("inquit extract --format yaml f.jsonl");
    CHECK(asked.exit_code == 2);
    CHECK(asked.err == "inquit: f.jsonl: JSON lines are answered in JSON lines; leave out --format yaml\n");
    auto const mixed = here.run("inquit extract a.txt f.jsonl");
    CHECK(mixed.exit_code == 2);
    CHECK(mixed.err
          == "inquit: f.jsonl: JSON lines and YAML cannot go into one output; say --format jsonl\n");
    CHECK(contains(mixed.out, "---\n"));
    CHECK(here.run("inquit extract a.txt f.jsonl --format jsonl").exit_code == 0);
    auto const folder = here.run("inquit extract a.txt f.jsonl -o out");
    CHECK(folder.err == "inquit: f.jsonl: JSON lines are answered on standard output; leave out -o\n");
    CHECK(here.files("out") == std::vector<std::string>{"a.yaml"});
    auto const explained = here.run("inquit explain f.jsonl");
    CHECK(explained.exit_code == 2);
    CHECK(explained.err == "inquit: f.jsonl: holds JSON lines, which are many articles; this reads one\n");
}
