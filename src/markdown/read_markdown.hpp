// Markdown to articles.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit {

/// Reads CommonMark with tables, strikethrough and task lists, and what pandoc writes (`pandoc -t markdown`). `path` is the name that
/// the records will carry.
///
///     front matter         metadata; `speaker:` makes the body that person's turn
///     # first              headline, and the title if there is none yet; other headings are body paragraphs by themselves
///     > quoted             zone blockquote; `> -- Jane Roe, engineer`, or such a paragraph right behind it, names the speaker
///     - item, | cell |     body, each by itself
///     ![words](file)       alone in a paragraph: zone caption; within one: dropped
///     **words**, [words](target), &quot;, \'   the words
///     `words`              the words, unless a quotation mark is among them: then nothing
///     code blocks, HTML, reference definitions, [^1], {.class}, :::   nothing
///
/// Errors: those of refusal_of. What is wrong with the file's form is a diagnostic: bad-front-matter; nested-too-deep, for quotations
/// and lists that open beyond column 200, which are text; table-not-read, for tables that pandoc draws with lines, which are furniture.
/// The work is in proportion to the file's length, with at most 1,000 steps of md4c for a byte (see masked.hpp).
[[nodiscard]] result<article> read_markdown(std::string file, std::string path);

} // namespace inquit
