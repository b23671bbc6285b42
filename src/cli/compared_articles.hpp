// The articles of a run with their records, as compare and report take them.
#pragma once

#include "cli/article_records.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace inquit::cli {

/// The inputs and, once, the original. original: a path, or "".
[[nodiscard]] input_list inputs_with_original(input_options const& options, std::string const& original);

/// What the original's records call it; "" where there is none.
[[nodiscard]] std::string name_of_original(input_options const& options, std::string const& original);

/// Of a file of records, those of the kinds that are wanted.
using record_taker = std::function<void(std::vector<record>&&)>;

struct article_run {
    read_options const& reading;
    unsigned jobs = 0; ///< threads; 0: as many as there are processors
    record_maker const& records;
    progress& bar;
    reporter& report;
    record_taker take_records = {}; ///< none: every input is of articles
};

using article_taker = std::function<void(article const&, std::vector<record>&&)>;

/// Reads the inputs in several threads; takes one article, or file of records, after another, in order. What cannot be read is reported.
void take_articles(std::span<input const> inputs, article_run const& run, article_taker const& take);

} // namespace inquit::cli
