#include "resolve/papers.hpp"

#include "resolve/name_words.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

/// Bytes between a paper and who gives it out.
constexpr std::uint32_t longest_way = 60;

/// Sentences between two mentions of a paper, ends of paragraphs counted as well.
constexpr std::size_t reach_of_paper = 12;

word_entry const* entry_of(antecedents const& read, std::string const& word) {
    return read.lexicon().find(unicode::lower(word));
}

bool is(antecedents const& read, std::string const& word, word_class wanted) {
    auto const* const entry = entry_of(read, word);
    return entry != nullptr && entry->is(wanted);
}

/// The words between two places of one sentence that lie near each other; else none.
std::vector<std::string> words_between(antecedents const& read, std::uint32_t from, std::uint32_t to) {
    bool const near = from < to && to - from <= longest_way && read.sentences().in_one(from, to);
    return near ? words_of_name(read.words().view({from, to})) : std::vector<std::string>{};
}

/// "Reyes | has released | a report", "Reyes | said in | a statement"
bool gives_out(antecedents const& read, std::vector<std::string> const& between) {
    constexpr std::size_t longest_verb = 3; // "has just released"
    auto const verb =
        std::find_if(between.begin(),
                     between.begin() + static_cast<std::ptrdiff_t>(std::min(between.size(), longest_verb)),
                     [&](std::string const& word) {
                         auto const* const entry = entry_of(read, word);
                         return entry != nullptr && entry->form != verb_form::none
                                && entry->form != verb_form::past_participle
                                && !entry->is(word_class::auxiliary);
                     });
    auto const* const entry = verb == between.end() ? nullptr : entry_of(read, *verb);
    if (entry == nullptr) {
        return false;
    }
    bool const by_means = is(read, between.back(), word_class::by_means);
    return by_means ? entry->classes.has_any(reporting_classes) : entry->is(word_class::issuing_verb);
}

/// "a report | released in May by | the Inspectorate"
bool is_given_out(antecedents const& read, std::vector<std::string> const& between) {
    auto const* const first = entry_of(read, between.front());
    return first != nullptr && first->is(word_class::issuing_verb)
           && (first->form == verb_form::past || first->form == verb_form::past_participle)
           && is(read, between.back(), word_class::agent_by);
}

/// "In a statement | on Monday | , the army said"
bool only_dates(antecedents const& read, std::vector<std::string> const& between) {
    return std::ranges::all_of(between, [&read](std::string const& word) {
        auto const* const entry = entry_of(read, word);
        bool const digits = word.find_first_not_of("0123456789") == std::string::npos;
        return digits
               || (entry != nullptr
                   && entry->classes.has_any({word_class::weekday, word_class::month, word_class::preposition,
                                              word_class::adverb}));
    });
}

/// "In | a statement"
bool is_means(antecedents const& read, mention const& paper) {
    constexpr std::uint32_t longest_word = 12; // bytes
    auto const begin = paper.span.begin - std::min(paper.span.begin, longest_word);
    auto const text = read.words().view({begin, paper.span.begin});
    auto const end = text.find_last_not_of(" \n");
    if (end == std::string_view::npos) {
        return false;
    }
    auto const before = text.find_last_of(" \n", end); // white space: never within a code point
    if (before == std::string_view::npos && begin > 0) {
        return false; // a longer word
    }
    auto const first = before == std::string_view::npos ? 0 : before + 1;
    return is(read, std::string{text.substr(first, end + 1 - first)}, word_class::by_means);
}

bool can_own(mention const& m) { return !m.quoted && m.kind != mention_kind::document; }

/// Who gives out the paper that is mention `index`, as its sentence tells; empty where it does not.
byte_span giver_of(antecedents const& read, std::uint32_t index) {
    mention const& paper = read.at(index);
    byte_span giver;
    read.look_back(index, paper.span.begin, reach_of_gender, [&](antecedent const& c) {
        mention const& m = read.at(c.index);
        bool const can_be = giver.empty() && can_own(m) && read.acts(m);
        auto const between =
            can_be ? words_between(read, m.span.end, paper.span.begin) : std::vector<std::string>{};
        giver = !between.empty() && gives_out(read, between) ? m.span : giver;
    });
    if (!giver.empty() || index + 1 >= read.mentions().size()) {
        return giver;
    }
    mention const& next = read.at(index + 1);
    if (!can_own(next)) {
        return {};
    }
    auto const between = words_between(read, paper.span.end, next.span.begin);
    bool const from_next = between.size() == 1 && is(read, between.front(), word_class::by_author)
                           && next.kind != mention_kind::pronoun; // "a statement from | the army"
    bool const by_next = !between.empty() && (from_next || is_given_out(read, between));
    bool const said_next = read.acts(next) && is_means(read, paper) && only_dates(read, between)
                           && read.words().view({paper.span.end, next.span.begin}).ends_with(", ");
    return by_next || said_next ? next.span : byte_span{};
}

/// Whom the mention at the begin of `owner` stands for; it may stand behind those that were read.
std::optional<referent> referent_at(antecedents const& read, byte_span owner) {
    auto const& mentions = read.mentions();
    auto const found = owner.empty() ? mentions.size() : read.words().index_of(owner.begin);
    if (found >= mentions.size() || mentions[found].span.begin != owner.begin
        || mentions[found].kind == mention_kind::document || mentions[found].kind == mention_kind::pronoun) {
        return std::nullopt;
    }
    auto const at = static_cast<std::uint32_t>(found);
    if (at < read.size()) {
        return read.of(at);
    }
    auto const id = read.entities().of_mention(mentions[at]); // "a report by the Inspectorate": not read yet
    bool const named = id && !mentions[at].name.empty() && mentions[at].kind != mention_kind::descriptor;
    return named ? referent{id, std::nullopt} : referent{std::nullopt, at};
}

/// Whom the last paper of the same head stood for, if that was told: "a report by the Inspectorate", "the report".
std::optional<referent> owner_of_earlier(antecedents const& read, mention const& m, std::uint32_t index) {
    std::optional<referent> found;
    read.look_back(index, m.span.begin, reach_of_pronoun, [&](antecedent const& c) {
        mention const& earlier = read.at(c.index);
        bool const same = !found && c.sentences_back <= reach_of_paper
                          && earlier.kind == mention_kind::document
                          && read.words().head_of(earlier) == read.words().head_of(m);
        if (same && read.of(c.index).known() && read.of(c.index).mention != c.index) {
            auto const& who = read.of(c.index); // "In a statement, the mogul said": read by now
            found = who.mention && *who.mention < read.size() ? read.of(*who.mention) : who;
        }
    });
    return found;
}

} // namespace

std::optional<referent> owner_of_paper(antecedents const& read, mention const& m, std::uint32_t index) {
    bool const collected = index < read.mentions().size() && read.at(index).span.begin == m.span.begin;
    auto const owner = m.owner.empty() && collected ? giver_of(read, index) : m.owner;
    auto const told = referent_at(read, owner);
    return told || !read.words().is_definite(m) ? told : owner_of_earlier(read, m, index);
}

} // namespace inquit
