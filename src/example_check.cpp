#include "example_check.hpp"

#include "attribute/attribute.hpp"
#include "grammar/lexicon/merge.hpp"
#include "pair/quotation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit {
namespace {

using lexicon::example_text;
using lexicon::source_group;
using lexicon::source_word;

/// The text as the prose of an article.
article article_of(std::string const& text) {
    article made;
    if (auto document = document::from_utf8(text)) {
        made.text = std::move(*document);
        made.blocks.emplace_back().span = {0, made.text.size()};
    }
    return made;
}

/// A mention may go on behind the marked words: "[one] of the guests".
bool is_speaker(statement const& said, byte_span marked) {
    return said.source && said.source->span.begin == marked.begin && said.source->span.end >= marked.end;
}

bool is_cue(statement const& said, byte_span marked) { return said.cue && *said.cue == marked; }

bool is_term(statement const& said, pairing const& paired, byte_span marked) {
    return said.kind == quotation_kind::term && paired.quotations[said.quotations.front()].outer == marked;
}

/// Carries out the examples of one source, in the order of its words.
class checker {
  public:
    checker(lexicon::user_source const& source, vocabulary const& words)
        : source_{source}, words_{words}, verbs_{source.groups, ignored_, lexicon::entries()} {}

    checked_examples result() && {
        for (source_group const& group : source_.groups) {
            for (source_word const& word : group.words) {
                check(word, group, word.example, expectation::found);
                check(word, group, word.counter, expectation::absent);
            }
        }
        return std::move(out_);
    }

  private:
    void check(source_word const& word, source_group const& group, std::string const& example_template,
               expectation expected) {
        if (example_template.empty()) {
            return;
        }
        auto const example = lexicon::expanded_example(example_template, example_values(word, group, verbs_));
        if (!example) {
            return; // told when the words were read
        }
        ++out_.carried_out;
        if (!holds(*example, expected, words_)) {
            out_.failures.push_back(
                {word.where, fmt::format("the {} of \"{}\" fails: {}",
                                         expected == expectation::found ? "example" : "counter-example",
                                         word.word, example->text)});
        }
    }

    lexicon::user_source const& source_;
    vocabulary const& words_;
    std::vector<lexicon::diagnostic> ignored_; ///< told when the words were read
    lexicon::irregular_verbs verbs_;
    checked_examples out_;
};

} // namespace

bool holds(example_text const& example, expectation expected, vocabulary const& words) {
    auto const source = article_of(example.text);
    auto const paired = pair_marks(source, words);
    auto const wanted = paired.quotations.empty() ? reported_speech::all : reported_speech::in_marks;
    auto const attributed = attribute(source, paired, words, tracing::off, wanted);
    bool const found = std::ranges::any_of(attributed.statements, [&](statement const& said) {
        std::vector<bool> marks;
        if (example.speaker) {
            marks.push_back(is_speaker(said, *example.speaker));
        }
        if (example.cue) {
            marks.push_back(is_cue(said, *example.cue));
        }
        if (example.term) {
            marks.push_back(is_term(said, paired, *example.term));
        }
        return expected == expectation::found ? std::ranges::count(marks, false) == 0
                                              : std::ranges::count(marks, true) != 0;
    });
    return found == (expected == expectation::found);
}

checked_examples examples_of(lexicon::user_source const& source, vocabulary const& words) {
    return checker{source, words}.result();
}

} // namespace inquit
