// An article as the readers leave it: text in blocks, metadata, and the way back to the file's bytes.
#pragma once

#include "text/document.hpp"
#include "text/offset_map.hpp"
#include "text/position_index.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// Where in an article words stand; `furniture` is what no one reads as prose (bylines, "Read More", credits).
enum class zone : std::uint8_t {
    body,
    headline,
    standfirst,
    caption,
    highlight,
    blockquote,
    pullquote,
    turn,
    furniture,
};

[[nodiscard]] std::string_view name_of(zone where);

/// One paragraph, caption, headline...: nothing in a block but its prose.
/// Blocks are disjoint and ascend; a dateline, a bullet or a byline is outside every block that is not furniture.
struct block {
    byte_span span; ///< of article::text, without line end and white space at either end
    zone where = zone::body;
    bool repeated =
        false; ///< the same words stand again later in the file (those later blocks are furniture)
    std::optional<byte_span>
        speaker; ///< of a turn the label ("Q", "MR. EARNEST"), of a block quotation the name behind it
    std::optional<std::string> at; ///< time in the recording: "00:12:31.200"
    bool goes_on = false;          ///< in the paragraph of the block before: a stage direction stands between
    std::vector<byte_span> pulled = {}; ///< of `span`: words that a pull quote, now furniture, says again
};

struct metadata {
    std::optional<std::string> title, outlet, agency, place, language, url, archive_url;
    std::optional<std::string> published, updated, accessed; ///< ISO 8601 date or date-time
    std::vector<std::string> authors;
    friend bool operator==(metadata const&, metadata const&) = default;
};

/// What is known from beside the text wins over what the text says.
void overlay(metadata& about, metadata known);

/// Something a person should know about the text; never stops the work.
struct diagnostic {
    byte_span span;   ///< of article::text
    std::string code; ///< "unclosed-mark", "stray-mark", ...
    std::string message;
};

struct article {
    std::string path;    ///< as given, '/' on every system
    std::string sha256;  ///< of the file's bytes, as they lie on disk
    std::string file;    ///< the file as UTF-8: its bytes, unless it had another encoding
    offset_map encoding; ///< `file` -> the bytes on disk (of compressed files, of the decompressed stream)
    document
        text; ///< what the stages read: no markup, no BOM, CR LF as LF, entities decoded, soft hyphens dropped
    offset_map map; ///< text -> file
    metadata about;
    std::vector<block> blocks;
    std::vector<diagnostic> diagnostics; ///< what the reader noticed
};

} // namespace inquit
