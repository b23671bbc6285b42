// Captions of recordings to articles.
#pragma once

#include "read/article.hpp"

#include <string>

namespace inquit {

/// SubRip (.srt) and WebVTT (.vtt). Cues are joined to paragraphs, each with the time at which its first cue begins (`at`). Who speaks
/// is told by `<v Jane Roe>` and by labels at a line's begin, `JANE ROE:`, `>> JANE ROE:`, `- JANE ROE:`: then the paragraph is a turn.
/// Where another person begins to speak whom nobody names (`>>`, `- `), a body paragraph begins. Tags (`<i>`, `<c.yellow>`,
/// `<00:00:01.000>`, `{\an8}`), cue numbers, NOTE, STYLE and REGION are dropped, and so are lines that rolling captions repeat. Front
/// matter is read as in plain text.
/// Errors: those of refusal_of. Diagnostics: bad-cue (a block that has no time, or one that cannot be read; its words are read).
[[nodiscard]] result<article> read_subrip(std::string file, std::string path);
[[nodiscard]] result<article> read_webvtt(std::string file, std::string path);

} // namespace inquit
