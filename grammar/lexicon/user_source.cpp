#include "grammar/lexicon/user_source.hpp"

#include "grammar/lexicon/readers.hpp"
#include "text/unicode.hpp"

#include <array>
#include <fmt/format.h>

namespace inquit::lexicon {

namespace {

constexpr auto file_keys = std::to_array<std::string_view>({"words", "names"});
constexpr auto name_keys = std::to_array<std::string_view>({"name", "aliases", "type", "gender"});
constexpr auto types = std::to_array<std::string_view>({"person", "organization"});
constexpr auto genders = std::to_array<std::string_view>({"unknown", "male", "female"});

/// Bytes; no name of news is longer, and what is much longer cannot be found in a sentence.
constexpr std::size_t longest_name = 200;

/// Reads names; every problem becomes a diagnostic at its node.
class name_reader {
  public:
    explicit name_reader(yaml_file& file) : file_{file} {}

    std::vector<source_name> read(YAML::Node const& list) {
        if (!list.IsSequence() || list.size() == 0) {
            file_.complain(list, "names are a list, each with name and type");
            return {};
        }
        for (YAML::Node const& node : list) {
            if (node.IsMap()) {
                read_name(node);
            } else {
                file_.complain(node, "a name is a map with name, aliases, type and gender");
            }
        }
        return std::move(names_);
    }

  private:
    void read_name(YAML::Node const& node) {
        file_.check_keys(node, name_keys);
        source_name entry;
        entry.where = file_.place_of(node);
        YAML::Node const name = node["name"];
        if (!name.IsDefined()) {
            file_.complain(node, "a name needs a name");
            return;
        }
        entry.where = file_.place_of(name);
        auto const full = spelling_of(name);
        auto const type = type_of(node);
        read_aliases(node["aliases"], entry);
        entry.name.sex = gender_of(node, type.value_or(name_type::person));
        if (full && type) {
            entry.name.name = *full;
            entry.name.type = *type;
            names_.push_back(std::move(entry));
        }
    }

    std::optional<name_type> type_of(YAML::Node const& node) {
        if (!node["type"].IsDefined()) {
            file_.complain(node, "a name needs a type: person or organization");
            return std::nullopt;
        }
        return file_.named_value<name_type>(node, "type", types);
    }

    gender gender_of(YAML::Node const& node, name_type type) {
        auto const stated = file_.named_value<gender>(node, "gender", genders);
        if (type == name_type::organization) {
            if (stated) {
                file_.complain(node["gender"], "an organization has no gender");
            }
            return gender::neuter;
        }
        return stated.value_or(gender::unknown);
    }

    void read_aliases(YAML::Node const& node, source_name& entry) {
        if (!node.IsDefined()) {
            return;
        }
        if (node.IsScalar()) {
            read_alias(node, entry);
        } else if (!node.IsSequence() || node.size() == 0) {
            file_.complain(node, "aliases are a name or a list of names");
        } else {
            for (YAML::Node const& alias : node) {
                read_alias(alias, entry);
            }
        }
    }

    void read_alias(YAML::Node const& node, source_name& entry) {
        if (auto const spelling = spelling_of(node)) {
            entry.name.aliases.push_back(*spelling);
            entry.alias_places.push_back(file_.place_of(node));
        }
    }

    std::optional<std::string> spelling_of(YAML::Node const& node) {
        std::string const words = node.IsScalar() ? node.Scalar() : "";
        auto problem = problem_with_spelling(words);
        auto const first = unicode::decode(words, 0).code_point;
        if (!problem && !unicode::is_letter(first) && !unicode::is_digit(first)) {
            problem = fmt::format("\"{}\": a name begins with a letter or a digit", words);
        }
        if (!problem && words.size() > longest_name) {
            problem = fmt::format("a name of more than {} bytes", longest_name);
        }
        if (problem) {
            file_.complain(node, std::move(*problem));
            return std::nullopt;
        }
        return words;
    }

    yaml_file& file_;
    std::vector<source_name> names_;
};

} // namespace

std::vector<source_name> names_of(yaml_file& file, YAML::Node const& list) {
    return name_reader{file}.read(list);
}

user_source parsed_user_source(std::string const& yaml, std::string const& file) {
    user_source read;
    read.file = file;
    yaml_file in{yaml, file, read.diagnostics};
    in.read([&](YAML::Node const& root) {
        if (root.IsSequence()) {
            read.groups = groups_of(in, root, examples::optional);
            return;
        }
        if (!root.IsMap() || root.size() == 0) {
            in.complain(root, "a lexicon file is a list of groups of words, or a map with words and names");
            return;
        }
        in.check_keys(root, file_keys);
        if (YAML::Node const words = root["words"]; words.IsDefined()) {
            read.groups = groups_of(in, words, examples::optional);
        }
        if (YAML::Node const names = root["names"]; names.IsDefined()) {
            read.names = names_of(in, names);
        }
    });
    return read;
}

} // namespace inquit::lexicon
