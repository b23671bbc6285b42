// Who is quoted in a report, how often by whom, and in which colour.
#pragma once

#include "report/reported.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace inquit {

/// Colours of style.css: s0, s1, ... Each is another hue or another kind of line.
inline constexpr std::uint32_t speaker_colors = 16;

struct quotation_in_report {
    std::uint32_t article = 0;
    std::uint32_t quotation = 0; ///< index into reported_article::quotations
};

struct reported_speaker {
    std::string name;              ///< the form that most quotations have
    std::vector<std::string> also; ///< other forms, by bytes
    speaker_type type = speaker_type::unknown;
    bool anonymous = false;
    std::string role;                            ///< the first that an article gives, or ""
    std::uint32_t color = 0;                     ///< below speaker_colors
    std::vector<std::uint32_t> of_outlet;        ///< quotations by speaker_table::outlets()
    std::vector<quotation_in_report> quotations; ///< in the order of the report
};

/// What is printed where no outlet is known.
inline constexpr std::string_view unknown_outlet = "outlet not known";

/// Names are one speaker where check and compare say so (check/speakers.hpp) and no third speaker fits as well; whoever is not named ("a senior official")
/// is another one in each article. A colour depends on the name; two speakers of one article share none while
/// there are others, nor do the eight most quoted.
class speaker_table {
  public:
    explicit speaker_table(std::span<reported_article const> articles);

    [[nodiscard]] std::span<std::string const> outlets() const {
        return outlets_;
    } ///< by bytes; the unknown one last
    [[nodiscard]] std::uint32_t outlet_of(std::uint32_t article) const { return outlet_of_[article]; }
    [[nodiscard]] std::span<reported_speaker const> speakers() const {
        return speakers_;
    } ///< most quoted first
    /// Null where nobody is named.
    [[nodiscard]] reported_speaker const* of(quotation_in_report where) const;

  private:
    std::vector<std::string> outlets_;
    std::vector<std::uint32_t> outlet_of_; ///< of each article
    std::vector<reported_speaker> speakers_;
    std::vector<std::vector<std::uint32_t>> speaker_of_; ///< index + 1 of each article's quotation; 0: nobody
};

} // namespace inquit
