#include "cli/cited_records.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/record_files.hpp"
#include "cli/record_input.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <new>
#include <set>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// In several threads.
class input_reader {
  public:
    input_reader(cite_options const& options, record_maker const& maker) : options_{options}, maker_{maker} {}

    read_input read(input const& from) const {
        read_input out;
        try {
            read(from, out);
        } catch (std::bad_alloc const&) {
            out.failures.push_back(
                {error_code::too_large, readable(from.file), {}, "needs more memory than there is"});
        }
        return out;
    }

  private:
    void read(input const& from, read_input& out) const {
        auto open = opened(from, options_.input.reading);
        auto const content = open ? content_of(from, *open, options_.input.reading)
                                  : result<input_content>{tl::unexpected{open.error()}};
        if (!content) {
            out.failures.push_back(content.error());
        } else if (*content == input_content::records) {
            out = read_record_input(from, *open);
        } else {
            read_articles(from, std::move(*open), out);
        }
    }

    void read_articles(input const& from, opened_input open, read_input& out) const {
        auto const add = [&](article&& read) {
            std::ranges::move(maker_.made_of(read, from.name).records, std::back_inserter(out.records));
        };
        auto const fail = [&out](error const& failure) { out.failures.push_back(failure); };
        visit_articles(from, std::move(open), options_.input.reading, {add, fail, {}});
    }

    cite_options const& options_;
    record_maker const& maker_;
};

/// Those of the paths, and files of records in their folders.
input_list inputs_with_records(cite_options const& options, reporter& report) {
    auto out = inputs_of(options.input.paths, options.input.stdin_path, options.input.search);
    for (auto const& path : options.input.paths) {
        std::error_code ignored;
        auto const files =
            fs::is_directory(path, ignored) ? record_files_below(path, report) : std::vector<fs::path>{};
        if (!files.empty()) {
            std::erase_if(out.failures, [name = readable(path)](error const& each) {
                return each.code == error_code::no_articles && each.path == name;
            });
        }
        for (auto const& file : files) {
            out.inputs.push_back({input::origin::file, input::mention::found, file, file});
        }
    }
    return out;
}

/// What a file of records has of a quotation goes before what extraction says anew.
void add_unknown(std::vector<record>& to, std::vector<record> extracted) {
    std::set<std::pair<std::string, std::string>> known; // article and id
    std::ranges::for_each(to, [&known](record const& each) { known.emplace(each.source.path, each.id); });
    std::erase_if(extracted, [&known](record const& each) {
        return known.contains({each.source.path, each.id});
    });
    std::ranges::move(extracted, std::back_inserter(to));
}

/// all: of files of records.
void note_changed_sources(std::vector<record> const& all, reporter& report) {
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& each : all) {
        auto const& [path, sha256, about] = each.source;
        std::error_code failed;
        if (!seen.emplace(path, sha256).second || !fs::is_regular_file(path, failed)) {
            continue;
        }
        auto const bytes = read_bytes(path);
        auto const now = bytes ? sha256_hex(*bytes) : sha256;
        if (now != sha256) {
            constexpr std::size_t shown = 12;
            report.note(
                fmt::format("{}: has changed since its records were made (sha256 {}... then, {}... now)",
                            path, sha256.substr(0, shown), now.substr(0, shown)));
        }
    }
}

} // namespace

std::vector<record> cited_records(cite_options const& options, settings const& project, reporter& report) {
    auto const found = inputs_with_records(options, report);
    std::ranges::for_each(found.failures, [&report](error const& failure) { report.fail(failure); });
    extract_options wanted;
    wanted.kinds = options.kinds;
    record_maker const maker{wanted, project};
    input_reader const reader{options, maker};
    std::vector<record> out;
    std::vector<record> of_articles;
    for_each_in_order(
        found.inputs.size(), options.jobs, [&](std::size_t i) { return reader.read(found.inputs[i]); },
        [&](read_input&& each) {
            std::ranges::for_each(each.failures, [&report](error const& failure) { report.fail(failure); });
            std::ranges::for_each(each.problems,
                                  [&report](std::string const& problem) { report.fail(problem); });
            std::ranges::move(each.records,
                              std::back_inserter(each.is == input_content::records ? out : of_articles));
        });
    note_changed_sources(out, report);
    add_unknown(out, std::move(of_articles));
    return out;
}

} // namespace inquit::cli
