// The Language Server Protocol 3.17, as far as inquit speaks it: messages in, messages out, no I/O.
//
//     initialize, initialized, shutdown, exit
//     textDocument/didOpen, didChange (incremental and full), didSave, didClose     -> textDocument/publishDiagnostics
//     textDocument/hover, codeAction
//     workspace/didChangeWatchedFiles, didChangeConfiguration                       -> all open documents are linted anew
//
// A change only marks a document: it is linted when nothing else waits (work), so that one who types is never waited for.
#pragma once

#include "lsp/code_actions.hpp"
#include "lsp/message.hpp"
#include "lsp/project.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace inquit::lsp {

class server {
  public:
    /// send: takes a message, without its header. Both must outlive the server.
    server(project_source& projects, std::function<void(std::string const&)> const& send)
        : projects_{projects}, send_{send} {}

    /// Never throws, lack of memory aside.
    void handle(message const& from);

    /// Tells the diagnostics of one document that the client does not have: of that which has waited longest. False: there is none.
    bool work();

    /// Once the client has asked for the end: 0, or 1 where it did not ask for the shutdown before.
    [[nodiscard]] std::optional<int> exit_code() const { return exit_code_; }

  private:
    enum class state : std::uint8_t { fresh, running, shut_down };
    using value = json::value;
    using answer = tl::expected<value_writer, failure>;

    [[nodiscard]] answer answer_to(message const& from);
    void notice(message const& from);

    // Requests.
    [[nodiscard]] answer initialize(value const* params);
    [[nodiscard]] answer shut_down(value const* params);
    [[nodiscard]] answer hover(value const* params);
    [[nodiscard]] answer code_actions(value const* params);

    // Notifications.
    void initialized(value const* params);
    void open(value const* params);
    void change(value const* params);
    void save(value const* params);
    void close(value const* params);
    void watched_files_changed(value const* params);
    void configuration_changed(value const* params);

    void apply(open_document& to, value const& changes);
    void reload();
    void log(std::string_view text);
    [[nodiscard]] open_document* document_of(value const* params);
    [[nodiscard]] std::optional<text_range> range_in(value const* range) const;

    struct request_handler;
    struct notification_handler;
    static request_handler const request_handlers[];
    static notification_handler const notification_handlers[];

    project_source& projects_;
    std::function<void(std::string const&)> const& send_;
    state state_ = state::fresh;
    column_unit unit_ = column_unit::utf16;
    edit_form form_ = edit_form::changes;
    bool watches_files_ = false; ///< the client does, if it is asked
    open_documents documents_;
    std::uint64_t told_ = 0; ///< how often diagnostics were told
    std::optional<int> exit_code_;
};

} // namespace inquit::lsp
