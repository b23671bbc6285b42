// compile_model TABLE.cpp MODEL.yaml: the weights of a model as a hash table in C++ (../model.hpp).
#include "attribute/feature_key.hpp"

#include <fmt/ostream.h>
#include <yaml-cpp/yaml.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

struct entry {
    std::string name;
    double value = 0;
};

std::runtime_error problem(YAML::Node const& where, std::string const& what) {
    return std::runtime_error{fmt::format("line {}: {}", where.Mark().line + 1, what)};
}

/// A map of properties, each to a weight or to a map of its values' weights.
class reader {
  public:
    std::map<std::uint64_t, entry> read(YAML::Node const& root) {
        if (!root.IsMap()) {
            throw problem(root, "a model is a map of properties");
        }
        for (auto const& property : root) {
            auto const name = property.first.as<std::string>();
            if (property.second.IsScalar()) {
                add(name, property.second);
                continue;
            }
            if (!property.second.IsMap()) {
                throw problem(property.second,
                              fmt::format("'{}' has neither a weight nor a map of them", name));
            }
            for (auto const& value : property.second) {
                add(name + '=' + value.first.as<std::string>(), value.second);
            }
        }
        return std::move(entries_);
    }

  private:
    void add(std::string const& name, YAML::Node const& weight) {
        double value = 0;
        if (!weight.IsScalar() || !YAML::convert<double>::decode(weight, value)) {
            throw problem(weight, fmt::format("the weight of '{}' is no number", name));
        }
        auto const [at, is_new] = entries_.emplace(inquit::key_of(name), entry{name, value});
        if (!is_new) {
            throw problem(weight, fmt::format("'{}' and '{}' have one key", name, at->second.name));
        }
    }

    std::map<std::uint64_t, entry> entries_;
};

/// Places as model.hpp says; by key, so that what has its own place is not pushed away often.
std::vector<std::pair<std::uint64_t, entry>> slots_of(std::map<std::uint64_t, entry> const& entries) {
    std::vector<std::pair<std::uint64_t, entry>> slots(std::bit_ceil(2 * entries.size() + 1));
    for (auto const& each : entries) {
        auto at = static_cast<std::size_t>(each.first >> (65 - std::bit_width(slots.size())));
        while (slots[at].first != 0) {
            at = (at + 1) & (slots.size() - 1);
        }
        slots[at] = each;
    }
    return slots;
}

void write(std::ostream& out, std::map<std::uint64_t, entry> const& entries) {
    auto const slots = slots_of(entries);
    fmt::print(out,
               "// Written by compile_model; edit the YAML file instead.\n"
               "#include \"attribute/model.hpp\"\n\n#include <array>\n\n"
               "namespace inquit::model {{\nnamespace {{\n\n"
               "constexpr std::array<weight, {}> table{{{{\n",
               slots.size());
    for (auto const& [key, each] : slots) {
        fmt::print(out, "    {{{}ULL, {}}}, // {}\n", key, each.value, each.name);
    }
    fmt::print(out, "}}}};\n\n}} // namespace\n\n"
                    "std::span<weight const> slots() {{ return table; }}\n\n}} // namespace inquit::model\n");
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: compile_model TABLE.cpp MODEL.yaml\n";
        return EXIT_FAILURE;
    }
    try {
        auto const entries = reader{}.read(YAML::LoadFile(arguments[2]));
        std::ofstream out{arguments[1]};
        write(out, entries);
        out.flush();
        return out ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (std::exception const& error) {
        std::cerr << arguments[2] << ": " << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
