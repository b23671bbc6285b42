#include "lsp/initialize.hpp"

#include "config/config.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace inquit::lsp {
namespace {

constexpr std::string_view utf8_name = "utf-8";
constexpr std::string_view utf16_name = "utf-16";
constexpr std::string_view watch_method = "workspace/didChangeWatchedFiles";
constexpr int incremental_sync = 2;

bool takes_utf8(json::value const* encodings) {
    return encodings != nullptr && encodings->IsArray()
           && std::any_of(encodings->Begin(), encodings->End(),
                          [](json::value const& each) { return text_in(&each) == utf8_name; });
}

} // namespace

client_capabilities capabilities_in(json::value const* initialize_params) {
    auto const* const all = member(initialize_params, "capabilities");
    auto const* const workspace = member(all, "workspace");
    client_capabilities out;
    if (takes_utf8(member(member(all, "general"), "positionEncodings"))) {
        out.unit = column_unit::utf8;
    }
    if (is_true(member(member(workspace, "workspaceEdit"), "documentChanges"))) {
        out.form = edit_form::document_changes;
    }
    out.watches_files = is_true(member(member(workspace, "didChangeWatchedFiles"), "dynamicRegistration"));
    return out;
}

void write_capabilities(json_sink& out, column_unit unit) {
    reply_map answer{out};
    answer.map("capabilities", [unit](reply_map& able) {
        able.text("positionEncoding", unit == column_unit::utf8 ? utf8_name : utf16_name);
        able.map("textDocumentSync", [](reply_map& sync) {
            sync.boolean("openClose", true).number("change", incremental_sync).boolean("save", true);
        });
        able.boolean("hoverProvider", true);
        able.map("codeActionProvider", [](reply_map& actions) {
            actions.texts("codeActionKinds", {quick_fix, fix_all});
        });
    });
    answer.map("serverInfo",
               [](reply_map& info) { info.text("name", "inquit").text("version", INQUIT_VERSION); });
}

std::string watch_request() {
    // Lexicons may have any name; a configuration is named apart, for some clients take `*` not to match a hidden file.
    std::array const patterns{fmt::format("**/{}", configuration_name), std::string{"**/*.yaml"}};
    return request(
        "inquit-watch", "client/registerCapability", map_of([&patterns](reply_map& out) {
            out.list("registrations", std::initializer_list<int>{0}, [&patterns](reply_map& one, int) {
                one.text("id", "inquit-configuration").text("method", watch_method);
                one.map("registerOptions", [&patterns](reply_map& options) {
                    options.list("watchers", patterns, [](reply_map& watcher, std::string const& pattern) {
                        watcher.text("globPattern", pattern);
                    });
                });
            });
        }));
}

} // namespace inquit::lsp
