#include "grammar/lexicon/merge.hpp"

#include "grammar/lexicon/class_names.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace inquit::lexicon {

namespace {

std::vector<std::string> const* stated_form(source_word const& word, std::string_view name) {
    auto const found = word.forms.find(name);
    return found == word.forms.end() ? nullptr : &found->second;
}

void append_new(std::vector<std::string>& spellings, std::string spelling) {
    if (std::ranges::find(spellings, spelling) == spellings.end()) {
        spellings.push_back(std::move(spelling));
    }
}

/// The regular paradigm with the stated forms in place of their regular ones.
verb_paradigm stated_paradigm(source_word const& word) {
    verb_paradigm forms = regular_verb(word.word);
    if (auto const* base = stated_form(word, "base")) {
        std::ranges::copy(*base, std::back_inserter(forms.base));
    }
    if (auto const* third = stated_form(word, "third")) {
        forms.third_person = *third;
    }
    if (auto const* past = stated_form(word, "past")) {
        forms.past = *past;
        forms.participle.clear();
        for (std::string const& spelling : *past) {
            append_new(forms.participle, participle_for_past(word.word, spelling));
        }
    }
    if (auto const* participle = stated_form(word, "ing")) {
        forms.participle = *participle;
    }
    if (auto const* past_participle = stated_form(word, "past_participle")) {
        forms.past_participle = *past_participle;
    }
    return forms;
}

void append_to_all(std::vector<std::string>& spellings, std::string_view ending) {
    for (std::string& spelling : spellings) {
        spelling.append(ending);
    }
}

std::vector<std::string> plurals_of(source_word const& word) {
    if (auto const* plural = stated_form(word, "plural")) {
        return *plural;
    }
    return {regular_plural(word.word)};
}

void append_readings(std::vector<word_reading>& readings, std::vector<std::string> const& spellings,
                     word_reading reading) {
    for (std::string const& spelling : spellings) {
        reading.word = spelling;
        readings.push_back(reading);
    }
}

std::vector<word_reading> verb_readings(verb_paradigm const& forms, word_reading reading) {
    std::vector<word_reading> readings;
    for (auto const& [spellings, form] : {std::pair{&forms.base, verb_form::base},
                                          {&forms.third_person, verb_form::third_person},
                                          {&forms.past, verb_form::past},
                                          {&forms.participle, verb_form::participle},
                                          {&forms.past_participle, verb_form::past_participle}}) {
        reading.form = form;
        append_readings(readings, *spellings, reading);
    }
    return readings;
}

/// The paradigm that the entries of a lemma make; "put" is listed as past alone, and is the base as well.
template <class Iterator>
verb_paradigm listed_paradigm(std::string_view lemma, Iterator first, Iterator last) {
    verb_paradigm forms;
    forms.base.emplace_back(lemma);
    for (; first != last; ++first) {
        word_entry const& entry = *first->second;
        std::string word{entry.word};
        switch (entry.form) {
        case verb_form::base:
            append_new(forms.base, std::move(word));
            break;
        case verb_form::third_person:
            forms.third_person.push_back(std::move(word));
            break;
        case verb_form::past:
            forms.past.push_back(std::move(word));
            break;
        case verb_form::participle:
            forms.participle.push_back(std::move(word));
            break;
        case verb_form::past_participle:
            forms.past_participle.push_back(std::move(word));
            break;
        case verb_form::none:
            break;
        }
    }
    return forms;
}

/// Several lawyers are a group.
class_set plural_classes(class_set classes) {
    constexpr class_set people{word_class::role_noun, word_class::person_noun, word_class::nationality};
    return classes.has_any(people) ? classes | class_set{word_class::group_noun} : classes;
}

/// "de la cruz-smith" -> "De La Cruz-Smith"
std::string capitalized(std::string_view word) {
    std::string result;
    bool begins = true;
    for (std::size_t at = 0; at < word.size();) {
        std::uint32_t const length = unicode::decode(word, at).length;
        std::string_view const letter = word.substr(at, length);
        result.append(begins ? unicode::upper(letter) : std::string{letter});
        begins = letter == " " || letter == "-";
        at += length;
    }
    return result;
}

} // namespace

irregular_verbs::irregular_verbs(std::span<source_group const> groups, std::vector<diagnostic>& diagnostics,
                                 std::span<word_entry const> listed) {
    for (word_entry const& entry : listed) {
        if (entry.form != verb_form::none && entry.word.find(' ') == std::string_view::npos) {
            listed_.emplace(entry.lemma, &entry);
        }
    }
    for (source_group const& group : groups) {
        if (group.inflection != inflection::verb) {
            continue;
        }
        for (source_word const& word : group.words) {
            if (word.forms.empty()) {
                continue;
            }
            auto const [at, is_new] = stated_.try_emplace(word.word, &word);
            if (!is_new) {
                source_line const& first = at->second->where;
                diagnostics.push_back(
                    {word.where, fmt::format("the forms of \"{}\" are stated already at {}:{}", word.word,
                                             first.file, first.number)});
            }
        }
    }
}

verb_paradigm irregular_verbs::paradigm_of(std::string_view verb) const {
    if (auto const found = stated_.find(verb); found != stated_.end()) {
        return stated_paradigm(*found->second);
    }
    std::size_t const space = verb.find(' ');
    if (space == std::string_view::npos) {
        auto const [first, last] = listed_.equal_range(verb);
        return first == last ? regular_verb(verb) : listed_paradigm(verb, first, last);
    }
    verb_paradigm forms = paradigm_of(verb.substr(0, space));
    for (auto* const spellings :
         {&forms.base, &forms.third_person, &forms.past, &forms.participle, &forms.past_participle}) {
        append_to_all(*spellings, verb.substr(space));
    }
    return forms;
}

std::vector<word_reading> readings_of(source_word const& word, source_group const& group,
                                      irregular_verbs const& verbs) {
    word_reading reading{.word = word.word,
                         .lemma = word.stands_for.empty() ? word.word : word.stands_for,
                         .classes = group.classes,
                         .sex = word.sex.value_or(group.sex),
                         .number = word.number.value_or(group.number),
                         .form = verb_form::none};
    if (group.inflection == inflection::verb) {
        return verb_readings(verbs.paradigm_of(word.word), reading);
    }
    std::vector<word_reading> readings{reading};
    if (group.inflection == inflection::noun && reading.number == grammatical_number::plural) {
        readings.front().classes = plural_classes(reading.classes);
    } else if (group.inflection == inflection::noun) {
        reading.number = grammatical_number::plural;
        reading.classes = plural_classes(reading.classes);
        append_readings(readings, plurals_of(word), reading);
    }
    for (std::size_t i = readings.size(); i > 1; --i) {
        readings[i - 1].lemma = readings[i - 1].word;
    }
    if (group.point == final_point::optional && word.word.ends_with('.')) {
        word_reading pointless = readings.front();
        pointless.word.pop_back();
        pointless.lemma = word.stands_for.empty() ? pointless.word : word.stands_for;
        pointless.classes = pointless.classes - class_set{word_class::abbreviation};
        readings.push_back(std::move(pointless));
    }
    return readings;
}

placeholder_value example_values(source_word const& word, source_group const& group,
                                 irregular_verbs const& verbs) {
    return [&word, &group, &verbs](std::string_view name) -> std::optional<std::string> {
        if (name.empty()) {
            return word.word;
        }
        if (name == "name") {
            return capitalized(word.word);
        }
        if (name == "upper") {
            return unicode::upper(word.word);
        }
        std::vector<std::string> spellings;
        if (group.inflection == inflection::verb) {
            verb_paradigm const forms = verbs.paradigm_of(word.word);
            if (name == "base") {
                spellings = forms.base;
            } else if (name == "third") {
                spellings = forms.third_person;
            } else if (name == "past") {
                spellings = forms.past;
            } else if (name == "ing") {
                spellings = forms.participle;
            } else if (name == "past_participle") {
                spellings = forms.past_participle.empty() ? forms.past : forms.past_participle;
            }
        } else if (group.inflection == inflection::noun && name == "plural") {
            spellings = plurals_of(word);
        }
        return spellings.empty() ? std::nullopt : std::optional{spellings.front()};
    };
}

namespace {

/// A value that readings may give differently; what a word states beats what its group says.
template <class T>
struct agreed {
    T value{};
    source_word const* stated_by = nullptr;
    bool is_contradicted = false;
};

struct word_under_way {
    merged_word entry;
    int rank = -1;
    agreed<gender> sex;
    agreed<grammatical_number> number;
};

int rank_of(word_reading const& reading) {
    int const is_cue = reading.classes.has_any(reporting_classes) ? 10 : 0;
    switch (reading.form) {
    case verb_form::past:
        return is_cue + 5;
    case verb_form::base:
        return is_cue + 4;
    case verb_form::third_person:
        return is_cue + 3;
    case verb_form::participle:
        return is_cue + 2;
    case verb_form::past_participle:
        return is_cue + 1;
    case verb_form::none:
        break;
    }
    return 0;
}

class merger {
  public:
    merger(std::span<source_group const> groups, std::span<word_entry const> listed)
        : verbs_{groups, result_.diagnostics, listed} {
        for (source_group const& group : groups) {
            for (source_word const& word : group.words) {
                check_duplicates(word, group);
                check_examples(word, group);
                for (word_reading const& reading : readings_of(word, group, verbs_)) {
                    unite(reading, word);
                }
            }
        }
    }

    merged_lexicon result() && {
        mark_phrase_beginnings();
        for (auto& [word, under_way] : words_) {
            under_way.entry.sex = under_way.sex.is_contradicted ? gender::unknown : under_way.sex.value;
            under_way.entry.number =
                under_way.number.is_contradicted ? grammatical_number::unknown : under_way.number.value;
            result_.words.push_back(std::move(under_way.entry));
        }
        return std::move(result_);
    }

  private:
    void complain(source_word const& word, std::string message) {
        result_.diagnostics.push_back({word.where, std::move(message)});
    }

    void check_duplicates(source_word const& word, source_group const& group) {
        for (std::size_t i = 0; i < class_names.size(); ++i) {
            if (!group.classes.has(static_cast<word_class>(i))) {
                continue;
            }
            auto const [at, is_new] = listed_.try_emplace({i, word.word}, &word);
            if (!is_new) {
                source_line const& first = at->second->where;
                complain(word, fmt::format("\"{}\" is a {} already at {}:{}", word.word, class_names[i],
                                           first.file, first.number));
            }
        }
    }

    void check_examples(source_word const& word, source_group const& group) {
        placeholder_value const values = example_values(word, group, verbs_);
        for (auto const& [text, name] :
             {std::pair{&word.example, "example"}, {&word.counter, "counter-example"}}) {
            if (text->empty()) {
                continue; // told by the reader
            }
            if (auto const expanded = expanded_example(*text, values); !expanded) {
                complain(word, fmt::format("the {} of \"{}\": {}", name, word.word, expanded.error()));
            }
        }
    }

    void unite(word_reading const& reading, source_word const& word) {
        word_under_way& under_way = words_[reading.word];
        under_way.entry.word = reading.word;
        under_way.entry.classes |= reading.classes;
        if (int const rank = rank_of(reading); rank > under_way.rank) {
            under_way.rank = rank;
            under_way.entry.lemma = reading.lemma;
            under_way.entry.form = reading.form;
        }
        agree_on_gender(under_way.sex, reading.sex, word);
        bool const is_listed_form = reading.word == word.word;
        agree(under_way.number, reading.number, is_listed_form && word.number ? &word : nullptr, word,
              "number");
    }

    void agree_on_gender(agreed<gender>& agreement, gender value, source_word const& word) {
        if (!word.sex && value == gender::neuter && agreement.value != gender::unknown) {
            return;
        }
        if (agreement.stated_by == nullptr && agreement.value == gender::neuter && value != gender::unknown) {
            agreement.value = value;
            agreement.stated_by = word.sex ? &word : nullptr;
            return;
        }
        agree(agreement, value, word.sex ? &word : nullptr, word, "gender");
    }

    template <class T>
    void agree(agreed<T>& agreement, T value, source_word const* stated_by, source_word const& word,
               std::string_view what) {
        if (stated_by != nullptr && agreement.stated_by != nullptr && agreement.value != value) {
            if (!is_told_.insert({&word, what}).second) {
                return; // once, not for the plural again
            }
            source_line const& first = agreement.stated_by->where;
            complain(word, fmt::format("\"{}\" has another {} at {}:{}", word.word, what, first.file,
                                       first.number));
        } else if (stated_by != nullptr) {
            agreement = {value, stated_by, false};
        } else if (agreement.stated_by == nullptr && value != T{}) {
            agreement.is_contradicted =
                agreement.is_contradicted || (agreement.value != T{} && agreement.value != value);
            agreement.value = value;
        }
    }

    void mark_phrase_beginnings() {
        std::vector<std::string> beginnings;
        for (auto const& [word, under_way] : words_) {
            if (std::size_t const space = word.find(' '); space != std::string::npos) {
                beginnings.push_back(word.substr(0, space));
            }
        }
        for (std::string const& beginning : beginnings) {
            merged_word& entry = words_[beginning].entry;
            entry.begins_phrase = true;
            entry.word = beginning;
            entry.lemma = entry.lemma.empty() ? beginning : entry.lemma;
        }
    }

    merged_lexicon result_;
    irregular_verbs verbs_;
    std::map<std::pair<std::size_t, std::string>, source_word const*> listed_;
    std::set<std::pair<source_word const*, std::string_view>> is_told_; ///< contradictions
    std::map<std::string, word_under_way, std::less<>> words_;
};

} // namespace

void unite(merged_word& word, merged_word const& other) {
    if (rank_of(other) > rank_of(word)) {
        word.lemma = other.lemma;
        word.form = other.form;
    }
    word.classes |= other.classes;
    word.sex = word.sex == gender::unknown ? other.sex : word.sex;
    word.number = word.number == grammatical_number::unknown ? other.number : word.number;
    word.begins_phrase = word.begins_phrase || other.begins_phrase;
}

merged_lexicon merged(std::span<source_group const> groups, std::span<word_entry const> listed) {
    return merger{groups, listed}.result();
}

} // namespace inquit::lexicon
