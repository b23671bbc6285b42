#include "cli/lint_companions.hpp"

#include "cli/inputs.hpp"
#include "cli/record_files.hpp"
#include "cli/source_search.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

using paths_in_section = std::vector<named_path> lint_configuration::*;

/// Those of the command line, else of the last configuration that names some, as the working directory sees them. What is not there is told
/// where it is named.
std::vector<std::string> paths_of(std::vector<std::string> const& on_command_line, paths_in_section of,
                                  settings const& project, reporter& report) {
    auto const layer = std::find_if(project.lint.rbegin(), project.lint.rend(),
                                    [of](auto const& each) { return !(each.says.*of).empty(); });
    if (!on_command_line.empty() || layer == project.lint.rend()) {
        return on_command_line;
    }
    std::error_code failed;
    auto const here = fs::current_path(failed);
    std::vector<std::string> out;
    for (auto const& each : layer->says.*of) {
        auto const path = (layer->folder / each.path).lexically_normal();
        auto const relative = path.lexically_relative(here);
        if (fs::exists(path, failed)) {
            out.push_back((relative.empty() ? path : relative).string());
        } else {
            report.fail(describe(lexicon::diagnostic{each.where, each.path + ": no such file or folder"}));
        }
    }
    return out;
}

} // namespace

void lint_companions::read(input_list const& drafts) {
    auto const against = paths_of(options_.against, &lint_configuration::against, project_, report_);
    if (!against.empty() && options_.fixes == fix_use::never) {
        check(drafts, against);
    }
    auto const records = paths_of(options_.records, &lint_configuration::records, project_, report_);
    if (!records.empty()) {
        read_records_of(records);
    }
}

void lint_companions::read_records_of(std::vector<std::string> const& paths) {
    records_.emplace();
    for (auto& each : record_files_in(paths, report_)) {
        records_->add(std::move(each.records));
    }
}

void lint_companions::check(input_list const& drafts, std::vector<std::string> const& against) {
    has_sources_ = true;
    auto const sources = sources_of(against, options_.input.search);
    progress bar{sources.files.inputs.size()};
    extract_options const usual;
    source_search search{usual, options_.input.reading, {}, options_.jobs, project_, report_};
    for (auto const& each : drafts.inputs) {
        bool const is_read_once = each.from == input::origin::standard_input;
        auto const read = [&](article&& draft) {
            search.add_draft(draft, each.name);
            checked_[draft.path].sha256 = draft.sha256;
            if (is_read_once) {
                from_standard_input_.push_back(std::move(draft));
            }
        };
        auto const fail = [&](error const& failure) {
            if (is_read_once) { // others fail again when they are linted
                report_.fail(failure);
            }
        };
        try {
            visit_articles(each, options_.input.reading, {read, fail, {}});
        } catch (std::bad_alloc const&) { // which may not come again
            report_.fail({error_code::too_large, readable(each.file), {}, "needs more memory than there is"});
        }
    }
    search.look_in(sources, bar);
    for (auto& each : std::move(search).result()) {
        checked_[each.path].quotations.push_back(std::move(each));
    }
}

void lint_companions::visit(input const& from, article_visitor const& visitor) {
    if (from.from != input::origin::standard_input || !has_sources_) {
        visit_articles(from, options_.input.reading, visitor);
        return;
    }
    for (auto& each : std::exchange(from_standard_input_, {})) {
        visitor.read(std::move(each));
    }
}

lint_beside lint_companions::beside(article const& read) {
    lint_beside out;
    out.recorded = choice_of({}, project_);
    if (records_) {
        out.records = records_of(read);
    }
    if (auto const* const found = checked_of(read)) {
        out.checked = found->quotations;
    }
    return out;
}

std::optional<error> lint_companions::failure_of(article const& read) const {
    if (!has_sources_ || checked_of(read) != nullptr) {
        return std::nullopt;
    }
    return error{error_code::not_readable,
                 read.path,
                 {},
                 "was not checked against the sources: it changed meanwhile, or could not be read at first"};
}

lint_companions::checked_article const* lint_companions::checked_of(article const& read) const {
    auto const found = checked_.find(read.path);
    return found != checked_.end() && found->second.sha256 == read.sha256 ? &found->second : nullptr;
}

std::string lint_companions::path_in_records(std::string const& path) const {
    std::error_code failed;
    auto const here = fs::current_path(failed);
    for (auto const& layer : project_.lint) {
        auto in_folder = readable((here / path).lexically_normal().lexically_relative(layer.folder));
        if (!records_->knows(path) && records_->knows(in_folder)) {
            return in_folder;
        }
    }
    return path;
}

std::vector<filed_record const*> lint_companions::records_of(article const& read) {
    auto out = records_->of(path_in_records(read.path), read.sha256);
    std::scoped_lock const lock{one_at_a_time_};
    for (auto const* const each : out) {
        asked_.insert(each->made.source.path);
    }
    return out;
}

void lint_companions::note_rest() {
    if (!records_) {
        return;
    }
    std::size_t records = 0;
    std::vector<std::string> paths;
    for (auto const& [path, count] : records_->sources()) {
        if (!asked_.contains(path)) {
            records += count;
            paths.push_back(path);
        }
    }
    if (!paths.empty()) {
        auto const more = paths.size() == 1 ? std::string{} : fmt::format(" and {} more", paths.size() - 1);
        report_.note(fmt::format("{} record{} of none of these articles: of {}{}", records,
                                 records == 1 ? " is" : "s are", paths.front(), more));
    }
}

} // namespace inquit::cli
