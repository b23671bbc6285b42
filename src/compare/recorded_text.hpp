// What a record has of its article: the words of the quotation, and where in the file they stand.
#pragma once

#include "check/reference.hpp"
#include "record/record.hpp"

#include <vector>

namespace inquit {

struct recorded_text {
    reference text; ///< no passages, utterances or reports: nobody knows what stands around the words
    std::vector<byte_span> words; ///< of each part, in text.text
};

/// Offsets are exact where the file has as many characters as the record, part by part; else a part counts as a whole.
[[nodiscard]] recorded_text recorded_text_of(record const& made);

} // namespace inquit
