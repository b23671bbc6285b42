// The same statement as several outlets print it, and who changed a word.
//
//     inquit::comparison all;
//     for (article const& each : outlets) {
//         all.add(each, extract(each).records);
//     }
//     for (compared_statement const& each : all.result()) { ... }
#pragma once

#include "check/profile.hpp"
#include "check/reference.hpp"
#include "compare/clusters.hpp"
#include "compare/compared.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace inquit {

/// Collects the quotations of articles.
class comparison {
  public:
    /// original: the path of the article or transcript whose wording is the right one; "": none, and then no outlet is
    /// called wrong.
    explicit comparison(profile rules = {}, std::string original = {})
        : rules_{rules}, original_{std::move(original)} {}

    /// records: of that article, those that are to be compared.
    void add(article const& from, std::span<record const> records);

    /// The statements that two articles have, or more; in the order in which they were added.
    [[nodiscard]] std::vector<compared_statement> result() const;

  private:
    struct printed_text {
        explicit printed_text(reference from) : text{std::move(from)}, reader{text} {}
        reference text;
        reference_reader reader;
    };

    profile rules_;
    std::string original_;
    std::deque<printed_text> texts_; ///< quotations point into them
    std::vector<printed_quotation> quotations_;
};

} // namespace inquit
