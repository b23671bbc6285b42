// Files of citation records, as `inquit extract` writes them in YAML and as people edit them.
#pragma once

#include "grammar/lexicon/source.hpp"
#include "record/record.hpp"

#include <string>
#include <vector>

namespace inquit {

/// A record, and where it stands.
struct filed_record {
    record made; ///< all that is printed; its `spans` are empty
    lexicon::source_line where;
};

struct record_file {
    std::vector<filed_record> records;         ///< those without fault, in the file's order
    std::vector<lexicon::diagnostic> problems; ///< by place
};

/// Reads a stream of YAML documents, each a record of format version 1. Told, and the record left out: another version, a field that is
/// missing (which, and of which record), a value that no record has there. Fields that this version does not know are passed over. What is
/// no YAML ends the reading there; so do anchors, aliases and deep nesting. name: of the file, for what is told.
[[nodiscard]] record_file read_records(std::string const& yaml, std::string const& name);

} // namespace inquit
