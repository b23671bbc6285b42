#include "cli/article_files.hpp"

#include "cli/atomic_file.hpp"
#include "cli/earlier_output.hpp"
#include "cli/inputs.hpp"
#include "cli/merged_text.hpp"
#include "cli/output_paths.hpp"
#include "review/merge.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

namespace inquit::cli {
namespace {

namespace fs = std::filesystem;

struct planned_file {
    fs::path path;
    std::string text;
};

/// Reviews by the ids of their records, whichever file held them.
std::map<std::string, record_review> reviews_in(std::vector<earlier_file> const& earlier) {
    std::map<std::string, record_review> out;
    for (auto const& file : earlier) {
        for (auto const& written : file.records.value_or(std::vector<written_record>{})) {
            if (written.review) {
                out.emplace(written.id, *written.review);
            }
        }
    }
    return out;
}

/// A record to write, with its text as a file of its own.
struct file_entry {
    record made;
    std::string text;
};

std::string text_of(std::vector<file_entry> const& entries) {
    std::string out;
    for (auto const& each : entries) {
        out += each.text;
    }
    return out;
}

/// One article's files, old and new.
class update {
  public:
    update(extract_options const& options, article_output output)
        : options_{options}, output_{std::move(output)} {
        auto earlier = earlier_files(options_, output_.place, output_.source.path);
        if (!earlier) { // what a person wrote there is not known
            failures_.push_back(describe(earlier.error()) + "; not overwritten");
            return;
        }
        earlier_ = std::move(*earlier);
        options_.format == output_format::yaml ? plan_yaml() : plan_json_lines();
    }
    update(update const&) = delete;
    update& operator=(update const&) = delete;
    ~update() = default;

    void carry_out(reporter& report) {
        std::ranges::for_each(failures_, [&report](std::string const& each) { report.fail(each); });
        std::ranges::for_each(notes_, [&report](std::string const& each) { report.note(each); });
        for (auto const& file : planned_) {
            write(file, report);
        }
        for (auto const& file : earlier_) {
            if (!std::ranges::binary_search(planned_, file.path, {}, &planned_file::path)) {
                remove(file, report);
            }
        }
        if (has_changed_ && merged_) {
            report.note(fmt::format("{}: {}", shown_place(), *merged_));
        }
    }

  private:
    [[nodiscard]] bool is_forced() const { return options_.overwrite == overwriting::forced; }

    [[nodiscard]] std::string shown_place() const {
        auto path = output_.place;
        if (options_.split == granularity::file_per_article) {
            path += extension_of(options_.format);
        }
        return readable(path);
    }

    void plan_json_lines() {
        auto const reviews = reviews_in(earlier_);
        std::vector<file_entry> entries;
        for (auto& each : output_.records) {
            if (auto const found = reviews.find(each.id); found != reviews.end()) {
                each.review = found->second;
            }
            if (output_.wanted.takes(each)) {
                ids_.insert(each.id);
                entries.push_back({each, json_line(each, options_.units)});
            }
        }
        plan({}, entries, {});
    }

    void plan_yaml() {
        std::string head;
        std::vector<earlier_record> earlier;
        for (auto const& file : earlier_) {
            auto read = record_documents_in(file.bytes, readable(file.path));
            if (auto const reason = reason_to_leave(file, read)) {
                failures_.push_back(*reason + "; not overwritten (--force overwrites it)");
                left_.insert(file.path);
            } else {
                head = take_head(read);
                std::ranges::move(read.records, std::back_inserter(earlier));
            }
        }
        if (!left_.empty() && options_.split == granularity::file_per_article) {
            return;
        }
        auto const by_hand = is_forced() ? corrections::overwritten : corrections::kept;
        auto merged =
            merged_records(output_.source, output_.records, output_.wanted, earlier, by_hand, options_.units);
        if (is_forced()) {
            keep_other_reviews(merged);
        }
        merged_ = merged_text(merged);
        std::vector<file_entry> entries;
        for (auto& each : merged) {
            entries.push_back({std::move(each.made), std::move(each.text)});
        }
        plan(head, entries, sealed_yaml({}));
    }

    /// Of files in which not every record can be read.
    void keep_other_reviews(std::vector<merged_record>& merged) {
        auto const reviews = reviews_in(earlier_);
        for (auto& each : merged) {
            if (auto const found = reviews.find(each.made.id); found != reviews.end() && !each.made.review) {
                each.made.review = found->second;
                each.text = sealed_yaml(yaml_document(each.made, options_.units));
                each.by = authorship::reviewer;
            }
        }
        for (auto const& file : earlier_) {
            if (!file.records) {
                notes_.push_back(fmt::format("{}: reviews in it could not be read and are lost: {}",
                                             readable(file.path), file.records.error().message));
            }
        }
    }

    /// Where records cannot be told from what stands there, it stays.
    [[nodiscard]] std::optional<std::string> reason_to_leave(earlier_file const& file,
                                                             record_documents const& read) const {
        if (is_forced() || read.problems.empty()) {
            return std::nullopt;
        }
        bool const is_ours = std::ranges::any_of(
            documents_in(file.bytes).documents, [](auto const& each) { return each.state != seal::missing; });
        return is_ours || !read.records.empty()
                   ? describe(read.problems.front())
                   : fmt::format("{}: was not written by inquit", readable(file.path));
    }

    /// What a person wrote before the first record; with a file a record, it becomes the record's.
    [[nodiscard]] std::string take_head(record_documents& read) const {
        auto const head = read.head;
        // Not the seal of a file without records, nor blank lines.
        bool const is_a_persons =
            seal_of(head) == seal::missing && head.find_first_not_of(" \r\n") != std::string_view::npos;
        if (!is_a_persons) {
            return {};
        }
        if (options_.split == granularity::file_per_article || read.records.empty()) {
            return std::string{head};
        }
        auto& first = read.records.front().document;
        first.seal_line = {head.data(), static_cast<std::size_t>(first.text.data() - head.data())};
        first.state = seal::broken;
        return {};
    }

    /// if_empty: the text of a file without records.
    void plan(std::string const& head, std::vector<file_entry> const& entries, std::string const& if_empty) {
        if (options_.split == granularity::file_per_article) {
            auto path = output_.place;
            path += extension_of(options_.format);
            planned_.push_back({std::move(path), head + (entries.empty() ? if_empty : text_of(entries))});
            return;
        }
        for (std::size_t index = 0; index < entries.size(); ++index) {
            auto const& [made, text] = entries[index];
            planned_.push_back(
                {output_.place / quotation_file_name(index + 1, entries.size(), made, options_.format),
                 text});
        }
    }

    void write(planned_file const& file, reporter& report) {
        auto const before = std::ranges::lower_bound(earlier_, file.path, {}, &earlier_file::path);
        auto const is_there = before != earlier_.end() && before->path == file.path;
        if (is_there && before->bytes == file.text) {
            return;
        }
        if (!(is_there ? may_replace(*before, file.text, report) : may_create(file.path, report))) {
            return;
        }
        if (auto const failure = write_failure(file.path, file.text)) {
            report.fail(*failure);
        } else {
            has_changed_ = true;
        }
    }

    void remove(earlier_file const& file, reporter& report) {
        if (!may_replace(file, std::nullopt, report)) {
            return;
        }
        std::error_code failed;
        fs::remove(file.path, failed);
        if (failed) {
            report.fail({error_code::not_writable,
                         readable(file.path),
                         {},
                         "cannot be removed: " + failed.message()});
        } else {
            has_changed_ = true;
        }
    }

    /// Says so where a person's work stands in the way.
    bool may_replace(earlier_file const& file, std::optional<std::string_view> text, reporter& report) {
        if (options_.format == output_format::yaml) {
            return !left_.contains(file.path);
        }
        auto const reason = is_forced() ? std::nullopt : reason_to_keep(file, text, ids_);
        if (reason) {
            auto const* const consequence =
                text ? "; not overwritten (--force overwrites it)"
                     : "; no quotation has it any more; not removed (--force removes it)";
            report.fail({error_code::edited_file, readable(file.path), {}, *reason + consequence});
        }
        return !reason;
    }

    /// What is there is not this article's, or cannot be read. (A folder hinders the writing itself.)
    bool may_create(fs::path const& path, reporter& report) {
        std::error_code ignored;
        auto const there = fs::symlink_status(path, ignored);
        if (!fs::exists(there) || fs::is_directory(there) || is_forced()) {
            return true;
        }
        report.fail({error_code::edited_file,
                     readable(path),
                     {},
                     "was not written by inquit for this article; not overwritten (--force overwrites it)"});
        return false;
    }

    extract_options const& options_;
    std::vector<earlier_file> earlier_; ///< sorted by path
    article_output output_;
    std::vector<planned_file>
        planned_;                    ///< sorted by path: the numbers of quotations have equally many digits
    std::set<std::string_view> ids_; ///< of the records in JSON lines
    std::set<fs::path> left_;        ///< of earlier_: stay as they are
    std::optional<std::string> merged_; ///< what is told of it
    std::vector<std::string> failures_; ///< of planning
    std::vector<std::string> notes_;    ///< likewise
    bool has_changed_ = false;
};

} // namespace

std::string text_of(std::vector<record> const& records, output_format format, position_units units) {
    std::string out;
    for (auto const& each : records) {
        switch (format) {
        case output_format::yaml:
            out += yaml_document(each, units);
            break;
        case output_format::jsonl:
            out += json_line(each, units);
            break;
        case output_format::csv:
            out += csv_row(each);
            break;
        }
    }
    return out;
}

std::function<void(reporter&)> planned_update(extract_options const& options, article_output output) {
    return [plan = std::make_shared<update>(options, std::move(output))](reporter& report) {
        plan->carry_out(report);
    };
}

} // namespace inquit::cli
