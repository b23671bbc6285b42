#include "explain/explained_text.hpp"

#include "explain/evidence.hpp"
#include "explain/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit {
namespace {

constexpr std::uint32_t indent = 2;
constexpr std::uint32_t field_indent = 14;    // "  confidence  "
constexpr std::uint32_t evidence_indent = 18; // "            +1.23  "
constexpr std::size_t most_evidence = 3;
constexpr std::size_t fewest_candidates = 2;
constexpr double least_probability = 0.005; // what would be shown as 0.00

text_style style_of(passage_role role) {
    switch (role) {
    case passage_role::quotation:
        return text_style::quotation;
    case passage_role::source:
        return text_style::source;
    case passage_role::cue:
        return text_style::cue;
    case passage_role::gap:
        return text_style::faint;
    case passage_role::plain:
        break;
    }
    return text_style::plain;
}

std::string quoted(std::string_view words) { return fmt::format("\"{}\"", words); }

/// Writes one explanation.
class explanation_page {
  public:
    explanation_page(explanation const& from, text_view view) : from_{from}, view_{view} {}

    [[nodiscard]] std::string text() {
        heading();
        passage();
        speaker();
        reported();
        rule();
        field("confidence", {{fmt::format("{:.2f}", from_.made.confidence), text_style::plain}});
        candidates();
        return std::move(out_);
    }

  private:
    void add(std::string_view label, std::vector<styled> const& pieces, std::uint32_t rest) {
        out_ += laid_out(label, pieces, rest, view_);
    }

    void field(std::string_view name, std::vector<styled> const& pieces) {
        add(fmt::format("{:{}}{:<{}}", "", indent, name, field_indent - indent), pieces, field_indent);
    }

    void heading() {
        auto const& at = from_.parts.front().start;
        add("",
            {{fmt::format("{}:{}:{}", from_.made.source.path, at.line, at.column), text_style::heading},
             {fmt::format(" ({}, {})", name_of(from_.made.kind), from_.made.id), text_style::plain}},
            indent);
    }

    void passage() {
        std::vector<styled> pieces;
        for (auto const& run : from_.passage) {
            pieces.push_back({run.text, style_of(run.role)});
        }
        out_ += '\n';
        add("  ", pieces, indent);
        out_ += '\n';
    }

    void speaker() {
        auto const said = speaker_in_words(from_.made.speaker);
        field("speaker", {{said.name, text_style::heading}, {said.rest, text_style::plain}});
    }

    [[nodiscard]] bool is_report() const { return from_.made.kind == quotation_kind::indirect; }

    void reported() {
        if (is_report() && from_.made.cue) {
            field("cue", {{quoted(from_.made.cue->text), text_style::plain}});
        }
        if (!from_.reported.empty()) {
            field("reported", {{from_.reported, text_style::plain}});
        }
    }

    void rule() {
        auto const words = rule_in_words(from_.made.rule);
        field("rule", {{from_.made.rule, text_style::plain},
                       {words.empty() ? std::string{} : fmt::format(": {}", words), text_style::plain}});
    }

    void candidates() {
        if (is_report()) {
            field("candidates", {{"none were weighed: what stands in no marks is read by the rule alone",
                                  text_style::plain}});
            return;
        }
        if (from_.candidates.empty()) {
            field("candidates",
                  {{"none were weighed: a label, a title, a question that was asked, a quotation within "
                    "another, or a language that is not read settles it",
                    text_style::plain}});
            return;
        }
        field("candidates",
              {{"what speaks for (+) or against (-) each, beside the chosen one", text_style::faint}});
        std::size_t shown = 0;
        for (auto const& each : from_.candidates) {
            if (shown >= fewest_candidates && each.probability < least_probability) {
                break;
            }
            candidate(each, shown);
            ++shown;
        }
        if (auto const left = from_.candidates.size() - shown; left > 0) {
            add(fmt::format("{:{}}", "", indent + 2),
                {{fmt::format("{} more below {}", left, least_probability), text_style::faint}}, indent + 2);
        }
    }

    void candidate(explained_candidate const& each, std::size_t place) {
        bool const chosen = place == 0;
        std::vector<styled> pieces{{each.source ? each.source->text : "nobody", text_style::heading}};
        if (each.cue) {
            pieces.push_back({fmt::format(", cue {}", quoted(each.cue->text)), text_style::plain});
        }
        if (each.source) {
            pieces.push_back({fmt::format(", {}", each.rule), text_style::plain});
        }
        add(fmt::format("{:{}}{} {:.2f}  ", "", indent, chosen ? '*' : ' ', each.probability), pieces,
            indent + 8);
        auto const rival = chosen ? std::size_t{1} : std::size_t{0};
        if (rival < from_.candidates.size()) {
            for (auto const& one : evidence_of(each, from_.candidates[rival], most_evidence)) {
                evidence_line(one, chosen);
            }
        }
    }

    void evidence_line(evidence const& one, bool chosen) {
        std::string_view const rival = chosen ? "the next one: " : "the chosen one: ";
        add(fmt::format("{:{}}{:+.1f}  ", "", evidence_indent - 6, one.difference),
            {{fmt::format("{}{}", one.owner == evidence_owner::rival ? rival : "",
                          feature_in_words(one.feature)),
              text_style::plain}},
            evidence_indent);
    }

    explanation const& from_;
    text_view view_;
    std::string out_;
};

} // namespace

std::string legend(text_view view) {
    std::vector<styled> const pieces{{"Marked are the ", text_style::plain},
                                     {"quoted words", text_style::quotation},
                                     {", the ", text_style::plain},
                                     {"source", text_style::source},
                                     {" and the ", text_style::plain},
                                     {"cue", text_style::cue},
                                     {".", text_style::plain}};
    return laid_out("", pieces, 0, view);
}

std::string explained_text(explanation const& from, text_view view) {
    return explanation_page{from, view}.text();
}

} // namespace inquit
