#include "grammar/lexicon/user_words.hpp"

#include "grammar/lexicon/added_words.hpp"
#include "grammar/lexicon/class_names.hpp"
#include "grammar/lexicon/merge.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>

namespace inquit::lexicon {

namespace {

/// What a class says that another denies: in one file it is a slip.
struct contradiction {
    class_set one;
    class_set other;
};

constexpr auto contradictions = std::to_array<contradiction>({
    {{word_class::verb}, reporting_classes}, // reports nothing, reports
    {{word_class::common_noun},              // cannot speak, can
     {word_class::role_noun, word_class::person_noun, word_class::group_noun, word_class::organization_noun,
      word_class::document_noun, word_class::statement_noun}},
    {{word_class::given_name}, {word_class::institution, word_class::outlet}},
});

class_set shared(class_set a, class_set b) { return a - (a - b); }

/// Tells words that one file puts into classes that exclude each other.
void check_contradictions(user_source const& source, std::vector<diagnostic>& problems) {
    struct listed {
        class_set classes;
        source_line where;
    };
    std::map<std::string, listed, std::less<>> words;
    for (source_group const& group : source.groups) {
        for (source_word const& word : group.words) {
            auto const [at, is_new] = words.try_emplace(word.word, listed{group.classes, word.where});
            auto const both = at->second.classes | group.classes;
            auto const found = std::ranges::find_if(contradictions, [&](contradiction const& each) {
                return both.has_any(each.one) && both.has_any(each.other)
                       && group.classes.has_any(each.one | each.other); // else told before
            });
            if (found != contradictions.end()) {
                problems.push_back(
                    {word.where,
                     is_new ? fmt::format("\"{}\" cannot be of both classes, {} and {}", word.word,
                                          names_of(shared(both, found->one)).front(),
                                          names_of(shared(both, found->other)).front())
                            : fmt::format("\"{}\" is of another class at {}:{}: no word is both {} and {}",
                                          word.word, at->second.where.file, at->second.where.number,
                                          names_of(shared(both, found->one)).front(),
                                          names_of(shared(both, found->other)).front())});
            }
            at->second.classes |= group.classes;
        }
    }
}

/// Tells names and aliases that are spelled alike.
void check_names(std::span<user_source const> sources, std::vector<diagnostic>& problems) {
    struct owner {
        std::string const* name;
        source_line where;
    };
    std::map<std::string, owner, std::less<>> spellings;
    auto const add = [&](std::string const& spelling, std::string const& name, source_line const& where) {
        auto const [at, is_new] = spellings.try_emplace(spelling, owner{&name, where});
        if (!is_new) {
            problems.push_back(
                {where, fmt::format("\"{}\" is a name of {} already at {}:{}", spelling, *at->second.name,
                                    at->second.where.file, at->second.where.number)});
        }
    };
    for (user_source const& source : sources) {
        for (source_name const& entry : source.names) {
            add(entry.name.name, entry.name.name, entry.where);
            for (std::size_t i = 0; i < entry.name.aliases.size(); ++i) {
                add(entry.name.aliases[i], entry.name.name, entry.alias_places[i]);
            }
        }
    }
}

merged_word merged_of(word_entry const& entry) {
    merged_word made;
    made.word = entry.word;
    made.lemma = entry.lemma;
    made.classes = entry.classes;
    made.sex = entry.sex;
    made.number = entry.number;
    made.form = entry.form;
    made.begins_phrase = entry.begins_phrase;
    return made;
}

/// The words of all files, each once and with what the compiled-in lexicon says of it.
class word_collection {
  public:
    void add(merged_word word) {
        auto const at = words_.find(word.word);
        if (at != words_.end()) {
            unite(at->second, word);
            return;
        }
        if (word_entry const* const entry = compiled_in_.find(word.word)) {
            unite(word, merged_of(*entry));
        }
        auto key = word.word;
        words_.emplace(std::move(key), std::move(word));
    }

    [[nodiscard]] std::vector<merged_word> all() && {
        std::vector<merged_word> words;
        words.reserve(words_.size());
        for (auto& [key, word] : words_) {
            words.push_back(std::move(word));
        }
        return words;
    }

  private:
    vocabulary compiled_in_;
    std::map<std::string, merged_word, std::less<>> words_;
};

/// By file, in the order in which they were read, then by line and column.
void sort_by_place(std::span<user_source const> sources, std::vector<diagnostic>& problems) {
    std::vector<std::string_view> files;
    for (user_source const& source : sources) {
        files.push_back(source.file);
    }
    auto const place = [&files](diagnostic const& problem) {
        auto const& [file, line, column] = problem.where;
        return std::tuple{std::ranges::find(files, file) - files.begin(), line, column};
    };
    std::ranges::stable_sort(problems, {}, place);
}

} // namespace

tl::expected<vocabulary, std::vector<diagnostic>> extended_vocabulary(std::span<user_source const> sources) {
    std::vector<diagnostic> problems;
    word_collection words;
    std::vector<known_name> names;
    for (user_source const& source : sources) {
        std::ranges::copy(source.diagnostics, std::back_inserter(problems));
        check_contradictions(source, problems);
        merged_lexicon own = merged(source.groups, entries());
        std::ranges::copy(own.diagnostics, std::back_inserter(problems));
        std::ranges::for_each(own.words, [&words](merged_word& word) { words.add(std::move(word)); });
        std::ranges::transform(source.names, std::back_inserter(names), &source_name::name);
    }
    check_names(sources, problems);
    if (!problems.empty()) {
        sort_by_place(sources, problems);
        return tl::unexpected{std::move(problems)};
    }
    return vocabulary{std::make_shared<added_words const>(std::move(words).all(), std::move(names))};
}

} // namespace inquit::lexicon
