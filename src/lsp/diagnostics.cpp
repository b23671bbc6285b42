#include "lsp/diagnostics.hpp"

namespace inquit::lsp {
namespace {

constexpr std::string_view method = "textDocument/publishDiagnostics";
constexpr std::string_view source = "inquit";

/// As the protocol numbers severities.
int severity_of(lint_level level) {
    switch (level) {
    case lint_level::error:
        return 1;
    case lint_level::warning:
        return 2;
    default:
        return 3;
    }
}

void write_fault(json_fields& out, reading_fault const& from) {
    out.range("range", {}).number("severity", severity_of(from.level)).text("code", from.code);
    out.text("source", source).text("message", from.message);
}

} // namespace

void write_diagnostic(json_fields& out, finding const& from, text_positions const& at) {
    auto const [begin, end] = from.where.bytes;
    out.range("range", at.of(byte_span{begin, end})).number("severity", severity_of(from.level));
    out.text("code", from.of->id).text("source", source).text("message", from.message);
}

std::string published_diagnostics(open_document& of, project_source& projects, column_unit unit) {
    auto const& linted = of.linted(projects);
    text_positions const at{of.text(), unit};
    return notification(method, [&](json_sink& sink) {
        json_fields out{sink};
        out.text("uri", of.uri());
        if (of.version) {
            out.number("version", *of.version);
        }
        if (linted.fault) {
            out.list("diagnostics", std::vector{*linted.fault}, write_fault);
        } else {
            out.list("diagnostics", linted.findings,
                     [&at](json_fields& inner, finding const& each) { write_diagnostic(inner, each, at); });
        }
    });
}

std::string no_diagnostics(std::string_view uri) {
    return notification(method, [uri](json_sink& sink) {
        json_fields out{sink};
        out.text("uri", uri).list("diagnostics", std::vector<finding>{}, [](json_fields&, finding const&) {});
    });
}

} // namespace inquit::lsp
