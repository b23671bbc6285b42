#include "tests/pathological_inputs.hpp"

#include <algorithm>

namespace inquit::testing {

namespace {

/// The number in letters, so that it can be part of a name: aaaa, aaab, ...
std::string letters_of(std::size_t number) {
    std::string out;
    for (int digit = 0; digit < 4; ++digit, number /= 26) {
        out.insert(out.begin(), static_cast<char>('a' + number % 26));
    }
    return out;
}

/// `template_text` with each '#' as a new name, until `size` bytes are full.
std::string numbered(std::string_view template_text, std::size_t size) {
    std::string out;
    for (std::size_t number = 0; out.empty() || out.size() + template_text.size() <= size; ++number) {
        for (char const c : template_text) {
            c == '#' ? out += letters_of(number) : out += c;
        }
    }
    return out;
}

/// As many of `inner` as of `outer`, the outer ones first.
std::string in_two_halves(std::string_view first, std::string_view second, std::size_t size) {
    return repeated(first, size / 2) + repeated(second, size / 2);
}

} // namespace

std::string repeated(std::string_view part, std::size_t size) {
    std::string out;
    out.reserve(size + part.size());
    do {
        out += part;
    } while (out.size() + part.size() <= size);
    return out;
}

// A pathology is a lambda: the test names it, and the text says what it is.
std::vector<pathology> const& pathologies() { // NOLINT(readability-function-size): a list
    static std::vector<pathology> const all{
        // ---- marks ----
        {"straight double marks", [](std::size_t n) { return repeated("\"", n); }},
        {"straight single marks", [](std::size_t n) { return repeated("'", n); }},
        {"left double marks", [](std::size_t n) { return repeated("\xE2\x80\x9C", n); }},
        {"right double marks", [](std::size_t n) { return repeated("\xE2\x80\x9D", n); }},
        {"low double marks", [](std::size_t n) { return repeated("\xE2\x80\x9E", n); }},
        {"high reversed double marks", [](std::size_t n) { return repeated("\xE2\x80\x9F", n); }},
        {"left single marks", [](std::size_t n) { return repeated("\xE2\x80\x98", n); }},
        {"right single marks", [](std::size_t n) { return repeated("\xE2\x80\x99", n); }},
        {"low single marks", [](std::size_t n) { return repeated("\xE2\x80\x9A", n); }},
        {"high reversed single marks", [](std::size_t n) { return repeated("\xE2\x80\x9B", n); }},
        {"left guillemets", [](std::size_t n) { return repeated("\xC2\xAB", n); }},
        {"right guillemets", [](std::size_t n) { return repeated("\xC2\xBB", n); }},
        {"left angles", [](std::size_t n) { return repeated("\xE2\x80\xB9", n); }},
        {"right angles", [](std::size_t n) { return repeated("\xE2\x80\xBA", n); }},
        {"left corners", [](std::size_t n) { return repeated("\xE3\x80\x8C", n); }},
        {"right corners", [](std::size_t n) { return repeated("\xE3\x80\x8D", n); }},
        {"left white corners", [](std::size_t n) { return repeated("\xE3\x80\x8E", n); }},
        {"graves", [](std::size_t n) { return repeated("``", n); }},
        {"references to marks", [](std::size_t n) { return repeated("&quot;", n); }},
        {"ampersands", [](std::size_t n) { return repeated("&", n); }},
        {"opening marks before words", [](std::size_t n) { return repeated("\xE2\x80\x9CWe ", n); }},
        {"marks of two kinds in turn", [](std::size_t n) { return repeated("\xE2\x80\x9C\xE2\x80\x98", n); }},
        {"straight marks of two kinds in turn", [](std::size_t n) { return repeated("\"We 'go ", n); }},
        {"nested marks",
         [](std::size_t n) {
             return in_two_halves("\xE2\x80\x9C"
                                  "a \xE2\x80\x98"
                                  "b ",
                                  ",\xE2\x80\x99,\xE2\x80\x9D", n);
         }},
        {"a mark a line", [](std::size_t n) { return repeated("\xE2\x80\x9CWe go\n\n", n); }},
        {"tags that never end", [](std::size_t n) { return repeated("<a b=\"", n); }},
        // ---- words of the frame rules ----
        {"said", [](std::size_t n) { return repeated("said ", n); }},
        {"who said", [](std::size_t n) { return repeated(", who said", n); }},
        {"who said, behind a long noun",
         [](std::size_t n) { return "The man " + in_two_halves("of the man ", ", who said", n); }},
        {"a list", [](std::size_t n) { return repeated("a, b, c, d, ", n); }},
        {"a list of names", [](std::size_t n) { return repeated("Reyes, Cole, ", n); }},
        {"capitals", [](std::size_t n) { return repeated("A B C D ", n); }},
        {"particles", [](std::size_t n) { return "A " + repeated("de ", n) + "B said \"We go.\""; }},
        {"brackets that open", [](std::size_t n) { return repeated("(", n); }},
        {"brackets that open, with words", [](std::size_t n) { return repeated("Reyes (a [b ", n); }},
        {"ages",
         [](std::size_t n) { return repeated("Ann Moss, 26, left. \"No,\" the 26-year-old said. ", n); }},
        {"homes",
         [](std::size_t n) { return repeated("Ann Moss of Texas left. \"No,\" the Texan said. ", n); }},
        {"nicknames", [](std::size_t n) { return repeated("Robert \"Red\" Hart (Bob) Hart ", n); }},
        {"titles", [](std::size_t n) { return repeated("\"Cold Water,\" and ", n); }},
        {"dashes", [](std::size_t n) { return repeated("\xE2\x80\x94", n); }},
        {"dashes with spaces", [](std::size_t n) { return repeated("Reyes -- ", n); }},
        {"of the", [](std::size_t n) { return repeated("of the ", n); }},
        {"of the man", [](std::size_t n) { return repeated("of the man ", n); }},
        {"possessives", [](std::size_t n) { return repeated("'s ", n); }},
        {"owners", [](std::size_t n) { return repeated("Reyes's ", n); }},
        {"adverbs", [](std::size_t n) { return repeated("very really ", n); }},
        {"helpers", [](std::size_t n) { return repeated("has not been ", n); }},
        {"to", [](std::size_t n) { return repeated("to ", n); }},
        {"went on to", [](std::size_t n) { return repeated("continued to ", n); }},
        {"that", [](std::size_t n) { return repeated("that ", n); }},
        {"as", [](std::size_t n) { return repeated("as Reyes ", n); }},
        {"according to", [](std::size_t n) { return repeated("according to ", n); }},
        {"and", [](std::size_t n) { return repeated("and Reyes ", n); }},
        {"colons", [](std::size_t n) { return repeated("Reyes: ", n); }},
        {"semicolons", [](std::size_t n) { return repeated("; he said", n); }},
        {"participles", [](std::size_t n) { return repeated("adding, ", n); }},
        {"appositions", [](std::size_t n) { return repeated("Reyes, a lawyer, ", n); }},
        {"clauses", [](std::size_t n) { return repeated("Reyes said that Cole thought that ", n); }},
        {"objects of an opening clause",
         [](std::size_t n) {
             return "As Reyes asked for " + repeated("a \"deal\", ", n) + "Cole said, \"No.\"";
         }},
        {"what others told",
         [](std::size_t n) {
             return "Reyes said that " + repeated("her boss told her she was \"late\", ", n);
         }},
        {"what a court heard",
         [](std::size_t n) {
             return repeated("Reyes thought herself \"above it all\", ", n) + "the court heard.";
         }},
        {"words in capitals before others",
         [](std::size_t n) { return "REYES OPENS BRIDGE\n\n" + repeated("COLE ", n) + "left."; }},
        // ---- characters ----
        {"one word", [](std::size_t n) { return repeated("a", n); }},
        {"one name", [](std::size_t n) { return repeated("A", n) + " said \"We go.\""; }},
        {"hyphens", [](std::size_t n) { return repeated("a-", n); }},
        {"apostrophes", [](std::size_t n) { return repeated("a'", n); }},
        {"initials", [](std::size_t n) { return repeated("J.", n); }},
        {"abbreviations", [](std::size_t n) { return repeated("Mr. ", n); }},
        {"points", [](std::size_t n) { return repeated(".", n); }},
        {"points and marks", [](std::size_t n) { return repeated(".\" ", n); }},
        {"digits", [](std::size_t n) { return repeated("1", n); }},
        {"numbers", [](std::size_t n) { return repeated("1,0-", n); }},
        {"spaces", [](std::size_t n) { return "a" + repeated(" ", n) + "b"; }},
        {"line ends", [](std::size_t n) { return repeated("\r\n", n); }},
        {"tabs before words", [](std::size_t n) { return repeated("\t", n) + "b"; }},
        {"soft hyphens", [](std::size_t n) { return repeated("\xC2\xAD", n); }},
        {"combining marks in a quotation",
         [](std::size_t n) { return "\"a" + repeated("\xCC\x81\xCC\xA3", n) + "\" he said."; }},
        // ---- many of everything ----
        {"a sentence, again and again",
         [](std::size_t n) { return repeated("\"We go,\" said Reyes. He left the house with her. ", n); }},
        {"one sentence without an end",
         [](std::size_t n) { return repeated("and the man said to the woman that he left, ", n); }},
        {"inquits without an end", [](std::size_t n) { return repeated("\"We go now,\" he said, ", n); }},
        {"quotations with commas", [](std::size_t n) { return repeated("\"a\", ", n); }},
        {"quotations", [](std::size_t n) { return repeated("\"We go\" ", n); }},
        {"said quotations", [](std::size_t n) { return repeated("Reyes said \"we go\" and ", n); }},
        {"quotations far from their cues",
         [](std::size_t n) {
             return in_two_halves("Reyes, who left, said that ", "the \"small\" house and ", n);
         }},
        {"nouns, then quotations",
         [](std::size_t n) { return in_two_halves("the statement of ", "\"We go\" ", n); }},
        {"clauses, then quotations",
         [](std::size_t n) { return in_two_halves("; and Reyes liked it ", "\"we go\" ", n); }},
        {"passives, then quotations",
         [](std::size_t n) { return in_two_halves("was described by Reyes ", "as \"We go\" ", n); }},
        {"quotations, then clauses",
         [](std::size_t n) { return in_two_halves("\"We go,\" ", "the man liked it and ", n); }},
        {"names, then quotations", [](std::size_t n) { return in_two_halves("A B C D ", "\"We go\" ", n); }},
        {"paragraphs with one quotation",
         [](std::size_t n) { return repeated("\"We go,\" he said.\n\n", n); }},
        {"paragraphs of one quotation",
         [](std::size_t n) {
             return repeated("\xE2\x80\x9CWe go.\n\n", n) + "\xE2\x80\x9CNow.\xE2\x80\x9D";
         }},
        {"captions between paragraphs of one quotation",
         [](std::size_t n) {
             return repeated("\xE2\x80\x9CWe go.\n\nImage caption \xE2\x80\x9CWe\xE2\x80\x9D here\n\n", n);
         }},
        {"nested quotations in one",
         [](std::size_t n) {
             return "\xE2\x80\x9C" + repeated("He said, \xE2\x80\x98We go,\xE2\x80\x99 and ", n)
                    + "left.\xE2\x80\x9D";
         }},
        {"nested quotations in paragraphs of one",
         [](std::size_t n) {
             return repeated("\xE2\x80\x9CHe said, \xE2\x80\x98We go,\xE2\x80\x99 and left.\n\n", n);
         }},
        {"people of one surname",
         [](std::size_t n) { return numbered("Mary# Smith said \"We go.\" \"No,\" she said.\n\n", n); }},
        {"people of all names",
         [](std::size_t n) { return numbered("Mr. A# B# said \"We go.\" \"No,\" he said.\n\n", n); }},
        {"courts",
         [](std::size_t n) { return numbered("The # Court left. The judges said \"We go.\"\n\n", n); }},
        {"named courts",
         [](std::size_t n) { return numbered("The Xa# Court left. The judges said \"We go.\"\n\n", n); }},
        {"spokesmen",
         [](std::size_t n) {
             return numbered("Kremlin spokesman Xa# Peskov left. The spokesman said \"We go.\"\n\n", n);
         }},
        {"a long role",
         [](std::size_t n) {
             return "Reyes, a lawyer " + repeated("for the victims ", n)
                    + R"(, said "We go." "No," he said.)";
         }},
        {"a long name, often",
         [](std::size_t n) {
             return repeated("Abc", n / 2) + " said \"We go.\" " + repeated("\"No,\" he said. ", n / 2);
         }},
        // ---- lines ----
        {"furniture, then prose", [](std::size_t n) { return in_two_halves("Read More\n", "They go\n", n); }},
        {"furniture, then credits",
         [](std::size_t n) { return in_two_halves("Read More\n", "They go\nReuters\n", n); }},
        {"prose, then furniture",
         [](std::size_t n) { return in_two_halves("They go. Reuters\n", "Read More\n", n); }},
        {"labels", [](std::size_t n) { return repeated("Q: Why\nA: Now\n", n); }},
        {"labels of many", [](std::size_t n) { return numbered("# Smith: Why\n", n); }},
        {"block quotations", [](std::size_t n) { return repeated("He wrote:\n\n      We go.\n\n", n); }},
        {"one block quotation",
         [](std::size_t n) { return "He wrote:\n\n" + repeated("      We go.\n\n", n); }},
        {"colons at line ends", [](std::size_t n) { return repeated("We go:\n", n); }},
        {"highlights", [](std::size_t n) { return "Story highlights\n" + repeated("- We go\n", n); }},
        {"highlights without bullets", [](std::size_t n) { return repeated("Story highlights\n", n); }},
        {"one line, often",
         [](std::size_t n) { return repeated("A caption that is long enough to be one.\n", n); }},
        {"dialogue", [](std::size_t n) { return repeated("\xE2\x80\x94 Vous venez ?\n", n); }},
        {"dialogue in one line",
         [](std::size_t n) { return "\xE2\x80\x94 Venez" + repeated(" ? \xE2\x80\x94 Oui", n); }},
        {"insertions in one line of dialogue",
         [](std::size_t n) { return "\xE2\x80\x94 Oui" + repeated(", dit-il \xC2\xAB x \xC2\xBB, oui", n); }},
    };
    return all;
}

} // namespace inquit::testing
