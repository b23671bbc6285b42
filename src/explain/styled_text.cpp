#include "explain/styled_text.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::string_view white_bracket_open = "\xE2\x9F\xA6";  // U+27E6
constexpr std::string_view white_bracket_close = "\xE2\x9F\xA7"; // U+27E7
constexpr std::string_view end_of_style = "\x1B[0m";
constexpr std::uint32_t narrowest = 16; // columns for text, however deep it is set in

std::string_view begin_of(text_style style) {
    switch (style) {
    case text_style::quotation:
        return "\x1B[1;32m";
    case text_style::source:
        return "\x1B[4;36m";
    case text_style::cue:
        return "\x1B[1;4;35m";
    case text_style::heading:
        return "\x1B[1m";
    case text_style::faint:
        return "\x1B[2m";
    case text_style::dropped:
        return "\x1B[9;31m";
    case text_style::added:
        return "\x1B[4;32m";
    case text_style::alarm:
        return "\x1B[1;31m";
    case text_style::caution:
        return "\x1B[1;33m";
    case text_style::plain:
        break;
    }
    return "";
}

struct bracket_pair {
    std::string_view open, close;
};

bracket_pair brackets_of(text_style style) {
    switch (style) {
    case text_style::quotation:
        return {white_bracket_open, white_bracket_close};
    case text_style::source:
        return {"[", "]"};
    case text_style::cue:
        return {"<", ">"};
    case text_style::dropped:
        return {"[-", "-]"};
    case text_style::added:
        return {"{+", "+}"};
    default:
        return {};
    }
}

/// One character with its combining marks.
struct cell {
    std::string bytes;
    std::uint32_t columns = 0;
    text_style style{};
    bool blank = false;
};

/// Characters in a row, blanks folded.
class cell_row {
  public:
    explicit cell_row(marking marks) : marks_{marks} {}

    void add(styled const& piece) {
        if (piece.text.empty()) {
            return;
        }
        auto const brackets = marks_ == marking::brackets ? brackets_of(piece.style) : bracket_pair{};
        add(brackets.open, piece.style);
        add(piece.text, piece.style);
        add(brackets.close, piece.style);
    }

    [[nodiscard]] std::vector<cell> take() { return std::move(cells_); }

  private:
    void add(std::string_view text, text_style style) {
        for (std::size_t at = 0; at < text.size();) {
            auto const next = unicode::decode(text, at);
            add(next.code_point, text.substr(at, next.length), style);
            at += std::max(next.length, 1U);
        }
    }

    void add(char32_t code_point, std::string_view bytes, text_style style) {
        if (unicode::is_space(code_point)) {
            if (!cells_.empty() && !cells_.back().blank) {
                cells_.push_back({" ", 1, style, true});
            }
            return;
        }
        if (unicode::is_control(code_point)) {
            cells_.push_back({std::string{replacement_character}, 1, style, false});
            return;
        }
        auto const columns = unicode::columns(code_point);
        if (columns == 0 && !cells_.empty() && !cells_.back().blank) {
            cells_.back().bytes += bytes;
        } else {
            cells_.push_back({std::string{bytes}, columns, style, false});
        }
    }

    marking marks_;
    std::vector<cell> cells_;
};

/// Where the line that begins at `begin` ends, as an index: behind its last character, blanks aside.
std::size_t end_of_line(std::vector<cell> const& cells, std::size_t begin, std::uint32_t room) {
    std::uint32_t used = 0;
    std::size_t last_break = begin;
    for (auto at = begin; at < cells.size(); ++at) {
        auto const wide = cells[at].columns > 1;
        if (cells[at].blank || (at > begin && (wide || cells[at - 1].columns > 1))) {
            last_break = at;
        }
        used += cells[at].columns;
        if (used > room && !cells[at].blank) {
            return last_break > begin ? last_break : std::max(at, begin + 1);
        }
    }
    return cells.size();
}

void append_line(std::string& out, std::span<cell const> line, marking marks) {
    auto style = text_style::plain;
    for (auto const& each : line) {
        if (marks == marking::color && each.style != style) {
            out += style == text_style::plain ? "" : end_of_style;
            out += begin_of(each.style);
            style = each.style;
        }
        out += each.bytes;
    }
    out += style == text_style::plain ? "" : end_of_style;
    out += '\n';
}

} // namespace

std::string laid_out(std::string_view label, std::span<styled const> pieces, std::uint32_t indent,
                     text_view view) {
    cell_row row{view.marks};
    std::ranges::for_each(pieces, [&row](styled const& piece) { row.add(piece); });
    auto const cells = row.take();
    std::string out{label};
    auto before = static_cast<std::uint32_t>(label.size());
    for (std::size_t at = 0; at < cells.size();) {
        auto const room = std::max(view.columns, before + narrowest) - before;
        auto const end = end_of_line(cells, at, room);
        auto shown = end;
        while (shown > at && cells[shown - 1].blank) {
            --shown;
        }
        if (at > 0) {
            out.append(indent, ' ');
        }
        append_line(out, std::span{cells}.subspan(at, shown - at), view.marks);
        at = end;
        while (at < cells.size() && cells[at].blank) {
            ++at;
        }
        before = indent;
    }
    return cells.empty() ? out + '\n' : out;
}

} // namespace inquit
