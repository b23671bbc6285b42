// What stands beside the articles of lint's examples and cases: sources, and earlier forms of the article.
//
//     the article
//     @@ source debate.txt
//     a source, of that name
//     @@ earlier
//     the article as it was when its records were made
#pragma once

#include "inquit.hpp"
#include "tests/named_files.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::testing {

/// An article, and what stands beside it.
struct beside_text {
    std::string_view article;
    std::vector<named_file> sources;
    std::optional<std::string> earlier;
};

/// A line "@@ ..." of another kind fails the test.
[[nodiscard]] beside_text parted(std::string_view input);

/// As `inquit check` does; the records of usual kinds.
[[nodiscard]] std::vector<checked_quotation> checked_against(article const& draft,
                                                             std::span<named_file const> sources);

/// What `inquit extract` writes of an article: the records of usual kinds.
[[nodiscard]] std::string records_of(std::string_view text);

} // namespace inquit::testing
