// Results in the form that was asked for.
#pragma once

#include "cli/options.hpp"
#include "inquit.hpp"

#include <span>
#include <string>

namespace inquit::cli {

/// text: of one result, for people; those stand apart, with a summary behind. format: not html.
template <class Result, class Text>
std::string printed(std::span<Result const> all, report_format format, text_view view, Text text) {
    std::string out;
    for (auto const& each : all) {
        switch (format) {
        case report_format::jsonl:
            out += json_line(each);
            break;
        case report_format::yaml:
            out += yaml_document(each);
            break;
        case report_format::html: // one page, made by its caller
        case report_format::text:
            out += text(each, view) + '\n';
            break;
        }
    }
    return format == report_format::text ? out + summary_text(all, view) : out;
}

} // namespace inquit::cli
