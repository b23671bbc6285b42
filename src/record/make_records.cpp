#include "record/make_records.hpp"

#include "record/insertions.hpp"
#include "text/digest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <unordered_map>

namespace inquit {
namespace {

constexpr std::size_t id_digits = 12;
constexpr int context_length = 32; ///< code points, as W3C TextQuoteSelector examples use

/// Words as a person reads them: a line end inside a paragraph (the file is wrapped) is a space, so that the same
/// words have the same id however the file is wrapped.
std::string unwrapped(std::string_view words) {
    constexpr std::string_view blank = " \t\n";
    std::string out;
    out.reserve(words.size());
    for (std::size_t at = 0;;) {
        auto const line_end = std::min(words.find('\n', at), words.size());
        auto line = words.substr(at, line_end - at);
        if (line_end == words.size()) {
            return out.append(line);
        }
        auto const last = line.find_last_not_of(blank);
        out.append(line.substr(0, last == std::string_view::npos ? 0 : last + 1));
        out.push_back(' ');
        at = std::min(words.find_first_not_of(blank, line_end), words.size());
    }
}

std::string_view last_code_points(std::string_view text, int count) {
    auto begin = text.size();
    for (; count > 0 && begin > 0; --count) {
        begin -= unicode::decode_before(text, begin).length;
    }
    return text.substr(begin);
}

std::string_view first_code_points(std::string_view text, int count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) {
        end += unicode::decode(text, end).length;
    }
    return text.substr(0, end);
}

double two_decimals(double value) { return std::round(value * 100) / 100; }

/// Spans of one article's text as the record shows them.
class selector {
  public:
    explicit selector(article const& source) : source_{source}, positions_{source.file} {}

    [[nodiscard]] record_part part(byte_span span) const {
        auto const file = source_.map.to_file(span);
        return {{file.begin, file.end},
                {positions_.code_point(file.begin), positions_.code_point(file.end)},
                positions_.position(file.begin),
                positions_.position(file.end)};
    }

    [[nodiscard]] std::vector<record_part> parts(std::vector<byte_span> const& spans) const {
        std::vector<record_part> out;
        out.reserve(spans.size());
        std::ranges::transform(spans, std::back_inserter(out), [this](byte_span span) { return part(span); });
        return out;
    }

    [[nodiscard]] std::string words(byte_span span) const { return unwrapped(source_.text.view(span)); }

    [[nodiscard]] quoted_words quoted(byte_span span) const {
        auto const where = part(span);
        return {words(span), where.bytes, where.chars};
    }

    /// The block that holds the byte; the one before, where it lies between blocks.
    [[nodiscard]] block const* block_at(std::uint32_t offset) const {
        auto const after = std::ranges::upper_bound(
            source_.blocks, offset, {}, [](block const& candidate) { return candidate.span.begin; });
        return after == source_.blocks.begin() ? nullptr : &*std::prev(after);
    }

    /// Parts in one paragraph are joined by a space, paragraphs by a line feed.
    [[nodiscard]] std::string joined_words(std::vector<byte_span> const& spans) const {
        std::string out;
        block const* last = nullptr;
        for (auto const span : spans) {
            auto const* const here = block_at(span.begin);
            if (!out.empty()) {
                out.push_back(here == last ? ' ' : '\n');
            }
            out += words(span);
            last = here;
        }
        return out;
    }

    [[nodiscard]] std::string prefix(byte_span first) const {
        return std::string{last_code_points(source_.text.text().substr(0, first.begin), context_length)};
    }

    [[nodiscard]] std::string suffix(byte_span last) const {
        return std::string{first_code_points(source_.text.text().substr(last.end), context_length)};
    }

  private:
    article const& source_;
    position_index positions_;
};

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

std::vector<std::string> flags_of(std::string_view quote, statement const& said, pairing const& pairs,
                                  block const* where) {
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
    add(where != nullptr && where->repeated, "repeated");
    return flags;
}

record_speaker speaker_of(statement const& said, resolved_source const& who, selector const& select) {
    record_speaker speaker{who.name, who.type, who.anonymous, who.role, who.members, {}, said.via};
    if (said.source) {
        speaker.mention = select.quoted(said.source->span);
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
    out.content = select.parts(said.content);
    out.where = where == nullptr ? zone::body : where->where;
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
    out.flags = flags_of(out.quote, said, pairs, where);
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

} // namespace inquit
