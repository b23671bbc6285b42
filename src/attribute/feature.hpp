// What can be said of a candidate in words, and what that is worth.
#pragma once

#include "attribute/feature_key.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Whether the reasons of a choice are kept: off for records, on for those who ask why.
enum class tracing : std::uint8_t { off, on };

/// The name of a property, a literal, with its key, which the compiler finds out.
class feature_property {
  public:
    consteval feature_property(char const* name) : name_{name}, key_{key_of(name)} {}

    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] std::uint64_t key() const { return key_; }

  private:
    std::string_view name_;
    std::uint64_t key_;
};

/// Properties that hold of a candidate, each a name with values: "rule+words=source-cue-quote,2". Without tracing only
/// their hashes are kept, which is all that weighing them needs.
class feature_list {
  public:
    explicit feature_list(tracing trace = tracing::off) : trace_{trace} { keys_.reserve(usual_size); }

    void add(feature_property property, std::initializer_list<std::string_view> values = {});
    void append(feature_list const& more);

    [[nodiscard]] double
    score(); ///< sum of the weights (model.hpp). O(features that were added since it was asked)
    [[nodiscard]] std::span<std::uint64_t const> keys() const { return keys_; }
    [[nodiscard]] std::span<std::string const> names() const {
        return names_;
    } ///< parallel to keys; empty without tracing
    [[nodiscard]] tracing trace() const { return trace_; }

  private:
    static constexpr std::size_t usual_size = 32;

    tracing trace_;
    double score_ = 0; ///< of the first `scored_` keys
    std::size_t scored_ = 0;
    std::vector<std::uint64_t> keys_;
    std::vector<std::string> names_;
};

} // namespace inquit
