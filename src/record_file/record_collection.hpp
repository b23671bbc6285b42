// The records of any number of files, by the articles that they were made of.
#pragma once

#include "record_file/read_records.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

class record_collection {
  public:
    /// Of two records of one quotation, the one with a review stays, else the first.
    void add(std::vector<filed_record> records);

    [[nodiscard]] std::size_t size() const { return records_.size(); }

    /// Some record names this path as its source.
    [[nodiscard]] bool knows(std::string_view path) const { return by_path_.contains(path); }

    /// Those of an article: of its path; where there are none, of the hash of its bytes, whatever path they had. In the order in which they
    /// were added.
    [[nodiscard]] std::vector<filed_record const*> of(std::string_view path, std::string_view sha256) const;

    /// The paths that records name as their source, with how many do.
    [[nodiscard]] std::map<std::string, std::size_t> sources() const;

  private:
    using places = std::map<std::string, std::vector<std::size_t>, std::less<>>;

    std::deque<filed_record> records_;         ///< pointers to them stay
    std::map<std::string, std::size_t> by_id_; ///< of the source's path and the id
    places by_path_;
    places by_hash_;
};

} // namespace inquit
