// The examples and counter-examples of grammar/lexicon/en/*.yaml, carried out: each template with words of its group in it,
// through all stages up to statements. What fails and why stands in fixtures/corpus/lexicon/known_wrong.txt:
//
//     === class: template
//     why
//     ---
//     word
//     word
#include "example_check.hpp"
#include "grammar/lexicon/class_names.hpp"
#include "grammar/lexicon/merge.hpp"
#include "tests/catch.hpp"
#include "tests/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::lexicon;

namespace {

constexpr std::string_view lexicon_folder = "grammar/lexicon/en";
constexpr std::string_view known_wrong_file = "fixtures/corpus/lexicon/known_wrong.txt";
constexpr std::size_t most_words = 60; ///< of one template; a test under sanitizers must end

struct sample {
    source_word const* word;
    source_group const* group;
};

/// A template with the words that it is carried out for.
struct trial {
    expectation expected{};
    std::string example_template;
    std::vector<sample> samples;
};

source const& english_source() {
    static source const all = [] {
        source united;
        std::vector<std::string> names;
        for (auto const& file : std::filesystem::directory_iterator{
                 std::filesystem::path{testing::repository_root()} / lexicon_folder}) {
            names.push_back(fmt::format("{}/{}", lexicon_folder, file.path().filename().string()));
        }
        std::ranges::sort(names);
        for (auto const& name : names) {
            std::ranges::move(parsed_source(testing::repository_file(name), name).groups,
                              std::back_inserter(united.groups));
        }
        return united;
    }();
    return all;
}

std::string classes_of(source_group const& group) {
    return fmt::format("{}", fmt::join(names_of(group.classes), " "));
}

/// Key of a template: "cue_say: "We go on," [Ms. Reyes] <{past}>."
std::string title_of(source_group const& group, std::string_view example_template) {
    return fmt::format("{}: {}", classes_of(group), example_template);
}

using words_by_title = std::map<std::string, std::set<std::string>>;

words_by_title const& known_wrong() {
    static words_by_title const known = [] {
        words_by_title read;
        for (auto const& wrong : testing::corpus_cases(known_wrong_file)) {
            std::istringstream lines{wrong.expected};
            for (std::string word; std::getline(lines, word);) {
                read[wrong.name].insert(word);
            }
        }
        return read;
    }();
    return known;
}

std::uint32_t hash_of_word(std::string_view word) { // FNV-1a: the same words everywhere and always
    std::uint32_t hash = 2166136261U;
    for (char const c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash;
}

/// All templates; of many words those with the least hashes, and those that are known to fail.
std::map<std::string, trial> trials() {
    std::map<std::string, trial> all;
    for (auto const& group : english_source().groups) {
        for (auto const& word : group.words) {
            for (auto const expected : {expectation::found, expectation::absent}) {
                auto const& text = expected == expectation::found ? word.example : word.counter;
                auto& made = all[title_of(group, text)];
                made.expected = expected;
                made.example_template = text;
                made.samples.push_back({&word, &group});
            }
        }
    }
    for (auto& [title, one] : all) {
        std::ranges::stable_sort(one.samples, {}, [](sample const& s) { return hash_of_word(s.word->word); });
        auto const known = known_wrong().find(title);
        auto const rest =
            one.samples.begin() + static_cast<std::ptrdiff_t>(std::min(most_words, one.samples.size()));
        auto const end = std::remove_if(rest, one.samples.end(), [&](sample const& s) {
            return known == known_wrong().end() || !known->second.contains(s.word->word);
        });
        one.samples.erase(end, one.samples.end());
    }
    return all;
}

} // namespace

TEST_CASE("the lexicon's examples hold and its counter-examples do not") {
    std::vector<lexicon::diagnostic> diagnostics;
    irregular_verbs const verbs{english_source().groups, diagnostics};
    std::size_t carried_out = 0;
    words_by_title unmet = known_wrong();
    for (auto const& [title, one] : trials()) {
        for (auto const& [word, group] : one.samples) {
            auto const example = expanded_example(one.example_template, example_values(*word, *group, verbs));
            REQUIRE(example);
            ++carried_out;
            bool const holds = inquit::holds(*example, one.expected, {});
            bool const fails_as_known = unmet[title].erase(word->word) != 0;
            if (holds == fails_as_known) {
                FAIL_CHECK(word->where.file
                           << ':' << word->where.number << ": " << word->word << ": "
                           << (holds ? "holds now; take it out of the known ones: " : "fails: ") << title
                           << "\n  " << example->text);
            }
        }
    }
    for (auto const& [title, words] : unmet) {
        for (auto const& word : words) {
            FAIL_CHECK(known_wrong_file << ": no such example: " << title << ": " << word);
        }
    }
    CHECK(carried_out > 3'000);
}
