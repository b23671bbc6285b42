#include "read/front_matter.hpp"
#include "read/marked_text.hpp"
#include "read/paragraphs.hpp"
#include "read/read.hpp"
#include "read/refusal.hpp"

#include <utility>

namespace inquit {
namespace {

/// Adds the paragraphs that stand in `text` from `begin` on.
void add_paragraphs(std::vector<marked_paragraph>& all, std::string_view text, std::uint32_t begin) {
    for (auto const& lines : paragraphs_of(text.substr(begin))) {
        auto& one = all.emplace_back();
        one.span = {begin + lines.span.begin, begin + lines.span.end};
        one.indent = lines.indent;
        one.after_blank = lines.after_blank;
    }
}

} // namespace

result<article> read_plain(std::string bytes, std::string path, metadata known) {
    if (auto refused = refusal_of(bytes)) {
        refused->path = std::move(path);
        return tl::unexpected{std::move(*refused)};
    }
    marked_text marked;
    marked.about = std::move(known);
    text_builder builder{bytes};
    auto const from = read_front_matter(bytes, builder, marked);
    auto const begin = builder.size();
    builder.copy({from, static_cast<std::uint32_t>(bytes.size())}, references::decoded);
    marked.content = std::move(builder).take();
    add_paragraphs(marked.paragraphs, marked.content.text, begin);
    return article_from(std::move(marked), std::move(bytes), std::move(path));
}

} // namespace inquit
