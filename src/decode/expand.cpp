#include "decode/expand.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <utility>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace inquit {
namespace {

constexpr std::string_view gzip_magic = "\x1F\x8B";
constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD";
constexpr std::size_t longest_magic = 4;
constexpr std::size_t block_size = 1U << 16U;

error damaged(std::string_view what, std::string_view why) {
    return {error_code::bad_archive, {}, {}, fmt::format("the {} data is damaged: {}", what, why)};
}

error cut_off(std::string_view what) {
    return {error_code::bad_archive, {}, {}, fmt::format("the {} data ends too soon", what)};
}

error followed_by_other(std::string_view what) {
    return {error_code::bad_archive, {}, {}, fmt::format("something else follows the {} data", what)};
}

/// "1 GiB", "1500 bytes"
std::string readable_size(std::uint64_t bytes) {
    constexpr std::uint64_t step = 1024;
    std::size_t unit = 0;
    constexpr std::array<std::string_view, 4> units{"bytes", "KiB", "MiB", "GiB"};
    for (; unit + 1 < units.size() && bytes >= step && bytes % step == 0; ++unit) {
        bytes /= step;
    }
    return fmt::format("{} {}", bytes, units[unit]);
}

/// The compressed bytes that have come and are not yet expanded.
class pending_input {
  public:
    explicit pending_input(std::unique_ptr<byte_source> from) : from_{std::move(from)} {}

    /// Sees to it that there is a byte, unless the end is reached.
    std::optional<error> fill() {
        if (!left_.empty() || is_at_end_) {
            return std::nullopt;
        }
        auto const count = from_->read(block_);
        if (!count) {
            return count.error();
        }
        left_ = {block_.data(), *count};
        is_at_end_ = *count == 0;
        return std::nullopt;
    }

    [[nodiscard]] std::string_view left() const { return left_; }
    void take(std::size_t count) { left_.remove_prefix(count); }
    [[nodiscard]] bool is_at_end() const { return left_.empty() && is_at_end_; }

  private:
    std::unique_ptr<byte_source> from_;
    std::vector<char> block_ = std::vector<char>(block_size);
    std::string_view left_;
    bool is_at_end_ = false;
};

/// Compressed data of members one after another (frames, with zstd), and zeros as padding behind the last.
class member_source : public byte_source {
  public:
    result<std::size_t> read(std::span<char> into) override {
        if (!is_ready()) {
            return tl::unexpected{error{error_code::too_large, {}, {}, "needs more memory than there is"}};
        }
        for (;;) {
            if (auto failed = input_.fill()) {
                return tl::unexpected{std::move(*failed)};
            }
            if (is_between_members_) {
                if (auto failed = begin_member()) {
                    return tl::unexpected{std::move(*failed)};
                }
                if (is_between_members_ && input_.is_at_end()) {
                    return 0;
                }
                continue;
            }
            // Also without input: what was taken may not all have come out.
            auto const made = expand(into);
            if (!made || *made != 0) {
                return made;
            }
            if (!is_between_members_ && input_.is_at_end()) {
                return tl::unexpected{cut_off(name_)};
            }
        }
    }

  protected:
    member_source(std::unique_ptr<byte_source> from, std::string_view name)
        : input_{std::move(from)}, name_{name} {}

    [[nodiscard]] virtual bool is_ready() const = 0;
    /// A member may begin with these bytes; the expander stands ready for it.
    [[nodiscard]] virtual bool begins_member(std::string_view bytes) = 0;
    /// Takes input and fills the begin of `into`; says so when the member ends.
    [[nodiscard]] virtual result<std::size_t> expand(std::span<char> into) = 0;

    [[nodiscard]] pending_input& input() { return input_; }
    [[nodiscard]] std::string_view name() const { return name_; }
    void end_member() { is_between_members_ = true; }

  private:
    /// Behind a member stands the next one, padding, or the end.
    std::optional<error> begin_member() {
        auto const left = input_.left();
        if (left.empty()) {
            return std::nullopt;
        }
        if (left.front() == '\0') {
            is_padding_ = true;
            input_.take(1);
            return std::nullopt;
        }
        if (is_padding_ || !begins_member(left)) {
            return followed_by_other(name_);
        }
        is_between_members_ = false;
        return std::nullopt;
    }

    pending_input input_;
    std::string_view name_;
    bool is_between_members_ = false;
    bool is_padding_ = false;
};

class gzip_source : public member_source {
  public:
    explicit gzip_source(std::unique_ptr<byte_source> from) : member_source{std::move(from), "gzip"} {
        constexpr int gzip_alone = 16 + MAX_WBITS;
        is_ready_ = ::inflateInit2(&stream_, gzip_alone) == Z_OK;
    }
    ~gzip_source() override { ::inflateEnd(&stream_); }

  private:
    [[nodiscard]] bool is_ready() const override { return is_ready_; }

    bool begins_member(std::string_view bytes) override {
        ::inflateReset(&stream_);
        return bytes.front() == gzip_magic.front();
    }

    result<std::size_t> expand(std::span<char> into) override {
        auto const left = input().left();
        auto const room = std::min<std::size_t>(into.size(), std::numeric_limits<uInt>::max());
        // zlib's interface is older than const; it does not write to its input.
        stream_.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(left.data()));
        stream_.avail_in = static_cast<uInt>(left.size());
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(room);
        auto const state = ::inflate(&stream_, Z_NO_FLUSH);
        input().take(left.size() - stream_.avail_in);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) {
            return tl::unexpected{damaged(name(), stream_.msg != nullptr ? stream_.msg : "it is no gzip")};
        }
        if (state == Z_STREAM_END) {
            end_member();
        }
        return room - stream_.avail_out;
    }

    z_stream stream_{};
    bool is_ready_ = false;
};

class zstd_source : public member_source {
  public:
    explicit zstd_source(std::unique_ptr<byte_source> from) : member_source{std::move(from), "zstd"} {}

  private:
    struct freed {
        void operator()(ZSTD_DCtx* context) const { ::ZSTD_freeDCtx(context); }
    };

    [[nodiscard]] bool is_ready() const override { return context_ != nullptr; }
    bool begins_member(std::string_view /*bytes*/) override { return true; } // zstd itself tells

    result<std::size_t> expand(std::span<char> into) override {
        ZSTD_inBuffer in{input().left().data(), input().left().size(), 0};
        ZSTD_outBuffer out{into.data(), into.size(), 0};
        auto const state = ::ZSTD_decompressStream(context_.get(), &out, &in);
        input().take(in.pos);
        if (::ZSTD_isError(state) != 0) {
            return tl::unexpected{damaged(name(), ::ZSTD_getErrorName(state))};
        }
        if (state == 0) {
            end_member();
        }
        return out.pos;
    }

    std::unique_ptr<ZSTD_DCtx, freed> context_{::ZSTD_createDCtx()};
};

/// Lets so many bytes through.
class limited_source : public byte_source {
  public:
    limited_source(std::unique_ptr<byte_source> from, std::uint64_t most)
        : from_{std::move(from)}, most_{most}, left_{most} {}

    result<std::size_t> read(std::span<char> into) override {
        if (left_ > 0) {
            auto const count = from_->read(
                into.first(static_cast<std::size_t>(std::min<std::uint64_t>(left_, into.size()))));
            left_ -= count.value_or(0);
            return count;
        }
        char one_more = 0;
        auto const count = from_->read({&one_more, 1});
        if (count && *count != 0) {
            return tl::unexpected{
                error{error_code::too_expanded,
                      {},
                      {},
                      fmt::format("expands to more than {}: an archive bomb, or --max-expanded is too small",
                                  readable_size(most_))}};
        }
        return count;
    }

  private:
    std::unique_ptr<byte_source> from_;
    std::uint64_t most_;
    std::uint64_t left_;
};

} // namespace

compression compression_of(std::string_view first_bytes) {
    return first_bytes.starts_with(gzip_magic)   ? compression::gzip
           : first_bytes.starts_with(zstd_magic) ? compression::zstd
                                                 : compression::none;
}

result<std::unique_ptr<byte_source>> expanded_source(std::unique_ptr<byte_source> compressed,
                                                     std::uint64_t most) {
    auto magic = first_bytes(*compressed, longest_magic);
    if (!magic) {
        return tl::unexpected{std::move(magic).error()};
    }
    auto const kind = compression_of(*magic);
    auto whole = joined_source(std::move(*magic), std::move(compressed));
    switch (kind) {
    case compression::none:
        return whole;
    case compression::gzip:
        return std::make_unique<limited_source>(std::make_unique<gzip_source>(std::move(whole)), most);
    case compression::zstd:
        return std::make_unique<limited_source>(std::make_unique<zstd_source>(std::move(whole)), most);
    }
    return whole;
}

result<std::string> expanded(std::string bytes, std::uint64_t most) {
    if (compression_of(bytes) == compression::none) {
        return bytes;
    }
    return expanded_source(memory_source(bytes), most).and_then([](auto&& source) {
        return all_of(*source);
    });
}

std::string expanded_begin(std::string_view first, std::size_t most) {
    if (compression_of(first) == compression::none) {
        return std::string{first.substr(0, most)};
    }
    auto source = expanded_source(memory_source(first), most);
    std::string begin(most, '\0');
    std::size_t filled = 0;
    while (source && filled < most) {
        auto const count = (*source)->read({begin.data() + filled, most - filled});
        if (!count || *count == 0) {
            break;
        }
        filled += *count;
    }
    begin.resize(filled);
    return begin;
}

} // namespace inquit
