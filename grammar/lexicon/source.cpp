#include "grammar/lexicon/source.hpp"

#include "grammar/lexicon/class_names.hpp"
#include "grammar/lexicon/inflection.hpp"
#include "grammar/lexicon/readers.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace inquit::lexicon {

namespace {

constexpr class_set verb_classes =
    reporting_classes | class_set{word_class::auxiliary,          word_class::verb,
                                  word_class::reports_clause,     word_class::reports_object,
                                  word_class::reports_infinitive, word_class::declining_verb};
constexpr class_set noun_classes{word_class::statement_noun, word_class::document_noun,
                                 word_class::role_noun,      word_class::person_noun,
                                 word_class::group_noun,     word_class::organization_noun,
                                 word_class::common_noun,    word_class::term_head};
constexpr class_set name_classes{word_class::given_name, word_class::place, word_class::institution,
                                 word_class::outlet};

constexpr auto group_keys = std::to_array<std::string_view>(
    {"class", "gender", "number", "inflection", "point", "example", "counter", "words"});
constexpr auto word_keys = std::to_array<std::string_view>(
    {"word", "stands_for", "forms", "gender", "number", "example", "counter"});
constexpr auto verb_form_keys =
    std::to_array<std::string_view>({"base", "third", "past", "past_participle", "ing"});
constexpr auto noun_form_keys = std::to_array<std::string_view>({"plural"});

constexpr auto genders = std::to_array<std::string_view>({"unknown", "male", "female", "neuter"});
constexpr auto numbers = std::to_array<std::string_view>({"unknown", "singular", "plural"});
constexpr auto inflections = std::to_array<std::string_view>({"none", "noun", "verb"});
constexpr auto points = std::to_array<std::string_view>({"kept", "optional"});

inflection usual_inflection(class_set classes) {
    if (classes.has_any(verb_classes)) {
        return inflection::verb;
    }
    return classes.has_any(noun_classes) ? inflection::noun : inflection::none;
}

std::optional<std::string> problem_with_word(std::string_view word) {
    if (auto problem = problem_with_spelling(word)) {
        return problem;
    }
    if (std::ranges::count(word, ' ') > 1) {
        return fmt::format("\"{}\": a phrase has two words", word);
    }
    if (unicode::lower(word) != word) {
        return fmt::format("\"{}\" is not in lower case", word);
    }
    return std::nullopt;
}

/// "chortled" where "chortle" is meant; "shed" and "sing" are of one syllable.
bool looks_inflected(std::string_view verb) {
    return count_vowel_runs(verb) > 1
           && ((verb.ends_with("ed") && !verb.ends_with("eed")) || verb.ends_with("ing"));
}

/// Reads groups of words; every problem becomes a diagnostic at its node.
class group_reader {
  public:
    group_reader(yaml_file& file, examples wanted) : file_{file}, examples_{wanted} {}

    std::vector<source_group> read(YAML::Node const& list) {
        read_groups(list);
        return std::move(groups_);
    }

  private:
    void complain(YAML::Node const& node, std::string message) { file_.complain(node, std::move(message)); }

    void read_groups(YAML::Node const& root) {
        if (!root.IsSequence() || root.size() == 0) {
            complain(root, "words are a list of groups, each with class and words");
            return;
        }
        for (YAML::Node const& node : root) {
            if (node.IsMap()) {
                read_group(node);
            } else {
                complain(node, "a group is a map with class and words");
            }
        }
    }

    void read_group(YAML::Node const& node) {
        file_.check_keys(node, group_keys);
        source_group group;
        group.where = file_.place_of(node);
        group.classes = classes_of(node);
        group.inflection = file_.named_value<inflection>(node, "inflection", inflections)
                               .value_or(usual_inflection(group.classes));
        group.point = file_.named_value<final_point>(node, "point", points).value_or(final_point::kept);
        group.sex = file_.named_value<gender>(node, "gender", genders).value_or(gender::unknown);
        bool const is_name_or_noun =
            group.inflection == inflection::noun || group.classes.has_any(name_classes);
        group.number =
            file_.named_value<grammatical_number>(node, "number", numbers)
                .value_or(is_name_or_noun ? grammatical_number::singular : grammatical_number::unknown);
        if (group.classes.has_any(verb_classes) && group.classes.has_any(noun_classes)) {
            complain(node, "a group cannot be of verbs and of nouns: their inflections differ");
        }
        YAML::Node const words = node["words"];
        if (!words.IsDefined() || !words.IsSequence() || words.size() == 0) {
            complain(node, "a group needs a list of words");
            return;
        }
        for (YAML::Node const& word : words) {
            read_word(word, node, group);
        }
        groups_.push_back(std::move(group));
    }

    class_set classes_of(YAML::Node const& group) {
        YAML::Node const node = group["class"];
        if (!node.IsDefined() || node.IsNull() || (node.IsSequence() && node.size() == 0)) {
            complain(group, "a group needs a class");
            return {};
        }
        if (node.IsScalar()) {
            return class_at(node);
        }
        class_set classes;
        for (YAML::Node const& name : node) {
            classes |= class_at(name);
        }
        return classes;
    }

    class_set class_at(YAML::Node const& name) {
        std::optional<word_class> const found = class_named(name.Scalar());
        if (!found) {
            complain(name, unknown_message("class", name.Scalar(), class_names));
        }
        return found ? class_set{*found} : class_set{};
    }

    void read_word(YAML::Node const& node, YAML::Node const& group_node, source_group& group) {
        source_word entry;
        entry.where = file_.place_of(node);
        if (node.IsMap()) {
            file_.check_keys(node, word_keys);
            entry.word = node["word"].IsDefined() ? node["word"].Scalar() : "";
            entry.stands_for = node["stands_for"].IsDefined() ? node["stands_for"].Scalar() : "";
            entry.sex = file_.named_value<gender>(node, "gender", genders);
            entry.number = file_.named_value<grammatical_number>(node, "number", numbers);
            entry.forms = forms_of(node, group.inflection);
        } else {
            entry.word = node.IsScalar() ? node.Scalar() : "";
        }
        if (std::optional<std::string> problem = problem_with_word(entry.word)) {
            complain(node, std::move(*problem));
            return;
        }
        entry.example = text_at(node, group_node, "example");
        entry.counter = text_at(node, group_node, "counter");
        for (auto const& [text, name] : {std::pair{&entry.example, "example"}, {&entry.counter, "counter"}}) {
            if (text->empty() && examples_ == examples::required) {
                complain(node, fmt::format("\"{}\" has no {}", entry.word, name));
            }
        }
        if (group.inflection == inflection::verb && entry.forms.empty() && looks_inflected(entry.word)) {
            complain(
                node,
                fmt::format("\"{}\" looks like a form of a verb: list the verb itself, its forms are made by "
                            "rule (or state its forms)",
                            entry.word));
            return;
        }
        group.words.push_back(std::move(entry));
    }

    static std::string text_at(YAML::Node const& word, YAML::Node const& group, std::string const& key) {
        if (word.IsMap() && word[key].IsDefined()) {
            return word[key].Scalar();
        }
        return group[key].IsDefined() ? group[key].Scalar() : "";
    }

    stated_forms forms_of(YAML::Node const& word, inflection kind) {
        stated_forms forms;
        YAML::Node const node = word["forms"];
        if (!node.IsDefined()) {
            return forms;
        }
        if (!node.IsMap() || kind == inflection::none) {
            complain(node, "forms is a map, of words that inflect");
            return forms;
        }
        file_.check_keys(node, kind == inflection::verb ? std::span<std::string_view const>{verb_form_keys}
                                                        : std::span<std::string_view const>{noun_form_keys});
        for (auto const& item : node) {
            std::vector<std::string>& spellings = forms[item.first.Scalar()];
            if (item.second.IsScalar()) {
                append_spelling(item.second, spellings);
            }
            for (YAML::Node const& spelling : item.second) {
                append_spelling(spelling, spellings);
            }
        }
        return forms;
    }

    void append_spelling(YAML::Node const& node, std::vector<std::string>& spellings) {
        if (std::optional<std::string> problem = problem_with_word(node.Scalar())) {
            complain(node, std::move(*problem));
            return;
        }
        spellings.push_back(node.Scalar());
    }

    yaml_file& file_;
    examples examples_;
    std::vector<source_group> groups_;
};

} // namespace

std::vector<source_group> groups_of(yaml_file& file, YAML::Node const& list, examples wanted) {
    return group_reader{file, wanted}.read(list);
}

source parsed_source(std::string const& yaml, std::string const& file, examples wanted) {
    source read;
    yaml_file in{yaml, file, read.diagnostics};
    in.read([&](YAML::Node const& root) { read.groups = groups_of(in, root, wanted); });
    return read;
}

} // namespace inquit::lexicon
