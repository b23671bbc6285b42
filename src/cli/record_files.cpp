#include "cli/record_files.hpp"

#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// What is at fault names the path.
std::vector<fs::path> yaml_files_below(fs::path const& folder, reporter& report) {
    std::vector<fs::path> out;
    std::error_code failed;
    for (fs::recursive_directory_iterator entry{folder, failed};
         !failed && entry != fs::recursive_directory_iterator{}; entry.increment(failed)) {
        auto const extension = entry->path().extension();
        std::error_code ignored;
        if ((extension == ".yaml" || extension == ".yml") && entry->is_regular_file(ignored)) {
            out.push_back(entry->path());
        }
    }
    if (failed) {
        report.fail({error_code::not_readable, readable(folder), {}, failed.message()});
    }
    std::ranges::sort(out);
    return out;
}

/// Some line begins as one of each record does.
bool may_hold_records(std::string_view yaml) {
    constexpr std::string_view key = "inquit:";
    return yaml.starts_with(key) || yaml.find("\ninquit:") != std::string_view::npos;
}

class collecting {
  public:
    explicit collecting(reporter& report) : report_{report} {}

    void add(fs::path const& path) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            add_file(path, input::mention::named);
            return;
        }
        for (auto const& each : yaml_files_below(path, report_)) {
            add_file(each, input::mention::found);
        }
    }

    std::vector<record_file> take() { return std::move(out_); }

  private:
    void add_file(fs::path const& path, input::mention how) {
        auto const name = readable(path);
        auto bytes = read_bytes(path);
        if (!bytes) {
            bytes.error().path = name;
            report_.fail(bytes.error());
            return;
        }
        if (how == input::mention::found && !may_hold_records(*bytes)) {
            return;
        }
        auto read = read_records(*bytes, name);
        for (auto const& each : read.problems) {
            report_.fail(describe(each));
        }
        out_.push_back(std::move(read));
    }

    reporter& report_;
    std::vector<record_file> out_;
};

} // namespace

std::vector<fs::path> record_files_below(fs::path const& folder, reporter& report) {
    auto out = yaml_files_below(folder, report);
    std::erase_if(out, [](fs::path const& each) {
        auto const bytes = read_bytes(each);
        return bytes && !may_hold_records(*bytes);
    });
    return out;
}

std::vector<record_file> record_files_in(std::span<std::string const> paths, reporter& report) {
    collecting found{report};
    for (auto const& each : paths) {
        found.add(each);
    }
    return found.take();
}

} // namespace inquit::cli
