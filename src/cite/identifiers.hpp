// What things are called where each needs a name of its own on the web. Internal to cite.
#pragma once

#include "record/record.hpp"

#include <string>

namespace inquit {

/// "urn:uuid:...", of a UUID (RFC 9562, version 8) that the hash of the article and the record's id give: the same in every run.
[[nodiscard]] std::string uuid_of(record const& made);

/// The path as an IRI relative to the working directory: bytes that an IRI cannot hold are %XX.
[[nodiscard]] std::string iri_of(std::string const& path);

/// The article's address; else iri_of() its path.
[[nodiscard]] std::string iri_of(record_source const& source);

} // namespace inquit
