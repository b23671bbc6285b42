#include "cli/lint_rules_of_files.hpp"

#include "cli/inputs.hpp"

#include <algorithm>
#include <system_error>

namespace inquit::cli {

lint_rules_of_files::lint_rules_of_files(settings const& project, std::optional<std::string> const& profile)
    : project_{project} {
    std::error_code failed;
    working_directory_ = std::filesystem::current_path(failed);
    auto const& said = project.lint;
    if (auto const named = lint_settings::of_profile(profile.value_or(said.profile.value_or("default")))) {
        everywhere_ = *named;
    }
    for (auto const& each : said.rules) {
        everywhere_.apply(each);
    }
    for (auto const& each : said.overrides) {
        overridden_.emplace_back(each.files.begin(), each.files.end());
    }
}

lint_settings lint_rules_of_files::of(std::filesystem::path const& name) const {
    auto made = everywhere_;
    if (overridden_.empty()) {
        return made;
    }
    auto const path = in_project(name);
    for (std::size_t index = 0; index < overridden_.size(); ++index) {
        bool const matches = std::ranges::any_of(overridden_[index], [&path](path_pattern const& each) {
            return each.matches(path, entry_kind::file);
        });
        if (matches) {
            for (auto const& each : project_.lint.overrides[index].rules) {
                made.apply(each);
            }
        }
    }
    return made;
}

std::string lint_rules_of_files::in_project(std::filesystem::path const& name) const {
    return readable((working_directory_ / name).lexically_normal().lexically_relative(project_.folder));
}

} // namespace inquit::cli
