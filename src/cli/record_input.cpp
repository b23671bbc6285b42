#include "cli/record_input.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inquit::cli {
namespace {

constexpr std::size_t head_size = 1U << 12U; ///< enough for comments and the first keys of a record
constexpr std::string_view json_begin = R"({"inquit":)";

bool has_yaml_name(std::filesystem::path const& file) {
    return file.extension() == ".yaml" || file.extension() == ".yml";
}

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

result<input_content> content_of(input const& from, opened_input& open, read_options const& options) {
    auto head = first_bytes(*open.bytes, head_size);
    if (!head) {
        head.error().path = shown_path(from);
        return tl::unexpected{std::move(head).error()};
    }
    bool const is_free = options.format == input_format::automatic;
    bool const has_records = has_yaml_name(from.file) || (is_free && begins_records(*head));
    open.bytes = joined_source(std::move(*head), std::move(open.bytes));
    return has_records ? input_content::records : input_content::articles;
}

read_input read_record_input(input const& from, opened_input& open) {
    read_input out;
    out.is = input_content::records;
    auto bytes = all_of(*open.bytes);
    if (!bytes) {
        bytes.error().path = shown_path(from);
        out.failures.push_back(std::move(bytes).error());
        return out;
    }
    auto file = read_records(as_documents(std::move(*bytes)), shown_path(from));
    std::ranges::transform(file.problems, std::back_inserter(out.problems),
                           [](lexicon::diagnostic const& each) { return describe(each); });
    for (auto& each : file.records) {
        out.records.push_back(std::move(each.made));
    }
    return out;
}

} // namespace inquit::cli
