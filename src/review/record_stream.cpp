#include "review/record_stream.hpp"

#include <algorithm>
#include <string>

namespace inquit {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_ends = "\r\n";

/// The line that begins at `at`, with its line feed.
std::string_view line_at(std::string_view text, std::size_t at) {
    auto const feed = text.find('\n', at);
    return text.substr(at, feed == std::string_view::npos ? feed : feed + 1 - at);
}

bool begins_document(std::string_view line) {
    constexpr std::string_view mark = "---";
    return line.starts_with(mark)
           && (line.size() == mark.size()
               || std::string_view{" \t\r\n"}.find(line[mark.size()]) != std::string_view::npos);
}

bool is_seal(std::string_view line) { return line.starts_with(seal_prefix); }

/// What may stand before a first document that has no "---".
bool is_prologue(std::string_view line) {
    auto const first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#' || line[first] == '%';
}

/// Where each document begins, its seal included; and where the last ends.
std::vector<std::size_t> begins_of(std::string_view file) {
    std::vector<std::size_t> out;
    for (auto at = file.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < file.size();) {
        auto const line = line_at(file, at);
        auto const next = at + line.size();
        if (is_seal(line) && begins_document(line_at(file, next))) {
            out.push_back(at);
            at = next + line_at(file, next).size();
            continue;
        }
        if (begins_document(line) || (out.empty() && !is_prologue(line))) {
            out.push_back(at);
        }
        at = next;
    }
    return out;
}

/// As inquit wrote it: editors and version control turn LF into CR LF.
std::string with_line_feeds(std::string_view text) {
    std::string out{text};
    for (auto at = out.find(line_ends); at != std::string::npos; at = out.find(line_ends, at)) {
        out.erase(at, 1);
    }
    return out;
}

} // namespace

record_stream documents_in(std::string_view file) {
    auto begins = begins_of(file);
    record_stream out{file.substr(0, begins.empty() ? file.size() : begins.front()), {}};
    begins.push_back(file.size());
    for (std::size_t each = 0; each + 1 < begins.size(); ++each) {
        auto const whole = file.substr(begins[each], begins[each + 1] - begins[each]);
        auto const first = line_at(whole, 0);
        auto const sealed = is_seal(first) ? first : std::string_view{};
        out.documents.push_back({sealed, whole.substr(sealed.size()), seal::missing});
    }
    for (auto first = out.documents.begin(); first != out.documents.end();) {
        auto const last = std::find_if(first + 1, out.documents.end(),
                                       [](document_text const& each) { return !each.seal_line.empty(); });
        auto const* const end =
            last == out.documents.end() ? file.data() + file.size() : last->seal_line.data();
        auto const* const begin = first->seal_line.empty() ? first->text.data() : first->seal_line.data();
        auto const state = seal_of(with_line_feeds({begin, static_cast<std::size_t>(end - begin)}));
        std::for_each(first, last, [state](document_text& each) { each.state = state; });
        first = last;
    }
    return out;
}

} // namespace inquit
