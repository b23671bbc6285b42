#include "lsp/replies.hpp"

namespace inquit::lsp {
namespace {

constexpr std::string_view protocol = "2.0";

void write_id(json_sink& out, std::optional<request_id> const& id) {
    if (!id) {
        out.null();
    } else if (auto const* const number = std::get_if<std::int64_t>(&*id)) {
        out.integer(*number);
    } else {
        out.text(std::get<std::string>(*id));
    }
}

/// Write(reply_map&)
template <class Write>
std::string message_of(Write write) {
    return json_text([&write](json_writer& writer) {
        json_sink out{writer};
        reply_map fields{out};
        fields.text("jsonrpc", protocol);
        write(fields);
    });
}

void write_position(reply_map& out, text_position at) {
    out.number("line", at.line).number("character", at.character);
}

} // namespace

std::string response(request_id const& to, value_writer const& result) {
    return message_of([&](reply_map& out) {
        out.value("id", [&to](json_sink& id) { write_id(id, to); }).value("result", result);
    });
}

std::string response(std::optional<request_id> const& to, failure const& what) {
    return message_of([&](reply_map& out) {
        out.value("id", [&to](json_sink& id) { write_id(id, to); });
        out.map("error", [&what](reply_map& error) {
            error.number("code", static_cast<std::int64_t>(what.code)).text("message", what.message);
        });
    });
}

std::string notification(std::string_view method, value_writer const& params) {
    return message_of([&](reply_map& out) { out.text("method", method).value("params", params); });
}

std::string request(std::string_view id, std::string_view method, value_writer const& params) {
    return message_of(
        [&](reply_map& out) { out.text("id", id).text("method", method).value("params", params); });
}

reply_map& reply_map::text(std::string_view name, std::string_view value) {
    out_.text(name, value);
    return *this;
}

reply_map& reply_map::number(std::string_view name, std::int64_t value) {
    sink_.key(name);
    sink_.integer(value);
    return *this;
}

reply_map& reply_map::number_or_null(std::string_view name, std::optional<std::int64_t> value) {
    if (value) {
        return number(name, *value);
    }
    sink_.key(name);
    sink_.null();
    return *this;
}

reply_map& reply_map::boolean(std::string_view name, bool value) {
    out_.boolean(name, value);
    return *this;
}

reply_map& reply_map::range(std::string_view name, text_range value) {
    return map(name, [&value](reply_map& inner) {
        inner.map("start", [&value](reply_map& at) { write_position(at, value.start); });
        inner.map("end", [&value](reply_map& at) { write_position(at, value.end); });
    });
}

reply_map& reply_map::texts(std::string_view name, std::initializer_list<std::string_view> values) {
    out_.begin_list(name);
    for (auto const each : values) {
        sink_.text(each);
    }
    out_.end_list();
    return *this;
}

reply_map& reply_map::value(std::string_view name, value_writer const& write) {
    sink_.key(name);
    write(sink_);
    return *this;
}

} // namespace inquit::lsp
