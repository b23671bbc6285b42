#include "tests/span_properties.hpp"
#include "tests/stage_properties.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace inquit::testing {
namespace {

std::uint32_t begin_of(pairing const& paired, statement const& said) {
    return paired.quotations[said.quotations.front()].outer.begin;
}

std::uint32_t end_of(pairing const& paired, statement const& said) {
    return paired.quotations[said.quotations.back()].outer.end;
}

std::string_view broken_quotations(pairing const& paired, attribution_result const& found) {
    std::vector<unsigned> statements_of(paired.quotations.size(), 0);
    for (auto const& said : found.statements) {
        if (said.quotations.empty() || !std::ranges::is_sorted(said.quotations)
            || said.quotations.back() >= paired.quotations.size()) {
            return "a statement has quotations, ascending";
        }
        for (auto const index : said.quotations) {
            ++statements_of[index];
        }
    }
    for (std::size_t index = 0; index < paired.quotations.size(); ++index) {
        if (statements_of[index] > 1) {
            return "no quotation is in two statements";
        }
        if (statements_of[index] == 0 && paired.quotations[index].depth == 0) {
            return "every quotation of depth 0 is in a statement";
        }
    }
    return "";
}

std::string_view broken_order(pairing const& paired, attribution_result const& found) {
    std::uint32_t last = 0;
    for (std::uint32_t index = 0; index < found.statements.size(); ++index) {
        auto const& said = found.statements[index];
        if (begin_of(paired, said) < last) {
            return "statements stand in text order";
        }
        last = begin_of(paired, said);
        if (!said.within) {
            continue;
        }
        if (*said.within >= index || found.statements[*said.within].within == index) {
            return "the statement around stands before";
        }
        auto const& outer = found.statements[*said.within];
        if (begin_of(paired, outer) > begin_of(paired, said)
            || end_of(paired, said) > end_of(paired, outer)) {
            return "the statement around holds what is within";
        }
    }
    return "";
}

std::string_view broken_evidence(std::string_view text, statement const& said) {
    if (said.rule.empty() || !(said.confidence >= 0 && said.confidence <= 1)) {
        return "a statement has a rule and a confidence in [0, 1]";
    }
    if (said.source && !is_valid(*said.source, text)) {
        return "a source lies in the text";
    }
    if (said.source.has_value() != said.via.has_value()) {
        return "what has a source says by which way, what has none does not";
    }
    if (said.kind == quotation_kind::term && said.source) {
        return "nobody says a term";
    }
    if (said.members.size() == 1
        || !std::ranges::all_of(said.members, [text](mention const& m) { return is_valid(m, text); })) {
        return "members are two or more and lie in the text";
    }
    bool const has_evidence =
        (!said.cue || is_words(text, *said.cue)) && (!said.addressee || is_words(text, *said.addressee));
    bool const has_content =
        std::ranges::all_of(said.content, [text](byte_span span) { return is_words(text, span); });
    return has_evidence && has_content ? "" : "cue, addressee and content lie in the text";
}

} // namespace

std::string_view broken_attribution(article const& source, pairing const& paired,
                                    attribution_result const& found) {
    auto const text = source.text.text();
    if (auto const broken = broken_quotations(paired, found); !broken.empty()) {
        return broken;
    }
    for (auto const& said : found.statements) {
        if (auto const broken = broken_evidence(text, said); !broken.empty()) {
            return broken;
        }
    }
    std::uint32_t last = 0;
    for (auto const& named : found.mentions) {
        if (!is_valid(named, text) || named.span.begin < last) {
            return "mentions lie in the text and ascend";
        }
        last = named.span.begin;
    }
    return broken_order(paired, found);
}

std::string_view broken_sources(attribution_result const& found, std::span<resolved_source const> sources) {
    if (sources.size() != found.statements.size()) {
        return "every statement has one source";
    }
    for (std::size_t index = 0; index < sources.size(); ++index) {
        auto const& who = sources[index];
        if (who.name.has_value() != (who.type != speaker_type::unknown)) {
            return "only the unknown have no name";
        }
        if ((who.name && who.name->empty()) || (who.role && who.role->empty())) {
            return "names and roles are not empty";
        }
        if (who.name && !found.statements[index].source) {
            return "nobody is named without a source";
        }
        if (std::ranges::any_of(who.members, &std::string::empty)) {
            return "members have names";
        }
    }
    return "";
}

} // namespace inquit::testing
