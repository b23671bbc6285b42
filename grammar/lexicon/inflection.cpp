#include "grammar/lexicon/inflection.hpp"

#include <algorithm>

namespace inquit::lexicon {

namespace {

bool is_vowel(char letter) { return std::string_view{"aeiou"}.find(letter) != std::string_view::npos; }

bool is_consonant(char letter) { return letter >= 'a' && letter <= 'z' && !is_vowel(letter); }

std::string_view without_last(std::string_view word, std::size_t count) {
    return word.substr(0, word.size() - count);
}

std::string joined(std::string_view stem, std::string_view ending) {
    return std::string{stem}.append(ending);
}

bool ends_in_consonant_y(std::string_view word) {
    return word.size() > 2 && word.ends_with('y') && is_consonant(word[word.size() - 2]);
}

bool ends_in_sibilant(std::string_view word) {
    return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch")
           || word.ends_with("sh");
}

} // namespace

int count_vowel_runs(std::string_view word) {
    int runs = 0;
    bool inside = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        bool const is_u_of_qu = word[i] == 'u' && i > 0 && word[i - 1] == 'q';
        bool const is_vowel_y = word[i] == 'y' && i > 0 && is_consonant(word[i - 1]);
        bool const vowel = (is_vowel(word[i]) && !is_u_of_qu) || is_vowel_y;
        runs += vowel && !inside ? 1 : 0;
        inside = vowel;
    }
    return runs;
}

namespace {

/// "stop", "quip", "shrug", but not "boast", "show", "fix", "visit".
bool doubles_last_consonant(std::string_view word) {
    if (word.size() < 3 || count_vowel_runs(word) != 1) {
        return false;
    }
    char const last = word[word.size() - 1];
    char const vowel = word[word.size() - 2];
    char const before = word[word.size() - 3];
    bool const is_qu = before == 'u' && word.size() > 3 && word[word.size() - 4] == 'q';
    return is_consonant(last) && last != 'w' && last != 'x' && last != 'y' && is_vowel(vowel)
           && (!is_vowel(before) || is_qu);
}

std::string third_person_of(std::string_view lemma) {
    if (ends_in_consonant_y(lemma)) {
        return joined(without_last(lemma, 1), "ies");
    }
    if (lemma.ends_with('z') && doubles_last_consonant(lemma)) {
        return joined(lemma, "zes");
    }
    bool const ends_in_consonant_o =
        lemma.size() > 1 && lemma.ends_with('o') && is_consonant(lemma[lemma.size() - 2]);
    return joined(lemma, ends_in_sibilant(lemma) || ends_in_consonant_o ? "es" : "s");
}

/// The stem before -ed and -ing of a verb without a final e: stop -> stopp, panic -> panick.
std::string stem_before_vowel(std::string_view lemma) {
    if (doubles_last_consonant(lemma)) {
        return joined(lemma, lemma.substr(lemma.size() - 1));
    }
    return joined(lemma, lemma.ends_with("ic") ? "k" : "");
}

std::string past_of(std::string_view lemma) {
    if (lemma.ends_with('e')) {
        return joined(lemma, "d");
    }
    if (ends_in_consonant_y(lemma)) {
        return joined(without_last(lemma, 1), "ied");
    }
    return stem_before_vowel(lemma) + "ed";
}

std::string participle_of(std::string_view lemma) {
    if (lemma.ends_with("ie")) {
        return joined(without_last(lemma, 2), "ying");
    }
    bool const keeps_e =
        lemma.size() < 3 || lemma.ends_with("ee") || lemma.ends_with("oe") || lemma.ends_with("ye");
    if (lemma.ends_with('e') && !keeps_e) {
        return joined(without_last(lemma, 1), "ing");
    }
    return stem_before_vowel(lemma) + "ing";
}

} // namespace

verb_paradigm regular_verb(std::string_view lemma) {
    return {.base = {std::string{lemma}},
            .third_person = {third_person_of(lemma)},
            .past = {past_of(lemma)},
            .participle = {participle_of(lemma)},
            .past_participle = {}};
}

std::string participle_for_past(std::string_view lemma, std::string_view past) {
    bool const is_doubled = past.size() == lemma.size() + 3 && past.starts_with(lemma) && past.ends_with("ed")
                            && past[lemma.size()] == lemma.back();
    bool const is_plain = past.size() == lemma.size() + 2 && past.starts_with(lemma) && past.ends_with("ed");
    if (is_doubled || is_plain) {
        return joined(without_last(past, 2), "ing");
    }
    return participle_of(lemma);
}

std::string regular_plural(std::string_view noun) {
    if (noun == "man" || noun.ends_with("man")) {
        return joined(without_last(noun, 2), "en");
    }
    if (noun.ends_with("sis")) {
        return joined(without_last(noun, 2), "es");
    }
    if (ends_in_consonant_y(noun)) {
        return joined(without_last(noun, 1), "ies");
    }
    return joined(noun, ends_in_sibilant(noun) ? "es" : "s");
}

} // namespace inquit::lexicon
