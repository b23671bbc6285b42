#include "decode/encoding.hpp"

#include "decode/declared_encoding.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <iconv.h>
#include <limits>
#include <strings.h>
#include <utility>

namespace inquit {
namespace {

constexpr std::string_view names[] = {
#include "encodings.inc"
};

constexpr std::string_view utf_8 = "UTF-8";

/// An iconv(3) descriptor that makes UTF-8.
class converter {
  public:
    explicit converter(std::string const& from) : descriptor_{::iconv_open(utf_8.data(), from.c_str())} {}
    converter(converter const&) = delete;
    converter& operator=(converter const&) = delete;
    ~converter() {
        if (is_open()) {
            ::iconv_close(descriptor_);
        }
    }

    [[nodiscard]] bool is_open() const {
        return descriptor_ != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr): iconv's own
    }

    struct step {
        std::size_t taken = 0; ///< bytes
        int reason = 0;        ///< 0; EINVAL: more bytes are needed; EILSEQ: the encoding has no such bytes
    };

    /// Converts some bytes, appending to `out`.
    step convert(std::string_view bytes, std::string& out) {
        std::array<char, 64> made{};
        // iconv's interface is older than const; it does not write to its input.
        char* in = const_cast<char*>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        auto in_left = bytes.size();
        char* made_end = made.data();
        auto room = made.size();
        auto const state = ::iconv(descriptor_, &in, &in_left, &made_end, &room);
        auto const reason = state == static_cast<std::size_t>(-1) ? errno : 0;
        out.append(made.data(), made_end);
        return {bytes.size() - in_left, reason};
    }

    /// Appends what is held back because a next character might have changed it; the state is the initial one then.
    void flush(std::string& out) {
        std::array<char, 64> made{};
        char* made_end = made.data();
        auto room = made.size();
        ::iconv(descriptor_, nullptr, nullptr, &made_end, &room);
        out.append(made.data(), made_end);
    }

  private:
    iconv_t descriptor_;
};

/// Converts character by character: iconv tells how many bytes it took, not which became which.
class character_decoder {
  public:
    character_decoder(std::string_view bytes, std::string const& encoding)
        : bytes_{bytes}, encoding_{encoding}, converter_{encoding}, trial_{encoding} {}

    result<decoded_text> decoded() {
        out_.utf8.reserve(bytes_.size());
        while (at_ < bytes_.size()) {
            if (auto const bad = take_character()) {
                return tl::unexpected{*bad};
            }
            if (out_.utf8.size() >= std::numeric_limits<std::uint32_t>::max()) {
                return tl::unexpected{error{error_code::too_large, {}, {}, "is larger than 4 GiB"}};
            }
        }
        converter_.flush(character_);
        put();
        return std::move(out_);
    }

  private:
    std::optional<error> take_character() {
        std::size_t length = 0;
        converter::step step;
        do {
            if (++length > longest_character || at_ + length > bytes_.size()) {
                return bad();
            }
            step = converter_.convert(bytes_.substr(at_, length), character_);
        } while (step.reason == EINVAL && step.taken == 0);
        if (step.reason == EILSEQ || step.taken == 0) {
            return bad();
        }
        at_ += step.taken;
        if (character_.empty() && is_held_back()) {
            converter_.flush(character_);
        }
        if (!character_.empty()) {
            put();
        }
        return std::nullopt;
    }

    /// Nothing came of the bytes: either they only switch the encoding's state (ISO-2022-JP), and belong to the next
    /// character; or a combining mark might follow (windows-1258), for which we do not wait: NFC puts them together.
    bool is_held_back() {
        std::string made;
        trial_.flush(made);
        made.clear();
        trial_.convert(bytes_.substr(put_, at_ - put_), made);
        trial_.flush(made);
        return !made.empty();
    }

    void put() {
        auto const from = static_cast<std::uint32_t>(at_ - put_);
        auto const is_copy = character_ == bytes_.substr(put_, at_ - put_);
        if (is_copy) {
            out_.map.copy(from);
        } else {
            out_.map.replace(from, static_cast<std::uint32_t>(character_.size()));
        }
        out_.utf8 += character_;
        character_.clear();
        put_ = at_;
    }

    [[nodiscard]] error bad() const {
        return {error_code::bad_encoding, {}, at_, fmt::format("byte {} is not {}", at_, encoding_)};
    }

    static constexpr std::size_t longest_character = 16; ///< an escape sequence and a character

    std::string_view bytes_;
    std::string const& encoding_;
    converter converter_;
    converter trial_;
    decoded_text out_;
    std::string character_;
    std::size_t at_ = 0;  ///< bytes taken
    std::size_t put_ = 0; ///< bytes accounted for
};

bool is_utf_8(std::string_view name) {
    constexpr std::array<std::string_view, 2> spellings{"UTF-8", "UTF8"};
    return std::ranges::any_of(spellings, [name](std::string_view each) {
        return name.size() == each.size() && ::strncasecmp(name.data(), each.data(), each.size()) == 0;
    });
}

bool is_more_than_ascii(std::string_view bytes) {
    return std::ranges::any_of(bytes,
                               [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) != 0; });
}

std::string encoding_of(std::string_view bytes, std::string_view named) {
    if (auto const marked = encoding_of_mark(bytes)) {
        return std::string{*marked};
    }
    if (!named.empty()) {
        return std::string{named};
    }
    auto declared = declared_encoding(bytes);
    if (!declared || (is_more_than_ascii(bytes) && !unicode::first_invalid(bytes))) {
        return std::string{utf_8};
    }
    return std::move(*declared);
}

} // namespace

result<decoded_text> decoded(std::string bytes, std::string_view named) {
    if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return tl::unexpected{error{error_code::too_large, {}, {}, "is larger than 4 GiB"}};
    }
    auto const encoding = encoding_of(bytes, named);
    if (is_utf_8(encoding)) {
        return decoded_text{std::move(bytes), {}};
    }
    if (!is_known_encoding(encoding)) {
        return tl::unexpected{
            error{error_code::bad_encoding, {}, {}, fmt::format("the encoding '{}' is not known", encoding)}};
    }
    return character_decoder{bytes, encoding}.decoded();
}

bool stays_as_it_is(std::string_view bytes, std::string_view named) {
    return is_utf_8(encoding_of(bytes, named));
}

bool is_known_encoding(std::string_view name) {
    // iconv takes "" for the locale's encoding, and what follows a slash for how to convert.
    return !name.empty() && name.find('/') == std::string_view::npos
           && converter{std::string{name}}.is_open();
}

std::span<std::string_view const> common_encodings() { return names; }

} // namespace inquit
