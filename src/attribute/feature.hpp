// What can be said of a candidate in words, and what that is worth.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Whether the reasons of a choice are kept: off for records, on for those who ask why.
enum class tracing : std::uint8_t { off, on };

/// Properties that hold of a candidate, each a name with values: "rule+words=source-cue-quote,2". Without tracing only
/// their hashes are kept, which is all that weighing them needs.
class feature_list {
  public:
    explicit feature_list(tracing trace = tracing::off) : trace_{trace} {}

    void add(std::string_view property, std::initializer_list<std::string_view> values = {});
    void append(feature_list const& more);

    [[nodiscard]] double score() const; ///< sum of the weights (model.hpp). O(features * log(weights))
    [[nodiscard]] std::span<std::uint64_t const> keys() const { return keys_; }
    [[nodiscard]] std::span<std::string const> names() const {
        return names_;
    } ///< parallel to keys; empty without tracing
    [[nodiscard]] tracing trace() const { return trace_; }

  private:
    tracing trace_;
    std::vector<std::uint64_t> keys_;
    std::vector<std::string> names_;
};

} // namespace inquit
