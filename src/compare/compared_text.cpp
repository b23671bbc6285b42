#include "compare/compared_text.hpp"

#include "check/checked_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace inquit {
namespace {

constexpr std::uint32_t indent = 2;
constexpr std::uint32_t field_indent = 20; // "  speaker-conflict  "

class compared_page {
  public:
    compared_page(compared_statement const& from, text_view view) : from_{from}, view_{view} {}

    std::string text() {
        add(fmt::format("{} ", from_.number),
            {{std::string{name_of(from_.agreement)}, style_of(from_.agreement)},
             {fmt::format(" ({})", from_.speaker.value_or("nobody named")), text_style::plain}},
            indent);
        std::ranges::for_each(from_.variants, [this](variant const& each) { wording_of(each); });
        return std::move(out_);
    }

  private:
    static text_style style_of(wording how) {
        return how == wording::conflict ? text_style::caution : text_style::heading;
    }

    void add(std::string_view label, std::vector<styled> const& pieces, std::uint32_t rest) {
        out_ += laid_out(label, pieces, rest, view_);
    }

    void field(std::string_view name, std::vector<styled> const& pieces) {
        add(fmt::format("{:{}}{:<{}}", "", indent, name, field_indent - indent), pieces, field_indent);
    }

    void wording_of(variant const& each) {
        auto pieces = styled_words(each.compared);
        if (pieces.empty()) {
            pieces.push_back({each.text, text_style::plain});
        }
        field(label_of(each), pieces);
        for (auto const& one : each.quotations) {
            field("", {{place_of(one), text_style::faint}});
        }
        std::ranges::for_each(each.differences, [this](checked_difference const& one) { note(one); });
    }

    /// Words that nobody has in marks there may be others than the base's.
    static std::string_view label_of(variant const& each) {
        bool const is_report = std::ranges::all_of(
            each.quotations, [](printed_words const& one) { return one.kind == quotation_kind::indirect; });
        return is_report && each.how != relation::base ? "reported" : name_of(each.how);
    }

    [[nodiscard]] std::string place_of(printed_words const& one) const {
        auto place = fmt::format("{}:{}", one.path, one.start.line);
        if (one.outlet) {
            place += fmt::format(" ({})", *one.outlet);
        }
        if (one.evidence) {
            place += fmt::format(" (speaker inferred from {})", one.evidence->path);
        } else if (one.speaker && one.speaker != from_.speaker) {
            place += fmt::format(", {}", *one.speaker);
        }
        return place;
    }

    /// What the words themselves do not show.
    void note(checked_difference const& one) {
        if (one.kind == "speaker-metonymy") {
            field("", {{fmt::format("{} for {}: speaks in its name, no error", one.draft, one.source),
                        text_style::plain}});
        } else if (one.kind == "speaker-conflict") {
            field("",
                  {{fmt::format("said to be by {}, not {}", one.draft, one.source), text_style::caution}});
        } else if (one.kind == scope_promotion) {
            field("", {{"in marks here, and elsewhere a report: ", text_style::plain},
                       {one.source, text_style::plain}});
        } else if (one.kind == "spelling" || one.kind == "meaning-flip" || one.level != severity::fine) {
            field("",
                  {{fmt::format("{}{}",
                                one.level == severity::fine ? "" : fmt::format("{}: ", name_of(one.level)),
                                one.kind),
                    text_style::plain},
                   {" ", text_style::plain},
                   {one.source, text_style::dropped},
                   {" ", text_style::plain},
                   {one.draft, text_style::added}});
        }
    }

    compared_statement const& from_;
    text_view view_;
    std::string out_;
};

} // namespace

std::string compared_text(compared_statement const& from, text_view view) {
    return compared_page{from, view}.text();
}

std::string summary_text(std::span<compared_statement const> all, text_view view) {
    auto line =
        fmt::format("{} statement{} in more than one article", all.size(), all.size() == 1 ? "" : "s");
    for (auto const how : {wording::same, wording::typographic, wording::excerpt, wording::conflict}) {
        if (auto const count = std::ranges::count(all, how, &compared_statement::agreement); count > 0) {
            line += fmt::format(", {} {}", count, name_of(how));
        }
    }
    return laid_out("", std::vector<styled>{{line, text_style::heading}}, indent, view);
}

} // namespace inquit
