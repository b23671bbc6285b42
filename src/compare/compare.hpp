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
#include <map>
#include <span>
#include <string>
#include <utility>
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

    /// Records whose articles are not at hand, each with its path and hash. What is found is the same, but for what only the article
    /// has: the words around a quotation ("scope-promoted"), and the reporter's between its parts.
    void add(std::span<record const> records);

    /// The statements that two articles have, or more; in the order in which they were added.
    [[nodiscard]] std::vector<compared_statement> result() const;

  private:
    struct printed_text {
        explicit printed_text(reference from) : text{std::move(from)}, reader{text} {}
        reference text;
        reference_reader reader;
    };

    /// The last of texts_ has its words.
    void add(record const& made, std::uint32_t article, std::span<byte_span const> words);

    profile rules_;
    std::string original_;
    std::deque<printed_text> texts_; ///< quotations point into them
    std::vector<printed_quotation> quotations_;
    std::uint32_t articles_ = 0;                                                ///< so far
    std::map<std::pair<std::string, std::string>, std::uint32_t> without_text_; ///< articles by path and hash
};

} // namespace inquit
