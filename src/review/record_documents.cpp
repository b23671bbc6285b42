#include "review/record_documents.hpp"

#include "emit/emit.hpp"

#include <algorithm>
#include <utility>

namespace inquit {

record_documents record_documents_in(std::string_view yaml, std::string const& name) {
    auto const stream = documents_in(yaml);
    record_documents out{stream.head, {}, {}};
    std::size_t lines = 0; ///< before `each`, which come in the order of the file
    auto const* counted = yaml.data();
    for (auto const& each : stream.documents) {
        lines += static_cast<std::size_t>(std::count(counted, each.text.data(), '\n'));
        counted = each.text.data();
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
