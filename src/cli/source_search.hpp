// Quotations of drafts against files, folders and archives of sources.
#pragma once

#include "cli/article_records.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::cli {

/// What `--against` names.
struct source_list {
    input_list files; ///< its failures among them
    std::vector<std::string> archives;
};

[[nodiscard]] source_list sources_of(std::vector<std::string> against, search_options const& search);

class source_search {
  public:
    /// All must outlive it. wanted: which quotations of drafts are checked.
    source_search(extract_options const& wanted, read_options const& reading, profile rules, unsigned jobs,
                  settings const& project, reporter& report);

    /// All drafts come first. name: as record_maker wants it. Returns the records that are checked.
    std::vector<record> add_draft(article& read, std::filesystem::path const& name);
    /// Ends the drafts. What cannot be read is reported; so are drafts among the sources, which are passed over.
    void look_in(source_list const& sources, progress& bar);
    /// Of all drafts' quotations.
    [[nodiscard]] std::vector<checked_quotation> result() && { return std::move(check_).result(); }

  private:
    read_options const& reading_;
    unsigned jobs_;
    record_maker drafts_;
    record_maker sources_;
    reporter& report_;
    checker check_;
};

} // namespace inquit::cli
