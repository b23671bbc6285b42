#include "grammar/vocabulary.hpp"

#include "grammar/lexicon/class_names.hpp"
#include "grammar/lexicon/merge.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"
#include "tests/repository.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <stdlib.h>
#include <sys/wait.h>

using namespace inquit;
using namespace inquit::lexicon;

namespace {

constexpr std::string_view lexicon_folder = "grammar/lexicon/en";

vocabulary const compiled_in;

/// The English lexicon's groups, read once.
source const& english_source() {
    static source const all = [] {
        source united;
        for (auto const& file : std::filesystem::directory_iterator{
                 std::filesystem::path{testing::repository_root()} / lexicon_folder}) {
            auto const name = fmt::format("{}/{}", lexicon_folder, file.path().filename().string());
            source read = parsed_source(testing::repository_file(name), name);
            std::ranges::move(read.groups, std::back_inserter(united.groups));
            std::ranges::move(read.diagnostics, std::back_inserter(united.diagnostics));
        }
        return united;
    }();
    return all;
}

irregular_verbs const& english_verbs() {
    static irregular_verbs const verbs = [] {
        std::vector<diagnostic> diagnostics;
        return irregular_verbs{english_source().groups, diagnostics};
    }();
    return verbs;
}

/// Calls `visit(word, group)` for every word that the YAML files list.
template <class Visit>
void for_each_listed_word(Visit const& visit) {
    for (source_group const& group : english_source().groups) {
        for (source_word const& word : group.words) {
            visit(word, group);
        }
    }
}

std::string described(std::vector<diagnostic> const& diagnostics) {
    std::string lines;
    for (diagnostic const& problem : diagnostics) {
        lines += fmt::format("{}{}: {}", lines.empty() ? "" : "\n", problem.where.number, problem.message);
    }
    return lines;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string inflected_verb(std::string_view lemma) {
    verb_paradigm const forms = english_verbs().paradigm_of(lemma);
    std::string line = fmt::format("{} {} {}", fmt::join(forms.third_person, "/"), fmt::join(forms.past, "/"),
                                   fmt::join(forms.participle, "/"));
    return forms.past_participle.empty() ? line
                                         : fmt::format("{} {}", line, fmt::join(forms.past_participle, "/"));
}

/// The plurals of a listed noun, else the regular one.
std::string inflected_noun(std::string_view noun) {
    std::string line = regular_plural(noun);
    for_each_listed_word([&](source_word const& word, source_group const& group) {
        bool const is_it = word.word == noun && group.inflection == inflection::noun;
        if (auto const plural = word.forms.find("plural"); is_it && plural != word.forms.end()) {
            line = fmt::format("{}", fmt::join(plural->second, "/"));
        }
    });
    return line;
}

std::string name_of(gender value) {
    constexpr auto names = std::to_array<char const*>({"unknown", "male", "female", "neuter"});
    return names[static_cast<std::size_t>(value)];
}

std::string name_of(grammatical_number value) {
    constexpr auto names = std::to_array<char const*>({"unknown", "singular", "plural"});
    return names[static_cast<std::size_t>(value)];
}

std::string name_of(verb_form value) {
    constexpr auto names =
        std::to_array<char const*>({"none", "base", "third_person", "past", "participle", "past_participle"});
    return names[static_cast<std::size_t>(value)];
}

std::string described_entry(merged_word const& word) {
    std::vector<std::string_view> classes = names_of(word.classes);
    if (word.begins_phrase) {
        classes.emplace_back("+");
    }
    return fmt::format("{} | {} | {} | {} | {} | {}", word.word, word.lemma, name_of(word.form),
                       name_of(word.sex), name_of(word.number), fmt::join(classes, " "));
}

void append_marked(std::string& lines, std::string_view name, example_text const& example,
                   std::optional<byte_span> const& marked) {
    if (marked) {
        lines += fmt::format("\n{}: {}", name, example.text.substr(marked->begin, marked->size()));
    }
}

/// Runs the compiler that the build made; its messages, and "exit N" as the last line.
std::string compiler_output(std::filesystem::path const& folder, std::string const& arguments) {
    auto const messages = folder / "messages";
    auto const command =
        fmt::format("cd '{}' && '{}' {} 2>messages", folder.string(), testing::lexicon_compiler, arguments);
    int const status = std::system(command.c_str());
    std::ifstream in{messages};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    return fmt::format("{}exit {}", text, WEXITSTATUS(status));
}

class temporary_folder {
  public:
    temporary_folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "inquit-lexicon-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    temporary_folder(temporary_folder const&) = delete;
    temporary_folder& operator=(temporary_folder const&) = delete;
    ~temporary_folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }
    void write(std::string const& name, std::string_view bytes) const {
        std::ofstream{path_ / name, std::ios::binary} << bytes;
    }

  private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE("the English lexicon compiles without a diagnostic") {
    CHECK(described(english_source().diagnostics).empty());
    CHECK(described(merged(english_source().groups).diagnostics).empty());
}

TEST_CASE("every class has words") {
    for (std::size_t i = 0; i < class_names.size(); ++i) {
        CAPTURE(class_names[i]);
        CHECK(std::ranges::any_of(
            entries(), [&](word_entry const& entry) { return entry.is(static_cast<word_class>(i)); }));
    }
}

TEST_CASE("entries are sorted, and each is found as itself") {
    std::size_t found = 0;
    std::size_t in_order = 1;
    for (std::size_t i = 0; i < entries().size(); ++i) {
        word_entry const& entry = entries()[i];
        found += compiled_in.find(entry.word) == &entry ? 1U : 0U;
        in_order += i > 0 && entries()[i - 1].word < entry.word ? 1U : 0U;
    }
    CHECK(found == entries().size());
    CHECK(in_order == entries().size());
}

TEST_CASE("every form of a listed word is found with its classes") {
    for_each_listed_word([](source_word const& word, source_group const& group) {
        for (word_reading const& reading : readings_of(word, group, english_verbs())) {
            word_entry const* const entry = compiled_in.find(reading.word);
            if (entry == nullptr || !entry->classes.has_all(reading.classes)) {
                FAIL_CHECK(word.where.file << ':' << word.where.number << ": " << reading.word);
            }
        }
    });
    SUCCEED();
}

TEST_CASE("what is not listed is not found") {
    CHECK(compiled_in.find("") == nullptr);
    CHECK(compiled_in.find("Said") == nullptr);
    CHECK(compiled_in.find("sai") == nullptr);
    CHECK(compiled_in.find("saidd") == nullptr);
    CHECK(compiled_in.find("xyzzy") == nullptr);
    CHECK(compiled_in.find_phrase("went", "xyzzy") == nullptr);
    CHECK(compiled_in.find_phrase("", "on") == nullptr);
    CHECK(compiled_in.find_phrase("went on", "") == nullptr);
}

TEST_CASE("a phrase is found by its two words, and its first word says so") {
    word_entry const* const went_on = compiled_in.find_phrase("went", "on");
    REQUIRE(went_on != nullptr);
    CHECK(went_on->word == "went on");
    CHECK(went_on->lemma == "go on");
    CHECK(went_on->is(word_class::cue_say));
    CHECK(went_on->form == verb_form::past);
    for (word_entry const& entry : entries()) {
        auto const space = entry.word.find(' ');
        if (space == std::string_view::npos) {
            continue;
        }
        std::string_view const first = entry.word.substr(0, space);
        word_entry const* const beginning = compiled_in.find(first);
        if (beginning == nullptr || !beginning->begins_phrase
            || compiled_in.find_phrase(first, entry.word.substr(space + 1)) != &entry) {
            FAIL_CHECK(entry.word);
        }
    }
    CHECK_FALSE(compiled_in.find("reiterated")->begins_phrase);
}

TEST_CASE("every example and counter-example expands, with nothing left of its template") {
    using enum word_class;
    constexpr class_set without_marks{reports_clause, reports_object, reports_infinitive, declining_verb,
                                      opinion_noun,   fraction,       approximating};
    std::size_t count = 0;
    for_each_listed_word([&](source_word const& word, source_group const& group) {
        placeholder_value const values = example_values(word, group, english_verbs());
        for (std::string const* const text : {&word.example, &word.counter}) {
            auto const example = expanded_example(*text, values);
            bool const is_whole =
                example && example->text.find_first_of("[]<>_{}") == std::string::npos
                && (group.classes.has_any(without_marks) || example->text.find('"') != std::string::npos);
            if (!is_whole) {
                FAIL_CHECK(word.where.file << ':' << word.where.number << ": " << word.word << ": " << *text);
            }
            ++count;
        }
    });
    CHECK(count > 10'000);
}

TEST_CASE("lexicon: inflection") {
    testing::check_corpus("fixtures/corpus/lexicon/inflection.txt", [](std::string_view input) {
        std::vector<std::string> answers;
        for (std::string const& line : lines_of(input)) {
            bool const is_verb = line.starts_with("verb ");
            std::string_view const word = std::string_view{line}.substr(line.find(' ') + 1);
            answers.push_back(is_verb ? inflected_verb(word) : inflected_noun(word));
        }
        return fmt::format("{}", fmt::join(answers, "\n"));
    });
}

TEST_CASE("lexicon: what the compiler refuses") {
    testing::check_corpus("fixtures/corpus/lexicon/errors.txt", [](std::string_view input) {
        source read = parsed_source(std::string{input}, "test.yaml");
        std::ranges::move(merged(read.groups).diagnostics, std::back_inserter(read.diagnostics));
        return described(read.diagnostics);
    });
}

TEST_CASE("lexicon: entries") {
    testing::check_corpus("fixtures/corpus/lexicon/entries.txt", [](std::string_view input) {
        merged_lexicon const lexicon = merged(parsed_source(std::string{input}, "test.yaml").groups);
        std::vector<std::string> lines;
        std::ranges::transform(lexicon.words, std::back_inserter(lines), described_entry);
        return fmt::format("{}", fmt::join(lines, "\n"));
    });
}

TEST_CASE("lexicon: examples") {
    source const write =
        parsed_source("- {class: cue_write, example: '<{}>', counter: '<{}>', words: [{word: write, "
                      "forms: {past: wrote, past_participle: written}}]}",
                      "test.yaml");
    std::vector<diagnostic> diagnostics;
    irregular_verbs const verbs{write.groups, diagnostics};
    testing::check_corpus("fixtures/corpus/lexicon/examples.txt", [&](std::string_view input) {
        source_group const& group = write.groups.front();
        auto const example = expanded_example(input, example_values(group.words.front(), group, verbs));
        if (!example) {
            return example.error();
        }
        std::string lines = example->text;
        append_marked(lines, "speaker", *example, example->speaker);
        append_marked(lines, "cue", *example, example->cue);
        append_marked(lines, "term", *example, example->term);
        return lines;
    });
}

TEST_CASE("the lexicon compiler says file and line, and writes nothing") {
    temporary_folder const folder;
    folder.write("good.yaml", "- class: cue_say\n  example: '<{}>'\n  counter: '<{}>'\n  words: [say]\n");
    folder.write("bad.yaml",
                 "- class: cue_say\n  example: '<{}>'\n  counter: '<{}>'\n  words:\n    - Say\n    - say\n");
    folder.write("latin1.yaml", "- class: given_name\n  words: [jos\xE9]\n");
    CHECK(compiler_output(folder.path(), "out.cpp good.yaml") == "exit 0");
    CHECK(std::filesystem::exists(folder.path() / "out.cpp"));
    CHECK(compiler_output(folder.path(), "none.cpp good.yaml bad.yaml latin1.yaml missing.yaml")
          == "bad.yaml:5:7: \"Say\" is not in lower case\n"
             "latin1.yaml:2:14: byte 33 of the file is not UTF-8\n"
             "missing.yaml: cannot be read\n"
             "bad.yaml:6:7: \"say\" is a cue_say already at good.yaml:4\n"
             "exit 1");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "none.cpp"));
    CHECK(compiler_output(folder.path(), "nowhere/out.cpp good.yaml")
          == "nowhere/out.cpp: cannot be written\nexit 1");
    CHECK(compiler_output(folder.path(), "") == "usage: compile_lexicon OUT.cpp FILE.yaml...\nexit 2");
}

TEST_CASE("a class set holds classes on both sides of its 64th bit") {
    constexpr auto beyond = static_cast<word_class>(100);
    constexpr auto its_low_twin = static_cast<word_class>(100 - 64);
    constexpr class_set both{word_class::cue_say, beyond};
    STATIC_REQUIRE(both.has(word_class::cue_say));
    STATIC_REQUIRE(both.has(beyond));
    STATIC_REQUIRE_FALSE(both.has(its_low_twin));
    STATIC_REQUIRE(both.has_any({beyond}));
    STATIC_REQUIRE_FALSE(both.has_any({its_low_twin, word_class::cue_write}));
    STATIC_REQUIRE(both.has_all({beyond}));
    STATIC_REQUIRE_FALSE(class_set{beyond}.has_all(both));
    STATIC_REQUIRE(both - class_set{beyond} == class_set{word_class::cue_say});
    STATIC_REQUIRE((both - both).empty());
    STATIC_REQUIRE_FALSE(class_set{beyond}.empty());
    STATIC_REQUIRE(class_set::of_bits(both.bits()[0], both.bits()[1]) == both);
}
