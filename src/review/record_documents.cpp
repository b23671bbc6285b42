#include "review/record_documents.hpp"

#include "emit/emit.hpp"

#include <algorithm>
#include <utility>

namespace inquit {

record_documents record_documents_in(std::string_view yaml, std::string const& name) {
    auto const stream = documents_in(yaml);
    record_documents out{stream.head, {}, {}};
    for (auto const& each : stream.documents) {
        auto const before = yaml.substr(0, static_cast<std::size_t>(each.text.data() - yaml.data()));
        auto const lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
        auto read = read_records(std::string{each.text}, name);
        for (auto& problem : read.problems) {
            problem.where.number += problem.where.number == 0 ? 0 : lines;
            out.problems.push_back(std::move(problem));
        }
        for (auto& record : read.records) {
            record.where.number += lines;
            out.records.push_back({std::move(record), each});
        }
    }
    return out;
}

bool says(std::string const& document, record const& wanted) {
    auto const read = read_records(document, {});
    return read.problems.empty() && read.records.size() == 1
           && yaml_document(read.records.front().made) == yaml_document(wanted);
}

} // namespace inquit
