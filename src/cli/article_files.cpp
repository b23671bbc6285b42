#include "cli/article_files.hpp"

#include "cli/atomic_file.hpp"
#include "cli/earlier_output.hpp"
#include "cli/inputs.hpp"
#include "cli/output_paths.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
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

/// Reviews go over to the records of the same id, whichever file held them.
void keep_reviews(std::vector<record>& records, std::vector<earlier_file> const& earlier) {
    std::map<std::string, record_review> reviews;
    for (auto const& file : earlier) {
        for (auto const& written : file.records.value_or(std::vector<written_record>{})) {
            if (written.review) {
                reviews.emplace(written.id, *written.review);
            }
        }
    }
    for (auto& each : records) {
        if (auto const found = reviews.find(each.id); found != reviews.end()) {
            each.review = found->second;
        }
    }
}

std::string file_text(std::vector<record> const& records, extract_options const& options) {
    auto text = text_of(records, options.format, options.units);
    return options.format == output_format::yaml ? sealed_yaml(text) : text;
}

std::vector<planned_file> planned_files(extract_options const& options, article_output const& output) {
    std::vector<planned_file> out;
    if (options.split == granularity::file_per_article) {
        auto path = output.place;
        path += extension_of(options.format);
        out.push_back({std::move(path), file_text(output.records, options)});
        return out;
    }
    auto const total = output.records.size();
    for (std::size_t index = 0; index < total; ++index) {
        auto const& each = output.records[index];
        out.push_back({output.place / quotation_file_name(index + 1, total, each, options.format),
                       file_text({each}, options)});
    }
    return out;
}

/// One article's files, old and new.
class update {
  public:
    update(extract_options const& options, article_output output, reporter& report)
        : options_{options}, report_{report},
          earlier_{earlier_files(options, output.place, output.source_path)}, output_{std::move(output)} {
        keep_reviews(output_.records, earlier_);
        planned_ = planned_files(options_, output_);
        for (auto const& each : output_.records) {
            ids_.insert(each.id);
        }
    }

    void run() {
        for (auto const& file : planned_) {
            write(file);
        }
        for (auto const& file : earlier_) {
            if (!std::ranges::binary_search(planned_, file.path, {}, &planned_file::path)) {
                remove(file);
            }
        }
    }

  private:
    void write(planned_file const& file) {
        auto const before = std::ranges::lower_bound(earlier_, file.path, {}, &earlier_file::path);
        auto const is_there = before != earlier_.end() && before->path == file.path;
        if (is_there && before->bytes == file.text) {
            return;
        }
        if (!(is_there ? may_replace(*before, file.text) : may_create(file.path))) {
            return;
        }
        if (auto const failure = write_failure(file.path, file.text)) {
            report_.fail(*failure);
        }
    }

    void remove(earlier_file const& file) {
        if (!may_replace(file, std::nullopt)) {
            return;
        }
        std::error_code failed;
        fs::remove(file.path, failed);
        if (failed) {
            report_.fail({error_code::not_writable,
                          readable(file.path),
                          {},
                          "cannot be removed: " + failed.message()});
        }
    }

    /// Says so where a person's work stands in the way, or, if forced, is lost.
    bool may_replace(earlier_file const& file, std::optional<std::string_view> text) {
        auto const reason = reason_to_keep(file, text, options_.format, ids_);
        if (!reason) {
            return true;
        }
        if (options_.overwrite == overwriting::forced) {
            if (!file.records) {
                report_.note(fmt::format("{}: reviews in it could not be read and are lost: {}",
                                         readable(file.path), file.records.error().message));
            }
            return true;
        }
        auto const* const consequence =
            text ? "; not overwritten (--force overwrites it)"
                 : "; no quotation has it any more; not removed (--force removes it)";
        report_.fail({error_code::edited_file, readable(file.path), {}, *reason + consequence});
        return false;
    }

    /// What is there is not this article's, or cannot be read. (A folder hinders the writing itself.)
    bool may_create(fs::path const& path) {
        std::error_code ignored;
        auto const there = fs::symlink_status(path, ignored);
        if (!fs::exists(there) || fs::is_directory(there) || options_.overwrite == overwriting::forced) {
            return true;
        }
        report_.fail({error_code::edited_file,
                      readable(path),
                      {},
                      "was not written by inquit for this article; not overwritten (--force overwrites it)"});
        return false;
    }

    extract_options const& options_;
    reporter& report_;
    std::vector<earlier_file> earlier_; ///< sorted by path
    article_output output_;
    std::vector<planned_file>
        planned_;                    ///< sorted by path: the numbers of quotations have equally many digits
    std::set<std::string_view> ids_; ///< of output_.records
};

} // namespace

std::string text_of(std::vector<record> const& records, output_format format, position_units units) {
    std::string out;
    for (auto const& each : records) {
        out += format == output_format::yaml ? yaml_document(each, units) : json_line(each, units);
    }
    return out;
}

void update_article_files(extract_options const& options, article_output output, reporter& report) {
    update{options, std::move(output), report}.run();
}

} // namespace inquit::cli
