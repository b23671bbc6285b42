#include "cli/finding_printer.hpp"

#include "emit/lint_formats.hpp"
#include "lint/finding_text.hpp"

#include <fmt/format.h>
#include <utility>

namespace inquit::cli {

void finding_printer::print(linted_article&& from, std::vector<bool> const& is_shown) {
    std::string out;
    for (std::size_t index = 0; index < from.findings.size(); ++index) {
        if (!is_shown[index]) {
            continue;
        }
        auto& found = from.findings[index].found;
        switch (format_) {
        case lint_format::text:
            out += finding_line(found);
            break;
        case lint_format::full:
            out += from.passages[index];
            break;
        case lint_format::rdjsonl:
            out += reviewdog_line(found);
            break;
        default:
            kept_.push_back(std::move(found));
        }
    }
    if (format_ == lint_format::junit) {
        paths_.push_back(std::move(from.path));
    }
    deliver(out);
}

void finding_printer::finish() {
    if (is_document() && !is_reader_gone_) {
        deliver(document());
    }
}

bool finding_printer::is_document() const {
    return format_ != lint_format::text && format_ != lint_format::full && format_ != lint_format::rdjsonl;
}

std::string finding_printer::document() const {
    switch (format_) {
    case lint_format::json:
        return json_array();
    case lint_format::sarif:
        return sarif_document(kept_, version());
    case lint_format::github:
        return github_annotations(kept_);
    case lint_format::checkstyle:
        return checkstyle_document(kept_);
    case lint_format::junit:
        return junit_document(paths_, kept_);
    default:
        return {};
    }
}

std::string finding_printer::json_array() const {
    std::string lines;
    for (auto const& each : kept_) {
        auto line = json_line(each);
        line.pop_back();
        lines += fmt::format("{}\n{}", lines.empty() ? "" : ",", line);
    }
    return fmt::format("[{}\n]\n", lines);
}

void finding_printer::deliver(std::string const& text) {
    is_reader_gone_ = is_reader_gone_ || (!text.empty() && report_.print(text) != delivery::done);
}

} // namespace inquit::cli
