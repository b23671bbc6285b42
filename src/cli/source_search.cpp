#include "cli/source_search.hpp"

#include "cli/archive_search.hpp"
#include "cli/file_search.hpp"

#include <algorithm>
#include <utility>

namespace inquit::cli {

source_list sources_of(std::vector<std::string> against, search_options const& search) {
    auto const first_archive = std::stable_partition(
        against.begin(), against.end(), [](std::string const& path) { return !is_archive(path); });
    source_list out;
    out.archives.assign(first_archive, against.end());
    against.erase(first_archive, against.end());
    out.files = inputs_of(against, {}, search);
    return out;
}

namespace {

/// What a source reports without marks is no quotation of it.
extract_options with_reports(extract_options wanted) {
    wanted.kinds->push_back(quotation_kind::indirect);
    return wanted;
}

} // namespace

source_search::source_search(extract_options const& wanted, read_options const& reading, profile rules,
                             unsigned jobs, settings const& project, reporter& report)
    : reading_{reading}, jobs_{jobs}, drafts_{wanted, project},
      sources_{with_reports(records_of_sources()), project}, report_{report}, check_{rules} {}

std::vector<record> source_search::add_draft(article& read, std::filesystem::path const& name) {
    auto found = drafts_.made_of(read, name);
    check_.add_draft(read, found.records);
    return std::move(found.records);
}

void source_search::look_in(source_list const& sources, progress& bar) {
    check_.finish_drafts();
    look_in_files(sources.files, {reading_, sources_, jobs_}, check_, report_, bar);
    for (auto const& each : sources.archives) {
        look_in_archive(each, check_, report_, jobs_);
    }
    bar.hide();
}

} // namespace inquit::cli
