#include "cli/review_command.hpp"

#include "cli/inputs.hpp"
#include "cli/progress.hpp"
#include "cli/record_files.hpp"
#include "cli/replaced_file.hpp"
#include "cli/reporter.hpp"
#include "review/given_review.hpp"
#include "text/digest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

struct open_file {
    record_bytes read;
    record_documents records; ///< of read.bytes
};

std::string today() { return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr))); }

/// Whatever a file says, it does nothing to the terminal.
std::string shown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code_point, length] = unicode::decode(text, at);
        if (unicode::is_control(code_point)) {
            out.push_back(' ');
        } else {
            out += text.substr(at, length);
        }
        at += std::max(length, 1U);
    }
    return out;
}

/// "records/a.yaml:3: q-5c1d0f2a9b3e: Ella Kesaeva (0.62): not reviewed", and the words below.
std::string waiting_text(earlier_record const& each, std::string_view why) {
    auto const& [made, where] = each.filed;
    return shown(fmt::format("{}:{}: {}: {} ({:.2f}): {}", where.file, where.number, made.id,
                             made.speaker.name.value_or("nobody"), made.confidence, why))
           + "\n    " + shown(made.quote) + '\n';
}

class reviewing {
  public:
    reviewing(review_options const& options, reporter& report) : options_{options}, report_{report} {
        std::set<fs::path> seen;
        for (auto& each : record_bytes_in(options.paths, report)) {
            std::error_code ignored;
            if (seen.insert(fs::weakly_canonical(each.file, ignored)).second) {
                files_.push_back({std::move(each), {}});
            }
        }
        for (auto& each : files_) { // they no longer move: the records are views of the bytes
            each.records = record_documents_in(each.read.bytes, each.read.path);
            for (auto const& problem : each.records.problems) {
                report_.fail(describe(problem));
            }
        }
        tell_changed_sources();
    }

    void run() {
        auto const all = given();
        if (all.empty()) {
            list();
        } else if (auto const chosen = records_of(all)) {
            write(*chosen);
        }
    }

  private:
    using given_to = std::pair<earlier_record const*, given_review>;
    using by_file = std::map<open_file const*, std::vector<given_to>>;

    [[nodiscard]] std::map<std::string, given_review> given() const {
        std::map<std::string, given_review> out;
        auto const add = [&](std::vector<std::string> const& ids, std::optional<std::string> const& status) {
            for (auto const& id : ids) {
                out.emplace(id, given_review{status, options_.by, options_.at ? options_.at : today(),
                                             options_.note});
            }
        };
        add(options_.approved, "approved");
        add(options_.corrected, "corrected");
        add(options_.rejected, "rejected");
        add(options_.reopened, std::nullopt);
        return out;
    }

    /// None where an id is not there, or is not one record's.
    std::optional<by_file> records_of(std::map<std::string, given_review> const& all) {
        by_file out;
        bool are_known = true;
        for (auto const& [id, said] : all) {
            std::vector<std::string> places;
            for (auto const& file : files_) {
                for (auto const& each : file.records.records) {
                    if (each.filed.made.id == id) {
                        out[&file].emplace_back(&each, said);
                        places.push_back(
                            fmt::format("{}:{}", each.filed.where.file, each.filed.where.number));
                    }
                }
            }
            if (places.size() != 1) {
                are_known = false;
                report_.fail(places.empty() ? fmt::format("{}: no record has this id", id)
                                            : fmt::format("{}: several records have this id ({}); name one "
                                                          "file, or edit the record",
                                                          id, fmt::join(places, ", ")));
            }
        }
        return are_known ? std::optional{std::move(out)} : std::nullopt;
    }

    void write(by_file const& chosen) {
        for (auto const& [file, reviews] : chosen) {
            auto const& bytes = file->read.bytes;
            auto const after = with_reviews(bytes, reviews);
            if (!after) {
                report_.fail({error_code::edited_file,
                              file->read.path,
                              {},
                              "a record is not laid out a field a line; edit its review by hand"});
                continue;
            }
            if (auto const failure = replace_failure(file->read.file, sha256_hex(bytes), *after)) {
                report_.fail(*failure);
                continue;
            }
            report_.note(fmt::format("{}: {} reviewed", file->read.path, reviews.size()));
        }
    }

    void list() {
        std::string out;
        std::size_t waiting = 0;
        std::size_t all = 0;
        for (auto const& file : files_) {
            for (auto const& each : file.records.records) {
                ++all;
                auto const why = reason_to_wait(each.filed.made);
                if (!why.empty()) {
                    ++waiting;
                    out += options_.format == explanation_format::jsonl ? json_line(each.filed.made)
                                                                        : waiting_text(each, why);
                }
            }
        }
        if (options_.format == explanation_format::text) {
            out += fmt::format("{} of {} record{} wait{} for a person\n", waiting, all, all == 1 ? "" : "s",
                               waiting == 1 ? "s" : "");
        }
        static_cast<void>(report_.print(out));
    }

    /// Of sources that lie where the records say.
    void tell_changed_sources() {
        std::map<std::string, std::set<std::string>> sources; // paths with hashes
        for (auto const& file : files_) {
            for (auto const& each : file.records.records) {
                sources[each.filed.made.source.path].insert(each.filed.made.source.sha256);
            }
        }
        for (auto const& [path, hashes] : sources) {
            std::error_code ignored;
            bool const is_plain = fs::is_regular_file(path, ignored) && without_compression(path) == path;
            auto const bytes = is_plain ? read_bytes(path) : tl::unexpected{error{}};
            auto const now = bytes ? sha256_hex(*bytes) : *hashes.begin();
            if (!hashes.contains(now)) {
                report_.note(
                    fmt::format("{}: has changed since its records were made (sha256 {:.12} then, {:.12} "
                                "now); inquit extract brings them up to date",
                                path, *hashes.begin(), now));
            }
        }
    }

    review_options const& options_;
    reporter& report_;
    std::vector<open_file> files_;
};

} // namespace

int review_records(review_options const& options) {
    progress no_bar{0};
    reporter report{no_bar};
    reviewing{options, report}.run();
    return report.exit_code();
}

} // namespace inquit::cli
