// A file of records as the text that it is: its documents, and which of them a person has written in.
#pragma once

#include "emit/written.hpp"

#include <string_view>
#include <vector>

namespace inquit {

///   # Ann's notes.                    head
///   # inquit sha256:5c1d0f...         document: its seal,
///   ---                               and its text, up to the next seal or "---"
///   inquit: 1
struct document_text {
    std::string_view seal_line; ///< a line; empty: none
    std::string_view text;
    seal state = seal::missing;
};

/// Head, and each document's seal and text, one after another, are the file.
struct record_stream {
    std::string_view head;
    std::vector<document_text> documents;
};

/// A seal speaks for all that follows it up to the next one: inquit seals each document, and once sealed the file as a whole. Lines may end
/// in CR LF. file must outlive what is returned. O(file).
[[nodiscard]] record_stream documents_in(std::string_view file);

} // namespace inquit
