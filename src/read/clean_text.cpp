#include "read/clean_text.hpp"

#include "grammar/suppressions.hpp"
#include "read/entities.hpp"
#include "read/text_builder.hpp"
#include "text/unicode.hpp"

#include <array>
#include <optional>

namespace inquit {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t left_to_right_mark = 0x200E;
constexpr char32_t right_to_left_mark = 0x200F;
constexpr char32_t first_embedding = 0x202A;
constexpr char32_t last_override = 0x202E;
constexpr char32_t first_isolate = 0x2066;
constexpr char32_t last_isolate = 0x2069;
constexpr char32_t byte_order_mark = 0xFEFF;

/// Invisible: readers do not see them, and words and marks must match without them.
constexpr bool is_dropped(char32_t c) {
    return c == soft_hyphen || c == zero_width_space || c == left_to_right_mark || c == right_to_left_mark
           || (first_embedding <= c && c <= last_override) || (first_isolate <= c && c <= last_isolate)
           || c == byte_order_mark;
}

/// Bytes at which the copy may have to stop: '&', CR, and the lead bytes of the dropped code points.
constexpr auto stops = [] {
    std::array<bool, 256> table{};
    table['&'] = true;
    table['['] = true;
    table['\r'] = true;
    table[0xC2] = true;
    table[0xE2] = true;
    table[0xEF] = true;
    return table;
}();

class cleaner {
  public:
    /// Appends `piece`, which continues the file where `out` ends.
    cleaner(std::string_view piece, references found, clean_text& out)
        : file_{piece}, references_{found}, out_{out} {}

    void clean() {
        for (std::size_t at = 0; at < file_.size();) {
            at = stops[static_cast<unsigned char>(file_[at])] ? settle(at) : at + 1;
        }
        copy_until(file_.size());
    }

  private:
    void copy_until(std::size_t end) {
        out_.text.append(file_, copied_, end - copied_);
        out_.map.copy(static_cast<std::uint32_t>(end - copied_));
        copied_ = end;
    }

    void replace(std::size_t begin, std::size_t length, std::string_view by) {
        copy_until(begin);
        out_.text.append(by);
        out_.map.replace(static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(by.size()));
        copied_ = begin + length;
    }

    /// Deals with the stop at `at`; returns where to go on.
    std::size_t settle(std::size_t at) {
        if (file_[at] == '\r') {
            auto const is_pair = at + 1 < file_.size() && file_[at + 1] == '\n';
            return settle_as(at, is_pair ? 2 : 1, "\n");
        }
        if (file_[at] == '&') {
            return settle_reference(at);
        }
        if (file_[at] == '[') {
            return settle_bracket(at);
        }
        auto const next = unicode::decode(file_, at);
        return is_dropped(next.code_point) ? settle_as(at, next.length, {}) : at + next.length;
    }

    std::size_t settle_reference(std::size_t at) {
        auto const reference =
            references_ == references::decoded ? reference_at(file_.substr(at)) : std::nullopt;
        if (!reference) {
            return at + 1;
        }
        std::string character;
        if (!is_dropped(reference->code_point)) {
            unicode::append(character, reference->code_point);
        }
        return settle_as(at, reference->length, character);
    }

    /// A suppression is no word of the article.
    std::size_t settle_bracket(std::size_t at) {
        auto const length = bracketed_suppression_length(file_.substr(at));
        if (length == 0) {
            return at + 1;
        }
        auto begin = at;
        while (begin > copied_ && is_blank(file_[begin - 1])) {
            --begin;
        }
        copy_until(begin);
        auto end = at + length;
        if (out_.text.empty() || out_.text.back() == '\n') {
            end = line_rest_end(end);
        }
        return settle_as(begin, end - begin, {});
    }

    /// Behind the blanks at `at`, and behind the line's end where they reach to it.
    [[nodiscard]] std::size_t line_rest_end(std::size_t at) const {
        while (at < file_.size() && is_blank(file_[at])) {
            ++at;
        }
        if (file_.substr(at).starts_with("\r\n")) {
            return at + 2;
        }
        return at < file_.size() && (file_[at] == '\n' || file_[at] == '\r') ? at + 1 : at;
    }

    static bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

    std::size_t settle_as(std::size_t at, std::size_t length, std::string_view by) {
        replace(at, length, by);
        return at + length;
    }

    std::string_view file_;
    references references_;
    std::size_t copied_ = 0;
    clean_text& out_;
};

} // namespace

clean_text clean(std::string_view file) {
    clean_text out;
    out.text.reserve(file.size());
    cleaner{file, references::decoded, out}.clean();
    return out;
}

void text_builder::copy(byte_span from, references found) {
    skip_to(from.begin);
    cleaner{file_.substr(from.begin, from.size()), found, made_}.clean();
    settled_ = from.end;
}

void text_builder::replace(byte_span from, std::string_view words) {
    skip_to(from.begin);
    made_.text.append(words);
    made_.map.replace(from.size(), static_cast<std::uint32_t>(words.size()));
    settled_ = from.end;
}

void text_builder::skip_to(std::uint32_t file_offset) {
    if (file_offset > settled_) {
        made_.map.replace(file_offset - settled_, 0);
        settled_ = file_offset;
    }
}

clean_text text_builder::take() && {
    skip_to(static_cast<std::uint32_t>(file_.size()));
    return std::move(made_);
}

} // namespace inquit
