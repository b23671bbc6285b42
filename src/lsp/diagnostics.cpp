#include "lsp/diagnostics.hpp"

#include <array>

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

void write_fault(reply_map& out, reading_fault const& from) {
    out.range("range", {}).number("severity", severity_of(from.level)).text("code", from.code);
    out.text("source", source).text("message", from.message);
}

void write_findings(reply_map& out, linted_text const& from, text_positions const& at) {
    constexpr std::string_view name = "diagnostics";
    if (from.fault) {
        out.list(name, std::array{*from.fault}, write_fault);
    } else {
        out.list(name, from.findings,
                 [&at](reply_map& inner, finding const& each) { write_diagnostic(inner, each, at); });
    }
}

} // namespace

void write_diagnostic(reply_map& out, finding const& from, text_positions const& at) {
    auto const [begin, end] = from.where.bytes;
    out.range("range", at.of(byte_span{begin, end})).number("severity", severity_of(from.level));
    out.text("code", from.of->id).text("source", source).text("message", from.message);
}

std::string published_diagnostics(open_document& of, project_source& projects, column_unit unit) {
    auto const& linted = of.linted(projects);
    text_positions const at{of.text(), unit};
    return notification(method, map_of([&](reply_map& out) {
                            out.text("uri", of.uri());
                            if (of.version) {
                                out.number("version", *of.version);
                            }
                            write_findings(out, linted, at);
                        }));
}

std::string no_diagnostics(std::string_view uri) {
    return notification(method,
                        map_of([uri](reply_map& out) { out.text("uri", uri).texts("diagnostics", {}); }));
}

} // namespace inquit::lsp
