#include "cite/bibliography_entry.hpp"
#include "cite/identifiers.hpp"
#include "cite/json_members.hpp"
#include "cite/writers.hpp"
#include "formats/format.hpp"
#include "record/part_words.hpp"

#include <fmt/format.h>

namespace inquit::cite {
namespace {

constexpr std::string_view user =
    "acct:inquit@localhost"; ///< whose they are: the importer asks, and then makes them one's own

/// What the note says in Hypothesis, which reads Markdown; the words themselves are the selection.
std::string note_of(record const& made) {
    auto out = made.speaker.name.value_or("Nobody is named");
    if (made.speaker.role) {
        out += ", " + *made.speaker.role;
    }
    if (made.review && made.review->note) {
        out += "\n\n" + *made.review->note;
    }
    return out;
}

void write_target(json_members& json, std::string const& uri, record const& made) {
    auto const words = part_words(made);
    json.map([&] {
        json.text("source", uri);
        json.list("selector", [&] {
            // One selection an annotation: of a quotation in several parts, the first.
            // The file's offsets are those of no page.
            bool const is_the_file =
                !made.source.about.url && format_of({}, made.source.path) == input_format::text;
            if (is_the_file && !made.parts.empty()) {
                json.map([&] {
                    json.text("type", "TextPositionSelector");
                    json.number("start", made.parts.front().chars.first);
                    json.number("end", made.parts.front().chars.second);
                });
            }
            json.map([&] {
                json.text("type", "TextQuoteSelector");
                json.text("exact", words.empty() ? std::string_view{made.quote} : words.front());
                json.text("prefix", made.prefix);
                json.text("suffix", words.size() > 1 ? std::string_view{} : std::string_view{made.suffix});
            });
        });
    });
}

void write_annotation(json_members& json, cited_source const& source, cited_quotation const& each) {
    auto const& made = *each.made;
    auto const uri = iri_of(source.source);
    json.map([&] {
        json.text("user", user);
        json.text("uri", uri);
        json.map("document", [&] {
            json.list("title", [&] { json.entry(source.source.about.title.value_or(source.source.path)); });
        });
        json.text("text", note_of(made));
        json.list("tags", [&] {
            json.entry(name_of(made.kind));
            json.entry(each.key);
            if (made.review && made.review->status) {
                json.entry(*made.review->status);
            }
        });
        json.list("target", [&] { write_target(json, uri, made); });
    });
}

} // namespace

std::string hypothesis(std::span<cited_source const> all, citation_options const& options) {
    return pretty_json([&](pretty_json_sink& out) {
        json_members json{out};
        json.map([&] {
            json.text("export_userid", user);
            json.text("client_version", options.program);
            json.list("annotations", [&] {
                for (auto const& source : all) {
                    for (auto const& each : source.quotations) {
                        write_annotation(json, source, each);
                    }
                }
            });
        });
    });
}

} // namespace inquit::cite
