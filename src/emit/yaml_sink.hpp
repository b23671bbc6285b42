// Fields as YAML: a sink of field_writer and its like. Internal to emit and cite.
#pragma once

#include "emit/json_text.hpp"
#include "emit/sink.hpp"

#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <yaml-cpp/yaml.h>

namespace inquit {

/// yaml-cpp lays the document out; the scalars are JSON's tokens, which YAML 1.1 and 1.2 read as JSON does. So YAML and
/// JSON lines hold the same strings by construction. yaml-cpp's own double-quoted scalars (0.7) leave DEL, U+2028 and
/// U+2029 raw and turn noncharacters into U+FFFD.
class yaml_sink {
  public:
    yaml_sink() { emitter_ << YAML::BeginDoc; }
    void begin_map(node_style how) { emitter_ << style(how) << YAML::BeginMap; }
    void end_map() { emitter_ << YAML::EndMap; }
    void begin_list(node_style how) { emitter_ << style(how) << YAML::BeginSeq; }
    void end_list() { emitter_ << YAML::EndSeq; }
    void key(std::string_view name) { emitter_ << YAML::Key << std::string{name} << YAML::Value; }
    void text(std::string_view value) {
        scalar([value](json_writer& json) { write_string(json, value); });
    }
    void number(std::uint32_t value) {
        scalar([value](json_writer& json) { json.Uint(value); });
    }
    void decimal(double value) {
        scalar([value](json_writer& json) { json.Double(value); });
    }
    void boolean(bool value) {
        scalar([value](json_writer& json) { json.Bool(value); });
    }
    void null() {
        scalar([](json_writer& json) { json.Null(); });
    }
    [[nodiscard]] std::string yaml() const { return {emitter_.c_str(), emitter_.size()}; }

  private:
    static YAML::EMITTER_MANIP style(node_style how) {
        return how == node_style::flow ? YAML::Flow : YAML::Block;
    }

    template <class Write>
    void scalar(Write write) {
        auto const token = json_text(write);
        // The emitter's way in for scalars that need no quoting of its own. A token holds no NUL.
        emitter_.WriteIntegralType(token.c_str());
        bool const is_whole = std::string_view{emitter_.c_str(), emitter_.size()}.ends_with(token);
        if (!is_whole) { // its stream takes a lack of memory for an end
            throw std::bad_alloc{};
        }
    }

    YAML::Emitter emitter_;
};

} // namespace inquit
