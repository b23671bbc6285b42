// What fields are written to. Internal to emit, lsp and cite.
#pragma once

#include "record/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit {

/// How YAML lays a map or list out; JSON has one layout.
enum class node_style : std::uint8_t {
    lines, ///< an entry a line
    flow,  ///< {line: 16, column: 2}
};

/// What several kinds of output say alike. `Sink` has begin_map(node_style), end_map(), begin_list(node_style), end_list(), key(name),
/// text(string), number(integer), decimal(double), boolean(bool) and null().
template <class Sink>
class named_fields {
  public:
    explicit named_fields(Sink& out) : out_{out} {}

    void text(std::string_view name, std::string_view value) {
        out_.key(name);
        out_.text(value);
    }

    void text_or_null(std::string_view name, std::optional<std::string> const& value) {
        out_.key(name);
        if (value) {
            out_.text(*value);
        } else {
            out_.null();
        }
    }

    void boolean(std::string_view name, bool value) {
        out_.key(name);
        out_.boolean(value);
    }

    void number(std::string_view name, std::uint32_t value) {
        out_.key(name);
        out_.number(value);
    }

    void range(std::string_view name, offsets const& value) {
        out_.key(name);
        range(value);
    }

    void range(offsets const& value) {
        out_.begin_list(node_style::flow);
        out_.number(value.first);
        out_.number(value.second);
        out_.end_list();
    }

  private:
    Sink& out_;
};

} // namespace inquit
