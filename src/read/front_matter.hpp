// Front matter: what a file says of itself in YAML above its text.
#pragma once

#include "read/marked_text.hpp"
#include "read/text_builder.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// Longer front matter is not read: YAML is slow, and nobody writes so much.
inline constexpr std::size_t longest_front_matter = std::size_t{64} << 10U;

struct front_matter {
    byte_span
        span; ///< of the file, from the begin to behind the line that ends it; of what is refused, the lines to be shown
    metadata about;
    std::optional<byte_span> speaker;  ///< of the file: whose words the whole text is
    std::string speaker_name;          ///< as YAML reads that span
    std::optional<diagnostic> refusal; ///< why nothing was read; span of the file, code bad-front-matter
};

/// The front matter at the begin of a file, behind a byte order mark if there is one: a line `---`, a YAML map, and a line `---` or `...`.
///
///     ---
///     title: Council hears of the bridge      also: author(s), date or published, updated, outlet or publication,
///     author: [Jane Roe, {name: John Doe}]    agency, place, lang or language, url, archive_url, accessed, speaker
///     ---
///
/// Other keys are skipped. Nothing where the first line is no `---`, or what follows is no map and does not look like one ("key:").
/// YAML that does not parse, has no end, or is too long leaves a refusal with the line and column.
[[nodiscard]] std::optional<front_matter> front_matter_of(std::string_view file);

/// Reads the front matter that a file begins with into `marked`, and what of it is text into `builder`: the speaker's name, which is
/// of no paragraph, or lines that were refused, as furniture. Returns where in the file the text goes on.
[[nodiscard]] std::uint32_t read_front_matter(std::string_view file, text_builder& builder,
                                              marked_text& marked);

} // namespace inquit
