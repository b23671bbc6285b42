// Names as bibliographies sort and shorten them.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct bibliographic_name {
    std::string family;
    std::string given;
    std::string dropped_particle; ///< "von": goes where the family name stands alone
    std::string kept_particle;    ///< "van", "de la": stays with it
    std::string suffix;           ///< "Jr."
    std::string literal;          ///< not empty: the name is this and has no parts
    friend bool operator==(bibliographic_name const&, bibliographic_name const&) = default;
};

/// Of an organisation, and of whoever has no name.
[[nodiscard]] bibliographic_name literal_name(std::string_view name);

/// Parts of a person's name. White space is trimmed. Which word begins a family name cannot be known of any name; what is decided:
///   "Guzman, Ana de", "Guzman, Jr., Ana"   as the commas say; particles and suffixes at the ends of the parts are told
///   Leandro de Guzman Jr.         the suffix (the lexicon's); a particle between names (particles.txt) begins the family name
///   Robert De Niro, Jane Roe      a particle with a capital belongs to it; else it is the last word
///   Xi Jinping, Kim Jong Un       whole, by the first word (undivided.txt)
///   Aung San Suu Kyi              whole: three words or more, and the first is no given name of the lexicon and no initial
///   one word                      a family name
///   Han, Hangul, kana             whole
[[nodiscard]] bibliographic_name name_of_person(std::string_view name);

/// Of an article's author: whole if the outlet or the agency, or some word says that it is no person (corporate.txt, the lexicon's
/// organisations).
[[nodiscard]] bibliographic_name name_of_author(std::string_view name, metadata const& about);

/// Of whom a record quotes: whole unless a person with a name.
[[nodiscard]] bibliographic_name name_of_speaker(record_speaker const& who);

} // namespace inquit
