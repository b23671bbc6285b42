#include "compare/promoted.hpp"

#include "text/unwrapped.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::size_t fewest_words = 6; ///< fewer of a report are the natural words for it

bool is_one_speaker(named_speaker const& left, named_speaker const& right) {
    auto const speakers = agreement_of(left, right);
    return speakers == agreement::same || speakers == agreement::metonymy;
}

/// The words of a report that are the quotation's, all of them.
std::optional<byte_span> words_in_report(printed_quotation const& of, printed_source const& in,
                                         byte_span report) {
    auto const found = match_within(of.words, quoted_text_of(in.text.text, std::span{&report, 1}));
    bool const has_all = found && found->score == 1 && found->how != align::fidelity::altered;
    return has_all && in.reader.reporter_of(found->words) ? std::optional{found->words} : std::nullopt;
}

} // namespace

std::optional<checked_difference> promotion_among(std::span<printed_quotation const> quotations,
                                                  std::uint32_t of, std::span<std::uint32_t const> members,
                                                  wording_options const& options) {
    auto const& asked = quotations[of];
    if (asked.kind == quotation_kind::indirect || asked.words.words.size() < fewest_words) {
        return std::nullopt;
    }
    for (auto const member : members) {
        auto const& other = quotations[member];
        bool const may_report = other.kind == quotation_kind::indirect || other.kind == quotation_kind::mixed;
        if (other.article == asked.article || !may_report || !is_one_speaker(asked.by, other.by)) {
            continue;
        }
        auto const in = options.source(other.source);
        auto const words = other.words.spans.front();
        for (auto const& report : in.text.reports) {
            auto const stands =
                report.span.contains(words) ? words_in_report(asked, in, report.span) : std::nullopt;
            if (stands) {
                return checked_difference{
                    std::string{scope_promotion},
                    asked.text,
                    unwrapped(std::string_view{in.text.text}.substr(stands->begin, stands->size())),
                    asked.chars,
                    in.reader.chars_of(*stands),
                    severity::fine};
            }
        }
    }
    return std::nullopt;
}

} // namespace inquit
