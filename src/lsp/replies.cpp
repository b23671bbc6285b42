#include "lsp/replies.hpp"

namespace inquit::lsp {
namespace {

constexpr std::string_view protocol = "2.0";

void write_id(json_sink& out, std::optional<request_id> const& id) {
    out.key("id");
    if (!id) {
        out.null();
    } else if (auto const* const number = std::get_if<std::int64_t>(&*id)) {
        out.integer(*number);
    } else {
        out.text(std::get<std::string>(*id));
    }
}

template <class Write>
std::string message_of(Write write) {
    return json_text([&write](json_writer& writer) {
        json_sink out{writer};
        json_fields fields{out};
        fields.text("jsonrpc", protocol);
        write(fields, out);
    });
}

} // namespace

std::string response(request_id const& to, value_writer const& result) {
    return message_of([&](json_fields&, json_sink& out) {
        write_id(out, to);
        out.key("result");
        result(out);
    });
}

std::string response(std::optional<request_id> const& to, failure const& what) {
    return message_of([&](json_fields& fields, json_sink& out) {
        write_id(out, to);
        fields.map("error", [&what](json_fields& error) {
            error.number("code", static_cast<std::int64_t>(what.code)).text("message", what.message);
        });
    });
}

std::string notification(std::string_view method, value_writer const& params) {
    return message_of([&](json_fields& fields, json_sink& out) {
        fields.text("method", method);
        out.key("params");
        params(out);
    });
}

std::string request(std::string_view id, std::string_view method, value_writer const& params) {
    return message_of([&](json_fields& fields, json_sink& out) {
        fields.text("id", id).text("method", method);
        out.key("params");
        params(out);
    });
}

json_fields& json_fields::text(std::string_view name, std::string_view value) {
    out_.key(name);
    out_.text(value);
    return *this;
}

json_fields& json_fields::number(std::string_view name, std::int64_t value) {
    out_.key(name);
    out_.integer(value);
    return *this;
}

json_fields& json_fields::number_or_null(std::string_view name, std::optional<std::int64_t> value) {
    if (value) {
        return number(name, *value);
    }
    out_.key(name);
    out_.null();
    return *this;
}

json_fields& json_fields::boolean(std::string_view name, bool value) {
    out_.key(name);
    out_.boolean(value);
    return *this;
}

json_fields& json_fields::range(std::string_view name, text_range value) {
    auto const position = [](json_fields& at, text_position where) {
        at.number("line", where.line).number("character", where.character);
    };
    return map(name, [&](json_fields& inner) {
        inner.map("start", [&](json_fields& at) { position(at, value.start); });
        inner.map("end", [&](json_fields& at) { position(at, value.end); });
    });
}

json_fields& json_fields::texts(std::string_view name, std::initializer_list<std::string_view> values) {
    out_.key(name);
    out_.begin_list(node_style::flow);
    for (auto const each : values) {
        out_.text(each);
    }
    out_.end_list();
    return *this;
}

} // namespace inquit::lsp
