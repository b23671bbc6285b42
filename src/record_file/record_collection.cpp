#include "record_file/record_collection.hpp"

#include <fmt/format.h>
#include <utility>

namespace inquit {
namespace {

bool is_reviewed(record const& of) { return of.review && of.review->status; }

} // namespace

void record_collection::add(std::vector<filed_record> records) {
    for (auto& each : records) {
        auto const& source = each.made.source;
        auto const [known, is_new] =
            by_id_.emplace(fmt::format("{}\n{}", source.path, each.made.id), records_.size());
        if (is_new) {
            by_path_[source.path].push_back(records_.size());
            by_hash_[source.sha256].push_back(records_.size());
            records_.push_back(std::move(each));
        } else if (auto& there = records_[known->second]; is_reviewed(each.made) && !is_reviewed(there.made)
                                                          && there.made.source.sha256 == source.sha256) {
            there = std::move(each);
        }
    }
}

std::vector<filed_record const*> record_collection::of(std::string_view path, std::string_view sha256) const {
    auto found = by_path_.find(path);
    if (found == by_path_.end()) {
        found = by_hash_.find(sha256);
        if (found == by_hash_.end()) {
            return {};
        }
    }
    std::vector<filed_record const*> out;
    for (auto const at : found->second) {
        out.push_back(&records_[at]);
    }
    return out;
}

std::map<std::string, std::size_t> record_collection::sources() const {
    std::map<std::string, std::size_t> out;
    for (auto const& each : records_) {
        ++out[each.made.source.path];
    }
    return out;
}

} // namespace inquit
