#include "cite/ap_date.hpp"
#include "cite/export_parts.hpp"
#include "cite/latex.hpp"
#include "grammar/bibtex.hpp"
#include "grammar/latex.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace inquit {
namespace {

using strings = std::map<std::string, std::string>; ///< of @string, names in lower case; values are LaTeX
using fields = std::map<std::string, std::string>;  ///< likewise

constexpr std::size_t most_from_strings = 1U << 24U; ///< bytes: strings within strings grow fast

/// budget: how many bytes strings may still add.
std::string value_of(bibtex_field const& field, strings const& known, std::size_t& budget) {
    std::string out;
    for (auto const& each : field.value) {
        auto const named =
            each.is == bibtex_piece::kind::name ? known.find(unicode::lower(each.text)) : known.end();
        if (named == known.end()) {
            out += each.text;
        } else if (named->second.size() <= budget) {
            out += named->second;
            budget -= named->second.size();
        }
    }
    return out;
}

/// Parts at a word "and" outside of braces: where each begins and ends in the text.
std::vector<std::string_view> names_in(std::string_view latex) {
    std::vector<std::string_view> out;
    std::size_t depth = 0;
    std::size_t begin = 0;
    auto const tokens = latex_tokens(latex);
    for (std::size_t each = 0; each < tokens.size(); ++each) {
        using kind = latex_token::kind;
        auto const& token = tokens[each];
        depth += token.is == kind::open ? 1U : 0U;
        depth -= token.is == kind::close && depth > 0 ? 1U : 0U;
        bool const is_between = depth == 0 && token.words == "and" && each > 0 && each + 1 < tokens.size()
                                && tokens[each - 1].is == kind::blank && tokens[each + 1].is == kind::blank;
        if (is_between) {
            auto const at = static_cast<std::size_t>(token.words.data() - latex.data());
            out.push_back(unicode::trim(latex.substr(begin, at - begin)));
            begin = at + token.words.size();
        }
    }
    out.push_back(unicode::trim(latex.substr(begin)));
    std::erase_if(out, [](std::string_view each) { return each.empty() || each == "others"; });
    return out;
}

/// "{European Court of Human Rights}": one group and nothing beside it.
bool is_group(std::string_view latex) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < latex.size(); ++at) {
        depth += latex[at] == '{' ? 1U : 0U;
        depth -= latex[at] == '}' && depth > 0 ? 1U : 0U;
        if (depth == 0 && at + 1 < latex.size()) {
            return false;
        }
    }
    return latex.starts_with('{');
}

std::vector<std::string> authors_in(std::string_view latex) {
    std::vector<std::string> out;
    for (auto const each : names_in(latex)) {
        auto name = text_of_latex(each);
        out.push_back(is_group(each) ? std::move(name) : name_with_commas(name));
    }
    return out;
}

/// Such a field as Zotero and JabRef write: "Snapshot:files/1/a.html:text/html;...".
std::vector<std::string> files_in(std::string_view value) {
    std::vector<std::string> out;
    for (auto rest = value; !rest.empty();) {
        auto const end = std::min(rest.find(';'), rest.size());
        auto const entry = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        auto const from = entry.find(':');
        auto const to = entry.rfind(':');
        out.push_back(file_name_in(from == to ? entry : entry.substr(from + 1, to - from - 1)));
    }
    return out;
}

class entry_reading {
  public:
    explicit entry_reading(fields const& of) : fields_{of} {}

    exported_reference read() const {
        exported_reference out;
        auto& about = out.about;
        about.title = first_of({"title"});
        about.outlet = first_of({"journaltitle", "journal", "organization", "howpublished"});
        about.url = words_or_none(raw("url"));
        about.published = date_of_entry();
        about.accessed = exported_date(raw("urldate"));
        about.authors = authors_in(raw("author"));
        about.archive_url = archive();
        out.files = files_in(raw("file"));
        return out;
    }

  private:
    [[nodiscard]] std::string_view raw(std::string const& name) const {
        auto const found = fields_.find(name);
        return found == fields_.end() ? std::string_view{} : std::string_view{found->second};
    }

    [[nodiscard]] std::optional<std::string> first_of(std::initializer_list<std::string> names) const {
        for (auto const& each : names) {
            auto const latex = raw(each);
            bool const is_address = latex.find("\\url") != std::string_view::npos;
            if (auto words = is_address ? std::nullopt : words_or_none(text_of_latex(latex))) {
                return words;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> date_of_entry() const {
        if (auto date = exported_date(raw("date"))) {
            return date;
        }
        auto written = std::string{raw("year")};
        auto const month = text_of_latex(raw("month"));
        auto const number = month_named(month);
        if (number || !month.empty()) {
            written += number ? fmt::format("-{}", *number) : '-' + month;
            written += raw("day").empty() ? std::string{} : fmt::format("-{}", raw("day"));
        }
        return exported_date(written);
    }

    /// "Archived at \url{https://...}", as our own writers have it.
    [[nodiscard]] std::optional<std::string> archive() const {
        constexpr std::string_view begin = "Archived at \\url{";
        for (auto const latex : {raw("addendum"), raw("note")}) {
            if (latex.starts_with(begin) && latex.ends_with('}')) {
                return std::string{latex.substr(begin.size(), latex.size() - begin.size() - 1)};
            }
        }
        return std::nullopt;
    }

    fields const& fields_;
};

} // namespace

export_file read_biblatex(std::string_view text) {
    export_file out;
    line_count lines{text};
    line_count problem_lines{text};
    auto const file = bibtex_entries(text);
    strings known;
    std::size_t budget = most_from_strings;
    for (auto const& entry : file.entries) {
        fields all;
        for (auto const& field : entry.fields) {
            all.emplace(unicode::lower(field.name), value_of(field, known, budget));
        }
        if (entry.key.empty()) {
            known.merge(all);
            continue;
        }
        auto made = entry_reading{all}.read();
        made.key = entry.key;
        made.line = lines.line_of(entry.at);
        out.references.push_back(std::move(made));
    }
    for (auto const& each : file.problems) {
        out.problems.push_back({problem_lines.line_of(each.at), each.message});
    }
    return out;
}

} // namespace inquit
