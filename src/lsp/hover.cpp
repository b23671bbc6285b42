#include "lsp/hover.hpp"

#include "explain/wording.hpp"

#include <fmt/format.h>

namespace inquit::lsp {
namespace {

byte_span bytes_of(record_part const& part) { return {part.bytes.first, part.bytes.second}; }

std::string finding_words(finding const& from) {
    auto out = fmt::format("{}: {} [{}]\n{}", name_of(from.level), from.message, from.of->id, from.of->why);
    return from.of->guide.empty() ? out : fmt::format("{}\nSee {}.", out, from.of->guide);
}

std::string quotation_words(explanation const& from) {
    auto const& made = from.made;
    auto const who = speaker_in_words(made.speaker);
    auto const rule = rule_in_words(made.rule);
    auto out = fmt::format("Speaker: {}{}\n", who.name, who.rest);
    if (made.speaker.role) {
        out += fmt::format("Role: {}\n", *made.speaker.role);
    }
    if (made.cue) {
        out += fmt::format("Verb: {}\n", made.cue->text);
    }
    out += fmt::format("Rule: {}{}{}\n", made.rule, rule.empty() ? "" : ": ", rule);
    return out + fmt::format("Kind: {}, confidence {:.2f}", name_of(made.kind), made.confidence);
}

/// Adds what holds over a span; the smallest one is shown as what is meant.
void add(std::optional<hover_text>& to, byte_span over, std::string const& text) {
    if (!to) {
        to = hover_text{over, text};
        return;
    }
    to->text += "\n\n" + text;
    to->over = over.size() < to->over.size() ? over : to->over;
}

/// The innermost quotation at a byte, and its part there.
struct quotation_place {
    explanation const* quoted = nullptr;
    byte_span part;
};

quotation_place quotation_at(std::uint32_t byte, std::vector<explanation> const& all) {
    quotation_place found;
    for (auto const& each : all) {
        for (auto const& part : each.parts) {
            auto const span = bytes_of(part);
            if (span.contains(byte) && (found.quoted == nullptr || span.size() < found.part.size())) {
                found = {&each, span};
            }
        }
    }
    return found;
}

} // namespace

std::optional<hover_text> hover_at(std::uint32_t byte, open_document& in, project_source& projects) {
    std::optional<hover_text> out;
    for (auto const& each : in.linted(projects).findings) {
        if (auto const span = bytes_of(each.where); span.contains(byte)) {
            add(out, span, finding_words(each));
        }
    }
    if (auto const found = quotation_at(byte, in.explained(projects)); found.quoted != nullptr) {
        add(out, found.part, quotation_words(*found.quoted));
    }
    return out;
}

} // namespace inquit::lsp
