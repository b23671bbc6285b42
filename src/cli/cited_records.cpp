#include "cli/cited_records.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/record_files.hpp"
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

constexpr std::size_t head_size = 1U << 12U; ///< enough for comments and the first keys of a record
constexpr std::string_view json_begin = R"({"inquit":)";

struct read_input {
    enum class kind : std::uint8_t { articles, records };
    kind is = kind::articles;
    std::vector<record> records;
    std::vector<error> failures;
    std::vector<std::string> problems; ///< with their places
};

bool has_yaml_name(fs::path const& file) { return file.extension() == ".yaml" || file.extension() == ".yml"; }

/// JSON is YAML; a document a line is all that its lines lack, and no column moves but of the first object.
std::string as_documents(std::string&& text) {
    if (!text.starts_with(json_begin)) {
        return std::move(text);
    }
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        auto const end = std::min(rest.find('\n'), rest.size());
        out.append("--- ").append(rest.substr(0, end)).push_back('\n');
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

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
        auto head =
            open ? first_bytes(*open->bytes, head_size) : result<std::string>{tl::unexpected{open.error()}};
        if (!head) {
            head.error().path = shown_path(from);
            out.failures.push_back(head.error());
            return;
        }
        bool const is_free = options_.input.reading.format == input_format::automatic;
        bool const is_record_file = has_yaml_name(from.file) || (is_free && begins_records(*head));
        open->bytes = joined_source(std::move(*head), std::move(open->bytes));
        if (is_record_file) {
            read_record_file(from, *open, out);
        } else {
            read_articles(from, std::move(*open), out);
        }
    }

    static void read_record_file(input const& from, opened_input& open, read_input& out) {
        out.is = read_input::kind::records;
        auto bytes = all_of(*open.bytes);
        if (!bytes) {
            bytes.error().path = shown_path(from);
            out.failures.push_back(bytes.error());
            return;
        }
        auto file = read_records(as_documents(std::move(*bytes)), shown_path(from));
        std::ranges::transform(file.problems, std::back_inserter(out.problems),
                               [](lexicon::diagnostic const& each) { return describe(each); });
        for (auto& each : file.records) {
            out.records.push_back(std::move(each.made));
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

bool begins_records(std::string_view begin) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    constexpr std::string_view key = "inquit:";
    begin.remove_prefix(begin.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    if (begin.starts_with(json_begin)) {
        return true;
    }
    while (begin.starts_with('#') || begin.starts_with('\n') || begin.starts_with('\r')) {
        begin.remove_prefix(std::min(begin.find('\n'), begin.size() - 1) + 1);
    }
    bool const is_yaml = begin.starts_with("---") || begin.starts_with(key);
    return is_yaml
           && (begin.starts_with(key) || begin.find('\n' + std::string{key}) != std::string_view::npos);
}

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
                              std::back_inserter(each.is == read_input::kind::records ? out : of_articles));
        });
    note_changed_sources(out, report);
    add_unknown(out, std::move(of_articles));
    return out;
}

} // namespace inquit::cli
