#include "attribute/features.hpp"

#include "attribute/feature_values.hpp"

#include <algorithm>

namespace inquit {
namespace {

template <class Counts>
std::string_view count_between(occurrence const& quoted, std::uint32_t other, Counts counts) {
    auto const first = quoted.where.chunks.begin() + std::min(other, quoted.chunk) + 1;
    auto const last = quoted.where.chunks.begin() + std::max(other, quoted.chunk);
    return count_bucket(first >= last ? 0 : static_cast<std::size_t>(std::count_if(first, last, counts)));
}

bool is_any(chunk const&) { return true; }
bool is_quotation(chunk const& c) { return c.kind == chunk_kind::quotation; }
bool is_verb(chunk const& c) { return c.kind == chunk_kind::verb; }
bool is_finite(chunk const& c) { return is_verb(c) && c.verb.finite; }

/// Whether another clause reports this one: "Trump said [Cruz called it] Q".
std::string_view place_among_clauses(sentence const& where, std::uint32_t verb_chunk) {
    auto const c = std::ranges::find(where.clauses, verb_chunk, &clause::verb);
    if (c == where.clauses.end()) {
        return "no-clause";
    }
    if (c->relative) {
        return "relative";
    }
    if (c->inherited) {
        return c->subordinate ? "inherited-subordinate" : "inherited";
    }
    return c->subordinate ? "subordinate" : "main";
}

std::string_view begin_of(quotation_shape const& shape) {
    if (shape.capitalised_throughout) {
        return "title";
    }
    return shape.begins_like_sentence ? "capital" : "small";
}

void add_rules(feature_list& out, occurrence const& quoted, proposal const& proposed) {
    auto const rule = proposed.made.rule;
    out.add("rule", {rule});
    out.add("rule+words", {rule, words_bucket(quoted.shape)});
    out.add("rule+sort", {rule, sort_of(quoted.text, proposed.made.source.words)});
    if (proposed.first) {
        out.add("first+rule", {rule});
    } else {
        out.add("not-first", {proposed.sieves.empty() ? "unproposed" : "proposed"});
    }
    for (auto const sieve : proposed.sieves) {
        out.add("sieve", {sieve});
    }
}

/// What stands between the source and the quotation, and on the source's either side.
void add_place_of_source(feature_list& out, occurrence const& quoted, decision const& made) {
    auto const source = *made.source_chunk;
    auto const& where = quoted.where;
    std::string_view const side = source < quoted.chunk ? "before" : "behind";
    auto const length = length_of(quoted.shape);
    auto const sort = sort_of(quoted.text, made.source.words);
    auto const left = source == 0 ? "begin" : sort_at(where, source - 1);
    auto const right = source + 1 == where.chunks.size() ? "end" : sort_at(where, source + 1);
    out.add("sort", {sort, length});
    out.add("finite-between-source", {side, count_between(quoted, source, is_finite)});
    out.add("quotations-between", {count_between(quoted, source, is_quotation)});
    out.add("before-source", {side, left});
    out.add("before-source+sort", {side, sort, left});
    out.add("two-before-source", {side, source < 2 ? "begin" : sort_at(where, source - 2), left});
    out.add("behind-source", {side, right});
    out.add("two-behind-source",
            {side, right, source + 2 >= where.chunks.size() ? "end" : sort_at(where, source + 2)});
    auto const& phrase = where.phrases[where.chunks[source].index];
    bool const is_owner = made.source.words.head != phrase.words.head; // "Trump" in "Trump's statement"
    auto const head = sort_of(&where.tokens[phrase.last - 1]);
    out.add("source-head", {head, is_owner ? "owner" : phrase.possessive ? "possessive" : "itself", length});
    if (source < quoted.chunk && token_before(quoted.where, quoted.chunk) != nullptr) {
        out.add("word-before", {sort_of(token_before(quoted.where, quoted.chunk)), made.rule});
    }
}

void add_cue(feature_list& out, occurrence const& quoted, decision const& made) {
    if (!made.cue_chunk || !is_verb(quoted.where.chunks[*made.cue_chunk])) {
        out.add("no-verb", {made.rule});
        return;
    }
    auto const cue = *made.cue_chunk;
    auto const& verb = quoted.where.chunks[cue].verb;
    std::string_view const side = *made.source_chunk < quoted.chunk ? "before" : "behind";
    auto const length = length_of(quoted.shape);
    auto const sort = class_of_cue(verb);
    auto const distance = count_between(quoted, cue, is_any);
    auto const place = place_among_clauses(quoted.where, cue);
    auto const word = lemma_of(quoted.where, verb);
    out.add("cue-word", {word, side});
    out.add("cue-word+rule", {word, made.rule});
    out.add("cue+rule", {sort, made.rule});
    out.add("cue+rule+length", {sort, made.rule, length});
    out.add("cue+sort", {sort, sort_of(quoted.text, made.source.words)});
    out.add("distance", {distance, side, length});
    out.add("distance+cue", {distance, sort, side});
    out.add("finite-between", {count_between(quoted, cue, is_finite), side, sort});
    out.add("place", {place, side});
    out.add("order", {*made.source_chunk < cue ? "subject-verb" : "verb-subject", side, sort});
}

/// The rule by which the candidate reports what the quotation is part of, marks or no marks: "Hart criticized plans to Q".
void add_report(feature_list& out, occurrence const& quoted, decision const& made,
                std::span<reported_clause const> reports) {
    auto const own = std::ranges::find(reports, *made.source_chunk, &reported_clause::source);
    if (own != reports.end()) {
        out.add("reports", {own->rule, length_of(quoted.shape)});
    }
}

} // namespace

feature_list features_of(occurrence const& quoted, proposal const& proposed,
                         std::span<reported_clause const> reports, tracing trace) {
    feature_list out{trace};
    add_rules(out, quoted, proposed);
    add_place_of_source(out, quoted, proposed.made);
    add_cue(out, quoted, proposed.made);
    add_report(out, quoted, proposed.made, reports);
    return out;
}

feature_list features_of_nobody(occurrence const& quoted, zone where, std::string_view best_rule,
                                std::span<reported_clause const> reports, tracing trace) {
    feature_list out{trace};
    auto const& shape = quoted.shape;
    auto const& chunks = quoted.where.chunks;
    auto const words = words_bucket(shape);
    auto const length = length_of(shape);
    auto const before = sort_of(token_before(quoted.where, quoted.chunk));
    auto const begin = begin_of(shape);
    out.add("nobody", {length});
    out.add("nobody:words+begin", {words, begin});
    out.add("nobody:words+end", {words, name_of_point(shape.last_point)});
    out.add("nobody:begin+end", {begin, name_of_point(shape.last_point), length});
    out.add("nobody:before", {before, length});
    out.add("nobody:before+begin", {before, begin, length});
    out.add("nobody:after", {sort_of(token_after(quoted.where, quoted.chunk)), length});
    if (auto const* const t = token_before(quoted.where, quoted.chunk); t != nullptr && t->entry != nullptr) {
        out.add("nobody:word-before", {t->entry->lemma, length});
        out.add("nobody:word-before+begin", {t->entry->lemma, begin, length});
    }
    if (where != zone::body) {
        out.add("nobody:zone", {where == zone::headline ? "headline" : "other", length});
    }
    out.add("nobody:two-before", {sort_at(quoted.where, std::size_t{quoted.chunk} - 2),
                                  sort_at(quoted.where, std::size_t{quoted.chunk} - 1), length});
    out.add("nobody:two-behind", {sort_at(quoted.where, std::size_t{quoted.chunk} + 1),
                                  sort_at(quoted.where, std::size_t{quoted.chunk} + 2), length});
    auto const behind_it = std::make_reverse_iterator(chunks.begin() + quoted.chunk);
    if (auto const verb = std::find_if(behind_it, chunks.rend(), is_verb); verb != chunks.rend()) {
        out.add("nobody:verb-before+form", {class_of_cue(verb->verb), form_of(verb->verb), length});
        out.add("nobody:verb-word-before", {lemma_of(quoted.where, verb->verb), length});
    }
    bool const has_cue =
        std::ranges::any_of(chunks, [](chunk const& c) { return is_verb(c) && c.verb.reports(); });
    out.add("nobody:sentence", {has_cue ? "reports" : "tells", length});
    out.add("nobody:reports", {count_bucket(reports.size()), length});
    out.add("nobody:best", {best_rule.empty() ? "none" : best_rule, words});
    return out;
}

} // namespace inquit
