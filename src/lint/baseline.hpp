// Findings that a project knows and leaves: found again by their words and what stands around them, not by their lines.
#pragma once

#include "lint/finding.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit {

/// Where a finding stands, as text: it stays true when lines move.
struct text_anchor {
    std::string exact;  ///< the words concerned, as the file has them
    std::string prefix; ///< up to 32 code points before them, of their line
    std::string suffix; ///< up to 32 code points behind them, of their line
    friend bool operator==(text_anchor const&, text_anchor const&) = default;
};

/// A finding and where it stands as text.
struct placed_finding {
    finding found;
    text_anchor where;
};

/// in_file: of the file as UTF-8; cuts no code point.
[[nodiscard]] text_anchor anchor_of(std::string_view file, byte_span in_file);

struct baseline_entry {
    std::string path; ///< of the article, as the baseline calls it
    std::string rule; ///< its id
    text_anchor where;
};

class baseline {
  public:
    explicit baseline(std::vector<baseline_entry> entries);

    /// What of one article's findings it has: those whose rule and words are the same, and of whose surroundings at least one side is;
    /// where both are, first. An entry stands for one finding. Parallel to `all`. O(entries of the article * findings).
    [[nodiscard]] std::vector<bool> known(std::string_view path, std::span<placed_finding const> all);

    /// Those that stood for nothing so far, in their order.
    [[nodiscard]] std::vector<baseline_entry> idle() const;
    /// Those that stood for something.
    [[nodiscard]] std::vector<baseline_entry> used() const;

  private:
    [[nodiscard]] std::vector<baseline_entry> those(bool used) const;

    std::vector<baseline_entry> entries_;
    std::vector<bool> is_used_; ///< parallel to the entries
    std::map<std::string, std::vector<std::size_t>, std::less<>> of_path_;
};

} // namespace inquit
