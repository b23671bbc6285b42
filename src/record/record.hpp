// The citation record, format version 1: one per quotation. Names and meanings are fixed; others read them.
#pragma once

#include "read/article.hpp"
#include "resolve/resolved_source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inquit {

/// A half-open range of offsets in the file.
using offsets = std::pair<std::uint32_t, std::uint32_t>;

/// Words of the file: `text` is readable (entities decoded), the offsets are of the file.
struct quoted_words {
    std::string text;
    offsets bytes;
    offsets chars;      ///< Unicode code points
    offsets utf16 = {}; ///< UTF-16 code units
};

struct record_part {
    offsets bytes;
    offsets chars;
    line_column start;
    line_column end;
    offsets utf16 = {};        ///< UTF-16 code units
    offsets byte_columns = {}; ///< of start and end, in bytes of the file as UTF-8; 1-based
};

struct record_speaker {
    std::optional<std::string> name;
    speaker_type type = speaker_type::unknown;
    bool anonymous = false;
    std::optional<std::string> role;
    std::vector<std::string> members;
    std::optional<quoted_words> mention;
    std::optional<speaker_via> via;
};

/// A person's verdict on a record. inquit never makes one; it keeps what stands in the files that it writes anew. Where the article's words
/// are no longer those of the verdict, it takes the status away and notes what was.
struct record_review {
    std::optional<std::string> status; ///< approved, corrected or rejected
    std::optional<std::string> by;
    std::optional<std::string> at;
    std::optional<std::string> note;
    std::optional<std::string> stale = {}; ///< edited: other words stand there now; gone: none do
    std::optional<std::string> was = {};   ///< of a stale one: the status
    std::optional<std::string> words = {}; ///< of an edited one: what the verdict was about
    friend bool operator==(record_review const&, record_review const&) = default;
};

struct record_source {
    std::string path;
    std::string sha256;
    metadata about;
};

struct record {
    std::string id; ///< "q-" and 12 hex digits
    quotation_kind kind = quotation_kind::direct;
    std::string quote;
    std::vector<record_part> parts;
    std::vector<byte_span> spans; ///< of the parts, in article::text; not printed
    std::vector<record_part> content;
    std::optional<std::string> within;
    zone where = zone::body;
    std::optional<std::string> at; ///< time in the recording, "00:12:31.200"
    record_speaker speaker;
    std::optional<quoted_words> cue;
    std::optional<std::string> addressee;
    std::string rule;
    double confidence = 0; ///< two decimals
    std::string prefix;    ///< up to 32 code points before the first part
    std::string suffix;    ///< up to 32 code points after the last part
    std::vector<std::string> flags;
    std::optional<std::vector<std::string>> fingerprints =
        {}; ///< see compare/fingerprints.hpp; none: not asked for
    std::optional<record_review> review;
    record_source source;
};

} // namespace inquit
