// Nested members of JSON. Internal to cite.
#pragma once

#include "cite/pretty_json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace inquit {

class json_members : public named_fields<pretty_json_sink> {
  public:
    explicit json_members(pretty_json_sink& out) : named_fields<pretty_json_sink>{out}, out_{out} {}

    /// Without a name: an entry of a list, or the document.
    template <class Write>
    void map(Write write) {
        out_.begin_map(node_style::lines);
        write();
        out_.end_map();
    }
    template <class Write>
    void map(std::string_view name, Write write) {
        out_.key(name);
        map(write);
    }
    template <class Write>
    void list(std::string_view name, Write write) {
        out_.key(name);
        out_.begin_list(node_style::lines);
        write();
        out_.end_list();
    }
    void entry(std::string_view value) { out_.text(value); }
    /// What is unknown is left out.
    void text_if(std::string_view name, std::optional<std::string> const& value) {
        if (value && !value->empty()) {
            text(name, *value);
        }
    }

  private:
    pretty_json_sink& out_;
};

} // namespace inquit
