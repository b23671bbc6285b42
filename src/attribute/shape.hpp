// What the words between the marks look like, before anyone asks who said them.
#pragma once

#include "grammar/vocabulary.hpp"
#include "pair/quotation.hpp"

#include <cstdint>
#include <string_view>

namespace inquit {

struct quotation_shape {
    std::uint32_t words = 0;
    bool begins_like_sentence = false;   ///< a capital, a digit, "[An]", an ellipsis
    bool capitalised_throughout = false; ///< every longer word begins with a capital: a title
    char last_point = 0;                 ///< . , ? ! ; : or - that ends the words, inside the marks; else 0
    bool adverb = false;                 ///< one word: "strongly"
    bool describes = false;              ///< begins with an adverb or ends with an adjective: "deeply unfair"

    [[nodiscard]] bool ends_sentence() const {
        return last_point == '.' || last_point == '?' || last_point == '!';
    }
};

/// O(bytes of the content).
[[nodiscard]] quotation_shape shape_of(std::string_view text, quotation const& quoted);

/// The same with `adverb` and `describes`, of a few words.
[[nodiscard]] quotation_shape shape_of(std::string_view text, quotation const& quoted,
                                       vocabulary const& words);

} // namespace inquit
