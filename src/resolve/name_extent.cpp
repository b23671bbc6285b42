#include "resolve/name_extent.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

namespace inquit {

byte_span without_thing(std::string_view text, byte_span name, vocabulary const& lexicon) {
    constexpr class_set things{word_class::common_noun, word_class::statement_noun, word_class::document_noun,
                               word_class::term_head};
    auto const own = text.substr(name.begin, name.size());
    auto const words = words_of_name(own);
    auto const entry_of = [&](std::size_t at) { return lexicon.find(unicode::lower(words[at])); };
    auto const* const first = words.size() < 3 ? nullptr : entry_of(0);
    bool const behind_surname = first != nullptr && first->is(word_class::given_name)
                                && entry_of(1) == nullptr && unicode::count_code_points(words[1]) > 1;
    if (!behind_surname) {
        return name;
    }
    auto const* const third = entry_of(2);
    bool const is_thing =
        third != nullptr
        && (third->classes.has_any(things) || third->form == verb_form::past
            || third->form == verb_form::third_person)
        && !third->classes.has_any({word_class::given_name, word_class::name_suffix, word_class::place,
                                    word_class::organization_noun, word_class::surname_particle});
    constexpr std::uint32_t longest_word = 32; // bytes
    auto const behind = text.substr(std::min<std::size_t>(name.end + 1U, text.size()), longest_word);
    auto const* const next = lexicon.find(behind.substr(0, behind.find_first_of(" ,.\n")));
    bool const speaks = words.size() == 3 && third != nullptr && third->is(word_class::common_noun)
                        && !third->classes.has_any({word_class::statement_noun, word_class::document_noun})
                        && next != nullptr && next->classes.has_any(reporting_classes)
                        && next->form == verb_form::past; // "Ann Tilden Price said"
    if (speaks) {
        return name;
    }
    auto const end = own.find(words[1], words[0].size()) + words[1].size();
    return is_thing ? byte_span{name.begin, name.begin + static_cast<std::uint32_t>(end)} : name;
}

} // namespace inquit
