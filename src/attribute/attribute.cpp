#include "attribute/attribute.hpp"

#include "attribute/discourse.hpp"
#include "attribute/indirect.hpp"
#include "attribute/kind.hpp"
#include "attribute/labels.hpp"
#include "attribute/opening.hpp"
#include "attribute/reading.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace inquit {
namespace {

constexpr std::string_view no_source = "no-source-found";
constexpr std::string_view other_language = "language-unsupported";
constexpr std::string_view attributed_language = "en";

/// The grammar is of English; an article that is plainly in another language keeps its quotations without sources.
bool is_attributed(article const& source) {
    return !source.about.language || source.about.language->starts_with(attributed_language);
}

statement statement_of(sentence const& where, draft const& d, quotation_kind kind) {
    statement made;
    made.kind = kind;
    made.quotations = {d.quotation};
    if (kind == quotation_kind::term) {
        made.rule = "term";
        made.confidence = d.probability;
        return made;
    }
    if (!d.decided) {
        made.rule = no_source;
        return made;
    }
    decision const& by = *d.decided;
    made.source = by.source.words;
    made.mentioned = by.source.mentioned();
    made.members = by.source.members;
    made.cue = by.cue;
    made.addressee = by.addressee;
    made.rule = by.rule;
    made.via = by.via;
    made.negated = by.negated;
    made.thought = by.thought;
    made.confidence = d.probability;
    if (kind == quotation_kind::mixed) {
        made.content = content_around(where, d.chunk, by);
    }
    return made;
}

/// "Q1," she said, "q2": the sentence goes on in the second pair of marks. A dialogue is one quotation with all its parts, and may
/// have what it quotes between them.
bool goes_on(reading const& read, pairing const& paired, draft const& first, draft const& second) {
    if (paired.quotations[first.quotation].form == quotation_form::dialogue) {
        return false;
    }
    if (first.paragraph != second.paragraph || first.sentence != second.sentence || !first.decided
        || !first.decided->cue || first.shape.ends_sentence()) {
        return false;
    }
    auto const& where = read.paragraphs[first.paragraph].sentences[first.sentence];
    auto const& chunks = where.chunks;
    bool const inquit_between = first.decided->cue->begin > chunks[first.chunk].span.begin
                                && first.decided->cue->end <= chunks[second.chunk].span.begin;
    auto const before = chunks[second.chunk - 1].kind;
    bool const cut = before == chunk_kind::comma || before == chunk_kind::dash;
    return inquit_between && cut && first.decided->rule.starts_with("quote-")
           && first.decided->rule != "quote-clause-source-cue" // As growers cheered a Q, she said, "Q"
           && !is_in_opening_participle({{}, where, first.chunk, first.shape});
}

class assembly {
  public:
    assembly(article const& source, pairing const& paired, vocabulary const& words, tracing trace,
             reported_speech wanted)
        : source_{source}, paired_{paired}, words_{words}, trace_{trace}, wanted_{wanted},
          read_{read_article(source, paired, words, trace, wanted)} {}

    attribution_result result() {
        give_labelled(source_, paired_, words_, read_);
        choose_sources(source_.text.text(), read_.paragraphs, read_.drafts, trace_);
        make_statements();
        attribute_nested();
        if (wanted_ == reported_speech::all) {
            add_reported();
        }
        collect_mentions();
        if (trace_ == tracing::on) {
            for (auto& d : read_.drafts) {
                out_.deliberations.push_back({d.quotation, std::move(d.candidates)});
            }
        }
        return std::move(out_);
    }

  private:
    /// The last use of the sentences, which are let go of on the way. Names inside somebody's words are kept apart: "a boy called
    /// Emmet Sayle," she said. Sayle, now 39, ...
    void collect_mentions() {
        for (auto& p : read_.paragraphs) {
            keep_mentions_only(p);
            out_.mentions.insert(out_.mentions.end(), p.mentions.begin(), p.mentions.end());
            p.mentions = {};
        }
        for (auto const& quoted : paired_.quotations) {
            for (auto const part : quoted.content) {
                if (quoted.depth == 0) {
                    collect_quoted(part);
                }
            }
        }
        std::ranges::stable_sort(out_.mentions, {}, [](mention const& m) { return m.span.begin; });
    }

    void collect_quoted(byte_span part) {
        for (auto const& s : read_paragraph(source_.text.text(), part, 0, {}, words_).sentences) {
            for (auto const& phrase : s.phrases) {
                if (phrase.words.kind == mention_kind::name) {
                    out_.mentions.push_back(phrase.words);
                    out_.mentions.back().quoted = true;
                }
            }
        }
    }

    sentence const& sentence_of(draft const& d) const {
        return read_.paragraphs[d.paragraph].sentences[d.sentence];
    }

    void make_statements() {
        statement_of_quotation_.assign(paired_.quotations.size(), 0);
        draft const* previous = nullptr;
        for (auto& d : read_.drafts) {
            auto const where = source_.blocks[read_.paragraphs[d.paragraph].block].where;
            auto const kind = kind_of(sentence_of(d), paired_.quotations[d.quotation], d, where);
            bool const joins = previous != nullptr && kind != quotation_kind::term && !out_.statements.empty()
                               && goes_on(read_, paired_, *previous, d);
            if (joins) {
                out_.statements.back().quotations.push_back(d.quotation);
            } else {
                out_.statements.push_back(statement_of(sentence_of(d), d, kind));
                previous = &d;
            }
            statement_of_quotation_[d.quotation] = static_cast<std::uint32_t>(out_.statements.size() - 1);
        }
    }

    /// Behind all quotations.
    void add_reported() {
        for (auto const& p : read_.paragraphs) {
            for (auto const& s : p.sentences) {
                std::ranges::move(indirect_statements(source_.text.text(), s),
                                  std::back_inserter(out_.statements));
            }
        }
    }

    /// Nested quotations whose own words around them say who speaks: "He told me, 'Go home,' and I did."
    void attribute_nested() {
        auto const outer_statements = out_.statements.size();
        std::vector<std::vector<opaque_span>> children(paired_.quotations.size());
        for (std::uint32_t index = 0; index < paired_.quotations.size(); ++index) {
            quotation const& quoted = paired_.quotations[index];
            if (quoted.depth == 1) {
                children[*quoted.parent].push_back({quoted.outer, index});
            }
        }
        for (std::uint32_t parent = 0; parent < children.size(); ++parent) {
            if (!children[parent].empty()) {
                read_inside(parent, children[parent]);
            }
        }
        if (out_.statements.size() > outer_statements) {
            sort_statements();
        }
    }

    void read_inside(std::uint32_t parent, std::span<opaque_span const> children) {
        for (auto const part : paired_.quotations[parent].content) {
            std::vector<opaque_span> inside; // what reaches into the next paragraph is in neither
            for (; !children.empty() && children.front().span.begin < part.end;
                 children = children.subspan(1)) {
                if (part.contains(children.front().span)) {
                    inside.push_back(children.front());
                }
            }
            if (inside.empty()) {
                continue;
            }
            auto const read = read_paragraph(source_.text.text(), part, 0, inside, words_);
            for (auto const& where : read.sentences) {
                for (std::uint32_t c = 0; c < where.chunks.size(); ++c) {
                    if (where.chunks[c].kind == chunk_kind::quotation) {
                        attribute_inside(parent, where, c);
                    }
                }
            }
        }
    }

    void attribute_inside(std::uint32_t parent, sentence const& where, std::uint32_t c) {
        draft d;
        d.quotation = where.chunks[c].index;
        d.chunk = c;
        d.shape = shape_of(source_.text.text(), paired_.quotations[d.quotation]);
        d.candidates =
            candidates_in_sentence({source_.text.text(), where, c, d.shape}, zone::body, tracing::off);
        auto const& best = d.candidates[weigh(d.candidates)];
        d.decided = best.made;
        d.probability = best.probability;
        // A reader of the outer record has the words; those within are one of their own only where it is plain who said them.
        constexpr double plain = 0.7;
        bool const told = d.decided && d.probability >= plain && d.decided->cue
                          && (d.decided->rule == "source-cue-quote" || d.decided->rule == "quote-cue-source"
                              || d.decided->rule == "quote-source-cue");
        auto const kind = kind_of(where, paired_.quotations[d.quotation], d, zone::body);
        // "I said, 'Go home'": the outer speaker's own words, which the outer record has already.
        bool const own = told && is_first_person(d.decided->source.words);
        if (!told || own || kind == quotation_kind::term) {
            return;
        }
        auto made = statement_of(where, d, kind);
        made.within = statement_of_quotation_[parent];
        out_.statements.push_back(made);
    }

    bool is_first_person(mention const& m) const {
        auto const* const entry = words_.find(unicode::lower(source_.text.view(m.span)));
        return entry != nullptr && entry->is(word_class::first_person);
    }

    void sort_statements() {
        std::vector<std::uint32_t> order(out_.statements.size());
        for (std::uint32_t index = 0; index < order.size(); ++index) {
            order[index] = index;
        }
        std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
            return out_.statements[a].quotations.front() < out_.statements[b].quotations.front();
        });
        std::vector<std::uint32_t> place(order.size());
        std::vector<statement> sorted;
        for (std::uint32_t at = 0; at < order.size(); ++at) {
            place[order[at]] = at;
            sorted.push_back(std::move(out_.statements[order[at]]));
        }
        for (auto& s : sorted) {
            if (s.within) {
                s.within = place[*s.within];
            }
        }
        out_.statements = std::move(sorted);
    }

    article const& source_;
    pairing const& paired_;
    vocabulary const& words_;
    tracing trace_;
    reported_speech wanted_;
    reading read_;
    std::vector<std::uint32_t> statement_of_quotation_;
    attribution_result out_;
};

/// Every outer quotation as a statement of its own, without a source.
attribution_result unattributed(article const& source, pairing const& paired) {
    attribution_result out;
    for (std::uint32_t index = 0; index < paired.quotations.size(); ++index) {
        quotation const& quoted = paired.quotations[index];
        if (quoted.depth != 0) {
            continue;
        }
        auto const shape = shape_of(source.text.text(), quoted);
        statement made;
        bool const whole = quoted.form != quotation_form::marked || shape.begins_like_sentence;
        made.kind = quoted.form == quotation_form::block ? quotation_kind::block
                    : whole                              ? quotation_kind::direct
                                                         : quotation_kind::mixed;
        made.quotations = {index};
        made.rule = other_language;
        out.statements.push_back(std::move(made));
    }
    return out;
}

} // namespace

attribution_result attribute(article const& source, pairing const& paired, vocabulary const& words,
                             tracing trace, reported_speech wanted) {
    if (!is_attributed(source)) {
        return unattributed(source, paired);
    }
    return assembly{source, paired, words, trace, wanted}.result();
}

} // namespace inquit
