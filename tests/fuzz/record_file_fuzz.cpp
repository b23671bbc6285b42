// Files of records, as anyone may have left them: what is read is printed and read again as the same.
#include "tests/fuzz/target.hpp"

#include "emit/emit.hpp"
#include "record_file/read_records.hpp"
#include "review/given_review.hpp"

using namespace inquit;
using namespace inquit::testing;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const file{bytes_of(data, size)};
    auto const read = read_records(file, "a.yaml");
    for (auto const& each : read.problems) {
        require(!each.message.empty() && each.where.number > 0, "a problem has its place");
    }
    for (auto const& each : read.records) {
        auto const yaml = yaml_document(each.made);
        auto const again = read_records(yaml, "b.yaml");
        require(again.problems.empty() && again.records.size() == 1, "what is printed is read back");
        require(yaml_document(again.records.front().made) == yaml, "and is the same");
    }
    auto const documents = record_documents_in(file, "a.yaml");
    std::string joined{documents_in(file).head};
    for (auto const& each : documents_in(file).documents) {
        joined.append(each.seal_line).append(each.text);
    }
    require(joined == file, "head, seals and documents are the file");
    for (auto const& each : documents.records) {
        std::pair<earlier_record const*, given_review> const said{&each, {"approved", "Ann", {}, {}}};
        if (auto const after = with_reviews(file, {&said, 1})) {
            auto const again = record_documents_in(*after, "a.yaml");
            require(again.records.size() == documents.records.size(), "a review costs no record");
            require(again.problems.size() == documents.problems.size(), "and makes no problem");
        }
    }
    return 0;
}
