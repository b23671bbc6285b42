// Whether two names mean one speaker, across articles.
#pragma once

#include "resolve/resolved_source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

enum class agreement : std::uint8_t {
    same,      ///< "Trump", "Donald J. Trump"; "Sergey" and "Sergei Knyazkin"
    metonymy,  ///< a person and whom they speak for: "Russia" and "Dmitry Peskov"
    unknown,   ///< one is not named, or the names leave it open
    different, ///< "Hillary Clinton", "Bill Clinton"
};

struct named_speaker {
    std::optional<std::string> name;
    speaker_type type = speaker_type::unknown;
};

/// By the words of the names, case and accents of marks aside.
[[nodiscard]] agreement agreement_of(named_speaker const& left, named_speaker const& right);

/// The surname, or the one word, of `name` stands among the words of `text`: "debates/2016-01-17_clinton.txt" names Hillary Clinton.
[[nodiscard]] bool is_named_in(std::string_view name, std::string_view text);

/// The same in two steps, for many names: a name is named in a text among whose words_that_name() is its naming_word().
[[nodiscard]] std::string naming_word(std::string_view name); ///< "" where nothing can name it
[[nodiscard]] std::vector<std::string> words_that_name(std::string_view text);

} // namespace inquit
