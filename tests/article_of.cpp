#include "tests/article_of.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <string>

namespace inquit::testing {

namespace {

/// Takes `{caption} ` from the begin of a line; without it, body.
zone taken_zone(std::string_view& line) {
    for (auto const where : {zone::headline, zone::standfirst, zone::caption, zone::highlight,
                             zone::blockquote, zone::pullquote, zone::turn, zone::furniture}) {
        auto const prefix = '{' + std::string{name_of(where)} + "} ";
        if (line.starts_with(prefix)) {
            line.remove_prefix(prefix.size());
            return where;
        }
    }
    return zone::body;
}

} // namespace

article article_of(std::string_view lines) {
    article made;
    made.file = lines;
    made.text = document::from_utf8(std::string{lines}).value();
    auto const text = made.text.text();
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        auto const where = taken_zone(line);
        line = unicode::trim(line);
        if (!line.empty()) {
            auto const at = static_cast<std::uint32_t>(line.data() - text.data());
            auto& added = made.blocks.emplace_back();
            added.span = {at, at + static_cast<std::uint32_t>(line.size())};
            added.where = where;
            auto const label = unicode::trim(line.substr(0, std::min(line.find(':'), line.size())));
            if (where == zone::turn && !label.empty() && label.size() < line.size()) {
                added.speaker = byte_span{at, at + static_cast<std::uint32_t>(label.size())};
            }
        }
        begin = end + 1;
    }
    return made;
}

} // namespace inquit::testing
