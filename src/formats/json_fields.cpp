#include "formats/json_fields.hpp"

#include "formats/json.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

namespace inquit {
namespace {

/// Readers that call themselves for what is nested take no more.
constexpr std::size_t most_nested = 512;

using rapidjson::SizeType;

/// Writes each member's value anew.
class field_collector {
  public:
    // NOLINTBEGIN(readability-identifier-naming): RapidJSON's names
    bool Null() {
        return put([](auto& out) { return out.Null(); });
    }
    bool Bool(bool value) {
        return put([value](auto& out) { return out.Bool(value); });
    }
    bool RawNumber(char const* begin, SizeType size, bool) {
        return put([=](auto& out) { return out.RawValue(begin, size, rapidjson::kNumberType); });
    }
    bool String(char const* begin, SizeType size, bool) {
        return is_whole({begin, size}) && put([=](auto& out) { return out.String(begin, size); });
    }
    // Numbers come as they are written.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    bool StartObject() {
        if (depth_++ == 0) {
            return true;
        }
        is_too_deep_ = depth_ > most_nested;
        return !is_too_deep_ && writer_.StartObject();
    }
    bool EndObject(SizeType count) {
        if (--depth_ == 0) {
            keep();
            return true;
        }
        return writer_.EndObject(count);
    }
    bool StartArray() {
        is_too_deep_ = ++depth_ > most_nested;
        return depth_ > 1 && !is_too_deep_ && writer_.StartArray();
    }
    bool EndArray(SizeType count) {
        --depth_;
        return writer_.EndArray(count);
    }
    bool Key(char const* begin, SizeType size, bool) {
        if (!is_whole({begin, size})) {
            return false;
        }
        if (depth_ > 1) {
            return writer_.Key(begin, size);
        }
        keep();
        name_ = std::string{begin, size};
        return true;
    }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] object_fields result(rapidjson::ParseResult parsed) && {
        if (is_too_deep_) {
            return {{}, fault(fmt::format("is nested more than {} deep", most_nested), parsed.Offset())};
        }
        if (has_half_pair_) {
            return {{}, fault("holds half a surrogate pair", parsed.Offset())};
        }
        if (parsed.Code() == rapidjson::kParseErrorTermination) {
            return {{}, fault("is no JSON object", parsed.Offset())};
        }
        if (parsed.IsError()) {
            return {{},
                    fault(fmt::format("is no JSON: {} (byte {} of the line)",
                                      rapidjson::GetParseError_En(parsed.Code()), parsed.Offset()),
                          parsed.Offset())};
        }
        if (repeated_) {
            return {std::move(fields_), fault(fmt::format("has the name \"{}\" twice", *repeated_), {})};
        }
        return {std::move(fields_), {}};
    }

  private:
    static error fault(std::string message, std::optional<std::uint64_t> offset) {
        return {error_code::malformed, {}, offset, std::move(message)};
    }

    /// RapidJSON refuses the first half of a pair without the second, and takes the second without the first.
    bool is_whole(std::string_view words) {
        has_half_pair_ = unicode::first_invalid(words).has_value();
        return !has_half_pair_;
    }

    /// A value outside the object is refused.
    template <class Put>
    bool put(Put const& value) {
        return depth_ > 0 && value(writer_);
    }

    /// The member that is read to its end.
    void keep() {
        if (name_) {
            if (std::ranges::find(fields_, *name_, &json_field::name) == fields_.end()) {
                fields_.push_back({std::move(*name_), {buffer_.GetString(), buffer_.GetSize()}});
            } else if (!repeated_) {
                repeated_ = std::move(name_);
            }
        }
        name_.reset();
        buffer_.Clear();
        writer_.Reset(buffer_);
    }

    json::buffer buffer_;
    json::writer writer_{buffer_};
    std::vector<json_field> fields_;
    std::optional<std::string> name_;
    std::optional<std::string> repeated_;
    std::size_t depth_ = 0;
    bool is_too_deep_ = false;
    bool has_half_pair_ = false;
};

} // namespace

object_fields fields_of(std::string_view object) {
    rapidjson::MemoryStream in{object.data(), object.size()};
    json::reader reader;
    field_collector collector;
    auto const parsed = reader.Parse<json_flags | rapidjson::kParseNumbersAsStringsFlag>(in, collector);
    return std::move(collector).result(parsed);
}

} // namespace inquit
