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

/// The line of the file in which the finding begins, as far as it may be shown.
struct shown_line {
    std::vector<cell> cells;
    bool is_cut_before = false;
    bool is_cut_behind = false;
};

std::uint32_t code_point_begin(std::string_view text, std::uint32_t at) {
    while (at < text.size() && unicode::continues_code_point(text[at])) {
        ++at;
    }
    return at;
}

/// O(columns): a file may be one line with many findings.
shown_line line_of(std::string_view file, byte_span found, std::uint32_t columns) {
    constexpr std::uint32_t most_bytes_a_cell = 8;
    auto const reach = most_bytes_a_cell * columns;
    auto const size = static_cast<std::uint32_t>(file.size());
    shown_line out;
    auto begin = code_point_begin(file, found.begin - std::min(found.begin, reach));
    auto end = code_point_begin(file, std::min(size, found.begin + reach));
    out.is_cut_before = begin > 0;
    out.is_cut_behind = end < size;
    if (auto const line_end = file.substr(begin, found.begin - begin).rfind('\n');
        line_end != std::string_view::npos) {
        begin += static_cast<std::uint32_t>(line_end) + 1;
        out.is_cut_before = false;
    }
    if (auto const line_end = file.substr(found.begin, end - found.begin).find('\n');
        line_end != std::string_view::npos) {
        end = found.begin + static_cast<std::uint32_t>(line_end);
        out.is_cut_behind = false;
    }
    while (begin < end) {
        auto const next = unicode::decode(file, begin);
        auto const shown =
            next.code_point == '\t' ? std::string{' '} : visible(file.substr(begin, next.length));
        auto const width = shown == " " || shown == replaced ? 1 : unicode::columns(next.code_point);
        bool const is_mark_of_order = begin == 0 && next.code_point == 0xFEFF;
        if (!is_mark_of_order && next.code_point != '\r') {
            out.cells.push_back({shown, width, found.contains(begin)});
        }
        begin += next.length;
    }
    return out;
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
    auto const line = line_of(source.file, from.in_file, columns);
    auto const edges = static_cast<std::uint32_t>(2 * (cut.size() + 1));
    auto const shown =
        window_of(line.cells, std::max(columns, margin + edges + fewest_cells) - margin - edges);
    bool const is_cut_before = line.is_cut_before || shown.first > 0;
    bool const is_cut_behind = line.is_cut_behind || shown.last < line.cells.size();
    auto words = is_cut_before ? fmt::format("{} ", cut) : std::string{};
    std::string carets(words.size(), ' ');
    for (auto index = shown.first; index < shown.last; ++index) {
        words += line.cells[index].bytes;
        carets.append(line.cells[index].width, line.cells[index].is_concerned ? '^' : ' ');
    }
    words += is_cut_behind ? fmt::format(" {}", cut) : std::string{};
    carets.erase(carets.find_last_not_of(' ') + 1);
    return fmt::format("{}{:5} | {}\n      | {}\n", finding_line(from), from.where.start.line, words, carets);
}

} // namespace inquit
