// Phrases as data (lexicon/phrases/*.yaml), compiled to a sorted table at build time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit {

/// Classes of phrases, in alphabetical order; the YAML files use the same names and say what each is.
enum class phrase_class : std::uint8_t {
    agency,
    answer_label,
    byline_and,
    byline_for,
    byline_outlet_begin,
    byline_role,
    byline_word,
    caption_label,
    contributor_phrase,
    credit_filler,
    credit_label,
    credit_phrase,
    date_filler,
    date_label,
    edition_word,
    event,
    event_topic,
    follow,
    gallery_control,
    gallery_label,
    gallery_noun,
    gallery_of,
    half_day,
    highlights_label,
    kicker,
    month,
    name_particle,
    network,
    no_credit_after,
    no_place,
    no_speaker,
    occasion_last,
    occasion_preposition,
    ordinal_ending,
    outlet,
    picture_agency,
    prompt,
    prompt_begin,
    prompt_label,
    published_label,
    question_label,
    section_label,
    source_label,
    stage_direction,
    subject_clitic,
    time_of_day,
    time_span,
    time_zone,
    updated_label,
    weekday,
    // The most frequent words of languages; the names end in the ISO 639-1 codes.
    words_da,
    words_de,
    words_en,
    words_es,
    words_fr,
    words_it,
    words_nl,
    words_pl,
    words_pt,
    words_ru,
    words_sv,
    words_tr,
    words_uk,
};

struct phrase {
    phrase_class kind{};
    std::string_view words;   ///< lower case
    std::string_view meaning; ///< as the YAML file says; of list entries the words as listed there
};

/// The longest phrase of any class, in bytes.
[[nodiscard]] std::size_t longest_phrase();

/// The row of a lower-case phrase, or null. O(log n), no allocation.
[[nodiscard]] phrase const* phrase_of(phrase_class kind, std::string_view lower_case_words);

/// Bit n: class n has this lower-case phrase.
using phrase_classes = std::uint64_t;
[[nodiscard]] constexpr phrase_classes bit_of(phrase_class kind) {
    return phrase_classes{1} << static_cast<unsigned>(kind);
}
[[nodiscard]] phrase_classes phrase_classes_of(std::string_view lower_case_words);

/// The longest phrase of the class with which `text` begins, up to a word's end; row null where there is none.
/// Case does not count, except that acronyms (all capitals, at most five) match in capitals only.
struct phrase_match {
    phrase const* row = nullptr;
    std::size_t length = 0; ///< bytes
};
[[nodiscard]] phrase_match phrase_at_begin(phrase_class kind, std::string_view text);

/// Bit n: `text` begins with a phrase of class n (case aside). One look before many rules.
[[nodiscard]] phrase_classes phrase_classes_at_begin(std::string_view text);

} // namespace inquit
