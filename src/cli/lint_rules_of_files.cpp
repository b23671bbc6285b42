#include "cli/lint_rules_of_files.hpp"

#include "cli/inputs.hpp"
#include "config/lint_configuration.hpp"

#include <algorithm>
#include <system_error>

namespace inquit::cli {

lint_rules_of_files::lint_rules_of_files(settings const& project, std::optional<std::string> const& profile) {
    std::error_code failed;
    working_directory_ = std::filesystem::current_path(failed);
    auto named = profile;
    for (auto layer = project.lint.rbegin(); layer != project.lint.rend() && !named; ++layer) {
        named = layer->says.profile;
    }
    if (auto const held = lint_settings::of_profile(named.value_or("default"))) {
        everywhere_ = *held;
    }
    for (auto const& layer : project.lint) {
        for (auto const& each : layer.says.rules) {
            everywhere_.apply(each);
        }
        for (auto const& each : layer.says.overrides) {
            overridden_.push_back({layer.folder, {each.files.begin(), each.files.end()}, each.rules});
        }
    }
    everywhere_text_ = lint_section_text(everywhere_);
}

lint_settings lint_rules_of_files::of(std::filesystem::path const& name) const {
    auto made = everywhere_;
    for (auto const& each : overridden_) {
        auto const path =
            readable((working_directory_ / name).lexically_normal().lexically_relative(each.folder));
        bool const matches = std::ranges::any_of(
            each.patterns, [&path](path_pattern const& one) { return one.matches(path, entry_kind::file); });
        if (matches) {
            std::ranges::for_each(each.rules, [&made](rule_choice const& one) { made.apply(one); });
        }
    }
    return made;
}

std::string lint_rules_of_files::text_of(std::filesystem::path const& name) const {
    return overridden_.empty() ? everywhere_text_ : lint_section_text(of(name));
}

} // namespace inquit::cli
