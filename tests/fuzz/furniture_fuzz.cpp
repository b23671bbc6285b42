// Furniture, line by line.
#include "tests/fuzz/target.hpp"

#include "grammar/dates.hpp"
#include "grammar/furniture.hpp"
#include "grammar/phrases.hpp"
#include "read/entities.hpp"
#include "read/language.hpp"
#include "text/unicode.hpp"

using namespace inquit;
using namespace inquit::testing;

namespace {

void require_length(std::string_view line, std::size_t length) {
    require(length <= line.size(), "a length lies in its line");
    require(length == line.size() || !unicode::continues_code_point(line[length]),
            "a length cuts no code point");
}

bool is_date(std::string_view date) { return date.empty() || (date.size() >= 4 && date.size() <= 25); }

void check_whole(std::string_view line) {
    if (auto const found = furniture_of(line)) {
        require(is_date(found->published) && is_date(found->updated), "dates are dates");
        for (auto const& author : found->authors) {
            require(!author.empty() && line.find(author) != std::string_view::npos,
                    "authors stand in their line");
        }
    }
    if (auto const found = dates_of(line)) {
        require(is_date(found->published) && is_date(found->updated), "dates are dates");
    }
    static_cast<void>(may_name_outlet(line));
    static_cast<void>(has_quotation_mark(line));
}

void check_parts(std::string_view line) {
    if (auto const found = header_date_of(line)) {
        require_length(line, found->length);
    }
    if (auto const found = dateline_of(line)) {
        require_length(line, found->length);
        require(found->length > 0, "a dateline has words");
    }
    if (auto const found = final_credit_of(line)) {
        require_length(line, *found);
    }
    if (auto const found = speaker_label_of(line)) {
        require_length(line, found->length);
        require(!found->label.empty() && found->label.end <= found->length,
                "a label stands before its colon");
        require_length(line, found->label.begin);
        require_length(line, found->label.end);
    }
    if (auto const found = iso_date_at_begin(line)) {
        require_length(line, found->size());
    }
    require_length(line, caption_label_length(line));
    require_length(line, bullet_length(line, bullets::dots));
    require_length(line, bullet_length(line, bullets::dashes));
}

void check_references(std::string_view line) {
    for (auto at = line.find('&'); at != std::string_view::npos; at = line.find('&', at + 1)) {
        if (auto const found = reference_at(line.substr(at))) {
            require_length(line, at + found->length);
            require(found->length > 1, "a reference has a name");
            std::string spelled;
            unicode::append(spelled, found->code_point);
            require(!unicode::first_invalid(spelled) && !spelled.empty() && spelled != std::string(1, '\0'),
                    "a reference is a character");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = text_of(data, size);
    static_cast<void>(language_of(text));
    std::string_view rest = text;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto const line = unicode::trim(rest.substr(0, end));
        check_whole(line);
        check_parts(line);
        check_references(line);
        static_cast<void>(phrase_classes_at_begin(line));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return 0;
}
