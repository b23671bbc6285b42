#include "archive/gram_tokens.hpp"

#include "check/word_scan.hpp"

#include <algorithm>

namespace inquit {
namespace {

using grams::gram_kind;

// Of how many bits a token is. An article of 600 words has 600 runs of three and 1,400 others: a token of runs of three that a quotation
// asks for stands in one article of 1,700 by chance, one of the others in one of 90. docs/PERFORMANCE.md has what other numbers cost.
constexpr unsigned bits_of_three = 20;
constexpr unsigned bits_of_others = 17;
constexpr unsigned hash_bits = 64;
constexpr unsigned digits_a_name = 7;

constexpr gram_token first_of_others = gram_token{1} << bits_of_three;

void append_name(std::string& to, gram_token token) {
    // FTS5's table of new tokens hashes three bits a byte: with 32 digits, 53 tokens would share a place in it.
    constexpr unsigned bits_a_digit = 3;
    constexpr unsigned digit_mask = 7;
    for (unsigned left = digits_a_name; left > 0; --left) {
        to.push_back(static_cast<char>('0' + ((token >> ((left - 1) * bits_a_digit)) & digit_mask)));
    }
}

} // namespace

gram_token token_of(gram_kind kind, std::uint64_t gram) {
    return kind == gram_kind::three
               ? static_cast<gram_token>(gram >> (hash_bits - bits_of_three))
               : first_of_others + static_cast<gram_token>(gram >> (hash_bits - bits_of_others));
}

std::vector<gram_token> tokens_of(std::string_view text) {
    std::vector<gram_token> out;
    std::uint64_t before_last = 0;
    std::uint64_t last = 0;
    std::uint32_t words = 0;
    auto const put = [&out](gram_kind kind, std::uint64_t gram) { out.push_back(token_of(kind, gram)); };
    grams::for_each_word(text, {0, static_cast<std::uint32_t>(text.size())},
                         [&](std::uint64_t word, std::uint32_t, std::uint32_t) {
                             put(gram_kind::lone, grams::lone_word(word));
                             if (words >= 1) {
                                 put(gram_kind::two, grams::run_of_two(last, word));
                             }
                             if (words >= 2) {
                                 put(gram_kind::over_gap, grams::pair_over_gap(before_last, word));
                                 put(gram_kind::three, grams::run_of_three(before_last, last, word));
                             }
                             before_last = last;
                             last = word;
                             ++words;
                         });
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::string name_of_token(gram_token token) {
    std::string out;
    append_name(out, token);
    return out;
}

std::string names_of_tokens(std::vector<gram_token> const& tokens) {
    std::string out;
    out.reserve(tokens.size() * (digits_a_name + 1));
    for (auto const token : tokens) {
        append_name(out, token);
        out.push_back(' ');
    }
    return out;
}

} // namespace inquit
