#include "read/marked_text.hpp"

#include "read/language.hpp"
#include "read/layout.hpp"
#include "text/digest.hpp"

#include <utility>

namespace inquit {
namespace {

layout laid_out(std::string_view text, marked_text& marked) {
    layout page;
    page.text = text;
    page.about = std::move(marked.about);
    page.voice = marked.voice;
    for (auto& paragraph : marked.paragraphs) {
        part one;
        one.lines = {paragraph.span, paragraph.indent, paragraph.after_blank};
        one.prose = paragraph.span;
        one.speaker = paragraph.speaker;
        one.at = std::move(paragraph.at);
        if (paragraph.where) {
            layout::settle(one, *paragraph.where);
        }
        page.parts.push_back(std::move(one));
    }
    settle_furniture(page);
    settle_captions(page);
    strip_dateline(page);
    settle_headline(page);
    settle_turns(page);
    settle_blockquotes(page);
    strip_bullets(page);
    cut_directions(page);
    return page;
}

std::vector<block> blocks_of(layout&& page) {
    std::vector<block> blocks;
    for (auto& one : page.parts) {
        bool const is_furniture = one.where == zone::furniture;
        auto const span = is_furniture ? one.lines.span : one.prose;
        if (is_furniture) {
            one.speaker.reset();
            one.at.reset();
        }
        if (!span.empty()) {
            blocks.push_back({span, one.where, one.repeated, one.speaker, std::move(one.at), one.goes_on});
        }
    }
    return blocks;
}

} // namespace

result<article> article_from(marked_text marked, std::string file, std::string path) {
    auto text = document::from_utf8(std::move(marked.content.text));
    if (!text) {
        return tl::unexpected{std::move(text).error()};
    }
    article out;
    out.path = std::move(path);
    out.sha256 = sha256_hex(file);
    out.file = std::move(file);
    out.text = std::move(*text);
    out.map = std::move(marked.content.map);
    out.diagnostics = std::move(marked.diagnostics);
    auto page = laid_out(out.text.text(), marked);
    out.about = std::move(page.about);
    if (!out.about.language) {
        out.about.language = language_of(out.text.text());
    }
    out.blocks = blocks_of(std::move(page));
    return out;
}

} // namespace inquit
