#include "cite/export_parts.hpp"
#include "grammar/ris.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace inquit {
namespace {

class ris_reading {
  public:
    explicit ris_reading(std::string_view text) : rest_{text} {}

    export_file run() && {
        for (std::size_t number = 1; !rest_.empty(); ++number) {
            auto const end = std::min(rest_.find('\n'), rest_.size());
            auto line = rest_.substr(0, end);
            rest_.remove_prefix(std::min(end + 1, rest_.size()));
            line.remove_suffix(line.ends_with('\r') ? 1 : 0);
            line.remove_prefix(number == 1 && line.starts_with("\xEF\xBB\xBF") ? 3 : 0);
            read(line, number);
        }
        if (open_) {
            problem(made_.line, "a reference that does not end (ER)");
        }
        return std::move(out_);
    }

  private:
    void read(std::string_view line, std::size_t number) {
        auto const found = ris_line_of(line);
        if (!found) {
            go_on(line, number);
            return;
        }
        if (found->tag == "TY") {
            if (open_) {
                problem(made_.line, "a reference that does not end (ER)");
            }
            made_ = {};
            year_.clear();
            made_.line = number;
            open_ = true;
        } else if (!open_) {
            problem(number, fmt::format("{} before any reference (TY)", found->tag));
        } else if (found->tag == "ER") {
            finish();
        } else {
            take(found->tag, found->value);
        }
    }

    /// A line without a tag belongs to the value above it.
    void go_on(std::string_view line, std::size_t number) {
        auto const words = words_or_none(line);
        if (!words) {
            return;
        }
        if (!open_) {
            problem(number, "no line of RIS");
        } else if (last_ != nullptr && *last_) {
            **last_ += ' ' + *words;
        }
    }

    void take(std::string_view tag, std::string_view value) {
        auto& about = made_.about;
        last_ = nullptr;
        if (tag == "ID") {
            made_.key = value;
        } else if (tag == "TI" || tag == "T1") {
            set(about.title, value);
        } else if (tag == "T2" || tag == "JF" || tag == "JO") {
            set(about.outlet, value);
        } else if (tag == "UR" && value.find("://") != std::string_view::npos) {
            set(about.url, value);
        } else if (tag == "AV" && value.starts_with("http")) {
            set(about.archive_url, value);
        } else if (tag == "DA") {
            about.published = exported_date(value);
        } else if (tag == "PY" || tag == "Y1") {
            year_ = value;
        } else if (tag == "Y2") {
            about.accessed = exported_date(value);
        } else if ((tag == "AU" || tag == "A1") && !value.empty()) {
            about.authors.push_back(name_with_commas(value));
        } else if ((tag == "L1" || tag == "L2") && !value.empty()) {
            made_.files.push_back(file_name_in(value));
        }
    }

    void set(std::optional<std::string>& field, std::string_view value) {
        if (!field) {
            field = words_or_none(value);
            last_ = &field;
        }
    }

    void finish() {
        if (!made_.about.published) {
            made_.about.published = exported_date(year_);
        }
        out_.references.push_back(std::exchange(made_, {}));
        open_ = false;
        last_ = nullptr;
    }

    void problem(std::size_t line, std::string message) {
        out_.problems.push_back({line, std::move(message)});
    }

    std::string_view rest_;
    export_file out_;
    exported_reference made_; ///< while open_
    std::string year_;
    std::optional<std::string>* last_ = nullptr; ///< what a line without a tag goes on with
    bool open_ = false;
};

} // namespace

export_file read_ris(std::string_view text) { return ris_reading{text}.run(); }

} // namespace inquit
