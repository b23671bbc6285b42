#include "check/checked_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace inquit {
namespace {

constexpr std::uint32_t indent = 2;
constexpr std::uint32_t field_indent = 10; // "  source  "
constexpr std::size_t most_shown = 3;      ///< places

text_style style_of(compared_words::part how) {
    switch (how) {
    case compared_words::part::dropped:
        return text_style::dropped;
    case compared_words::part::added:
        return text_style::added;
    case compared_words::part::kept:
        break;
    }
    return text_style::plain;
}

class checked_page {
  public:
    checked_page(checked_quotation const& from, text_view view) : from_{from}, view_{view} {}

    std::string text() {
        heading();
        draft();
        if (!is_plainly_verbatim()) {
            places();
        }
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is_plainly_verbatim() const {
        return from_.found == verdict::verbatim && !from_.misattributed && from_.matches.front().tied
               && !from_.matches.front().promoted;
    }

    /// Near words of somebody else or another day.
    [[nodiscard]] bool is_candidate() const {
        return from_.found == verdict::altered && !from_.matches.front().tied;
    }

    void add(std::string_view label, std::vector<styled> const& pieces, std::uint32_t rest) {
        out_ += laid_out(label, pieces, rest, view_);
    }

    void field(std::string_view name, std::vector<styled> const& pieces) {
        add(fmt::format("{:{}}{:<{}}", "", indent, name, field_indent - indent), pieces, field_indent);
    }

    void heading() {
        std::string verdict_words{is_candidate() ? "not found, but something like it" : name_of(from_.found)};
        if (from_.misattributed) {
            verdict_words += ", but said by another";
        }
        auto const style = from_.level == severity::error     ? text_style::alarm
                           : from_.level == severity::warning ? text_style::caution
                                                              : text_style::plain;
        add("",
            {{fmt::format("{}:{}:{} ", from_.path, from_.start.line, from_.start.column),
              text_style::heading},
             {verdict_words, style},
             {fmt::format(" ({})", from_.speaker.value_or("nobody named")), text_style::plain}},
            indent);
    }

    /// The draft's words, with what was dropped and added where it differs from the best match.
    void draft() {
        std::vector<styled> pieces;
        for (auto const& each : from_.matches) {
            std::ranges::move(styled_words(each.compared), std::back_inserter(pieces));
            if (from_.found != verdict::spliced) {
                break; // the places of a splice share the words
            }
            pieces.push_back({" ", text_style::plain});
        }
        if (pieces.empty()) {
            pieces.push_back({from_.text, text_style::plain});
        }
        field("draft", pieces);
    }

    void places() {
        std::size_t shown = 0;
        auto const most = from_.found == verdict::spliced ? from_.matches.size() : most_shown;
        for (auto const& each : from_.matches) {
            if (shown++ == most) {
                field("",
                      {{fmt::format("and {} places more", from_.matches.size() - most), text_style::faint}});
                return;
            }
            place(each);
        }
    }

    void place(source_match const& each) {
        field("source",
              {{fmt::format("{}:{} ", each.path, each.line), text_style::plain},
               {each.speaker ? fmt::format("({})", *each.speaker) : std::string{}, text_style::plain},
               {each.tied ? "" : " another speaker or day, or not known", text_style::faint}});
        field("", {{each.text, text_style::plain}});
        std::ranges::for_each(each.differences, [this](checked_difference const& one) { difference(one); });
    }

    /// What the house rules find fine is not worth a line.
    void difference(checked_difference const& one) {
        if (one.level == severity::fine) {
            return;
        }
        std::vector<styled> pieces{{fmt::format("{}: {}", name_of(one.level), one.kind), text_style::plain}};
        auto const put = [&pieces](std::string const& words, text_style style) {
            if (!words.empty()) {
                pieces.push_back({" ", text_style::plain});
                pieces.push_back({words, style});
            }
        };
        put(one.source, text_style::dropped);
        put(one.draft, text_style::added);
        field("", pieces);
    }

    checked_quotation const& from_;
    text_view view_;
    std::string out_;
};

} // namespace

std::vector<styled> styled_words(std::span<compared_words const> words) {
    std::vector<styled> pieces;
    std::ranges::transform(words, std::back_inserter(pieces), [](compared_words const& each) {
        return styled{each.text, style_of(each.how)};
    });
    return pieces;
}

std::string checked_text(checked_quotation const& from, text_view view) {
    return checked_page{from, view}.text();
}

std::string summary_text(std::span<checked_quotation const> all, text_view view) {
    std::string line = fmt::format("{} quotation{}", all.size(), all.size() == 1 ? "" : "s");
    auto const put = [&line](auto count, std::string_view what) {
        if (count > 0) {
            line += fmt::format(", {} {}", count, what);
        }
    };
    for (auto const found : {verdict::verbatim, verdict::typographic, verdict::trimmed, verdict::altered,
                             verdict::spliced, verdict::not_found}) {
        put(std::ranges::count(all, found, &checked_quotation::found), name_of(found));
    }
    put(std::ranges::count(all, true, &checked_quotation::misattributed), "said by another");
    line += fmt::format("; {} errors, {} warnings",
                        std::ranges::count(all, severity::error, &checked_quotation::level),
                        std::ranges::count(all, severity::warning, &checked_quotation::level));
    return laid_out("", std::vector<styled>{{line, text_style::heading}}, indent, view);
}

} // namespace inquit
