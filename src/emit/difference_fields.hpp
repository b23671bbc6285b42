// Differences as fields, alike wherever texts are compared. Internal to emit.
#pragma once

#include "check/checked.hpp"
#include "emit/sink.hpp"

#include <span>

namespace inquit {

/// Of a list: an empty one stands on one line.
constexpr node_style list_style(bool is_empty) { return is_empty ? node_style::flow : node_style::lines; }

template <class Sink>
void write_difference(Sink& out, checked_difference const& from) {
    named_fields<Sink> fields{out};
    out.begin_map(node_style::lines);
    fields.text("kind", from.kind);
    fields.text("draft", from.draft);
    fields.text("source", from.source);
    fields.range("draft_chars", from.draft_chars);
    fields.range("source_chars", from.source_chars);
    fields.text("severity", name_of(from.level));
    out.end_map();
}

template <class Sink>
void write_differences(Sink& out, std::span<checked_difference const> all) {
    out.key("differences");
    out.begin_list(list_style(all.empty()));
    for (auto const& each : all) {
        write_difference(out, each);
    }
    out.end_list();
}

} // namespace inquit
