#include "cli/source_search.hpp"

#include "cli/archive_search.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
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

/// Of one input.
struct source_search::source_findings {
    std::vector<error> failures;
    std::vector<std::string> notes;
    std::vector<std::vector<found_match>> found; ///< of each article
};

namespace {

/// What a source reports without marks is no quotation of it.
extract_options with_reports(extract_options wanted) {
    wanted.kinds->push_back(quotation_kind::indirect);
    return wanted;
}

} // namespace

source_search::source_search(extract_options const& wanted, read_options const& reading, profile rules,
                             unsigned jobs, settings const& project, reporter& report)
    : reading_{reading}, jobs_{jobs}, drafts_{wanted, project}, sources_{with_reports(records_of_sources()),
                                                                         project},
      report_{report}, check_{rules}, copies_{check_, [this](std::filesystem::path const& name) {
                                                  return sources_.outlet_at(name);
                                              }} {}

std::vector<record> source_search::add_draft(article& read, std::filesystem::path const& name) {
    auto found = drafts_.made_of(read, name);
    check_.add_draft(read, found.records);
    return std::move(found.records);
}

void source_search::look_in(source_list const& sources, progress& bar) {
    check_.finish_drafts();
    for (auto const& failure : sources.files.failures) {
        report_.fail(failure);
    }
    std::size_t done = 0;
    auto const& inputs = sources.files.inputs;
    for_each_in_order(
        inputs.size(), jobs_, [&](std::size_t i) { return found_in(inputs[i]); },
        [&](source_findings&& findings) {
            bar.show(done++);
            add(std::move(findings));
        });
    for (auto const& each : sources.archives) {
        look_in_archive(each, check_, report_, jobs_);
    }
    bar.hide();
}

/// Who said the words is asked only where they stand: it costs much more than finding them.
std::vector<found_match> source_search::found_in(article& read, std::filesystem::path const& name) const {
    if (!check_.may_be_quoted(read.text.text()) || check_.found_in(reference_of(read, {})).empty()) {
        return {};
    }
    return check_.found_in(reference_of(read, sources_.made_of(read, name).records));
}

/// In several threads.
source_search::source_findings source_search::found_in(input const& from) const {
    source_findings out;
    auto const wants = [&](std::string_view bytes) {
        if (!check_.may_be_quoted(bytes)) {
            return false;
        }
        auto copied = copies_.of(bytes, from.name);
        if (copied) {
            out.found.push_back(std::move(*copied));
        }
        return !copied;
    };
    auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
    auto const look = [&](article&& read) {
        bool const is_draft = check_.is_draft(read.sha256);
        if (is_draft) {
            out.notes.push_back(
                fmt::format("{}: is a draft itself, and no source of its own quotations", shown_path(from)));
        }
        auto const told = read.about;
        auto found = found_in(read, from.name);
        if (!is_draft) {
            copies_.note(read, told, from.name, found);
        }
        out.found.push_back(std::move(found));
    };
    try {
        visit_articles(from, reading_, {look, fail, wants});
    } catch (std::bad_alloc const&) {
        fail({error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
    }
    return out;
}

void source_search::add(source_findings&& findings) {
    std::ranges::for_each(findings.failures, [this](error const& failure) { report_.fail(failure); });
    std::ranges::for_each(findings.notes, [this](std::string const& note) { report_.note(note); });
    for (auto& each : findings.found) {
        check_.add(std::move(each));
    }
}

} // namespace inquit::cli
