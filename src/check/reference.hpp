// A source that quotations are checked against: its words, and who said them.
#pragma once

#include "pair/quotation.hpp"
#include "record/record.hpp"
#include "text/offset_map.hpp"
#include "text/position_index.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inquit {

/// Whose words they are.
enum class speech : std::uint8_t {
    spoken,   ///< in a quotation or a turn
    printed,  ///< the outlet's own prose
    reported, ///< the outlet's words for what somebody said: "Moss said that ..."; in no archive
};

struct voice {
    std::optional<std::string> name; ///< none: nobody knows
    speaker_type type = speaker_type::unknown;
    speech how = speech::printed;
    std::optional<std::string> told = {}; ///< whom they were said to, where the source says: "the BBC"
};

struct utterance {
    byte_span span; ///< of reference::text
    voice by;
};

/// A paragraph: what can be quoted. Labels of turns and page furniture lie between.
struct passage {
    byte_span span;         ///< of reference::text
    std::uint32_t line = 0; ///< of the file, 1-based: where it begins
};

struct reference {
    std::string path;
    std::string sha256; ///< of the file's bytes
    metadata about;
    std::string text;                  ///< readable, as the stages read it
    std::vector<passage> passages;     ///< disjoint, ascending
    std::vector<utterance> utterances; ///< by begin, an outer one before those within it
    std::vector<utterance> reports;    ///< what the outlet reports without marks or around them, by begin
    offset_map chars;                  ///< from code points of `text` to those of the file
};

/// Where words of the file stand in the article's text.
[[nodiscard]] byte_span text_span_of(offsets in_file, offset_map const& text_to_file);

/// records: of that article, all kinds.
[[nodiscard]] reference reference_of(article const& source, std::span<record const> records);

/// The same before it is known who said what: all that stands in marks is of one voice, so that whatever a reporter may put in between parts
/// of a quotation counts as put in. Has at least the matches that the other one has.
[[nodiscard]] reference unattributed_reference_of(article const& source, pairing const& paired);

/// What the reporter says between two parts of a quotation: short runs between utterances of one voice in one passage. Those that lie in
/// `where`, ascending.
///     "We never agreed," she told the council, "and never will."
[[nodiscard]] std::vector<byte_span> insertions_in(byte_span where, reference const& source);

/// Asks a reference, which must outlive it. O(text) to make.
class reference_reader {
  public:
    explicit reference_reader(reference const& source) : source_{source}, positions_{source.text} {}

    /// Code points of the file.
    [[nodiscard]] offsets chars_of(byte_span words) const;
    /// Of the file, 1-based; exact where the text has the file's lines.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
    /// Of the innermost utterance that has most of the words, or of several of one voice; else the outlet's. O(utterances).
    [[nodiscard]] voice voice_of(byte_span words) const;
    /// Whose report has the words, if it has most of those that stand in no marks and those are three or more. O(utterances).
    [[nodiscard]] std::optional<voice> reporter_of(byte_span words) const;
    /// A turn has them, or no quotation: the text is no report of what was said. What stands in marks begins no passage. O(utterances).
    [[nodiscard]] bool is_spoken_here(byte_span words) const;
    /// Somebody of another name says any of the words.
    [[nodiscard]] bool has_other_voice(byte_span words, voice const& than) const;

  private:
    [[nodiscard]] bool is_in_marks(byte_span word) const;

    reference const& source_;
    position_index positions_;
};

} // namespace inquit
