#include "cli/record_files.hpp"

#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// `failed`: why these are not all.
std::vector<fs::path> yaml_files_met(fs::path const& folder, std::error_code& failed) {
    std::vector<fs::path> out;
    for (fs::recursive_directory_iterator entry{folder, failed};
         !failed && entry != fs::recursive_directory_iterator{}; entry.increment(failed)) {
        auto const extension = entry->path().extension();
        std::error_code ignored;
        if ((extension == ".yaml" || extension == ".yml") && entry->is_regular_file(ignored)) {
            out.push_back(entry->path());
        }
    }
    return out;
}

/// What is at fault names the path.
std::vector<fs::path> yaml_files_below(fs::path const& folder, reporter& report) {
    std::vector<fs::path> out;
    std::error_code failed;
    do { // a signal that interrupts the search ends it
        out = yaml_files_met(folder, failed);
    } while (failed == std::errc::interrupted);
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
    collecting(reporter& report, std::function<void(record_bytes)> use)
        : report_{report}, use_{std::move(use)} {}

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

  private:
    void add_file(fs::path const& path, input::mention how) {
        auto const name = readable(path);
        auto bytes = read_bytes(path);
        if (!bytes) {
            bytes.error().path = name;
            report_.fail(bytes.error());
        } else if (how == input::mention::named || may_hold_records(*bytes)) {
            use_({name, path, std::move(*bytes)});
        }
    }

    reporter& report_;
    std::function<void(record_bytes)> use_;
};

} // namespace

std::vector<record_bytes> record_bytes_in(std::span<std::string const> paths, reporter& report) {
    std::vector<record_bytes> out;
    collecting found{report, [&out](record_bytes read) { out.push_back(std::move(read)); }};
    std::ranges::for_each(paths, [&found](std::string const& each) { found.add(each); });
    return out;
}

std::vector<fs::path> record_files_below(fs::path const& folder, reporter& report) {
    auto out = yaml_files_below(folder, report);
    std::erase_if(out, [](fs::path const& each) {
        auto const bytes = read_bytes(each);
        return bytes && !may_hold_records(*bytes);
    });
    return out;
}

std::vector<record_file> record_files_in(std::span<std::string const> paths, reporter& report) {
    std::vector<record_file> out;
    collecting found{report, [&](record_bytes const& read) {
                         out.push_back(read_records(read.bytes, read.path));
                         for (auto const& each : out.back().problems) {
                             report.fail(describe(each));
                         }
                     }};
    std::ranges::for_each(paths, [&found](std::string const& each) { found.add(each); });
    return out;
}

} // namespace inquit::cli
