// Findings on their way to standard output, in the format that was asked for.
#pragma once

#include "cli/linted_input.hpp"
#include "cli/reporter.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace inquit::cli {

class finding_printer {
  public:
    finding_printer(lint_format format, reporter& report) : format_{format}, report_{report} {}

    /// One line after another is printed at once; what is one document waits for the end. is_shown: parallel to the findings.
    void print(linted_article&& from, std::vector<bool> const& is_shown);
    void finish();

    /// Nobody reads what is printed: the rest need not be found. May be asked while others print.
    [[nodiscard]] bool is_reader_gone() const { return is_reader_gone_; }

  private:
    [[nodiscard]] bool is_document() const;
    [[nodiscard]] std::string document() const;
    [[nodiscard]] std::string json_array() const;
    void deliver(std::string const& text);

    lint_format format_;
    reporter& report_;
    std::vector<finding> kept_;      ///< of documents
    std::vector<std::string> paths_; ///< of the articles, for JUnit
    std::atomic<bool> is_reader_gone_ = false;
};

} // namespace inquit::cli
