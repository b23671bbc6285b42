// Statements to records: any statements that attribution may make, not only those that it makes of this text.
#include "tests/article_of.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/stage_properties.hpp"

#include "read/read.hpp"
#include "record/make_records.hpp"
#include "text/unicode.hpp"

#include <algorithm>

using namespace inquit;
using namespace inquit::testing;

namespace {

/// A span of whole code points.
byte_span drawn_span(std::string_view text, last_bytes& choice) {
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const boundary = [text](std::uint32_t offset) {
        while (offset > 0 && offset < text.size() && unicode::continues_code_point(text[offset])) {
            --offset;
        }
        return offset;
    };
    auto const begin = boundary(choice.number(size + 1));
    return {begin, boundary(begin + choice.number(size - begin + 1))};
}

struct drawn_statements {
    std::vector<statement> statements;
    std::vector<resolved_source> sources;
};

drawn_statements drawn_from(std::string_view text, pairing const& paired, last_bytes choice) {
    drawn_statements out;
    std::vector<std::optional<std::uint32_t>> statement_of(paired.quotations.size());
    for (std::uint32_t index = 0; index < paired.quotations.size(); ++index) {
        auto const& words = paired.quotations[index];
        // A split quotation's parts follow each other; a dialogue's line may go on behind what it quotes.
        bool const joins = !out.statements.empty() && words.depth == 0 && choice.number(4) == 0
                           && !out.statements.back().within
                           && paired.quotations[out.statements.back().quotations.back()].content.back().end
                                  <= words.content.front().begin;
        if (joins) {
            out.statements.back().quotations.push_back(index);
            statement_of[index] = static_cast<std::uint32_t>(out.statements.size() - 1);
            continue;
        }
        statement made;
        made.kind = static_cast<quotation_kind>(choice.number(5));
        made.quotations = {index};
        made.rule = "drawn";
        made.negated = choice.flag();
        made.thought = choice.flag();
        if (words.parent) {
            made.within = statement_of[*words.parent];
        }
        resolved_source who;
        if (choice.flag()) {
            made.source = mention{};
            made.source->span = drawn_span(text, choice);
            made.mentioned = made.source->span;
            made.cue = drawn_span(text, choice);
            made.addressee = drawn_span(text, choice);
            made.content = {drawn_span(text, choice)};
            who.name = "A";
            who.type = speaker_type::person;
        }
        statement_of[index] = static_cast<std::uint32_t>(out.statements.size());
        out.statements.push_back(std::move(made));
        out.sources.push_back(std::move(who));
    }
    return out;
}

void check(article const& source, last_bytes choice) {
    auto const paired = pair_marks(source);
    auto const drawn = drawn_from(source.text.text(), paired, choice);
    auto const records = make_records(source, paired, drawn.statements, drawn.sources);
    require(records.size() == drawn.statements.size(), "every statement gives a record");
    require_unbroken(broken_records(source, records));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (auto const read = read_plain(text_of(data, size), "a.txt")) {
        check(*read, {data, size});
    }
    return 0;
}
