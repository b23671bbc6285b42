// RapidJSON's Writer over a string. Internal to emit and lsp.
#pragma once

#include "emit/escape.hpp"
#include "text/json_types.hpp"

#include <string>
#include <string_view>

namespace inquit {

using json_writer = json::writer;

/// What `write` sends to a json_writer, safe for line readers and YAML.
template <class Write>
std::string json_text(Write write) {
    json::buffer buffer;
    json_writer writer{buffer};
    write(writer);
    return with_unsafe_escaped({buffer.GetString(), buffer.GetSize()});
}

inline void write_string(json_writer& writer, std::string_view value) {
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

} // namespace inquit
