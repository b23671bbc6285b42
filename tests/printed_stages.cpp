#include "tests/printed_stages.hpp"

#include "attribute/attribute.hpp"
#include "attribute/paragraph.hpp"
#include "grammar/reported_clause.hpp"
#include "grammar/told_occasion.hpp"
#include "pair/quotation.hpp"
#include "resolve/headlines.hpp"
#include "resolve/resolve.hpp"
#include "tests/article_of.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <optional>
#include <sstream>
#include <vector>

namespace inquit::testing {

namespace {

/// An article with its quotations, and its blocks as the sieves read them.
struct read_article {
    article source;
    pairing paired;
    std::vector<paragraph> paragraphs;

    [[nodiscard]] std::string_view text() const { return source.text.text(); }
    [[nodiscard]] std::string words(byte_span span) const { return std::string{source.text.view(span)}; }
};

read_article read(std::string_view lines) {
    read_article made;
    made.source = article_of(lines);
    made.paired = pair_marks(made.source);
    for (std::uint32_t index = 0; index < made.source.blocks.size(); ++index) {
        auto const& block = made.source.blocks[index];
        std::vector<opaque_span> quotations;
        for (std::uint32_t q = 0; q < made.paired.quotations.size(); ++q) {
            auto const& quoted = made.paired.quotations[q];
            if (quoted.depth == 0 && quoted.outer.overlaps(block.span)) {
                quotations.push_back({{std::max(quoted.outer.begin, block.span.begin),
                                       std::min(quoted.outer.end, block.span.end)},
                                      q});
            }
        }
        made.paragraphs.push_back(read_paragraph(made.text(), block.span, index, quotations, {}));
    }
    return made;
}

std::string joined(std::vector<std::string> const& parts, std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

/// `line` of each sentence that has one, a line each.
std::string a_line_a_sentence(
    read_article const& from,
    std::function<std::optional<std::string>(read_article const&, sentence const&)> const& line) {
    std::vector<std::string> lines;
    for (auto const& p : from.paragraphs) {
        for (auto const& s : p.sentences) {
            if (auto made = line(from, s)) {
                lines.push_back(*std::move(made));
            }
        }
    }
    return joined(lines, "\n");
}

std::string printed(read_article const& from, token const& t) {
    std::string_view suffix;
    switch (t.kind) {
    case token_kind::word:
        suffix = t.negated ? "/not" : t.adverbial && !t.is(word_class::adverb) ? "/adverb" : "";
        break;
    case token_kind::number:
        suffix = "/number";
        break;
    case token_kind::clitic:
        suffix = "/clitic";
        break;
    case token_kind::quotation:
        suffix = "/quotation";
        break;
    case token_kind::bullet:
        suffix = "/bullet";
        break;
    case token_kind::point:
        break;
    }
    return from.words(t.span).append(suffix);
}

std::string_view name_of(mention_kind kind) {
    constexpr auto names =
        std::to_array<std::string_view>({"name", "pronoun", "descriptor", "organization", "document"});
    return names[static_cast<std::size_t>(kind)];
}

std::string description(noun_phrase const& phrase) {
    constexpr auto genders = std::to_array<std::string_view>({"", " m", " f", " n"});
    std::string out{name_of(phrase.words.kind)};
    out += genders[static_cast<std::size_t>(phrase.words.sex)];
    out += phrase.words.number == grammatical_number::plural ? " pl" : "";
    out += phrase.owner ? " owned" : "";
    out += phrase.can_speak ? "" : " mute";
    return out;
}

/// Signs around spans of a text; put in from the left.
class markup {
  public:
    void put(std::uint32_t at, std::string sign) { signs_.emplace_back(at, std::move(sign)); }
    void around(byte_span span, std::string_view open, std::string_view close) {
        if (!span.empty()) {
            put(span.begin, std::string{open});
            put(span.end, std::string{close});
        }
    }
    [[nodiscard]] std::string printed(std::string_view text) const {
        std::string out;
        std::uint32_t copied = 0;
        for (auto const& [at, sign] : signs_) {
            out += text.substr(copied, at - copied);
            out += sign;
            copied = at;
        }
        return out.append(text.substr(copied));
    }

  private:
    std::vector<std::pair<std::uint32_t, std::string>> signs_; ///< ascending
};

std::string printed(read_article const& from, chunk const& c) {
    constexpr auto letters =
        std::to_array<std::string_view>({"Q", "N", "O", "V", "P", "T", "R", "C", "S", "A", "G", "B", "D"});
    auto const words = from.words(c.span);
    auto const kind = static_cast<std::size_t>(c.kind);
    if (kind >= letters.size()) {
        return c.kind == chunk_kind::other ? fmt::format("X[{}]", words) : words;
    }
    std::string out{letters[kind]};
    out += c.describes ? "d" : "";
    out += c.can_subordinate ? "s" : "";
    if (c.kind != chunk_kind::verb) {
        return out + fmt::format("[{}]", words);
    }
    auto const cue = c.verb.cue == c.span ? "" : "=" + from.words(c.verb.cue);
    out += fmt::format("[{}{}]", words, cue);
    auto const add = [&out](bool holds, char letter) { out.append(holds ? 1 : 0, letter); };
    add(c.verb.finite, 'f');
    add(c.verb.infinitive, 'i');
    add(c.verb.participle, 'p');
    add(c.verb.may_be_participle, 'm');
    add(c.verb.passive, 'v');
    add(c.verb.negated, 'n');
    add(c.verb.copula, 'c');
    add(c.verb.unlisted, 'u');
    add(c.verb.reports(), 'r');
    return out;
}

std::string cue_words(read_article const& from, chunk const& c) {
    return from.words(c.kind == chunk_kind::verb ? c.verb.cue : c.span);
}

std::string printed(read_article const& from, sentence const& s, clause const& c) {
    auto out = cue_words(from, s.chunks[c.verb]) + " <- ";
    out += c.subject ? from.words(s.chunks[*c.subject].span) : "none";
    out += c.inherited ? " (inherited)" : "";
    out += c.relative ? " (relative)" : "";
    out += c.subordinate && !c.relative ? " (subordinate)" : "";
    return out;
}

std::string printed(read_article const& from, sentence const& s, std::optional<inquit_match> const& match) {
    if (!match) {
        return "none";
    }
    auto const cue = match->cue ? cue_words(from, s.chunks[*match->cue]) : "-";
    return fmt::format("{}: {} <- {}", match->rule, cue, from.words(s.chunks[match->source].span));
}

/// `line(sentence, chunk)` for each quotation.
std::string a_line_a_quotation(
    std::string_view lines,
    std::function<std::string(read_article const&, sentence const&, std::uint32_t)> const& line) {
    return a_line_a_sentence(read(lines), [&](auto const& from, sentence const& s) {
        std::vector<std::string> found;
        for (std::uint32_t at = 0; at < s.chunks.size(); ++at) {
            if (s.chunks[at].kind == chunk_kind::quotation) {
                found.push_back(line(from, s, at));
            }
        }
        return found.empty() ? std::nullopt : std::optional{joined(found, "\n")};
    });
}

/// The first words of a quotation's content, so that a line stays short.
std::string beginning(read_article const& from, std::uint32_t quotation) {
    constexpr std::size_t words_shown = 4;
    auto const words = from.words(from.paired.quotations[quotation].content.front());
    std::size_t end = 0;
    for (std::size_t shown = 0; shown < words_shown && end != std::string::npos; ++shown) {
        end = words.find(' ', end == 0 ? 0 : end + 1);
    }
    return words.substr(0, end);
}

std::string or_dash(std::optional<std::string> const& words) { return words.value_or("-"); }

std::optional<std::string> words_of(read_article const& from, std::optional<byte_span> span) {
    return span ? std::optional{from.words(*span)} : std::nullopt;
}

std::string printed(read_article const& from, std::vector<statement> const& all, statement const& said) {
    std::vector<std::string> fields{
        std::string{inquit::name_of(said.kind)},
        beginning(from, said.quotations.front()),
        or_dash(said.mentioned ? words_of(from, *said.mentioned) : std::nullopt),
        or_dash(words_of(from, said.cue)),
        std::string{said.rule},
        said.via ? std::string{inquit::name_of(*said.via)} : "-",
    };
    if (said.quotations.size() > 1) {
        fields.push_back(fmt::format("parts {}", said.quotations.size()));
    }
    if (said.within) {
        fields.push_back("within: " + beginning(from, all[*said.within].quotations.front()));
    }
    if (said.addressee) {
        fields.push_back("addressee: " + from.words(*said.addressee));
    }
    if (!said.members.empty()) {
        std::vector<std::string> names;
        std::ranges::transform(said.members, std::back_inserter(names),
                               [&from](mention const& one) { return from.words(one.span); });
        fields.push_back("members: " + joined(names, ", "));
    }
    if (said.negated) {
        fields.emplace_back("negated");
    }
    if (said.thought) {
        fields.emplace_back("thought");
    }
    return joined(fields, " | ");
}

std::string printed(std::optional<told_time> const& when) {
    if (!when) {
        return "-";
    }
    if (when->weekday) {
        return fmt::format("{}weekday {}", when->is_last ? "last " : "", *when->weekday);
    }
    if (when->back) {
        return fmt::format("{} back", *when->back);
    }
    auto const number = [](std::optional<unsigned> part) { return part ? fmt::format("{}", *part) : "?"; };
    return fmt::format("{}-{}-{}", number(when->year), number(when->month), number(when->day));
}

} // namespace

std::string printed_tokens(std::string_view lines) {
    return a_line_a_sentence(read(lines), [](auto const& from, sentence const& s) {
        std::vector<std::string> tokens;
        for (auto const& t : s.tokens) {
            tokens.push_back(printed(from, t));
        }
        return std::optional{joined(tokens, " ")};
    });
}

std::string printed_sentences(std::string_view lines) {
    return a_line_a_sentence(read(lines), [](auto const& from, sentence const& s) {
        return std::optional{from.words({s.tokens.front().span.begin, s.tokens.back().span.end})};
    });
}

std::string printed_phrases(std::string_view lines) {
    auto const from = read(lines);
    markup signs;
    a_line_a_sentence(from, [&signs](auto const&, sentence const& s) -> std::optional<std::string> {
        for (auto const& phrase : s.phrases) {
            auto const& m = phrase.words;
            signs.put(m.span.begin, '[' + description(phrase) + ": ");
            if (m.span.contains(m.role)) {
                signs.around(m.role, "<", ">");
            }
            if (m.span.contains(m.name)) {
                signs.around(m.name, "(", ")");
            }
            signs.put(m.span.end, "]");
        }
        return std::nullopt;
    });
    return signs.printed(from.text());
}

std::string printed_chunks(std::string_view lines) {
    return a_line_a_sentence(read(lines), [](auto const& from, sentence const& s) {
        std::vector<std::string> chunks;
        for (auto const& c : s.chunks) {
            chunks.push_back(printed(from, c));
        }
        return std::optional{joined(chunks, " ")};
    });
}

std::string printed_clauses(std::string_view lines) {
    return a_line_a_sentence(read(lines), [](auto const& from, sentence const& s) {
        std::vector<std::string> clauses;
        for (auto const& c : s.clauses) {
            clauses.push_back(printed(from, s, c));
        }
        return clauses.empty() ? std::nullopt : std::optional{joined(clauses, "\n")};
    });
}

std::string printed_matches_after(std::string_view lines) {
    return a_line_a_quotation(lines, [](auto const& from, sentence const& s, std::uint32_t at) {
        return printed(from, s, match_after(s.chunks, at));
    });
}

std::string printed_matches_before(std::string_view lines) {
    return a_line_a_quotation(lines, [](auto const& from, sentence const& s, std::uint32_t at) {
        return printed(from, s, match_before(from.text(), s.tokens, s.phrases, s.chunks, at));
    });
}

namespace {

std::string printed(read_article const& from, sentence const& s, std::span<reported_clause const> reports) {
    std::vector<std::string> lines;
    for (auto const& each : reports) {
        std::vector<std::string> content;
        for (auto const span : each.content) {
            content.emplace_back(from.words(span));
        }
        lines.push_back(fmt::format(
            "{}: {} <- {} | {}{}{}", each.rule, from.words(s.chunks[each.source].span),
            from.words(s.chunks[each.cue].span), joined(content, " ... "), each.negated ? " | not said" : "",
            each.plain ? fmt::format(" | before: {}", from.words(*each.plain)) : ""));
    }
    return joined(lines, "\n");
}

} // namespace

std::string printed_reports(std::string_view lines) {
    auto const all = a_line_a_sentence(read(lines), [](auto const& from, sentence const& s) {
        auto const reports = find_reported_clauses(s.tokens, s.phrases, s.chunks, s.clauses);
        return reports.empty() ? std::nullopt : std::optional{printed(from, s, reports)};
    });
    return all.empty() ? "none" : all;
}

std::string printed_reports_holding(std::string_view lines) {
    return a_line_a_quotation(lines, [](auto const& from, sentence const& s, std::uint32_t at) {
        auto const reports = reports_holding(s.tokens, s.phrases, s.chunks, s.clauses, at);
        return reports.empty() ? "none" : printed(from, s, reports);
    });
}

std::string printed_gaps(std::string_view lines) {
    constexpr auto names = std::to_array<std::string_view>({"touching", "object", "complement", "open"});
    return a_line_a_sentence(
        read(lines), [&names](auto const& from, sentence const& s) -> std::optional<std::string> {
            auto const quotation = std::ranges::find(s.chunks, chunk_kind::quotation, &chunk::kind);
            auto const index = static_cast<std::uint32_t>(quotation - s.chunks.begin());
            std::vector<std::string> gaps;
            for (std::uint32_t at = 0; index < s.chunks.size() && at < index; ++at) {
                if (s.chunks[at].kind == chunk_kind::verb) {
                    auto const found = static_cast<std::size_t>(gap_between(s.chunks, at, index));
                    gaps.push_back(fmt::format("{} {}", cue_words(from, s.chunks[at]), names[found]));
                }
            }
            return gaps.empty() ? std::nullopt : std::optional{joined(gaps, "\n")};
        });
}

std::string printed_statements(std::string_view lines) {
    auto const from = read(lines);
    auto const attributed = attribute(from.source, from.paired);
    std::vector<std::string> printed_lines;
    for (auto const& said : attributed.statements) {
        printed_lines.push_back(printed(from, attributed.statements, said));
    }
    return joined(printed_lines, "\n");
}

std::string printed_occasions(std::string_view lines) {
    std::vector<std::string> printed_lines;
    std::istringstream in{std::string{lines}};
    for (std::string line; std::getline(in, line);) {
        std::string_view const words = line;
        auto const told = occasion_at_begin(words);
        std::vector<std::string> const events(told.events.begin(), told.events.end());
        printed_lines.push_back(told.length == 0 ? "nothing"
                                                 : fmt::format("{} | {} | {}", printed(told.when),
                                                               events.empty() ? "-" : joined(events, ", "),
                                                               words.substr(0, told.length)));
    }
    return joined(printed_lines, "\n");
}

std::string printed_contents(std::string_view lines) {
    auto const from = read(lines);
    auto const attributed = attribute(from.source, from.paired);
    std::vector<std::string> printed_lines;
    for (auto const& said : attributed.statements) {
        std::vector<std::string> content;
        for (auto const span : said.content) {
            content.push_back(from.words(span));
        }
        if (said.kind == quotation_kind::mixed) {
            printed_lines.push_back(content.empty() ? "-" : joined(content, " ... "));
        }
    }
    return joined(printed_lines, "\n");
}

std::string printed_sources(std::string_view lines) {
    auto const from = read(lines);
    auto attributed = attribute(from.source, from.paired);
    auto sources = resolve(from.source, attributed);
    settle_headlines(from.source, from.paired, attributed, sources);
    std::vector<std::string> printed_lines;
    for (std::size_t index = 0; index < sources.size(); ++index) {
        auto const& said = attributed.statements[index];
        auto const& who = sources[index];
        if (said.kind == quotation_kind::term) {
            continue;
        }
        auto line = fmt::format("{} | {} | {} | {}", beginning(from, said.quotations.front()),
                                or_dash(who.name), inquit::name_of(who.type), or_dash(who.role));
        line += who.anonymous ? " | anonymous" : "";
        line += who.members.empty() ? "" : " | members: " + joined(who.members, ", ");
        printed_lines.push_back(std::move(line));
    }
    return joined(printed_lines, "\n");
}

} // namespace inquit::testing
