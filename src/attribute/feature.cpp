#include "attribute/feature.hpp"

#include "attribute/model.hpp"

namespace inquit {

void feature_list::add(feature_property property, std::initializer_list<std::string_view> values) {
    auto key = property.key();
    std::string_view separator = "=";
    for (auto const value : values) {
        key = extended(extended(key, separator), value);
        separator = ",";
    }
    keys_.push_back(key);
    if (trace_ == tracing::off) {
        return;
    }
    auto& name = names_.emplace_back(property.name());
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

double feature_list::score() {
    for (; scored_ < keys_.size(); ++scored_) {
        score_ += model::weight_of(keys_[scored_]);
    }
    return score_;
}

} // namespace inquit
