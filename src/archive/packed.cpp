#include "archive/packed.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <new>
#include <tuple>
#include <utility>
#include <zstd.h>

// A zstd frame with its checksum, of numbers as LEB128 and strings behind their lengths, in this order:
//   metadata     each of optional_fields: 0, or its length + 1 and its bytes; the number of authors, each author
//   passages     their number; each: bytes from the end of the one before, size, lines from the one before
//   voices       their number; each: name as in metadata, type, how
//   utterances   their number; each: bytes from the begin of the one before, size, number of its voice
//   chars        the number of pieces; each: code points copied before it, its size in the text, its size in the file
//   text         all the rest
namespace inquit {
namespace {

constexpr int compression_level = 9; // 12 packs 1 % smaller and takes twice as long
constexpr std::uint64_t most_bytes = std::numeric_limits<std::uint32_t>::max();

constexpr std::array optional_fields = {
    &metadata::title, &metadata::outlet,      &metadata::agency,    &metadata::place,   &metadata::language,
    &metadata::url,   &metadata::archive_url, &metadata::published, &metadata::updated, &metadata::accessed};

class byte_writer {
  public:
    void number(std::uint64_t value) {
        constexpr unsigned bits = 7;
        constexpr std::uint64_t more = 0x80;
        for (; value >= more; value >>= bits) {
            out_.push_back(static_cast<char>(value | more));
        }
        out_.push_back(static_cast<char>(value));
    }
    void string(std::string_view text) {
        number(text.size());
        out_ += text;
    }
    void string(std::optional<std::string> const& text) {
        number(text ? text->size() + 1 : 0);
        out_ += text.value_or("");
    }
    void rest(std::string_view bytes) { out_ += bytes; }
    [[nodiscard]] std::string const& bytes() const { return out_; }

  private:
    std::string out_;
};

/// Past the end it gives zeros and is no longer good.
class byte_reader {
  public:
    explicit byte_reader(std::string_view bytes) : rest_{bytes} {}

    std::uint64_t number() {
        constexpr unsigned bits = 7;
        constexpr unsigned char low = 0x7F;
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += bits) {
            if (rest_.empty()) {
                break;
            }
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{static_cast<unsigned char>(byte & low)} << shift;
            if (byte <= low) {
                return value;
            }
        }
        is_good_ = false;
        return 0;
    }
    /// Added to `base`; what 32 bits cannot name is no offset of ours.
    std::uint32_t offset(std::uint32_t base = 0) {
        auto const value = number();
        is_good_ = is_good_ && value <= most_bytes - base;
        return is_good_ ? base + static_cast<std::uint32_t>(value) : base;
    }
    /// Of things that take a byte each at least.
    std::size_t count() {
        auto const value = number();
        is_good_ = is_good_ && value <= rest_.size();
        return is_good_ ? static_cast<std::size_t>(value) : 0;
    }
    std::string string() { return std::string{taken(number())}; }
    std::optional<std::string> optional_string() {
        auto const size = number();
        return size == 0 ? std::nullopt : std::optional{std::string{taken(size - 1)}};
    }
    std::string_view rest() { return std::exchange(rest_, {}); }
    [[nodiscard]] bool is_good() const { return is_good_; }

  private:
    std::string_view taken(std::uint64_t size) {
        if (size > rest_.size()) {
            is_good_ = false;
            return {};
        }
        auto const out = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(out.size());
        return out;
    }

    std::string_view rest_;
    bool is_good_ = true;
};

bool is_same(voice const& left, voice const& right) {
    return std::tie(left.name, left.type, left.how) == std::tie(right.name, right.type, right.how);
}

void write_metadata(byte_writer& out, metadata const& about) {
    for (auto const field : optional_fields) {
        out.string(about.*field);
    }
    out.number(about.authors.size());
    for (auto const& each : about.authors) {
        out.string(std::string_view{each});
    }
}

metadata read_metadata(byte_reader& in) {
    metadata about;
    for (auto const field : optional_fields) {
        about.*field = in.optional_string();
    }
    for (auto left = in.count(); left > 0; --left) {
        about.authors.push_back(in.string());
    }
    return about;
}

void write_passages(byte_writer& out, std::vector<passage> const& passages) {
    out.number(passages.size());
    passage last;
    for (auto const& each : passages) {
        out.number(each.span.begin - last.span.end);
        out.number(each.span.size());
        // Lines ascend but where markup moved a paragraph: twice the step, odd where it goes back.
        out.number(each.line >= last.line ? (std::uint64_t{each.line} - last.line) * 2
                                          : (std::uint64_t{last.line} - each.line) * 2 - 1);
        last = each;
    }
}

std::vector<passage> read_passages(byte_reader& in) {
    std::vector<passage> out;
    passage last;
    for (auto left = in.count(); left > 0; --left) {
        auto const begin = in.offset(last.span.end);
        auto const end = in.offset(begin);
        auto const step = in.number();
        auto const lines = static_cast<std::uint32_t>((step + 1) / 2);
        last = {{begin, end}, step % 2 == 0 ? last.line + lines : last.line - lines};
        out.push_back(last);
    }
    return out;
}

void write_utterances(byte_writer& out, std::vector<utterance> const& utterances) {
    std::vector<voice const*> voices;
    std::vector<std::size_t> numbers;
    for (auto const& each : utterances) {
        auto const known = std::ranges::find_if(voices, [&](auto* one) { return is_same(*one, each.by); });
        numbers.push_back(static_cast<std::size_t>(known - voices.begin()));
        if (known == voices.end()) {
            voices.push_back(&each.by);
        }
    }
    out.number(voices.size());
    for (auto const* const each : voices) {
        out.string(each->name);
        out.number(static_cast<std::uint64_t>(each->type));
        out.number(static_cast<std::uint64_t>(each->how));
    }
    out.number(utterances.size());
    std::uint32_t last = 0;
    for (std::size_t at = 0; at < utterances.size(); ++at) {
        out.number(utterances[at].span.begin - last);
        out.number(utterances[at].span.size());
        out.number(numbers[at]);
        last = utterances[at].span.begin;
    }
}

std::optional<std::vector<utterance>> read_utterances(byte_reader& in) {
    std::vector<voice> voices;
    for (auto left = in.count(); left > 0; --left) {
        auto name = in.optional_string();
        auto const type = in.number();
        auto const how = in.number();
        bool const is_voice = type <= static_cast<std::uint64_t>(speaker_type::unknown)
                              && how <= static_cast<std::uint64_t>(speech::printed);
        if (!is_voice) {
            return std::nullopt;
        }
        voices.push_back({std::move(name), static_cast<speaker_type>(type), static_cast<speech>(how)});
    }
    std::vector<utterance> out;
    std::uint32_t last = 0;
    for (auto left = in.count(); left > 0; --left) {
        last = in.offset(last);
        auto const end = in.offset(last);
        auto const number = in.number();
        if (number >= voices.size()) {
            return std::nullopt;
        }
        out.push_back({{last, end}, voices[static_cast<std::size_t>(number)]});
    }
    return out;
}

void write_map(byte_writer& out, offset_map const& map) {
    out.number(map.pieces().size());
    std::uint32_t last = 0;
    for (auto const& each : map.pieces()) {
        out.number(each.text.begin - last);
        out.number(each.text.size());
        out.number(each.file.size());
        last = each.text.end;
    }
}

offset_map read_map(byte_reader& in) {
    offset_map out;
    std::uint32_t last = 0;
    for (auto left = in.count(); left > 0; --left) {
        auto const begin = in.offset(last);
        auto const end = in.offset(begin);
        out.copy(begin - last);
        out.replace(in.offset(), end - begin);
        last = end;
    }
    return out;
}

bool lies_within(reference const& from) {
    auto const is_inside = [&](byte_span span) { return span.end <= from.text.size(); };
    return std::ranges::all_of(from.passages, is_inside, &passage::span)
           && std::ranges::all_of(from.utterances, is_inside, &utterance::span)
           && !unicode::first_invalid(from.text);
}

error damaged() {
    return {error_code::bad_index, {}, {}, "is damaged; inquit index --rebuild makes it anew"};
}

} // namespace

struct packer::workspace {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compression{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> expansion{ZSTD_createDCtx(), ZSTD_freeDCtx};
};

packer::packer() : zstd_{std::make_unique<workspace>()} {
    if (!zstd_->compression || !zstd_->expansion) {
        throw std::bad_alloc{};
    }
    ZSTD_CCtx_setParameter(zstd_->compression.get(), ZSTD_c_compressionLevel, compression_level);
    ZSTD_CCtx_setParameter(zstd_->compression.get(), ZSTD_c_checksumFlag, 1);
}

packer::~packer() = default;

std::string packer::packed(reference const& from) {
    byte_writer out;
    write_metadata(out, from.about);
    write_passages(out, from.passages);
    write_utterances(out, from.utterances);
    write_map(out, from.chars);
    out.rest(from.text);
    std::string frame(ZSTD_compressBound(out.bytes().size()), '\0');
    auto const size = ZSTD_compress2(zstd_->compression.get(), frame.data(), frame.size(), out.bytes().data(),
                                     out.bytes().size());
    if (ZSTD_isError(size) != 0) { // the frame is large enough
        throw std::bad_alloc{};
    }
    frame.resize(size);
    return frame;
}

result<reference> packer::unpacked(std::string_view bytes) {
    constexpr std::uint64_t most_expanded = 2 * most_bytes; // the text, and spans of it
    auto const size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size > most_expanded) { // or unknown, or no frame
        return tl::unexpected{damaged()};
    }
    std::string plain(static_cast<std::size_t>(size), '\0');
    auto const made =
        ZSTD_decompressDCtx(zstd_->expansion.get(), plain.data(), plain.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(made) != 0 || made != plain.size()) {
        return tl::unexpected{damaged()};
    }
    byte_reader in{plain};
    reference out;
    out.about = read_metadata(in);
    out.passages = read_passages(in);
    auto utterances = read_utterances(in);
    out.chars = read_map(in);
    out.text = in.rest();
    if (!utterances || !in.is_good()) {
        return tl::unexpected{damaged()};
    }
    out.utterances = std::move(*utterances);
    return lies_within(out) ? result<reference>{std::move(out)} : tl::unexpected{damaged()};
}

} // namespace inquit
