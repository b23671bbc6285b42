#include "lint/finding_text.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace inquit {
namespace {

constexpr std::string_view replaced = "\uFFFD"; // for what would command a terminal
constexpr std::string_view cut = "...";
constexpr std::uint32_t margin = 8; // "  123 | "
constexpr std::uint32_t fewest_cells = 24;

std::string visible(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const next = unicode::decode(text, at);
        auto const bytes = unicode::is_control(next.code_point) ? replaced : text.substr(at, next.length);
        out.append(bytes);
        at += next.length;
    }
    return out;
}

struct cell {
    std::string bytes;
    std::uint32_t width = 0;
    bool is_concerned = false;
};

/// The line of the file in which the finding begins. Columns count code points, and a byte order mark is none.
std::vector<cell> cells_of(finding const& from, std::string_view line) {
    auto const begin = from.where.start.column;
    auto const end =
        from.where.end.line > from.where.start.line ? UINT32_MAX : std::max(from.where.end.column, begin + 1);
    std::vector<cell> out;
    std::uint32_t column = line.starts_with("\uFEFF") ? 0 : 1;
    for (std::size_t at = 0; at < line.size(); ++column) {
        auto const next = unicode::decode(line, at);
        bool const is_blank = next.code_point == '\t';
        auto const shown = is_blank ? std::string{' '} : visible(line.substr(at, next.length));
        auto const width = is_blank || shown == replaced ? 1 : unicode::columns(next.code_point);
        if (column > 0) {
            out.push_back({shown, width, begin <= column && column < end});
        }
        at += next.length;
    }
    return out;
}

std::string_view line_of(article const& source, finding const& from) {
    auto const text = std::string_view{source.file};
    auto const at = from.in_file.begin;
    auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is 0
    auto const found = text.substr(begin, text.find('\n', begin) - begin);
    return found.ends_with('\r') ? found.substr(0, found.size() - 1) : found;
}

/// The cells to show: those concerned with as much on both sides as there is room for.
struct window {
    std::size_t first = 0;
    std::size_t last = 0;
};

window window_of(std::vector<cell> const& cells, std::uint32_t room) {
    auto const concerned = std::ranges::find(cells, true, &cell::is_concerned);
    auto first = static_cast<std::size_t>(concerned - cells.begin());
    auto last = first;
    std::uint32_t width = 0;
    while (last < cells.size() && cells[last].is_concerned && width + cells[last].width <= room) {
        width += cells[last++].width;
    }
    for (bool grows = true; grows;) {
        grows = false;
        if (first > 0 && width + cells[first - 1].width <= room) {
            width += cells[--first].width;
            grows = true;
        }
        if (last < cells.size() && width + cells[last].width <= room) {
            width += cells[last++].width;
            grows = true;
        }
    }
    return {first, last};
}

} // namespace

std::string finding_line(finding const& from) {
    auto const at = from.where.start;
    return fmt::format("{}:{}:{}: {}: {} [{}]\n", visible(from.path), at.line, at.column, name_of(from.level),
                       visible(from.message), from.of->id);
}

std::string finding_passage(finding const& from, article const& source, std::uint32_t columns) {
    auto const cells = cells_of(from, line_of(source, from));
    auto const edges = static_cast<std::uint32_t>(2 * (cut.size() + 1));
    auto const shown = window_of(cells, std::max(columns, margin + edges + fewest_cells) - margin - edges);
    auto const before = shown.first > 0 ? fmt::format("{} ", cut) : std::string{};
    std::string words = before;
    std::string carets(before.size(), ' ');
    for (auto index = shown.first; index < shown.last; ++index) {
        words += cells[index].bytes;
        carets.append(cells[index].width, cells[index].is_concerned ? '^' : ' ');
    }
    words += shown.last < cells.size() ? fmt::format(" {}", cut) : std::string{};
    carets.erase(carets.find_last_not_of(' ') + 1);
    return fmt::format("{}{:5} | {}\n      | {}\n", finding_line(from), from.where.start.line, words, carets);
}

} // namespace inquit
