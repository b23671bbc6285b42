// What words are beside each other, once a block's tokens are made.
#pragma once

#include "grammar/token.hpp"
#include "grammar/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace inquit {

/// Sets token::phrase ("went on", "et al."), makes adverbs of phrases that are ("kind of"), sets token::known where the user's names begin, and
/// takes WHO for a name where it is no shouted pronoun. O(tokens).
void join_words(std::vector<token>& tokens, std::string_view text, vocabulary const& words);

} // namespace inquit
