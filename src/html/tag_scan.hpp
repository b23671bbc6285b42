// Where tags and comments end in HTML. The parser is gumbo; this is for what it does not tell: the bytes of tags that it ignored, and
// what a page would cost it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace inquit {

enum class tag_kind : std::uint8_t { opening, closing, other /**< comments, doctypes */ };

struct scanned_tag {
    tag_kind kind{};
    std::string_view name;        ///< as written; "" of others
    std::uint32_t attributes = 0; ///< how many
    bool ends_itself = false;     ///< "<path/>"
    std::size_t end = 0;          ///< one past its last byte; the end of `html` where it is not closed
};

/// The tag or comment that begins at `offset`, where '<' stands; nothing where that is text ("a < b").
[[nodiscard]] std::optional<scanned_tag> tag_at(std::string_view html, std::size_t offset);

/// One past the tag, or where the raw text that it begins ends: scripts and styles hold no tags.
[[nodiscard]] std::size_t end_of_raw_text(std::string_view html, scanned_tag const& tag);

/// The page costs a parser that works as the HTML standard says (https://html.spec.whatwg.org/#parsing) much more than pages do: it
/// looks at each open element for a tag, at each attribute for an attribute, and copies open formatting elements.
/// Linear itself.
[[nodiscard]] bool is_overloaded(std::string_view html);

} // namespace inquit
