// What a client sends. For files that include RapidJSON anyway.
#pragma once

#include "text/json_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace inquit::lsp {

using request_id = std::variant<std::int64_t, std::string>;

/// JSON that is nested deeper is no message of the protocol.
inline constexpr std::size_t deepest_message = 64;

/// As JSON-RPC and the protocol number them.
enum class failure_code : std::int32_t {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_not_initialized = -32002,
    request_cancelled = -32800,
};

struct failure {
    failure_code code{};
    std::string message; ///< a sentence without its full stop
};

struct message {
    enum class form : std::uint8_t {
        request,
        notification,
        response, ///< to what the server asked
        faulty,   ///< none of these: `fault` is the answer, with `id` where it has one
    };
    form is = form::faulty;
    std::optional<request_id> id;
    std::string method;
    json::document content;
    std::optional<failure> fault;
    bool is_cancelled = false; ///< while it waited

    /// Null where there are none.
    [[nodiscard]] json::value const* params() const;
};

/// What a body says. Half an emoji in a string (an editor may cut one) is U+FFFD.
[[nodiscard]] message parsed_message(std::string const& body);

/// A whole number or a string; nothing for other values.
[[nodiscard]] std::optional<request_id> id_of(json::value const* value);

// Parts of parameters: nothing where they are missing or of another type. 3.0 is a whole number, for there are languages that write
// such.
[[nodiscard]] json::value const* member(json::value const* object, std::string_view name);
[[nodiscard]] std::optional<std::string_view> text_in(json::value const* value);
[[nodiscard]] std::optional<std::int64_t> number_in(json::value const* value);
[[nodiscard]] bool is_given(json::value const* value); ///< and is not null
[[nodiscard]] bool is_true(json::value const* value);

} // namespace inquit::lsp
