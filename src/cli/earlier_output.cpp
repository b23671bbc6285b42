#include "cli/earlier_output.hpp"

#include "cli/descriptors.hpp"
#include "cli/inputs.hpp"
#include "cli/output_paths.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// Nothing: there is no such file. A folder of its name hinders the writing, and that is said then.
result<std::optional<earlier_file>> read_earlier(fs::path const& path, output_format format) {
    std::error_code ignored;
    auto bytes = read_bytes(path);
    if (!bytes) {
        bool const is_none = bytes.error().code == error_code::not_found || fs::is_directory(path, ignored);
        return is_none ? result<std::optional<earlier_file>>{} : tl::unexpected{std::move(bytes).error()};
    }
    auto records = format == output_format::yaml ? records_in_yaml(*bytes) : records_in_json_lines(*bytes);
    return earlier_file{path, std::move(*bytes), std::move(records)};
}

bool is_of(earlier_file const& file, std::string_view source_path) {
    return !file.records || std::ranges::any_of(*file.records, [source_path](written_record const& written) {
        return written.source_path == source_path;
    });
}

result<std::vector<fs::path>> quotation_files(fs::path const& folder, output_format format) {
    std::vector<fs::path> out;
    std::error_code failed;
    fs::directory_iterator entry;
    do {
        entry = fs::directory_iterator{folder, failed};
    } while (failed == std::errc::interrupted);
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed)) {
        if (is_quotation_file_name(entry->path().filename().native(), format)) {
            out.push_back(entry->path());
        }
    }
    bool const is_no_folder =
        failed == std::errc::no_such_file_or_directory || failed == std::errc::not_a_directory;
    if (failed && !is_no_folder) {
        return tl::unexpected{error{error_code::not_readable,
                                    readable(folder),
                                    {},
                                    "cannot be read: " + reason_text(failed.value())}};
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

result<std::vector<earlier_file>> earlier_files(extract_options const& options, fs::path const& place,
                                                std::string_view source_path) {
    std::vector<earlier_file> out;
    if (options.split == granularity::file_per_article) {
        auto path = place;
        path += extension_of(options.format);
        auto file = read_earlier(path, options.format);
        if (file && *file) {
            out.push_back(std::move(**file));
        }
        return file ? result<std::vector<earlier_file>>{std::move(out)} : tl::unexpected{file.error()};
    }
    auto const paths = quotation_files(place, options.format);
    if (!paths) {
        return tl::unexpected{paths.error()};
    }
    for (auto const& path : *paths) {
        auto file = read_earlier(path, options.format);
        if (!file) {
            return tl::unexpected{file.error()};
        }
        if (*file && is_of(**file, source_path)) {
            out.push_back(std::move(**file));
        }
    }
    return out;
}

std::optional<std::string> reason_to_keep(earlier_file const& file, std::optional<std::string_view> text,
                                          std::set<std::string_view> const& ids) {
    if (!text || !equal_without_reviews(file.bytes, *text)) {
        return "holds other records, and may have been edited";
    }
    if (!file.records) {
        return "holds reviews that cannot be read: " + file.records.error().message;
    }
    for (auto const& written : *file.records) {
        if (written.review && !ids.contains(written.id)) {
            return fmt::format("holds a review of {}, which is no longer among the records", written.id);
        }
    }
    return std::nullopt;
}

} // namespace inquit::cli
