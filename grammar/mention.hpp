// Mentions: the words that name, describe or stand for someone who can speak.
#pragma once

#include "text/span.hpp"

#include <cstdint>

namespace inquit {

enum class mention_kind : std::uint8_t { name, pronoun, descriptor, organization, document };
enum class grammatical_number : std::uint8_t { unknown, singular, plural };
enum class gender : std::uint8_t { unknown, male, female, neuter };

///   Kremlin spokesman Dmitry Peskov        the court ruling         she
///   ^span------------------------^         ^span----------^
///   ^role-----------^ ^name------^             ^head = "ruling"
struct mention {
    byte_span span;
    mention_kind kind{};
    byte_span name; ///< the proper name in it; empty for pronouns and most descriptors
    byte_span head; ///< the word that decides number and type
    byte_span role; ///< title, role or appositive beside the name; may lie outside span; may be empty
    grammatical_number number{};
    gender sex{};
};

} // namespace inquit
