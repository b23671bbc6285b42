#include "cli/settings.hpp"

#include "cli/inputs.hpp"
#include "config/config.hpp"
#include "grammar/lexicon/user_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

/// What cannot be looked at is taken to be there: reading it says what is wrong.
bool is_there(fs::path const& path) {
    std::error_code failed;
    auto const there = fs::symlink_status(path, failed);
    return there.type() != fs::file_type::not_found && failed != std::errc::permission_denied;
}

fs::path home_folder() {
    char const* const home = std::getenv("HOME");
    std::error_code ignored;
    return home == nullptr ? fs::path{} : fs::weakly_canonical(home, ignored); // as the working directory is
}

/// As a person in the working directory would write it.
std::string shown(fs::path const& path, fs::path const& working_directory) {
    auto const relative = path.lexically_relative(working_directory);
    return readable(relative.empty() ? path : relative);
}

using fault_listener = std::function<void(std::string const&)>;

/// Reads the files of one run, in order; faults are told.
class reading {
  public:
    reading(fs::path folder, fault_listener const& fail)
        : fail_{fail}, working_directory_{std::move(folder)} {}

    void read_configurations() {
        auto const user = configuration_of_user();
        auto const project = configuration_above(working_directory_, home_folder());
        for (auto const& each : {user, project}) {
            if (each) {
                read_configuration(*each);
            }
        }
    }

    /// named_at: where a configuration names it; null: on the command line.
    void read_lexicon(fs::path const& file, std::string const& name,
                      lexicon::source_line const* named_at = nullptr) {
        if (auto const text = text_of(file, name, named_at)) {
            sources_.push_back(lexicon::parsed_user_source(*text, name));
        }
    }

    std::optional<settings> result() && {
        auto words = lexicon::extended_vocabulary(sources_);
        if (!words) {
            std::ranges::for_each(words.error(), [this](auto const& problem) { fail_(describe(problem)); });
        }
        if (!words || has_failed_) {
            return std::nullopt;
        }
        project_.words = std::move(*words);
        project_.sources = std::move(sources_);
        return std::move(project_);
    }

  private:
    /// What it says wins over what was said before.
    void read_configuration(fs::path const& file) {
        auto const name = shown(file, working_directory_);
        auto const text = text_of(file, name);
        if (!text) {
            return;
        }
        auto read = parsed_configuration(*text, name);
        if (read.kinds) {
            project_.kinds = std::move(read.kinds);
        }
        if (read.min_confidence) {
            project_.min_confidence = read.min_confidence;
        }
        project_.lint.push_back({std::move(read.lint), file.parent_path()});
        for (auto const& folder : read.outlets_in) {
            project_.outlets_in.push_back((file.parent_path() / folder).lexically_normal());
        }
        sources_.push_back(std::move(read.words));
        for (auto const& each : read.lexicons) {
            auto const lexicon = file.parent_path() / each.path;
            read_lexicon(lexicon, shown(lexicon, working_directory_), &each.where);
        }
    }

    std::optional<std::string> text_of(fs::path const& file, std::string const& name,
                                       lexicon::source_line const* named_at = nullptr) {
        auto bytes = read_bytes(file);
        if (!bytes) {
            bytes.error().path = name;
            auto const failure = describe(bytes.error());
            fail_(named_at == nullptr ? failure : describe(lexicon::diagnostic{*named_at, failure}));
            has_failed_ = true;
            return std::nullopt;
        }
        project_.texts.append(name).append(1, '\0').append(*bytes).append(1, '\0');
        return std::move(*bytes);
    }

    fault_listener const& fail_;
    fs::path working_directory_;
    std::vector<lexicon::user_source> sources_;
    settings project_; ///< what it says beside words
    bool has_failed_ = false;
};

} // namespace

std::optional<fs::path> configuration_of_user() {
    char const* const folder = std::getenv("XDG_CONFIG_HOME");
    bool const is_told = folder != nullptr && fs::path{folder}.is_absolute(); // others are to be ignored
    auto const home = home_folder();
    if (!is_told && home.empty()) {
        return std::nullopt;
    }
    auto file = (is_told ? fs::path{folder} : home / ".config") / "inquit" / "config.yaml";
    return is_there(file) ? std::optional{std::move(file)} : std::nullopt;
}

std::optional<fs::path> configuration_above(fs::path const& folder, fs::path const& home) {
    auto const ends_search = [&home](fs::path const& at) { return at == home || is_there(at / ".git"); };
    auto last = folder;
    while (!ends_search(last)) {
        auto const above = last.parent_path();
        if (above == last) { // neither a repository nor the home folder: strangers may write above
            last = folder;
            break;
        }
        last = above;
    }
    for (auto at = folder;; at = at.parent_path()) {
        if (is_there(at / configuration_name)) {
            return at / configuration_name;
        }
        if (at == last) {
            return std::nullopt;
        }
    }
}

std::optional<settings> settings_of(words_options const& options, reporter& report) {
    std::error_code failed;
    return settings_in(fs::current_path(failed), options,
                       [&report](std::string const& fault) { report.fail(fault); });
}

std::optional<settings> settings_in(fs::path const& folder, words_options const& options,
                                    std::function<void(std::string const&)> const& fail) {
    reading files{folder, fail};
    if (options.configuration == configuration_use::found) {
        files.read_configurations();
    }
    for (auto const& lexicon : options.lexicons) {
        files.read_lexicon(lexicon, readable(lexicon));
    }
    return std::move(files).result();
}

} // namespace inquit::cli
