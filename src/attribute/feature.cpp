#include "attribute/feature.hpp"

#include "attribute/feature_key.hpp"
#include "attribute/model.hpp"

namespace inquit {
void feature_list::add(std::string_view property, std::initializer_list<std::string_view> values) {
    auto key = key_of(property);
    std::string_view separator = "=";
    for (auto const value : values) {
        key = extended(extended(key, separator), value);
        separator = ",";
    }
    keys_.push_back(key);
    if (trace_ == tracing::off) {
        return;
    }
    auto& name = names_.emplace_back(property);
    separator = "=";
    for (auto const value : values) {
        name += separator;
        name += value;
        separator = ",";
    }
}

void feature_list::append(feature_list const& more) {
    keys_.insert(keys_.end(), more.keys_.begin(), more.keys_.end());
    names_.insert(names_.end(), more.names_.begin(), more.names_.end());
}

double feature_list::score() const {
    double sum = 0;
    for (auto const key : keys_) {
        sum += model::weight_of(key);
    }
    return sum;
}

} // namespace inquit
