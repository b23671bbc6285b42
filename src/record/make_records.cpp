#include "record/make_records.hpp"

#include "record/insertions.hpp"
#include "record/selector.hpp"
#include "text/digest.hpp"
#include "text/unicode.hpp"
#include "text/unwrapped.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <unordered_map>

namespace inquit {
namespace {

constexpr std::size_t id_digits = 12;

double two_decimals(double value) { return std::round(value * 100) / 100; }

/// The quoted words; of an indirect quotation without marks, the reported clause.
std::vector<byte_span> spans_of(statement const& said, pairing const& pairs) {
    std::vector<byte_span> spans;
    for (auto const index : said.quotations) {
        auto const& content = pairs.quotations[index].content;
        spans.insert(spans.end(), content.begin(), content.end());
    }
    return spans.empty() ? said.content : spans;
}

struct located_statement {
    std::size_t index; ///< into statements
    std::vector<byte_span> spans;
};

std::vector<located_statement> in_text_order(pairing const& pairs, std::span<statement const> statements) {
    std::vector<located_statement> out;
    out.reserve(statements.size());
    for (std::size_t index = 0; index < statements.size(); ++index) {
        if (auto spans = spans_of(statements[index], pairs); !spans.empty()) {
            out.push_back({index, std::move(spans)});
        }
    }
    std::ranges::stable_sort(out, [](located_statement const& left, located_statement const& right) {
        return std::pair{left.spans.front().begin, right.spans.back().end}
               < std::pair{right.spans.front().begin, left.spans.back().end};
    });
    return out;
}

/// Ids of one file: "q-" and the hash of the words and of how often they stood before.
class id_maker {
  public:
    [[nodiscard]] std::string next(std::string_view quote) {
        auto key = unicode::nfc(quote);
        auto const n = ++seen_[key];
        return fmt::format("q-{:.{}}", sha256_hex(fmt::format("{}\n{}", key, n)), id_digits);
    }

  private:
    std::unordered_map<std::string, std::uint32_t> seen_;
};

/// The file has these words twice: the whole block, or in a pull quote.
bool stands_twice(std::span<byte_span const> spans, block const& where) {
    return where.repeated || std::ranges::any_of(where.pulled, [spans](byte_span pulled) {
               return std::ranges::any_of(spans, [pulled](byte_span s) { return s.overlaps(pulled); });
           });
}

std::vector<std::string> flags_of(std::string_view quote, std::span<byte_span const> spans,
                                  statement const& said, pairing const& pairs, block const* where) {
    auto const inserted = insertions_of(quote);
    auto const is_unclosed = [&pairs](std::uint32_t index) { return pairs.quotations[index].unclosed; };
    std::vector<std::string> flags;
    auto const add = [&flags](bool holds, std::string_view flag) {
        if (holds) {
            flags.emplace_back(flag);
        }
    };
    add(inserted.ellipsis, "edited-ellipsis");
    add(inserted.other, "bracketed");
    add(inserted.sic, "sic");
    add(std::ranges::any_of(said.quotations, is_unclosed), "unclosed");
    add(said.negated, "negated");
    add(said.thought, "thought");
    add(where != nullptr && stands_twice(spans, *where), "repeated");
    return flags;
}

record_speaker speaker_of(statement const& said, resolved_source const& who, selector const& select) {
    record_speaker speaker{who.name, who.type, who.anonymous, who.role, who.members, {}, said.via};
    for (auto* const words : {&speaker.name, &speaker.role}) {
        if (*words) {
            *words = unwrapped(**words);
        }
    }
    std::ranges::transform(speaker.members, speaker.members.begin(),
                           [](std::string const& member) { return unwrapped(member); });
    if (said.mentioned) {
        speaker.mention = select.quoted(*said.mentioned);
    }
    return speaker;
}

record record_of(located_statement const& located, statement const& said, resolved_source const& who,
                 pairing const& pairs, selector const& select) {
    auto const* const where = select.block_at(located.spans.front().begin);
    record out;
    out.kind = said.kind;
    out.quote = select.joined_words(located.spans);
    out.parts = select.parts(located.spans);
    out.spans = located.spans;
    out.content = select.parts(said.content);
    if (where != nullptr) {
        out.where = where->where;
        out.at = where->at;
    }
    out.speaker = speaker_of(said, who, select);
    if (said.cue) {
        out.cue = select.quoted(*said.cue);
    }
    if (said.addressee) {
        out.addressee = select.words(*said.addressee);
    }
    out.rule = said.rule;
    out.confidence = two_decimals(said.confidence);
    out.prefix = select.prefix(located.spans.front());
    out.suffix = select.suffix(located.spans.back());
    out.flags = flags_of(out.quote, located.spans, said, pairs, where);
    return out;
}

} // namespace

std::vector<record> make_records(article const& source, pairing const& pairs,
                                 std::span<statement const> statements,
                                 std::span<resolved_source const> sources) {
    selector const select{source};
    auto const ordered = in_text_order(pairs, statements);
    std::vector<std::string> ids(statements.size());
    std::vector<record> records;
    records.reserve(ordered.size());
    id_maker make_id;
    for (auto const& located : ordered) {
        records.push_back(
            record_of(located, statements[located.index], sources[located.index], pairs, select));
        auto& made = records.back();
        made.id = ids[located.index] = make_id.next(made.quote);
        made.source = {source.path, source.sha256, source.about};
    }
    for (std::size_t index = 0; index < ordered.size(); ++index) {
        if (auto const outer = statements[ordered[index].index].within; outer && !ids[*outer].empty()) {
            records[index].within = ids[*outer];
        }
    }
    return records;
}

std::vector<std::size_t> statements_at(std::span<byte_span const> places, pairing const& pairs,
                                       std::span<statement const> statements) {
    auto const is_asked_for = [places](byte_span words) {
        return std::ranges::any_of(places, [words](byte_span place) { return place.overlaps(words); });
    };
    std::vector<std::size_t> out;
    for (auto const& located : in_text_order(pairs, statements)) {
        if (std::ranges::any_of(located.spans, is_asked_for)
            || std::ranges::any_of(statements[located.index].content, is_asked_for)) {
            out.push_back(located.index);
        }
    }
    return out;
}

std::vector<record> make_records_of(std::span<std::size_t const> wanted, article const& source,
                                    pairing const& pairs, std::span<statement const> statements,
                                    std::span<resolved_source const> sources) {
    selector const select{source};
    std::vector<record> records;
    records.reserve(wanted.size());
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        auto const& said = statements[wanted[at]];
        records.push_back(record_of({wanted[at], spans_of(said, pairs)}, said, sources[at], pairs, select));
    }
    return records;
}

std::vector<std::size_t> order_of_records(pairing const& pairs, std::span<statement const> statements) {
    std::vector<std::size_t> order;
    std::ranges::transform(in_text_order(pairs, statements), std::back_inserter(order),
                           &located_statement::index);
    return order;
}

} // namespace inquit
