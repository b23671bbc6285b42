#include "segment/joined_words.hpp"

#include "segment/listed_words.hpp"

#include <algorithm>

namespace inquit {
namespace {

class word_joiner {
  public:
    word_joiner(std::vector<token>& tokens, std::string_view text, vocabulary const& words)
        : out_{tokens}, text_{text}, words_{words}, listed_{words} {}

    void run() {
        tell_initials_from_pronouns();
        find_phrases();
        if (words_.has_names()) {
            find_names();
        }
    }

  private:
    [[nodiscard]] std::string_view spelling_of(token const& t) const {
        return text_.substr(t.span.begin, t.span.size());
    }

    /// "says WHO" names an organisation; "WHO SAID IT" does not.
    void tell_initials_from_pronouns() {
        auto const is_shouted = [this](std::size_t index) {
            return index < out_.size() && out_[index].kind == token_kind::word && out_[index].all_caps;
        };
        for (std::size_t index = 0; index < out_.size(); ++index) {
            token& t = out_[index];
            bool const pronoun = t.is(word_class::relative) && t.is(word_class::pronoun_subject);
            if (t.all_caps && pronoun && !is_shouted(index - 1) && !is_shouted(index + 1)) {
                t.entry = nullptr;
            }
        }
    }

    void find_phrases() {
        for (std::size_t index = 0; index + 1 < out_.size(); ++index) {
            token& first = out_[index];
            token const& second = out_[index + 1];
            if (second.kind == token_kind::word) {
                first.phrase = listed_.phrase_of(first, spelling_of(second));
            }
            if (first.phrase != nullptr && first.phrase->is(word_class::adverb) && stands_as_adverb(index)) {
                make_adverb(first, out_[index + 1]);
            }
        }
    }

    /// "Reyes kind of said", not "a kind of plan"; "Kahn et al. said".
    [[nodiscard]] bool stands_as_adverb(std::size_t index) const {
        constexpr class_set before_nouns{word_class::determiner,  word_class::pronoun_possessive,
                                         word_class::adjective,   word_class::number_word,
                                         word_class::nationality, word_class::relative};
        token const& first = out_[index];
        bool const is_noun = first.is(word_class::common_noun);
        bool const governed = index > 0 && out_[index - 1].entry != nullptr
                              && out_[index - 1].entry->classes.has_any(before_nouns);
        return first.unlisted() || (is_noun && !governed);
    }

    static void make_adverb(token& first, token& second) {
        first.entry = second.entry = first.phrase;
        first.adverbial = second.adverbial = true;
    }

    /// A known name is of whole tokens; its own final point may be left out: "Acme Inc" of "Acme Inc."
    void find_names() {
        for (std::size_t index = 0; index < out_.size();) {
            auto const length = length_of_name(index);
            index += std::max<std::size_t>(length, 1);
        }
    }

    std::size_t length_of_name(std::size_t index) {
        token& first = out_[index];
        if (first.kind != token_kind::word && first.kind != token_kind::number) {
            return 0;
        }
        auto const found = words_.name_at_begin(text_.substr(first.span.begin));
        auto const end = first.span.begin + found.length;
        auto last = index;
        while (last + 1 < out_.size() && out_[last].span.end < end) {
            ++last;
        }
        bool const ends_token =
            out_[last].span.end == end || (out_[last].span.end == end + 1 && out_[last].ends_with_point);
        bool const is_plain = std::none_of(out_.begin() + static_cast<std::ptrdiff_t>(index),
                                           out_.begin() + static_cast<std::ptrdiff_t>(last + 1),
                                           [](token const& t) { return t.kind == token_kind::quotation; });
        if (found.name == nullptr || !ends_token || !is_plain) {
            return 0;
        }
        first.known = found.name;
        first.known_length = static_cast<std::uint32_t>(last + 1 - index);
        return first.known_length;
    }

    std::vector<token>& out_;
    std::string_view text_;
    vocabulary const& words_;
    listed_words listed_;
};

} // namespace

void join_words(std::vector<token>& tokens, std::string_view text, vocabulary const& words) {
    word_joiner{tokens, text, words}.run();
}

} // namespace inquit
