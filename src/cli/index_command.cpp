#include "cli/index_command.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <system_error>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

fs::path working_directory() {
    std::error_code failed;
    return fs::current_path(failed);
}

/// Of the bytes as they lie on disk, a piece at a time.
result<std::string> hash_of(fs::path const& file) {
    auto source = file_source(file);
    if (!source) {
        return tl::unexpected{source.error()};
    }
    constexpr std::size_t piece = 1U << 18U;
    std::string bytes(piece, '\0');
    sha256 digest;
    for (;;) {
        auto const count = (*source)->read(bytes);
        if (!count) {
            return tl::unexpected{count.error()};
        }
        if (*count == 0) {
            return digest.hex();
        }
        digest.add(std::string_view{bytes}.substr(0, *count));
    }
}

/// A hash of what decides what is read in a file, beside its bytes: another inquit or other words read it otherwise.
std::string hash_of_settings(index_options const& options, settings const& project) {
    auto const& reading = options.input.reading;
    return sha256_hex(fmt::format("{}\n{}\n{}\n{}", version(), static_cast<int>(reading.format),
                                  reading.encoding, project.texts));
}

/// One run of the command.
class index_run {
  public:
    index_run(index_options const& options, settings const& project, archive_writer& to, progress& bar,
              reporter& report)
        : options_{options}, records_{records_of_sources(), project}, to_{to}, bar_{bar}, report_{report},
          here_{working_directory()}, made_with_{hash_of_settings(options, project)} {}

    result<void> run(std::vector<input> const& inputs) {
        for (std::size_t at = 0; at < inputs.size(); ++at) {
            bar_.show(at);
            if (auto done = index(inputs[at]); !done) {
                return done;
            }
        }
        return look_for_gone_files().and_then([this] { return to_.finish(); });
    }

    void print_summary() {
        report_.note(fmt::format("{}: articles: {} new, {} changed, {} unchanged, {} removed; {} failed",
                                 readable(options_.archive), new_, changed_, unchanged_, removed_, failed_));
    }

    void fail(error const& failure) {
        report_.fail(failure);
        ++failed_;
    }

  private:
    [[nodiscard]] fs::path absolute(fs::path const& path) const {
        auto const full = (here_ / path).lexically_normal();
        return full.has_filename() ? full : full.parent_path(); // "folder/"
    }

    /// Errors are those of the archive; what is wrong with the file is reported.
    result<void> index(input const& from) {
        auto const file = absolute(from.name);
        auto const known = to_.find(file);
        if (!known) {
            return tl::unexpected{known.error()};
        }
        auto hash = hash_of(from.file);
        if (!hash) {
            hash.error().path = shown_path(from);
            bool const is_gone = *known && hash.error().code == error_code::not_found;
            if (!is_gone) { // else that is said later
                fail(hash.error());
            }
            return {};
        }
        if (*known && (*known)->sha256 == *hash && (*known)->made_with == made_with_) {
            unchanged_ += (*known)->articles;
            return {};
        }
        auto const failed_before = failed_;
        return to_.begin_file(file)
            .and_then([&] { return add_articles(from, *known ? changed_ : new_); })
            .and_then([&] {
                // A file of which something could not be read is read again the next time, so that it is said again.
                return to_.end_file(failed_ == failed_before ? *hash : std::string{}, made_with_);
            });
    }

    result<void> add_articles(input const& from, std::uint64_t& counted) {
        result<void> done;
        std::uint32_t line = 0;
        auto const add = [&](article&& read) {
            if (!done) {
                return;
            }
            auto const found = records_.made_of(read, from.name);
            auto const usual =
                line == 0 ? readable(from.name) : fmt::format("{}:{}", readable(from.name), line);
            auto const name = read.path == usual ? std::nullopt : std::optional{read.path};
            done = to_.add(reference_of(read, found.records), line, name);
            ++counted;
        };
        try {
            visit_articles(from, options_.input.reading,
                           {add,
                            [this](error const& failure) { fail(failure); },
                            {},
                            [&line](std::uint32_t number) { line = number; }});
        } catch (std::bad_alloc const&) {
            fail({error_code::too_large, shown_path(from), {}, "needs more memory than there is"});
        }
        return done;
    }

    /// Files of the archive that are named, or in named folders, and no longer there.
    result<void> look_for_gone_files() {
        auto const all = to_.files();
        if (!all) {
            return tl::unexpected{all.error()};
        }
        std::vector<std::string> named;
        for (auto const& path : options_.input.paths) {
            named.push_back(absolute(path).string());
        }
        for (auto const& each : *all) {
            auto const file = each.file.string();
            bool const is_meant = std::ranges::any_of(named, [&file](std::string const& path) {
                bool const is_below = file.starts_with(path) && file[path.size()] == '/';
                return file == path || path == "/" || is_below;
            });
            std::error_code ignored;
            if (!is_meant || fs::exists(each.file, ignored)) {
                continue;
            }
            if (auto done = handle_gone(each); !done) {
                return done;
            }
        }
        return {};
    }

    result<void> handle_gone(archived_file const& each) {
        auto const shown = readable(each.file.lexically_relative(here_));
        if (options_.gone == gone_files::kept) {
            report_.note(fmt::format("{}: is no longer there; --prune takes it out of the archive", shown));
            return {};
        }
        report_.note(fmt::format("{}: is no longer there; taken out of the archive", shown));
        removed_ += each.articles;
        return to_.remove(each.file);
    }

    index_options const& options_;
    record_maker records_;
    archive_writer& to_;
    progress& bar_;
    reporter& report_;
    fs::path here_;
    std::string made_with_;
    std::uint64_t new_ = 0;
    std::uint64_t changed_ = 0;
    std::uint64_t unchanged_ = 0;
    std::uint64_t removed_ = 0;
    std::uint64_t failed_ = 0; ///< files, and lines of JSON lines
};

} // namespace

int index_articles(index_options const& options) {
    progress no_bar{0};
    reporter early_report{no_bar};
    auto const project = settings_of(options.words, early_report);
    if (!project) {
        return early_report.exit_code();
    }
    auto const found = inputs_of(options.input.paths, {}, options.input.search);
    auto archive = archive_writer::opened(options.archive, options.origin, options.patience);
    if (!archive) {
        early_report.fail(archive.error());
        return early_report.exit_code();
    }
    progress bar{found.inputs.size()};
    reporter report{bar};
    index_run run{options, *project, *archive, bar, report};
    std::ranges::for_each(found.failures, [&run](error const& failure) { run.fail(failure); });
    if (auto const done = run.run(found.inputs); !done) {
        report.fail(done.error());
        report.note(fmt::format("{}: is as it was after the last files that were put in whole",
                                readable(options.archive)));
        return report.exit_code();
    }
    run.print_summary();
    return report.exit_code();
}

} // namespace inquit::cli
