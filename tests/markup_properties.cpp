#include "tests/markup_properties.hpp"

#include "read/clean_text.hpp"
#include "read/entities.hpp"
#include "text/unicode.hpp"

#include <string>

namespace inquit::testing {

namespace {

/// Bytes of the character `wanted` at the begin of `rest`, as it stands or coded; 0 where another stands there.
std::size_t length_of(std::string_view wanted, std::string_view rest) {
    if (rest.starts_with(wanted)) {
        return wanted.size();
    }
    auto const reference = rest.starts_with('&') ? reference_at(rest) : std::nullopt;
    std::string decoded;
    if (reference) {
        unicode::append(decoded, reference->code_point);
    }
    return reference && decoded == wanted ? reference->length : 0;
}

/// The characters of `words`, blanks aside, stand in `file` in order.
bool stands_in(std::string_view words, std::string_view file) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size();) {
        auto const next = unicode::decode(words, i);
        auto const wanted = words.substr(i, next.length);
        i += next.length;
        if (unicode::is_space(next.code_point)) {
            continue;
        }
        std::size_t found = 0;
        while (at < file.size() && (found = length_of(wanted, file.substr(at))) == 0) {
            ++at;
        }
        if (found == 0) {
            return false;
        }
        at += found;
    }
    return true;
}

} // namespace

std::string_view broken_markup(article const& read) {
    std::uint32_t last = 0;
    for (auto const& here : read.blocks) {
        for (auto at = here.span.begin; at < here.span.end;) {
            auto const next = unicode::decode(read.text.text(), at);
            byte_span const character{at, at + next.length};
            at = character.end;
            if (next.code_point == U'\n') {
                continue;
            }
            auto const bytes = read.map.to_file(character);
            if (bytes.begin < last || bytes.end > read.file.size() || bytes.empty()) {
                return "characters ascend in the file";
            }
            last = bytes.end;
            auto const slice = std::string_view{read.file}.substr(bytes.begin, bytes.size());
            auto const words = read.text.view(character);
            if (!slice.ends_with(words) && clean(slice).text != words) {
                return "a character's bytes are the character";
            }
        }
    }
    return "";
}

std::string_view broken_words_of_markup(article const& read, std::span<record const> records) {
    for (auto const& made : records) {
        std::string file;
        for (auto const& part : made.parts) {
            if (part.bytes.second > read.file.size() || part.bytes.first >= part.bytes.second) {
                return "parts lie in the file";
            }
            file += read.file.substr(part.bytes.first, part.bytes.second - part.bytes.first);
        }
        if (!stands_in(made.quote, file)) {
            return "the words of the parts are the file's";
        }
    }
    return "";
}

} // namespace inquit::testing
