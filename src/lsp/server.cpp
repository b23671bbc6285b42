#include "lsp/server.hpp"

#include "config/config.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/hover.hpp"
#include "lsp/initialize.hpp"
#include "lsp/uri.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <limits>

namespace inquit::lsp {
namespace {

constexpr int log_warning = 2; // as the protocol numbers kinds of messages

std::optional<std::uint32_t> column_in(json::value const* value) {
    auto const number = number_in(value);
    if (!number || *number < 0) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(
        std::min<std::int64_t>(*number, std::numeric_limits<std::int32_t>::max()));
}

std::optional<text_position> position_in(json::value const* value) {
    auto const line = column_in(member(value, "line"));
    auto const character = column_in(member(value, "character"));
    return line && character ? std::optional{text_position{*line, *character}} : std::nullopt;
}

bool is_configuration(std::string_view uri) { return path_of(uri).filename() == configuration_name; }

std::vector<std::string> texts_in(json::value const* list) {
    std::vector<std::string> out;
    if (list != nullptr && list->IsArray()) {
        for (auto const& each : list->GetArray()) {
            out.emplace_back(text_in(&each).value_or(""));
        }
    }
    return out;
}

tl::unexpected<failure> invalid(std::string why) {
    return tl::unexpected{failure{failure_code::invalid_params, std::move(why)}};
}

void write_null(json_sink& out) { out.null(); }

} // namespace

struct server::request_handler {
    std::string_view method;
    answer (server::*run)(value const*);
};

struct server::notification_handler {
    std::string_view method;
    void (server::*run)(value const*);
};

server::request_handler const server::request_handlers[] = {
    {"shutdown", &server::shut_down},
    {"textDocument/hover", &server::hover},
    {"textDocument/codeAction", &server::code_actions},
};

server::notification_handler const server::notification_handlers[] = {
    {"initialized", &server::initialized},
    {"textDocument/didOpen", &server::open},
    {"textDocument/didChange", &server::change},
    {"textDocument/didSave", &server::save},
    {"textDocument/didClose", &server::close},
    {"workspace/didChangeWatchedFiles", &server::watched_files_changed},
    {"workspace/didChangeConfiguration", &server::configuration_changed},
};

void server::handle(message const& from) {
    switch (from.is) {
    case message::form::faulty:
        send_(response(from.id, *from.fault));
        break;
    case message::form::request:
        if (auto const made = answer_to(from)) {
            send_(response(*from.id, *made));
        } else {
            send_(response(from.id, made.error()));
        }
        break;
    case message::form::notification:
        notice(from);
        break;
    case message::form::response: // to what is asked of the client, whatever it says
        break;
    }
}

server::answer server::answer_to(message const& from) {
    if (from.is_cancelled) {
        return tl::unexpected{failure{failure_code::request_cancelled, "cancelled before it was begun"}};
    }
    if (from.method == "initialize") {
        return initialize(from.params());
    }
    if (state_ == state::fresh) {
        return tl::unexpected{
            failure{failure_code::server_not_initialized, "the first request is initialize"}};
    }
    if (state_ == state::shut_down) {
        return tl::unexpected{failure{failure_code::invalid_request, "the server is shut down"}};
    }
    auto const* const found =
        std::ranges::find(request_handlers, std::string_view{from.method}, &request_handler::method);
    if (found == std::end(request_handlers)) {
        return tl::unexpected{failure{failure_code::method_not_found, "no such method: " + from.method}};
    }
    try {
        return (this->*found->run)(from.params());
    } catch (std::exception const& thrown) { // lack of memory: nothing else throws this far
        return tl::unexpected{failure{failure_code::internal_error, thrown.what()}};
    }
}

void server::notice(message const& from) {
    if (from.method == "exit") {
        exit_code_ = state_ == state::shut_down ? 0 : 1;
        return;
    }
    auto const* const found = std::ranges::find(notification_handlers, std::string_view{from.method},
                                                &notification_handler::method);
    if (state_ != state::running || found == std::end(notification_handlers)) {
        return;
    }
    try {
        (this->*found->run)(from.params());
    } catch (std::exception const& thrown) { // lack of memory, as above
        log(fmt::format("{}: {}", from.method, thrown.what()));
    }
}

server::answer server::initialize(value const* params) {
    if (state_ != state::fresh) {
        return tl::unexpected{failure{failure_code::invalid_request, "initialize comes once"}};
    }
    auto const able = capabilities_in(params);
    state_ = state::running;
    unit_ = able.unit;
    form_ = able.form;
    watches_files_ = able.watches_files;
    return [unit = unit_](json_sink& out) { write_capabilities(out, unit); };
}

void server::initialized(value const* /*params*/) {
    if (watches_files_) {
        send_(watch_request());
    }
}

server::answer server::shut_down(value const* /*params*/) {
    state_ = state::shut_down;
    return write_null;
}

server::answer server::hover(value const* params) {
    auto* const in = document_of(params);
    auto const position = position_in(member(params, "position"));
    if (in == nullptr || !position) {
        return invalid("hover wants an open document and a position");
    }
    auto const found = hover_at(place_of(in->text(), *position, unit_).begin, *in, projects_);
    if (!found) {
        return write_null;
    }
    auto const range = text_positions{in->text(), unit_}.of(found->over);
    return map_of([found, range](reply_map& out) {
        out.map("contents",
                [&found](reply_map& inner) { inner.text("kind", "plaintext").text("value", found->text); });
        out.range("range", range);
    });
}

server::answer server::code_actions(value const* params) {
    auto* const in = document_of(params);
    auto const range = range_in(member(params, "range"));
    if (in == nullptr || !range) {
        return invalid("codeAction wants an open document and a range");
    }
    auto const begin = place_of(in->text(), range->start, unit_).begin;
    auto const end = place_of(in->text(), range->end, unit_).end;
    action_request const wanted{{std::min(begin, end), std::max(begin, end)},
                                texts_in(member(member(params, "context"), "only"))};
    return [this, in, all = code_actions_of(wanted, *in, projects_)](json_sink& out) {
        write_actions(out, all, *in, unit_, form_);
    };
}

void server::open(value const* params) {
    auto const* const item = member(params, "textDocument");
    auto const uri = text_in(member(item, "uri"));
    auto const text = text_in(member(item, "text"));
    if (!uri || !text) {
        return log("didOpen without uri or text: ignored");
    }
    if (is_configuration(*uri)) {
        return;
    }
    auto const language = text_in(member(item, "languageId")).value_or("");
    auto const [at, is_new] = documents_.insert_or_assign(
        std::string{*uri}, open_document{std::string{*uri}, std::string{language}, std::string{*text}});
    at->second.version = number_in(member(item, "version"));
}

void server::change(value const* params) {
    auto* const to = document_of(params);
    auto const* const changes = member(params, "contentChanges");
    if (to == nullptr || changes == nullptr || !changes->IsArray()) {
        return log("didChange of a document that is not open, or without changes: ignored");
    }
    auto const version = number_in(member(member(params, "textDocument"), "version"));
    if (version && to->version && *version < *to->version) {
        return log(fmt::format("didChange to version {} behind version {}: ignored", *version, *to->version));
    }
    to->version = version;
    apply(*to, *changes);
}

void server::apply(open_document& to, value const& changes) {
    for (auto const& each : changes.GetArray()) {
        auto const text = text_in(member(&each, "text"));
        auto const* const where = member(&each, "range");
        auto const range = range_in(where);
        if (!text || (is_given(where) && !range)) {
            log("a change without text, or with a range that is none: ignored");
        } else if (range) {
            to.change(*range, *text, unit_);
        } else {
            to.replace(std::string{*text});
        }
    }
}

void server::save(value const* params) {
    if (is_configuration(text_in(member(member(params, "textDocument"), "uri")).value_or(""))) {
        reload();
    } else if (auto* const saved = document_of(params)) {
        saved->forget();
    }
}

void server::close(value const* params) {
    if (auto const* const closed = document_of(params)) {
        send_(no_diagnostics(closed->uri()));
        documents_.erase(documents_.find(closed->uri()));
    }
}

void server::watched_files_changed(value const* /*params*/) { reload(); }

void server::configuration_changed(value const* /*params*/) { reload(); }

void server::reload() {
    projects_.forget();
    for (auto& [uri, each] : documents_) {
        each.forget();
    }
}

bool server::work() {
    open_document* next = nullptr;
    for (auto& [uri, each] : documents_) {
        if (!each.is_told && (next == nullptr || each.told_at < next->told_at)) {
            next = &each;
        }
    }
    if (next == nullptr || state_ != state::running) {
        return false;
    }
    next->is_told = true;
    next->told_at = ++told_;
    try {
        send_(published_diagnostics(*next, projects_, unit_));
    } catch (std::exception const& thrown) {
        log(fmt::format("{}: {}", next->uri(), thrown.what()));
    }
    return true;
}

void server::log(std::string_view text) {
    send_(notification("window/logMessage", map_of([text](reply_map& out) {
                           out.number("type", log_warning).text("message", text);
                       })));
}

open_document* server::document_of(value const* params) {
    auto const uri = text_in(member(member(params, "textDocument"), "uri"));
    auto const found = uri ? documents_.find(*uri) : documents_.end();
    return found == documents_.end() ? nullptr : &found->second;
}

std::optional<text_range> server::range_in(value const* range) const {
    auto const start = position_in(member(range, "start"));
    auto const end = position_in(member(range, "end"));
    return start && end ? std::optional{text_range{*start, *end}} : std::nullopt;
}

} // namespace inquit::lsp
