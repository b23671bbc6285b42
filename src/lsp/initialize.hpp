// What a client and the server tell each other at the begin.
#pragma once

#include "lsp/code_actions.hpp"
#include "lsp/message.hpp"
#include "lsp/replies.hpp"

namespace inquit::lsp {

struct client_capabilities {
    column_unit unit = column_unit::utf16; ///< UTF-8 where the client takes it
    edit_form form = edit_form::changes;
    bool watches_files = false; ///< those that the server names
};

[[nodiscard]] client_capabilities capabilities_in(json::value const* initialize_params);

/// The result of initialize.
void write_capabilities(json_sink& out, column_unit unit);

/// The request that asks the client to watch the files that configurations stand in.
[[nodiscard]] std::string watch_request();

} // namespace inquit::lsp
