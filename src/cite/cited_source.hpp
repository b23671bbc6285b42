// What is cited: articles, and the quotations that were taken from each.
#pragma once

#include "record/record.hpp"

#include <span>
#include <string>
#include <vector>

namespace inquit {

struct cited_quotation {
    std::string key; ///< "kesaeva2017victory"
    record const* made = nullptr;
};

struct cited_source {
    std::string key;      ///< "ortega2017failings"
    record_source source; ///< of the first record that has it, field by field
    std::vector<cited_quotation> quotations;
};

/// The articles in the order in which records name them, their quotations in the order of the records, which must outlive them. Two
/// records are of one article if URL and title are the same, or path and hash of the file. Of two records of one quotation (article and
/// id) the one with a review counts, else the first.
///
/// A key is ASCII, of lower-case letters and digits, and unique among all: the family name (the whole one of organisations and of names
/// that are kept whole: their longest word), the year of publication, and the longest word: of quotations of the words that were
/// said, of articles of the title. An article without author has its outlet's, or its agency's. Of equal keys all but the first, by date,
/// path and place, have a, b, c behind; so the order of input changes no key.
[[nodiscard]] std::vector<cited_source> cited_sources(std::span<record const> all);

} // namespace inquit
