// The fields of a record, once for all output forms. Internal to emit.
#pragma once

#include "emit/emit.hpp"
#include "emit/sink.hpp"
#include "record/record.hpp"
#include "record/review_fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

constexpr std::uint32_t format_version = 1;

/// Writes a record.
template <class Sink>
class field_writer : named_fields<Sink> {
  public:
    explicit field_writer(Sink& out, position_units units)
        : named_fields<Sink>{out}, out_{out}, units_{units} {}

    void write(record const& from) {
        out_.begin_map(node_style::lines);
        out_.key("inquit");
        out_.number(format_version);
        text("id", from.id);
        text("kind", name_of(from.kind));
        text("quote", from.quote);
        parts("parts", from.parts);
        parts("content", from.content);
        text_or_null("within", from.within);
        text("zone", name_of(from.where));
        text_or_null("at", from.at);
        speaker(from.speaker);
        words("cue", from.cue);
        text_or_null("addressee", from.addressee);
        text("rule", from.rule);
        out_.key("confidence");
        out_.decimal(from.confidence);
        context(from);
        texts("flags", from.flags);
        if (from.fingerprints) {
            texts("fingerprints", *from.fingerprints);
        }
        review(from.review);
        source(from.source);
        out_.end_map();
    }

  private:
    using named_fields<Sink>::range;
    using named_fields<Sink>::text;
    using named_fields<Sink>::text_or_null;

    void texts(std::string_view name, std::vector<std::string> const& values) {
        out_.key(name);
        out_.begin_list(node_style::flow);
        for (auto const& value : values) {
            out_.text(value);
        }
        out_.end_list();
    }

    void utf16(offsets const& value) {
        if (units_ == position_units::with_utf16) {
            range("utf16", value);
        }
    }

    void position(std::string_view name, line_column value) {
        out_.key(name);
        out_.begin_map(node_style::flow);
        out_.key("line");
        out_.number(value.line);
        out_.key("column");
        out_.number(value.column);
        out_.end_map();
    }

    void parts(std::string_view name, std::vector<record_part> const& values) {
        out_.key(name);
        out_.begin_list(values.empty() ? node_style::flow : node_style::lines);
        for (auto const& value : values) {
            out_.begin_map(node_style::lines);
            range("bytes", value.bytes);
            range("chars", value.chars);
            utf16(value.utf16);
            position("start", value.start);
            position("end", value.end);
            out_.end_map();
        }
        out_.end_list();
    }

    void words(std::string_view name, std::optional<quoted_words> const& value) {
        out_.key(name);
        if (!value) {
            out_.null();
            return;
        }
        out_.begin_map(node_style::flow);
        text("text", value->text);
        range("bytes", value->bytes);
        range("chars", value->chars);
        utf16(value->utf16);
        out_.end_map();
    }

    void speaker(record_speaker const& who) {
        out_.key("speaker");
        out_.begin_map(node_style::lines);
        text_or_null("name", who.name);
        text("type", name_of(who.type));
        out_.key("anonymous");
        out_.boolean(who.anonymous);
        text_or_null("role", who.role);
        texts("members", who.members);
        words("mention", who.mention);
        out_.key("via");
        if (who.via) {
            out_.text(name_of(*who.via));
        } else {
            out_.null();
        }
        out_.end_map();
    }

    void context(record const& from) {
        out_.key("context");
        out_.begin_map(node_style::flow);
        text("prefix", from.prefix);
        text("suffix", from.suffix);
        out_.end_map();
    }

    void review(std::optional<record_review> const& from) {
        out_.key("review");
        if (!from) {
            out_.null();
            return;
        }
        out_.begin_map(node_style::flow);
        for (auto const& [name, value] : review_fields) {
            text_or_null(name, (*from).*value);
        }
        for (auto const& [name, value] : stale_fields) {
            if (from->stale) {
                text_or_null(name, (*from).*value);
            }
        }
        out_.end_map();
    }

    void source(record_source const& from) {
        auto const& about = from.about;
        out_.key("source");
        out_.begin_map(node_style::lines);
        text("path", from.path);
        text("sha256", from.sha256);
        text_or_null("outlet", about.outlet);
        text_or_null("title", about.title);
        text_or_null("agency", about.agency);
        text_or_null("place", about.place);
        text_or_null("language", about.language);
        text_or_null("url", about.url);
        text_or_null("archive_url", about.archive_url);
        texts("authors", about.authors);
        text_or_null("published", about.published);
        text_or_null("updated", about.updated);
        text_or_null("accessed", about.accessed);
        out_.end_map();
    }

    Sink& out_;
    position_units units_;
};

template <class Sink>
void write_fields(Sink& out, record const& from, position_units units) {
    field_writer<Sink>{out, units}.write(from);
}

} // namespace inquit
