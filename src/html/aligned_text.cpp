#include "html/aligned_text.hpp"

#include "html/tag_scan.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace inquit {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";
constexpr std::string_view alphanumeric = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr char32_t replacement = 0xFFFD;
/// What "&nvlt;" and its like say behind a first character (https://html.spec.whatwg.org/#named-character-references).
constexpr std::u32string_view second_characters = U"\u200A\u0331\u0333\u0338\u20D2\u20E5\uFE00";
/// "&CounterClockwiseContourIntegral;"
constexpr std::size_t longest_name = 31;

std::size_t run_of(std::string_view signs, std::string_view text, std::size_t begin) {
    return std::min(text.find_first_not_of(signs, begin), text.size()) - std::min(begin, text.size());
}

class alignment {
  public:
    alignment(std::string_view written, std::uint32_t offset, std::string_view decoded)
        : written_{written}, offset_{offset}, decoded_{decoded} {}

    /// Empty where the texts do not fit each other.
    std::vector<text_piece> pieces() && {
        while (at_ < written_.size() && fits_) {
            step();
        }
        bool const is_whole = fits_ && said_ == decoded_.size();
        return is_whole ? std::move(pieces_) : std::vector<text_piece>{};
    }

  private:
    void step() {
        switch (written_[at_]) {
        case '&':
            return take_reference();
        case '\r':
            return take(written_.substr(at_).starts_with("\r\n") ? 2 : 1, 1, piece_kind::decoded);
        case '<':
            if (auto const tag = tag_at(written_, at_)) {
                at_ = tag->end;
                return;
            }
            break;
        case '\n':
            if (at_ == 0 && !decoded_.starts_with('\n')) { // right behind <pre>
                ++at_;
                return;
            }
            break;
        default:
            break;
        }
        take_as_written();
    }

    /// What needs no look goes in one piece. Of a character that no page may have, the parser makes U+FFFD.
    void take_as_written() {
        auto const end = std::min(written_.find_first_of("&\r<", at_ + 1), written_.size());
        auto const words = written_.substr(at_, end - at_);
        auto const alike = common_length(words, decoded_.substr(said_));
        take(alike, alike, piece_kind::written);
        if (alike == words.size()) {
            return;
        }
        fits_ = unicode::decode(decoded_, said_).code_point == replacement;
        if (fits_) {
            take(unicode::decode(written_, at_).length, code_points(1), piece_kind::decoded);
        }
    }

    /// In bytes, of whole code points.
    static std::size_t common_length(std::string_view left, std::string_view right) {
        auto const [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        auto length = static_cast<std::size_t>(end - left.begin());
        while (length > 0 && length < left.size() && unicode::continues_code_point(left[length])) {
            --length;
        }
        return length;
    }

    void take(std::size_t file_bytes, std::size_t text_bytes, piece_kind kind) {
        if (file_bytes == 0) {
            return;
        }
        auto const begin = offset_ + static_cast<std::uint32_t>(at_);
        text_bytes = std::min(text_bytes, decoded_.size() - said_);
        bool const goes_on = kind == piece_kind::written && !pieces_.empty() && pieces_.back().kind == kind
                             && pieces_.back().place.end == begin;
        if (goes_on) {
            auto& last = pieces_.back();
            last.place.end += static_cast<std::uint32_t>(file_bytes);
            last.words = {last.words.data(), last.words.size() + text_bytes};
        } else {
            pieces_.push_back({{begin, begin + static_cast<std::uint32_t>(file_bytes)},
                               decoded_.substr(said_, text_bytes),
                               kind});
        }
        at_ += file_bytes;
        said_ += text_bytes;
    }

    [[nodiscard]] std::size_t code_points(int count) const {
        std::size_t bytes = 0;
        for (; count > 0; --count) {
            bytes += unicode::decode(decoded_, said_ + bytes).length;
        }
        return bytes;
    }

    /// What the parser drops.
    [[nodiscard]] std::size_t behind_tags(std::size_t at) const {
        while (at < written_.size() && written_[at] == '<') {
            auto const tag = tag_at(written_, at);
            if (!tag) {
                break;
            }
            at = tag->end;
        }
        return at;
    }

    enum class likeness : std::uint8_t { none, possible, told };

    /// How the two go on behind so many bytes of the one and of the other, as far as the next character that is read can tell: what
    /// a reference says cannot be seen.
    [[nodiscard]] likeness likeness_behind(std::size_t file_bytes, std::size_t text_bytes) const {
        auto const at = behind_tags(std::min(at_ + file_bytes, written_.size()));
        auto const unsaid = decoded_.substr(std::min(said_ + text_bytes, decoded_.size()));
        auto const told = [](bool holds) { return holds ? likeness::told : likeness::none; };
        if (at == written_.size()) {
            return told(unsaid.empty());
        }
        auto const next = unicode::decode(written_, at);
        switch (next.code_point) {
        case U'&': {
            bool const may_be =
                !unsaid.empty()
                && second_characters.find(unicode::decode(unsaid, 0).code_point) == std::u32string_view::npos;
            return may_be ? likeness::possible : likeness::none;
        }
        case U'\r':
            return told(unsaid.starts_with('\n'));
        default:
            return told(unsaid.starts_with(written_.substr(at, next.length)));
        }
    }

    void take_reference() {
        if (said_ == decoded_.size()) {
            fits_ = false;
            return;
        }
        auto const rest = written_.substr(at_);
        if (rest.size() > 1 && rest[1] == '#') {
            return take_number(rest);
        }
        bool const says_itself = decoded_[said_] == '&';
        if (says_itself && !rest.starts_with("&amp") && !rest.starts_with("&AMP")) {
            return take_as_written();
        }
        take_name(rest);
    }

    void take_number(std::string_view rest) {
        bool const is_hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
        std::size_t const begin = is_hex ? 3 : 2;
        auto const length = run_of(is_hex ? hex_digits : digits, rest, begin);
        if (length == 0) {
            return take_as_written();
        }
        auto const end = begin + length;
        bool const has_semicolon = end < rest.size() && rest[end] == ';';
        take(end + (has_semicolon ? 1 : 0), code_points(1), piece_kind::decoded);
    }

    /// The name as far as its semicolon, which may stand for two characters; else, of the old names, which need
    /// none, the longest that fits what follows. What can be seen goes before what may be.
    void take_name(std::string_view rest) {
        auto const length = std::min(run_of(alphanumeric, rest, 1), longest_name);
        bool const has_semicolon = 1 + length < rest.size() && rest[1 + length] == ';';
        if (has_semicolon
            && (takes_whole(length + 2, likeness::told) || takes_begin_of(rest.substr(0, length + 2)))) {
            return;
        }
        if (has_semicolon && takes_whole(length + 2, likeness::possible)) {
            return;
        }
        for (auto const least : {likeness::told, likeness::possible}) {
            for (auto name = length; name > 1; --name) {
                if (likeness_behind(1 + name, code_points(1)) >= least) {
                    return take(1 + name, code_points(1), piece_kind::decoded);
                }
            }
        }
        fits_ = false;
    }

    bool takes_whole(std::size_t file_bytes, likeness least) {
        for (int const count : {1, 2}) {
            if (likeness_behind(file_bytes, code_points(count)) >= least) {
                take(file_bytes, code_points(count), piece_kind::decoded);
                return true;
            }
        }
        return false;
    }

    /// "&notit;": the old name is told by what is left of it, semicolon and all.
    bool takes_begin_of(std::string_view reference) {
        auto const unsaid = decoded_.substr(std::min(said_ + code_points(1), decoded_.size()));
        for (auto end = reference.size() - 2; end > 2; --end) {
            if (unsaid.starts_with(reference.substr(end))) {
                take(end, code_points(1), piece_kind::decoded);
                return true;
            }
        }
        return false;
    }

    std::string_view written_;
    std::uint32_t offset_;
    std::string_view decoded_;
    std::size_t at_ = 0;   ///< bytes of written_ that are settled
    std::size_t said_ = 0; ///< bytes of decoded_ likewise
    bool fits_ = true;
    std::vector<text_piece> pieces_;
};

} // namespace

std::vector<text_piece> aligned_text(std::string_view file, byte_span place, std::string_view decoded) {
    auto pieces = alignment{file.substr(place.begin, place.size()), place.begin, decoded}.pieces();
    if (pieces.empty() && !decoded.empty()) {
        pieces.push_back({place, decoded, piece_kind::decoded});
    }
    return pieces;
}

} // namespace inquit
