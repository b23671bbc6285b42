#include "markdown/masked.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::size_t deepest_column = 200;
constexpr std::size_t most_lines_with_links = 1000;
constexpr std::size_t longest_definition = 4000;
constexpr std::size_t shortest_rule = 3;

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Bytes of the marker of a quotation or a list item at the begin of `rest`; 0 where there is none.
std::size_t marker_length(std::string_view rest) {
    constexpr std::size_t most_digits = 9;
    constexpr std::string_view bullets = "-+*";
    auto const is_closed = [rest](std::size_t at) { return at >= rest.size() || is_blank(rest[at]); };
    if (rest.starts_with('>')) {
        return 1;
    }
    if (!rest.empty() && bullets.find(rest.front()) != std::string_view::npos && is_closed(1)) {
        return 1;
    }
    std::size_t digits = 0;
    while (digits < std::min(rest.size(), most_digits) && is_digit(rest[digits])) {
        ++digits;
    }
    bool const is_ordered = digits > 0 && digits < rest.size() && (rest[digits] == '.' || rest[digits] == ')')
                            && is_closed(digits + 1);
    return is_ordered ? digits + 1 : 0;
}

/// A line without its end, and what stands in it behind the markers of quotations and lists.
struct line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0; ///< where these begin; end for a blank line

    [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(words, end - words); }
};

/// "-----  ---": the lines that pandoc draws tables with; at least two spaces before it, so that it is no rule of the text.
bool is_drawn_line(std::string_view whole) {
    auto const dashes = std::ranges::count(whole, '-');
    return whole.starts_with("  -") && static_cast<std::size_t>(dashes) >= shortest_rule
           && whole.find_first_not_of("- \t\r") == std::string_view::npos;
}

/// "+-----+---+", "+:====+"
bool is_grid_line(std::string_view whole) {
    auto const at = whole.find_first_not_of(' ');
    auto const drawn = whole.substr(std::min(at, whole.size()));
    return drawn.size() > shortest_rule && drawn.front() == '+'
           && drawn.find_first_not_of("+-=: \t\r") == std::string_view::npos
           && drawn.find("--") != std::string_view::npos;
}

class masker {
  public:
    masker(std::string_view file, std::uint32_t begin) : file_{file}, begin_{begin} { out_.text = file; }

    masked_file mask() && {
        blank({0, begin_});
        collect_lines();
        for (std::size_t i = 0; i < lines_.size();) {
            if (auto const end = table_end(i); end != i) {
                mask_table(i, end);
                i = end;
            } else {
                mask_line(i);
                ++i;
            }
        }
        return std::move(out_);
    }

  private:
    void blank(byte_span where) {
        for (auto at = where.begin; at < where.end; ++at) {
            auto& byte = out_.text[at];
            byte = byte == '\n' || byte == '\r' ? byte : ' ';
        }
    }

    void collect_lines() {
        for (std::size_t at = begin_; at < file_.size();) {
            line one;
            one.begin = at;
            one.end = std::min(file_.find('\n', at), file_.size());
            one.words = words_begin(one);
            lines_.push_back(one);
            at = one.end + 1;
        }
    }

    /// Behind all markers; those beyond the deepest column are masked.
    std::size_t words_begin(line const& of) {
        auto at = of.begin;
        while (at < of.end) {
            if (is_blank(file_[at])) {
                ++at;
                continue;
            }
            auto const marker = marker_length(file_.substr(at, of.end - at));
            if (marker == 0) {
                return at;
            }
            if (at - of.begin > deepest_column) {
                out_.text[at] = '.';
                auto const here = static_cast<std::uint32_t>(at);
                out_.first_too_deep = out_.first_too_deep.value_or(here);
                return at; // what follows is text, and no line begins in it
            }
            at += marker;
        }
        return of.end;
    }

    [[nodiscard]] std::string_view whole(std::size_t i) const {
        return file_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
    }
    [[nodiscard]] bool is_blank_line(std::size_t i) const {
        return i >= lines_.size() || lines_[i].words == lines_[i].end;
    }

    /// Behind the last line of the drawn table that begins at line i; i where none does.
    [[nodiscard]] std::size_t table_end(std::size_t i) {
        bool const may_begin = i == 0 || is_blank_line(i - 1);
        if (!may_begin || is_blank_line_of_text(i)) {
            return i;
        }
        if (is_grid_line(whole(i))) {
            auto end = i;
            while (end < lines_.size()
                   && (whole(end).find_first_of("+|") == whole(end).find_first_not_of(' '))
                   && whole(end).find_first_not_of(" \t\r") != std::string_view::npos) {
                ++end;
            }
            return end;
        }
        if (is_drawn_line(whole(i))) {
            return drawn_table_end(i);
        }
        bool const has_head = i + 1 < lines_.size() && is_drawn_line(whole(i + 1))
                              && whole(i).starts_with("  ")
                              && whole(i + 1).find("- ") != std::string_view::npos;
        return has_head ? simple_table_end(i + 1) : i;
    }

    [[nodiscard]] bool is_blank_line_of_text(std::size_t i) const {
        return whole(i).find_first_not_of(" \t\r") == std::string_view::npos;
    }

    /// A table between two lines: to the drawn line before a blank one, all in between indented. Where that failed once it fails for
    /// every line on the way.
    [[nodiscard]] std::size_t drawn_table_end(std::size_t i) {
        if (i < no_table_before_) {
            return i;
        }
        for (auto end = i + 1; end < lines_.size(); ++end) {
            if (is_blank_line_of_text(end)) {
                continue;
            }
            if (!whole(end).starts_with("  ")) {
                no_table_before_ = end;
                return i;
            }
            if (is_drawn_line(whole(end)) && (end + 1 == lines_.size() || is_blank_line_of_text(end + 1))) {
                return end + 1;
            }
        }
        no_table_before_ = lines_.size();
        return i;
    }

    [[nodiscard]] std::size_t simple_table_end(std::size_t rule) const {
        auto end = rule + 1;
        while (end < lines_.size() && !is_blank_line_of_text(end)) {
            ++end;
        }
        return end;
    }

    void mask_table(std::size_t first, std::size_t end) {
        byte_span const where{static_cast<std::uint32_t>(lines_[first].begin),
                              static_cast<std::uint32_t>(lines_[end - 1].end)};
        blank(where);
        out_.tables.push_back(where);
    }

    void mask_line(std::size_t i) {
        auto const& one = lines_[i];
        auto const words = one.in(file_);
        lines_of_paragraph_ = is_blank_line(i) ? 0 : lines_of_paragraph_ + 1;
        if (lines_of_paragraph_ > most_lines_with_links) {
            std::replace(out_.text.begin() + static_cast<std::ptrdiff_t>(one.words),
                         out_.text.begin() + static_cast<std::ptrdiff_t>(one.end), '[', '(');
        }
        if (words.starts_with(":::")) {
            blank({static_cast<std::uint32_t>(one.words), static_cast<std::uint32_t>(one.end)});
        } else {
            mask_definition(i);
        }
    }

    /// "[^1]: a note", "[label]: target": whatever is no short definition in one line, with its title there or in the next one.
    void mask_definition(std::size_t i) {
        auto const words = lines_[i].in(file_);
        auto const close = words.find("]:");
        if (close == std::string_view::npos) {
            return;
        }
        bool const is_note = words.starts_with("[^");
        bool const is_whole = words.starts_with('[') && words.find("]:", close + 2) == std::string_view::npos;
        if (is_whole && !is_note && is_short_definition(i, words.substr(close + 2))) {
            return;
        }
        for (auto at = close; at != std::string_view::npos; at = words.find("]:", at + 2)) {
            out_.text[lines_[i].words + at + 1] = ';';
        }
    }

    [[nodiscard]] bool is_short_definition(std::size_t i, std::string_view behind) const {
        auto const target = trimmed(behind);
        auto const target_end = std::min(target.find_first_of(" \t"), target.size());
        auto const title = trimmed(target.substr(target_end));
        if (target.empty() || behind.size() > longest_definition) {
            return false;
        }
        auto const next = i + 1 < lines_.size() ? trimmed(lines_[i + 1].in(file_)) : std::string_view{};
        return title.empty() ? !opens_title(next) || is_title(next) : is_title(title);
    }

    [[nodiscard]] static std::string_view trimmed(std::string_view text) {
        auto const begin = std::min(text.find_first_not_of(" \t\r"), text.size());
        return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
    }
    [[nodiscard]] static bool opens_title(std::string_view words) {
        constexpr std::string_view openers = "\"'(";
        return !words.empty() && openers.find(words.front()) != std::string_view::npos;
    }
    [[nodiscard]] static bool is_title(std::string_view words) {
        auto const closing = words.starts_with('(') ? ')' : words.front();
        return opens_title(words) && words.size() > 1 && words.size() <= longest_definition
               && words.back() == closing;
    }

    std::string_view file_;
    std::uint32_t begin_;
    std::vector<line> lines_;
    std::size_t no_table_before_ = 0;
    std::size_t lines_of_paragraph_ = 0; ///< up to the one that is masked
    masked_file out_;
};

} // namespace

masked_file masked(std::string_view file, std::uint32_t begin) { return masker{file, begin}.mask(); }

} // namespace inquit
