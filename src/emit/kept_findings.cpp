#include "emit/kept_findings.hpp"

#include "emit/json_sink.hpp"
#include "text/json_types.hpp"

#include <algorithm>
#include <array>

namespace inquit {
namespace {

constexpr std::size_t numbers_of_part = 12;

std::array<std::uint32_t, numbers_of_part> numbers_in(record_part const& from) {
    return {from.bytes.first, from.bytes.second, from.chars.first,        from.chars.second,
            from.start.line,  from.start.column, from.end.line,           from.end.column,
            from.utf16.first, from.utf16.second, from.byte_columns.first, from.byte_columns.second};
}

record_part part_of(std::array<std::uint32_t, numbers_of_part> const& from) {
    return {{from[0], from[1]}, {from[2], from[3]}, {from[4], from[5]},
            {from[6], from[7]}, {from[8], from[9]}, {from[10], from[11]}};
}

class kept_writer : json_fields {
  public:
    explicit kept_writer(json_sink& out) : json_fields{out}, out_{out} {}

    void write(std::span<placed_finding const> all) {
        out_.begin_list(node_style::flow);
        for (auto const& each : all) {
            write(each);
        }
        end_list();
    }

  private:
    void write(placed_finding const& from) {
        begin();
        text("rule", from.found.of->id);
        text("level", name_of(from.found.level));
        text("path", from.found.path);
        text("message", from.found.message);
        part("where", from.found.where);
        range("in_file", {from.found.in_file.begin, from.found.in_file.end});
        text("exact", from.where.exact);
        text("prefix", from.where.prefix);
        text("suffix", from.where.suffix);
        begin_list("fix");
        for (auto const& each : from.found.fix) {
            begin();
            part("where", each.where);
            text("text", each.text);
            end();
        }
        end_list();
        end();
    }

    void part(std::string_view name, record_part const& from) {
        begin_list(name);
        for (auto const number : numbers_in(from)) {
            out_.number(number);
        }
        end_list();
    }

    json_sink& out_;
};

using node = json::value;

/// Reads members of JSON; remembers whether one was missing or of another kind.
class kept_reader {
  public:
    std::optional<std::vector<placed_finding>> read(node const& root) {
        std::vector<placed_finding> out;
        for (auto const& each : list(root)) {
            out.push_back(read_finding(each));
        }
        return is_sound_ ? std::optional{std::move(out)} : std::nullopt;
    }

  private:
    placed_finding read_finding(node const& from) {
        placed_finding out;
        out.found.of = lint_rule_named(text(from, "rule"));
        auto const level = lint_level_named(text(from, "level"));
        is_sound_ = is_sound_ && out.found.of != nullptr && level && *level != lint_level::off;
        out.found.level = level.value_or(lint_level::info);
        out.found.path = text(from, "path");
        out.found.message = text(from, "message");
        out.found.where = part(from);
        auto const range = numbers<2>(member(from, "in_file"));
        out.found.in_file = {range[0], range[1]};
        out.where = {std::string{text(from, "exact")}, std::string{text(from, "prefix")},
                     std::string{text(from, "suffix")}};
        for (auto const& each : list(member(from, "fix"))) {
            out.found.fix.push_back({part(each), std::string{text(each, "text")}});
        }
        return out;
    }

    record_part part(node const& from) { return part_of(numbers<numbers_of_part>(member(from, "where"))); }

    template <std::size_t Count>
    std::array<std::uint32_t, Count> numbers(node const& from) {
        std::array<std::uint32_t, Count> out{};
        auto const values = list(from);
        is_sound_ =
            is_sound_ && values.Size() == Count
            && std::all_of(values.begin(), values.end(), [](node const& each) { return each.IsUint(); });
        for (std::size_t index = 0; is_sound_ && index < Count; ++index) {
            out[index] = (values.begin() + index)->GetUint();
        }
        return out;
    }

    node::ConstArray list(node const& from) {
        is_sound_ = is_sound_ && from.IsArray();
        return from.IsArray() ? from.GetArray() : empty_.GetArray();
    }

    std::string_view text(node const& from, char const* name) {
        auto const& found = member(from, name);
        is_sound_ = is_sound_ && found.IsString();
        return found.IsString() ? std::string_view{found.GetString(), found.GetStringLength()}
                                : std::string_view{};
    }

    node const& member(node const& from, char const* name) {
        if (!from.IsObject() || !from.HasMember(name)) {
            is_sound_ = false;
            return null_;
        }
        return from[name];
    }

    bool is_sound_ = true;
    node const null_;
    node const empty_{rapidjson::kArrayType};
};

} // namespace

std::string kept_text(std::span<placed_finding const> all) {
    return json_line_of([all](json_sink& sink) { kept_writer{sink}.write(all); });
}

std::optional<std::vector<placed_finding>> found_from(std::string_view kept) {
    json::document document;
    document.Parse<rapidjson::kParseIterativeFlag>(kept.data(), kept.size());
    return document.HasParseError() ? std::nullopt : kept_reader{}.read(document);
}

} // namespace inquit
