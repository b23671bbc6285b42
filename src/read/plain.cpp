#include "read/clean_text.hpp"
#include "read/marked_text.hpp"
#include "read/paragraphs.hpp"
#include "read/read.hpp"
#include "read/refusal.hpp"

#include <utility>

namespace inquit {
namespace {

std::vector<marked_paragraph> paragraphs_in(std::string_view text) {
    std::vector<marked_paragraph> all;
    for (auto const& lines : paragraphs_of(text)) {
        auto& one = all.emplace_back();
        one.span = lines.span;
        one.indent = lines.indent;
        one.after_blank = lines.after_blank;
    }
    return all;
}

} // namespace

result<article> read_plain(std::string bytes, std::string path, metadata known) {
    if (auto refused = refusal_of(bytes)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    marked_text marked;
    marked.about = std::move(known);
    marked.content = clean(bytes);
    marked.paragraphs = paragraphs_in(marked.content.text);
    return article_from(std::move(marked), std::move(bytes), std::move(path));
}

} // namespace inquit
