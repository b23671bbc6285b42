#include "text/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utf8proc.h>

namespace inquit::unicode {
namespace {

constexpr char32_t ascii_end = 0x80;
constexpr char32_t next_line = 0x85;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t byte_order_mark = 0xFEFF;

/// utf8proc orders n marks in a row in n * n steps; UAX #15 cuts such rows here (its Stream-Safe Text Format).
constexpr std::size_t most_combining_marks = 30;

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < ascii_end; }

utf8proc_uint8_t const* as_utf8proc(char const* bytes) {
    return reinterpret_cast<utf8proc_uint8_t const*>(bytes);
}

/// {code point, bytes} at the begin of `bytes`; length 0 where they are no UTF-8 or empty.
decoded first_of(std::string_view bytes) {
    utf8proc_int32_t code_point = 0;
    auto const length =
        utf8proc_iterate(as_utf8proc(bytes.data()), static_cast<utf8proc_ssize_t>(bytes.size()), &code_point);
    if (length <= 0) {
        return {0, 0};
    }
    return {static_cast<char32_t>(code_point), static_cast<std::uint32_t>(length)};
}

utf8proc_category_t category(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

/// The count of ASCII bytes at the begin, eight at a time.
std::size_t ascii_prefix(std::string_view bytes) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t done = 0;
    for (std::uint64_t word = 0; done + sizeof word <= bytes.size(); done += sizeof word) {
        std::memcpy(&word, bytes.data() + done, sizeof word);
        if ((word & high_bits) != 0) {
            break;
        }
    }
    while (done < bytes.size() && is_ascii(bytes[done])) {
        ++done;
    }
    return done;
}

bool is_combining(char32_t code_point) {
    auto const kind = category(code_point);
    return UTF8PROC_CATEGORY_MN <= kind && kind <= UTF8PROC_CATEGORY_ME;
}

/// The bytes before the first combining mark that follows on too many others; all, in any text that someone wrote.
std::size_t stream_safe_prefix(std::string_view text) {
    std::size_t marks = 0;
    for (auto at = ascii_prefix(text); at < text.size();) {
        auto const next = first_of(text.substr(at));
        marks = is_combining(next.code_point) ? marks + 1 : 0;
        if (marks > most_combining_marks) {
            return at;
        }
        at += std::max(next.length, 1U);
    }
    return text.size();
}

char32_t lower_of(char32_t code_point) {
    if (code_point < ascii_end) {
        return U'A' <= code_point && code_point <= U'Z' ? code_point | 0x20U : code_point;
    }
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

char32_t upper_of(char32_t code_point) {
    if (code_point < ascii_end) {
        return U'a' <= code_point && code_point <= U'z' ? code_point & ~0x20U : code_point;
    }
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
}

/// Is its own composition, whatever stands beside it: below the combining marks all are, and dashes, quotation marks and
/// the ellipsis, which most texts are not ASCII for.
constexpr bool is_surely_composed(char32_t code_point) {
    return code_point < 0x300 || (code_point >= 0x2010 && code_point <= 0x2027);
}

bool are_surely_composed(std::string_view text) {
    for (auto at = ascii_prefix(text); at < text.size();) {
        auto const next = first_of(text.substr(at));
        if (next.length == 0 || !is_surely_composed(next.code_point)) {
            return false;
        }
        at += next.length;
        at += ascii_prefix(text.substr(at));
    }
    return true;
}

void append_composed(std::string& out, std::string_view text) {
    utf8proc_uint8_t* composed = nullptr;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    auto const length = are_surely_composed(text)
                            ? -1
                            : utf8proc_map(as_utf8proc(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner{composed, &std::free};
    if (length < 0) {
        out += text;
    } else {
        out.append(reinterpret_cast<char const*>(composed), static_cast<std::size_t>(length));
    }
}

} // namespace

decoded decode(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return {0, 0};
    }
    if (is_ascii(text[offset])) {
        return {static_cast<char32_t>(text[offset]), 1};
    }
    return first_of(text.substr(offset));
}

decoded decode_before(std::string_view text, std::size_t offset) {
    if (offset == 0) {
        return {0, 0};
    }
    auto begin = offset - 1;
    while (begin > 0 && continues_code_point(text[begin])) {
        --begin;
    }
    return decode(text.substr(0, offset), begin);
}

std::optional<std::size_t> first_invalid(std::string_view bytes) {
    std::size_t offset = 0;
    for (;;) {
        offset += ascii_prefix(bytes.substr(offset));
        if (offset == bytes.size()) {
            return std::nullopt;
        }
        auto const next = first_of(bytes.substr(offset));
        if (next.length == 0) {
            return offset;
        }
        offset += next.length;
    }
}

void append(std::string& out, char32_t code_point) {
    if (code_point < ascii_end) {
        out += static_cast<char>(code_point);
        return;
    }
    utf8proc_uint8_t bytes[4];
    auto const length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
    out.append(reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(length));
}

bool is_letter(char32_t code_point) {
    if (code_point < ascii_end) {
        auto const lower_case = code_point | 0x20U;
        return U'a' <= lower_case && lower_case <= U'z';
    }
    auto const kind = category(code_point);
    return UTF8PROC_CATEGORY_LU <= kind && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t code_point) {
    if (code_point < ascii_end) {
        return U'A' <= code_point && code_point <= U'Z';
    }
    auto const kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t code_point) {
    if (code_point < ascii_end) {
        return U'a' <= code_point && code_point <= U'z';
    }
    return category(code_point) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t code_point) {
    if (code_point < ascii_end) {
        return U'0' <= code_point && code_point <= U'9';
    }
    return category(code_point) == UTF8PROC_CATEGORY_ND;
}

bool is_space(char32_t code_point) {
    if (code_point < ascii_end) {
        return code_point == U' ' || (U'\t' <= code_point && code_point <= U'\r');
    }
    if (code_point == next_line || code_point == zero_width_space || code_point == byte_order_mark) {
        return true;
    }
    auto const kind = category(code_point);
    return UTF8PROC_CATEGORY_ZS <= kind && kind <= UTF8PROC_CATEGORY_ZP;
}

std::string_view trim(std::string_view text) {
    for (auto first = decode(text, 0); first.length != 0 && is_space(first.code_point);
         first = decode(text, 0)) {
        text.remove_prefix(first.length);
    }
    for (auto last = decode_before(text, text.size()); last.length != 0 && is_space(last.code_point);
         last = decode_before(text, text.size())) {
        text.remove_suffix(last.length);
    }
    return text;
}

std::string lower(std::string_view text) {
    std::string out{text};
    std::size_t plain = 0; // bytes; of most words, all
    for (; plain < out.size() && is_ascii(out[plain]); ++plain) {
        auto const byte = out[plain];
        out[plain] = 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    }
    out.resize(plain);
    for (auto offset = plain; offset < text.size();) {
        auto const next = decode(text, offset);
        if (next.length == 0) {
            break;
        }
        append(out, lower_of(next.code_point));
        offset += next.length;
    }
    return out;
}

std::string upper(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        auto const next = decode(text, offset);
        if (next.length == 0) {
            break;
        }
        append(out, upper_of(next.code_point));
        offset += next.length;
    }
    return out;
}

std::string nfc(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto const piece = text.substr(0, stream_safe_prefix(text));
        append_composed(out, piece);
        text.remove_prefix(piece.size());
    }
    return out;
}

std::string letters_and_digits(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const next = decode(text, at);
        if (is_letter(next.code_point) || is_digit(next.code_point)) {
            out.append(text.substr(at, next.length));
        }
        at += next.length;
    }
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues_code_point(byte); }));
}

std::uint32_t columns(char32_t code_point) {
    return static_cast<std::uint32_t>(
        std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)), 0));
}

bool is_control(char32_t code_point) {
    switch (utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->bidi_class) {
    case UTF8PROC_BIDI_CLASS_LRE:
    case UTF8PROC_BIDI_CLASS_LRO:
    case UTF8PROC_BIDI_CLASS_RLE:
    case UTF8PROC_BIDI_CLASS_RLO:
    case UTF8PROC_BIDI_CLASS_PDF:
    case UTF8PROC_BIDI_CLASS_LRI:
    case UTF8PROC_BIDI_CLASS_RLI:
    case UTF8PROC_BIDI_CLASS_FSI:
    case UTF8PROC_BIDI_CLASS_PDI:
        return true;
    default:
        return category(code_point) == UTF8PROC_CATEGORY_CC;
    }
}

} // namespace inquit::unicode
