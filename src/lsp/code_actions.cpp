#include "lsp/code_actions.hpp"

#include "lint/fix.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/edits.hpp"
#include "lsp/suppressing.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inquit::lsp {
namespace {

constexpr std::size_t most_tried = 5;
constexpr std::size_t longest_tried = std::size_t{256} << 10U; // bytes
constexpr std::string_view suppression_group = "suppressions"; // marks about marks help nobody

/// "source" wants "source.fixAll.inquit".
bool wants(std::vector<std::string> const& kinds, std::string_view kind) {
    return kinds.empty() || std::ranges::any_of(kinds, [kind](std::string_view each) {
               return each.empty() || each == kind || (kind.starts_with(each) && kind[each.size()] == '.');
           });
}

bool touches(finding const& each, byte_span over) {
    return each.in_file.begin <= over.end && over.begin <= each.in_file.end;
}

void add_quick_fixes(std::vector<code_action>& to, action_request const& wanted, open_document& in,
                     project_source& projects) {
    std::size_t tried = 0;
    for (auto const& each : in.linted(projects).findings) {
        if (!touches(each, wanted.over)) {
            continue;
        }
        if (auto edits = edits_of(fixes_of(in.text(), {&each, 1}).changes); !edits.empty()) {
            to.push_back({fmt::format("Fix: {}", each.message), quick_fix, std::move(edits), {each}, true});
        }
        bool const may_be_kept =
            each.of->group != suppression_group && in.text().size() <= longest_tried && tried++ < most_tried;
        auto mark = may_be_kept ? suppression_of(each, in, projects) : std::nullopt;
        if (mark) {
            to.push_back({fmt::format("Keep it, and hide this finding of {}", each.of->id),
                          quick_fix,
                          {std::move(*mark)},
                          {each},
                          false});
        }
    }
}

void add_fix_all(std::vector<code_action>& to, open_document& in, project_source& projects) {
    auto edits = edits_of(fixes_of(in.text(), in.linted(projects).findings).changes);
    if (!edits.empty()) {
        to.push_back({"Fix all that inquit can fix", fix_all, std::move(edits), {}, false});
    }
}

/// Writes the actions of one document.
class action_writer {
  public:
    action_writer(open_document const& in, column_unit unit, edit_form form)
        : in_{in}, form_{form}, at_{in.text(), unit} {}

    void write(reply_map& out, code_action const& from) const {
        out.text("title", from.title).text("kind", from.kind);
        if (!from.of.empty()) {
            out.list("diagnostics", from.of,
                     [this](reply_map& inner, finding const& each) { write_diagnostic(inner, each, at_); });
        }
        if (from.is_preferred) {
            out.boolean("isPreferred", true);
        }
        out.map("edit", [&](reply_map& edit) { write_edit(edit, from); });
    }

  private:
    void write_edit(reply_map& out, code_action const& from) const {
        if (form_ == edit_form::changes) {
            out.map("changes", [&](reply_map& of) { write_edits(of, in_.uri(), from); });
            return;
        }
        out.list("documentChanges", std::initializer_list<int>{0}, [&](reply_map& one, int) {
            one.map("textDocument", [this](reply_map& document) {
                document.text("uri", in_.uri());
                document.number_or_null("version", in_.version);
            });
            write_edits(one, "edits", from);
        });
    }

    void write_edits(reply_map& out, std::string_view name, code_action const& from) const {
        out.list(name, from.edits, [this](reply_map& inner, document_edit const& each) {
            inner.range("range", at_.of(each.where)).text("newText", each.text);
        });
    }

    open_document const& in_;
    edit_form form_;
    text_positions at_;
};

} // namespace

std::vector<code_action> code_actions_of(action_request const& wanted, open_document& in,
                                         project_source& projects) {
    std::vector<code_action> all;
    if (wants(wanted.kinds, quick_fix)) {
        add_quick_fixes(all, wanted, in, projects);
    }
    if (wants(wanted.kinds, fix_all)) {
        add_fix_all(all, in, projects);
    }
    return all;
}

void write_actions(json_sink& out, std::vector<code_action> const& all, open_document const& in,
                   column_unit unit, edit_form form) {
    action_writer const writer{in, unit, form};
    out.begin_list(node_style::lines);
    for (auto const& each : all) {
        reply_map inner{out};
        writer.write(inner, each);
    }
    out.end_list();
}

} // namespace inquit::lsp
