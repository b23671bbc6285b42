// The lexicon compiler, run by the build: compile_lexicon OUT.cpp FILE.yaml...
// Writes a C++ source with sorted constant tables; tells what is wrong with the words as "file:line:column: message".

#include "grammar/lexicon/merge.hpp"
#include "grammar/lexicon/table.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <ostream>
#include <string>

namespace inquit::lexicon {
namespace {

/// A string literal; what is not plain ASCII as octal escapes, which cannot swallow a following digit.
std::string literal(std::string_view text) {
    std::string result = "\"";
    for (char const letter : text) {
        bool const is_plain = letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
        result += is_plain
                      ? std::string{letter}
                      : fmt::format("\\{:03o}", static_cast<unsigned>(static_cast<unsigned char>(letter)));
    }
    return result + "\"sv";
}

void write_entry(std::ostream& out, merged_word const& word) {
    out << fmt::format("    {{{}, {}, class_set::of_bits({:#x}U, {:#x}U), gender{{{}}}, "
                       "grammatical_number{{{}}}, verb_form{{{}}}, {}}},\n",
                       literal(word.word), literal(word.lemma), word.classes.bits()[0],
                       word.classes.bits()[1], static_cast<unsigned>(word.sex),
                       static_cast<unsigned>(word.number), static_cast<unsigned>(word.form),
                       word.begins_phrase);
}

void write_table(std::ostream& out, std::vector<merged_word> const& words) {
    out << "// Written by grammar/lexicon/compile.cpp from the lexicon's YAML files.\n"
           "#include \"grammar/lexicon/table.hpp\"\n\n"
           "namespace inquit::lexicon {\n\n"
           "using namespace std::string_view_literals;\n\n"
           "namespace {\n\n"
           "constexpr word_entry words[] = {\n";
    for (merged_word const& word : words) {
        write_entry(out, word);
    }
    out << "};\n\nconstexpr std::uint16_t slots[] = {";
    auto const slots = slots_of<std::uint16_t>(words);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        out << (i % 16 == 0 ? "\n    " : " ") << slots[i] << ',';
    }
    out << "\n};\n\n} // namespace\n\n"
           "constinit table const english{words, slots};\n\n"
           "} // namespace inquit::lexicon\n";
}

/// All files' groups; what cannot be read is a diagnostic.
source united_source(std::span<char const* const> paths) {
    source all;
    for (std::string const path : paths) {
        std::ifstream file{path, std::ios::binary};
        if (!file) {
            diagnostic unreadable;
            unreadable.where.file = path;
            unreadable.message = "cannot be read";
            all.diagnostics.push_back(std::move(unreadable));
            continue;
        }
        source read = parsed_source({std::istreambuf_iterator<char>{file}, {}}, path);
        std::ranges::move(read.groups, std::back_inserter(all.groups));
        std::ranges::move(read.diagnostics, std::back_inserter(all.diagnostics));
    }
    return all;
}

int compile(std::string const& output, std::span<char const* const> inputs) {
    source const read = united_source(inputs);
    merged_lexicon const lexicon = merged(read.groups);
    for (auto const* const diagnostics : {&read.diagnostics, &lexicon.diagnostics}) {
        for (diagnostic const& problem : *diagnostics) {
            std::cerr << describe(problem) << '\n';
        }
    }
    if (!read.diagnostics.empty() || !lexicon.diagnostics.empty()) {
        return 1;
    }
    if (lexicon.words.size() >= std::numeric_limits<std::uint16_t>::max()) {
        std::cerr << output << ": more words than 16-bit slots can name\n";
        return 1;
    }
    std::ofstream out{output, std::ios::binary};
    write_table(out, lexicon.words);
    out.close();
    if (!out) {
        std::cerr << output << ": cannot be written\n";
        return 1;
    }
    return 0;
}

} // namespace
} // namespace inquit::lexicon

int main(int argc, char** argv) {
    std::span<char const* const> const arguments{argv, static_cast<std::size_t>(argc)};
    if (arguments.size() < 3) {
        std::cerr << "usage: compile_lexicon OUT.cpp FILE.yaml...\n";
        return 2;
    }
    return inquit::lexicon::compile(arguments[1], arguments.subspan(2));
}
