#include "grammar/lexicon/source.hpp"

#include "grammar/lexicon/class_names.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <yaml-cpp/yaml.h>

namespace inquit::lexicon {

namespace {

constexpr class_set verb_classes = reporting_classes | class_set{word_class::auxiliary, word_class::verb};
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

std::optional<gender> gender_named(std::string_view name) {
    constexpr auto names = std::to_array<std::string_view>({"unknown", "male", "female", "neuter"});
    auto const found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<gender>(found - names.begin())};
}

std::optional<grammatical_number> number_named(std::string_view name) {
    constexpr auto names = std::to_array<std::string_view>({"unknown", "singular", "plural"});
    auto const found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional{static_cast<grammatical_number>(found - names.begin())};
}

std::optional<inflection> inflection_named(std::string_view name) {
    constexpr auto names = std::to_array<std::string_view>({"none", "noun", "verb"});
    auto const found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional{static_cast<inflection>(found - names.begin())};
}

std::optional<final_point> point_named(std::string_view name) {
    return name == "optional" ? std::optional{final_point::optional} : std::nullopt;
}

inflection usual_inflection(class_set classes) {
    if (classes.has_any(verb_classes)) {
        return inflection::verb;
    }
    return classes.has_any(noun_classes) ? inflection::noun : inflection::none;
}

std::optional<std::string> problem_with_word(std::string_view word) {
    if (word.empty()) {
        return "an empty word (YAML's null and ~ need quotation marks)";
    }
    if (std::ranges::count(word, ' ') > 1 || word.starts_with(' ') || word.ends_with(' ')) {
        return fmt::format("\"{}\": a phrase has two words and one space between them", word);
    }
    if (unicode::lower(word) != word) {
        return fmt::format("\"{}\" is not in lower case", word);
    }
    if (unicode::nfc(word) != word) {
        return fmt::format("\"{}\" is not in NFC", word);
    }
    return std::nullopt;
}

/// Reads one file; every problem becomes a diagnostic at its node's line.
class reader {
  public:
    explicit reader(std::string const& file) : file_{file} {}

    source read(std::string const& yaml) {
        if (auto const offset = unicode::first_invalid(yaml)) {
            auto const before = std::string_view{yaml}.substr(0, *offset);
            auto const line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
            result_.diagnostics.push_back(
                {{file_, line}, fmt::format("byte {} of the file is not UTF-8", *offset)});
            return std::move(result_);
        }
        try {
            read_groups(YAML::Load(yaml));
        } catch (YAML::Exception const& problem) {
            result_.diagnostics.push_back({line_of(problem.mark), problem.msg});
        }
        return std::move(result_);
    }

  private:
    [[nodiscard]] source_line line_of(YAML::Mark const& mark) const {
        return {file_, mark.line < 0 ? 0 : static_cast<std::size_t>(mark.line) + 1};
    }
    [[nodiscard]] source_line line_of(YAML::Node const& node) const { return line_of(node.Mark()); }

    void complain(YAML::Node const& node, std::string message) {
        result_.diagnostics.push_back({line_of(node), std::move(message)});
    }

    void check_keys(YAML::Node const& map, std::span<std::string_view const> known) {
        for (auto const& item : map) {
            if (std::ranges::find(known, item.first.Scalar()) == known.end()) {
                complain(item.first, fmt::format("unknown key \"{}\"", item.first.Scalar()));
            }
        }
    }

    /// The value of an optional key, by `named`; a value that it does not know is a diagnostic.
    template <class Named>
    auto value_at(YAML::Node const& map, std::string const& key, Named named) -> decltype(named("")) {
        YAML::Node const node = map[key];
        if (!node.IsDefined()) {
            return std::nullopt;
        }
        auto const value = named(node.Scalar());
        if (!value) {
            complain(node, fmt::format("unknown {} \"{}\"", key, node.Scalar()));
        }
        return value;
    }

    void read_groups(YAML::Node const& root) {
        if (!root.IsSequence()) {
            complain(root, "a file is a list of groups");
            return;
        }
        for (YAML::Node const& node : root) {
            if (node.IsMap()) {
                read_group(node);
            } else {
                complain(node, "a group is a map with class, example, counter and words");
            }
        }
    }

    void read_group(YAML::Node const& node) {
        check_keys(node, group_keys);
        source_group group;
        group.where = line_of(node);
        group.classes = classes_of(node);
        group.inflection =
            value_at(node, "inflection", inflection_named).value_or(usual_inflection(group.classes));
        group.point = value_at(node, "point", point_named).value_or(final_point::kept);
        group.sex = value_at(node, "gender", gender_named).value_or(gender::unknown);
        bool const is_name_or_noun =
            group.inflection == inflection::noun || group.classes.has_any(name_classes);
        group.number =
            value_at(node, "number", number_named)
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
        result_.groups.push_back(std::move(group));
    }

    class_set classes_of(YAML::Node const& group) {
        YAML::Node const node = group["class"];
        if (!node.IsDefined() || node.IsNull()) {
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
            complain(name, fmt::format("unknown class \"{}\"", name.Scalar()));
        }
        return found ? class_set{*found} : class_set{};
    }

    void read_word(YAML::Node const& node, YAML::Node const& group_node, source_group& group) {
        source_word entry;
        entry.where = line_of(node);
        if (node.IsMap()) {
            check_keys(node, word_keys);
            entry.word = node["word"].IsDefined() ? node["word"].Scalar() : "";
            entry.stands_for = node["stands_for"].IsDefined() ? node["stands_for"].Scalar() : "";
            entry.sex = value_at(node, "gender", gender_named);
            entry.number = value_at(node, "number", number_named);
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
            if (text->empty()) {
                complain(node, fmt::format("\"{}\" has no {}", entry.word, name));
            }
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
        check_keys(node, kind == inflection::verb ? std::span<std::string_view const>{verb_form_keys}
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

    std::string const& file_;
    source result_;
};

} // namespace

source parsed_source(std::string const& yaml, std::string const& file) { return reader{file}.read(yaml); }

} // namespace inquit::lexicon
