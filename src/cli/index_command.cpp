#include "cli/index_command.hpp"

#include "cli/article_records.hpp"
#include "cli/article_visits.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/settings.hpp"
#include "text/digest.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <mutex>
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
        result<void> done;
        std::size_t at = 0;
        for_each_in_order(
            inputs.size(), options_.jobs,
            [&](std::size_t i) { return is_over_ ? prepared_file{} : prepared(inputs[i]); },
            [&](prepared_file&& each) {
                bar_.show(at);
                auto const& from = inputs[at++];
                if (done) {
                    std::scoped_lock const lock{one_at_a_time_};
                    done = put(from, std::move(each));
                    is_over_ = !done.has_value();
                }
            });
        if (!done) {
            return done;
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
    struct prepared_article {
        reference text;
        std::uint32_t line = 0; ///< of JSON lines; else 0
        std::optional<std::string> name;
    };
    struct prepared_file {
        result<std::optional<archived_file>> known; ///< errors: of the archive
        result<std::string> hash;                   ///< of its bytes; errors: of the file
        bool is_read = false;                       ///< else it is unchanged, or to be read when it is put in
        std::vector<prepared_article> articles;
        std::vector<error> failures;
    };

    [[nodiscard]] fs::path absolute(fs::path const& path) const {
        auto const full = (here_ / path).lexically_normal();
        return full.has_filename() ? full : full.parent_path(); // "folder/"
    }

    /// In several threads.
    [[nodiscard]] prepared_file prepared(input const& from) {
        prepared_file out;
        {
            std::scoped_lock const lock{one_at_a_time_};
            out.known = to_.find(absolute(from.name));
        }
        out.hash = hash_of(from.file);
        // Of a large one the articles would wait in memory, all of them.
        constexpr std::uintmax_t large = std::uintmax_t{4} << 20U;
        std::error_code failed;
        bool const is_large = fs::file_size(from.file, failed) > large || failed;
        if (out.known && out.hash && !is_unchanged(out) && !is_large) {
            out.is_read = true;
            visit(
                from, [&](prepared_article&& each) { out.articles.push_back(std::move(each)); },
                [&](error const& failure) { out.failures.push_back(failure); });
        }
        return out;
    }

    [[nodiscard]] bool is_unchanged(prepared_file const& each) const {
        auto const& known = *each.known;
        return known && known->sha256 == *each.hash && known->made_with == made_with_;
    }

    template <class Read, class Fail>
    void visit(input const& from, Read read, Fail fail) const {
        std::uint32_t line = 0;
        auto const prepare = [&](article&& one) {
            auto const found = records_.made_of(one, from.name);
            auto const usual =
                line == 0 ? readable(from.name) : fmt::format("{}:{}", readable(from.name), line);
            auto const name = one.path == usual ? std::nullopt : std::optional{one.path};
            read(prepared_article{reference_of(one, found.records), line, name});
        };
        try {
            visit_articles(from, options_.input.reading,
                           {prepare, fail, {}, [&line](std::uint32_t number) { line = number; }});
        } catch (std::bad_alloc const&) {
            fail(error{error_code::too_large, shown_path(from), {}, "needs more memory than there is"});
        }
    }

    /// Errors are those of the archive; what is wrong with the file is reported.
    result<void> put(input const& from, prepared_file&& each) {
        if (!each.known) {
            return tl::unexpected{each.known.error()};
        }
        auto const& known = *each.known;
        if (!each.hash) {
            each.hash.error().path = shown_path(from);
            bool const is_gone = known && each.hash.error().code == error_code::not_found;
            if (!is_gone) { // else that is said later
                fail(each.hash.error());
            }
            return {};
        }
        if (is_unchanged(each)) {
            unchanged_ += known->articles;
            return {};
        }
        auto const failed_before = failed_;
        return to_.begin_file(absolute(from.name))
            .and_then([&] { return add_articles(from, std::move(each), known ? changed_ : new_); })
            .and_then([&] {
                // A file of which something could not be read is read again the next time, so that it is said again.
                return to_.end_file(failed_ == failed_before ? *each.hash : std::string{}, made_with_);
            });
    }

    result<void> add_articles(input const& from, prepared_file&& each, std::uint64_t& counted) {
        result<void> done;
        auto const add = [&](prepared_article&& one) {
            if (done) {
                done = to_.add(one.text, one.line, one.name);
                ++counted;
            }
        };
        auto const fail_one = [this](error const& failure) { fail(failure); };
        if (!each.is_read) {
            visit(from, add, fail_one);
        }
        for (auto& one : each.articles) {
            add(std::move(one));
        }
        std::ranges::for_each(each.failures, fail_one);
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
    std::mutex one_at_a_time_;          ///< of to_
    std::atomic<bool> is_over_ = false; ///< the archive failed
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
