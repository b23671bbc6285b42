// Who is quoted: a chart of the most quoted, and an index of all. Internal to report.
#pragma once

#include "report/page.hpp"
#include "report/speaker_table.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace inquit {

/// A link to a quotation: its id in the page, "" where it is not there, and what is shown.
struct quotation_link {
    std::string id;
    std::string text; ///< "12.3": the third quotation of the twelfth article
};

using link_maker = std::function<quotation_link(quotation_in_report)>;

/// A section with one drawing: a row for each of the most quoted, a bar for each outlet, the number beside it.
void add_chart(report_page& page, speaker_table const& speakers);

/// A section with a table: a row for each speaker, how often each outlet quotes them, and where.
void add_speaker_index(report_page& page, speaker_table const& speakers, link_maker const& link);

/// "s7": the class of a speaker's colour; that of nobody is "x".
[[nodiscard]] std::string class_of(reported_speaker const* who);

} // namespace inquit
