#include "config/config.hpp"

#include "config/lint_section.hpp"
#include "grammar/lexicon/readers.hpp"
#include "record/record_choice.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace inquit {
namespace {

using lexicon::yaml_file;

constexpr auto keys = std::to_array<std::string_view>(
    {"lexicon", "words", "names", "kinds", "min_confidence", "outlets_in", "lint"});

/// In the order of the enumerators.
std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (auto const kind : all_kinds) {
        names.push_back(name_of(kind));
    }
    return names;
}

/// Calls `read` with a scalar, or with each of a list; tells what is neither, and an empty list.
template <class Read>
void for_each_scalar(yaml_file& file, YAML::Node const& node, std::string_view what, Read const& read) {
    bool const is_list = node.IsSequence() && node.size() != 0;
    if (!is_list && !node.IsScalar()) {
        file.complain(node, fmt::format("{}: one or a list of them", what));
        return;
    }
    if (node.IsScalar()) {
        read(node);
        return;
    }
    for (YAML::Node const& each : node) {
        read(each);
    }
}

void read_lexicons(yaml_file& file, YAML::Node const& node, configuration& out) {
    for_each_scalar(file, node, "lexicon: paths of files", [&](YAML::Node const& path) {
        if (!path.IsScalar() || path.Scalar().empty()) {
            file.complain(path, "an empty path of a lexicon");
            return;
        }
        out.lexicons.push_back({path.Scalar(), file.place_of(path)});
    });
}

void read_kinds(yaml_file& file, YAML::Node const& node, configuration& out) {
    auto const names = kind_names();
    std::vector<quotation_kind> kinds;
    for_each_scalar(file, node, "kinds of quotations", [&](YAML::Node const& kind) {
        if (auto const named = file.named_value_of<quotation_kind>(kind, "kind", names)) {
            kinds.push_back(*named);
        }
    });
    out.kinds = std::move(kinds);
}

void read_min_confidence(yaml_file& file, YAML::Node const& node, configuration& out) {
    out.min_confidence = node.IsScalar() ? share_of(node.Scalar()) : std::nullopt;
    if (!out.min_confidence) {
        file.complain(node, "min_confidence: a number from 0 to 1");
    }
}

void read_outlet_folders(yaml_file& file, YAML::Node const& node, configuration& out) {
    for_each_scalar(file, node, "outlets_in: folders", [&](YAML::Node const& folder) {
        if (!folder.IsScalar() || folder.Scalar().empty()) {
            file.complain(folder, "an empty name of a folder");
            return;
        }
        out.outlets_in.push_back(folder.Scalar());
    });
}

void read_root(yaml_file& file, YAML::Node const& root, configuration& out) {
    if (root.IsNull()) {
        return;
    }
    if (!root.IsMap()) {
        file.complain(root, fmt::format("a configuration is a map with some of {}", fmt::join(keys, ", ")));
        return;
    }
    file.check_keys(root, keys);
    if (YAML::Node const lexicons = root["lexicon"]; lexicons.IsDefined()) {
        read_lexicons(file, lexicons, out);
    }
    if (YAML::Node const words = root["words"]; words.IsDefined()) {
        out.words.groups = groups_of(file, words, lexicon::examples::optional);
    }
    if (YAML::Node const names = root["names"]; names.IsDefined()) {
        out.words.names = names_of(file, names);
    }
    if (YAML::Node const kinds = root["kinds"]; kinds.IsDefined()) {
        read_kinds(file, kinds, out);
    }
    if (YAML::Node const least = root["min_confidence"]; least.IsDefined()) {
        read_min_confidence(file, least, out);
    }
    if (YAML::Node const folders = root["outlets_in"]; folders.IsDefined()) {
        read_outlet_folders(file, folders, out);
    }
    if (YAML::Node const section = root["lint"]; section.IsDefined()) {
        out.lint = lint_section_of(file, section);
    }
}

} // namespace

std::optional<double> share_of(std::string_view text) {
    double value = -1;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    bool const is_share = read.ec == std::errc{} && read.ptr == end && value >= 0 && value <= 1;
    return is_share ? std::optional{value} : std::nullopt;
}

configuration parsed_configuration(std::string const& yaml, std::string const& file) {
    configuration read;
    read.words.file = file;
    yaml_file in{yaml, file, read.words.diagnostics};
    in.read([&](YAML::Node const& root) { read_root(in, root, read); });
    return read;
}

} // namespace inquit
