// The sentences that a reader needs to see, with what in them counts.
#pragma once

#include "explain/explain.hpp"
#include "pair/quotation.hpp"
#include "segment/tokens.hpp"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace inquit {

/// Sentences of an article's blocks, found as they are asked for. The article and the words must outlive it.
class sentence_finder {
  public:
    sentence_finder(article const& source, pairing const& paired, vocabulary const& words);

    /// The sentences that hold the begins of these spans, each once, in text order. What lies in no block is its own sentence.
    [[nodiscard]] std::vector<byte_span> around(std::span<byte_span const> spans);

  private:
    byte_span around(byte_span span);
    std::vector<byte_span> const& sentences_of_block(std::uint32_t index);

    article const& source_;
    vocabulary const& words_;
    std::vector<opaque_span> quotations_;                      ///< of depth 0: ascending and disjoint
    std::map<std::uint32_t, std::vector<byte_span>> of_block_; ///< of those that were asked for
};

/// What a stretch of text is.
struct marked_span {
    byte_span span;
    passage_role role;
};

/// The sentences' text in runs. Where marked spans overlap, the first wins. sentences: ascending and disjoint.
[[nodiscard]] std::vector<passage_run> passage_of(std::string_view text, std::span<byte_span const> sentences,
                                                  std::span<marked_span const> marked);

} // namespace inquit
