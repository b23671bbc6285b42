// What stands beside the articles of a run of `inquit lint`: sources that their quotations are checked against, and records that were
// made of them before.
#pragma once

#include "cli/article_visits.hpp"
#include "cli/options.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "lint/beside.hpp"
#include "record_file/record_collection.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace inquit::cli {

class lint_companions {
  public:
    /// All must outlive it.
    lint_companions(lint_options const& options, settings const& project, reporter& report)
        : options_{options}, project_{project}, report_{report} {}

    /// Reads the records, and looks for the quotations of all drafts in the sources: for that the drafts are read, and once more when they
    /// are linted. What cannot be read is reported. Where files are mended no source is asked: the places would be those of the file before.
    void read(input_list const& drafts);

    /// There are neither sources nor records.
    [[nodiscard]] bool empty() const { return !has_sources_ && !records_; }

    /// As visit_articles; standard input, which cannot be read twice, is remembered. In several threads, each input once.
    void visit(input const& from, article_visitor const& visitor);

    /// Of an article of the drafts. In several threads.
    [[nodiscard]] lint_beside beside(article const& read);

    /// Why the article's quotations were not looked for in the sources, where they should have been.
    [[nodiscard]] std::optional<error> failure_of(article const& read) const;

    /// Notes which records belong to no article that was asked for.
    void note_rest();

  private:
    struct checked_article {
        std::string sha256;
        std::vector<checked_quotation> quotations;
    };
    void check(input_list const& drafts, std::vector<std::string> const& against);
    /// Null: it was not read, or was another then.
    [[nodiscard]] checked_article const* checked_of(article const& read) const;
    void read_records_of(std::vector<std::string> const& paths);
    /// As the records call it, which may have been made in the folder of a configuration.
    [[nodiscard]] std::string path_in_records(std::string const& path) const;
    [[nodiscard]] std::vector<filed_record const*> records_of(article const& read);

    lint_options const& options_;
    settings const& project_;
    reporter& report_;
    bool has_sources_ = false;
    std::map<std::string, checked_article> checked_; ///< by the article's path
    std::vector<article> from_standard_input_;
    std::optional<record_collection> records_;
    std::mutex one_at_a_time_;    ///< of asked_
    std::set<std::string> asked_; ///< paths of sources that records name
};

} // namespace inquit::cli
