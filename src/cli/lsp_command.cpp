#include "cli/lsp_command.hpp"

#include "cli/lint_rules_of_files.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "cli/standard_streams.hpp"
#include "lsp/serve.hpp"

#include <cstdlib>
#include <map>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// What one configuration says, for all files that it holds for.
class project {
  public:
    project(fs::path const& folder, lsp_options const& options) {
        auto made = settings_in(folder, options.words,
                                [this](std::string const& fault) { faults_.push_back(fault); });
        settings_ = made ? std::move(*made) : settings{};
        words_ = std::make_shared<vocabulary const>(settings_.words);
        rules_.emplace(settings_, options.profile);
    }
    project(project const&) = delete; // the rules refer to the settings
    project& operator=(project const&) = delete;

    [[nodiscard]] lsp::file_rules of(fs::path const& file) const {
        return {rules_->of(file), words_, faults_};
    }

  private:
    std::vector<std::string> faults_;
    settings settings_;
    std::shared_ptr<vocabulary const> words_;
    std::optional<lint_rules_of_files> rules_;
};

/// The configurations above the files that are open, each read when it is first wanted.
class configured_projects : public lsp::project_source {
  public:
    explicit configured_projects(lsp_options const& options) : options_{options} {
        std::error_code failed;
        working_directory_ = fs::current_path(failed);
    }

    [[nodiscard]] lsp::file_rules of(fs::path const& file) override {
        std::error_code failed;
        auto const full = fs::weakly_canonical(working_directory_ / file, failed);
        auto const known = failed ? working_directory_ / file : full;
        return by_folder_.try_emplace(known.parent_path(), known.parent_path(), options_)
            .first->second.of(known);
    }

    void forget() override { by_folder_.clear(); }

  private:
    lsp_options const& options_;
    fs::path working_directory_;
    std::map<fs::path, project> by_folder_;
};

} // namespace

int serve_editor(lsp_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    standard_streams streams;
    configured_projects projects{options};
    auto const ended = lsp::serve(streams, projects);
    if (!ended.reason.empty()) {
        report.fail("standard input: " + ended.reason);
    }
    return ended.exit_code;
}

} // namespace inquit::cli
