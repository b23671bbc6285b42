#include "cli/earlier_output.hpp"

#include "cli/output_paths.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

std::optional<earlier_file> read_earlier(fs::path const& path, output_format format) {
    auto bytes = read_bytes(path);
    if (!bytes) {
        return std::nullopt; // not there; what else hinders reading will hinder writing, and is reported then
    }
    auto records = format == output_format::yaml ? records_in_yaml(*bytes) : records_in_json_lines(*bytes);
    return earlier_file{path, std::move(*bytes), std::move(records)};
}

bool is_of(earlier_file const& file, std::string_view source_path) {
    return !file.records || std::ranges::any_of(*file.records, [source_path](written_record const& written) {
        return written.source_path == source_path;
    });
}

std::vector<fs::path> quotation_files(fs::path const& folder, output_format format) {
    std::vector<fs::path> out;
    std::error_code failed; // no such folder: no such files
    for (fs::directory_iterator entry{folder, failed}; !failed && entry != fs::directory_iterator{};
         entry.increment(failed)) {
        if (is_quotation_file_name(entry->path().filename().native(), format)) {
            out.push_back(entry->path());
        }
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

std::vector<earlier_file> earlier_files(extract_options const& options, fs::path const& place,
                                        std::string_view source_path) {
    std::vector<earlier_file> out;
    if (options.split == granularity::file_per_article) {
        auto path = place;
        path += extension_of(options.format);
        if (auto file = read_earlier(path, options.format)) {
            out.push_back(std::move(*file));
        }
        return out;
    }
    for (auto const& path : quotation_files(place, options.format)) {
        if (auto file = read_earlier(path, options.format); file && is_of(*file, source_path)) {
            out.push_back(std::move(*file));
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
