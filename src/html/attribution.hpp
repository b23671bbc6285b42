// Who said a block quotation, by the line below it.
#pragma once

#include "html/flow.hpp"
#include "html/zones.hpp"
#include "read/marked_text.hpp"

#include <string_view>
#include <vector>

namespace inquit {

/// Gives the paragraphs of each block quotation the speaker whom its <footer>, <cite> or <figcaption> names, or its last paragraph after
/// a dash ("- Jane Roe, county engineer"), and makes that line furniture. `paragraphs` are those of `flow`.
void give_speakers(std::string_view text, html_flow const& flow, std::vector<html_place> const& places,
                   std::vector<marked_paragraph>& paragraphs);

} // namespace inquit
