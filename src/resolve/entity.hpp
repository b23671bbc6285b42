// A person or organisation that an article names.
#pragma once

#include "grammar/mention.hpp"
#include "grammar/vocabulary.hpp"
#include "resolve/resolved_source.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

struct entity {
    std::string name; ///< the fullest form met, without title or role; of a known name the user's
    speaker_type type = speaker_type::unknown;
    gender sex = gender::unknown;
    std::optional<std::string> role;
    std::uint32_t last_mentioned = 0; ///< byte offset of the last mention read
    std::uint32_t last_in_full =
        0; ///< the same of the last with more than one word, but "the brother of Ann Moss"
    std::optional<std::uint32_t> as_kin_at; ///< the same of the last as a relative: "his wife, Ann Moss"
    byte_span
        as_kin_within; ///< where a bare surname then is rather that of whose relative she was told to be
    std::uint32_t times_in_short = 0;        ///< how often it was named with one word so far
    known_name const* known = nullptr;       ///< whose name the user gave; then `name` is that
    std::vector<std::string> words;          ///< of `name`
    std::optional<std::string> age;          ///< in digits: "26"
    std::vector<std::string> places;         ///< where he is from, in lower case: "new york"
    std::vector<std::uint32_t> mentioned_at; ///< offsets; ascending once all mentions are read
};

/// Of `named.name`; a name in capitals is read as if it were not.
[[nodiscard]] std::vector<std::string> words_of_mention(std::string_view text, mention const& named);

/// A word that stands in more names or roles than this tells nothing; the bound on the work of a lookup.
inline constexpr std::size_t most_entities_a_word = 16;

/// Of those, the one mentioned last before `offset`, or else first after it. mentioned_at is ascending.
[[nodiscard]] std::optional<std::uint32_t>
nearest(std::span<entity const> entities, std::span<std::uint32_t const> candidates, std::uint32_t offset);

} // namespace inquit
