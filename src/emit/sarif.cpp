#include "emit/json_sink.hpp"
#include "emit/lint_formats.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

namespace inquit {
namespace {

/// Characters of RFC 3986 that stand for themselves in a path.
bool is_plain(char c) {
    return is_ascii_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

std::string uri_of(std::string_view path) {
    std::string out;
    for (char const c : path) {
        out += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string_view sarif_level(lint_level level) { return level == lint_level::info ? "note" : name_of(level); }

/// Writes one document.
class sarif_writer : json_fields {
  public:
    using json_fields::json_fields;

    void write(std::span<finding const> all, std::string_view version) {
        begin();
        text("$schema",
             "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        text("version", "2.1.0");
        begin_list("runs");
        begin();
        tool(version);
        text("columnKind", "unicodeCodePoints");
        begin_list("results");
        for (auto const& each : all) {
            result(each);
        }
        end_list();
        end();
        end_list();
        end();
    }

  private:
    void message(std::string_view name, std::string_view words) {
        begin(name);
        text("text", words);
        end();
    }

    void tool(std::string_view version) {
        begin("tool");
        begin("driver");
        text("name", "inquit");
        text("version", version);
        begin_list("rules");
        for (auto const& each : lint_rules()) {
            begin();
            text("id", each.id);
            message("shortDescription", each.says);
            message("fullDescription", each.why);
            begin("defaultConfiguration");
            boolean("enabled", each.level != lint_level::off);
            text("level", each.level == lint_level::off ? "none" : sarif_level(each.level));
            end();
            end();
        }
        end_list();
        end();
        end();
    }

    void artifact(std::string_view path) {
        begin("artifactLocation");
        text("uri", uri_of(path));
        end();
    }

    void region(std::string_view name, record_part const& from) {
        begin(name);
        number("startLine", from.start.line);
        number("startColumn", from.start.column);
        number("endLine", from.end.line);
        number("endColumn", from.end.column);
        number("charOffset", from.chars.first);
        number("charLength", from.chars.second - from.chars.first);
        end();
    }

    void result(finding const& from) {
        begin();
        text("ruleId", from.of->id);
        number("ruleIndex", static_cast<std::uint32_t>(index_of(*from.of)));
        text("level", sarif_level(from.level));
        message("message", from.message);
        begin_list("locations");
        begin();
        begin("physicalLocation");
        artifact(from.path);
        region("region", from.where);
        end();
        end();
        end_list();
        if (!from.fix.empty()) {
            fix(from);
        }
        end();
    }

    void fix(finding const& from) {
        begin_list("fixes");
        begin();
        begin_list("artifactChanges");
        begin();
        artifact(from.path);
        begin_list("replacements");
        for (auto const& each : from.fix) {
            begin();
            region("deletedRegion", each.where);
            message("insertedContent", each.text);
            end();
        }
        end_list();
        end();
        end_list();
        end();
        end_list();
    }
};

} // namespace

std::string sarif_document(std::span<finding const> all, std::string_view version) {
    return json_line_of([&](json_sink& sink) { sarif_writer{sink}.write(all, version); });
}

} // namespace inquit
