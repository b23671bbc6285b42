// The records of a file, each with the text that it was read from.
#pragma once

#include "record_file/read_records.hpp"
#include "review/record_stream.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit {

/// A record of an earlier file, as read and as text.
struct earlier_record {
    filed_record filed;
    document_text document;
};

struct record_documents {
    std::string_view head;
    std::vector<earlier_record> records; ///< those without fault
    std::vector<lexicon::diagnostic>
        problems; ///< what read_records() tells of the others, by place in the file
};

/// Each document by itself: one that is no YAML does not hide those behind it. yaml must outlive what is returned. name: for what is told.
[[nodiscard]] record_documents record_documents_in(std::string_view yaml, std::string const& name);

/// Read back, the document says what the record does.
[[nodiscard]] bool says(std::string const& document, record const& wanted);

} // namespace inquit
