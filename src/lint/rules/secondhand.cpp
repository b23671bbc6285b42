#include "check/speakers.hpp"
#include "lint/checked_words.hpp"
#include "lint/rule_run.hpp"
#include "lint/word_runs.hpp"
#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::rules {
namespace {

bool is_outlet_word(std::string const& word, vocabulary const& words) {
    auto const* const entry = words.find(unicode::lower(word));
    return begins_upper(word) && entry != nullptr && entry->is(word_class::outlet);
}

bool is_one_body(std::string const& left, std::optional<std::string> const& right) {
    return right
           && agreement_of({left, speaker_type::organization}, {right, speaker_type::organization})
                  == agreement::same;
}

/// "told Echo Moscow", in an article of that outlet's or of another's: the name of an outlet.
bool is_interview(source_match const& found, vocabulary const& words) {
    if (!found.told) {
        return false;
    }
    auto const names = words_of_name(*found.told);
    return is_one_body(*found.told, found.outlet) || std::ranges::any_of(names, [&](std::string const& each) {
               return is_outlet_word(each, words);
           });
}

bool stands(source_match const& found) { return found.tied || has_the_words(found); }

/// Where whom the draft names said the words to an outlet, if every place that has them has them as said to one.
source_match const* interview_of(checked_quotation const& quoted, vocabulary const& words) {
    source_match const* first = nullptr;
    for (auto const& each : quoted.matches) {
        if (stands(each) && !is_interview(each, words)) {
            return nullptr; // they are to be had elsewhere
        }
        first = first == nullptr && each.tied ? &each : first;
    }
    return first;
}

/// Any word of the name that begins with a capital stands in the quotation's paragraph or in one beside it.
bool is_named_near(std::string const& outlet, byte_span words, lint_subject const& subject) {
    auto const& blocks = subject.source().blocks;
    auto const here =
        std::ranges::find_if(blocks, [words](block const& each) { return each.span.contains(words.begin); });
    if (here == blocks.end()) {
        return true;
    }
    auto const first = here == blocks.begin() ? here : std::prev(here);
    auto const last = std::next(here) == blocks.end() ? here : std::next(here);
    auto const near = words_of_name(subject.view({first->span.begin, last->span.end}));
    auto const names = words_of_name(outlet);
    return std::ranges::any_of(names, [&near](std::string const& each) {
        return begins_upper(each) && std::ranges::find(near, each) != near.end();
    });
}

} // namespace

void secondhand(rule_run& run) {
    auto const& subject = run.subject();
    if (!subject.beside().checked) {
        return;
    }
    for (auto const& each : *subject.beside().checked) {
        auto const* const from = interview_of(each, subject.words());
        auto const quoted =
            std::ranges::find(subject.quotations(), each.id,
                              [](linted_quotation const& one) -> std::string const& { return one.made.id; });
        bool const is_asked = from != nullptr && quoted != subject.quotations().end()
                              && !quoted->made.spans.empty()
                              && word_keys(subject.text(), quoted->made.spans).size() >= run.number("words");
        if (!is_asked) {
            continue;
        }
        auto const& outlet = *from->told;
        bool const is_own = is_one_body(outlet, subject.source().about.outlet);
        if (!is_own && !is_named_near(outlet, quoted->begin_span(), subject)) {
            run.report(quoted->begin_span(),
                       fmt::format("\"{}\" was said to {}, and the article does not say so ({})",
                                   shown_words(each.text), outlet, place_of(*from)));
        }
    }
}

} // namespace inquit::rules
