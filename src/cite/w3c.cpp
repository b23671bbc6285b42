#include "cite/identifiers.hpp"
#include "cite/json_members.hpp"
#include "cite/writers.hpp"
#include "formats/format.hpp"
#include "record/part_words.hpp"

#include <utility>

namespace inquit::cite {
namespace {

/// Annotations of the Web Annotation Data Model (W3C, 2017), as JSON-LD.
class annotation_writer {
  public:
    explicit annotation_writer(pretty_json_sink& out) : json_{out} {}

    void write(cited_source const& source, cited_quotation const& each) {
        auto const& made = *each.made;
        json_.map([&] {
            json_.text("id", uuid_of(made));
            json_.text("type", "Annotation");
            json_.text("motivation", "describing");
            json_.list("body", [&] { bodies(each); });
            json_.list("target", [&] { targets(source.source, made); });
        });
    }

  private:
    void body(std::string_view purpose, std::string_view value) {
        json_.map([&] {
            json_.text("type", "TextualBody");
            json_.text("purpose", purpose);
            json_.text("value", value);
            json_.text("format", "text/plain");
        });
    }

    void bodies(cited_quotation const& each) {
        auto const& made = *each.made;
        if (made.speaker.name) {
            body("identifying", *made.speaker.name);
        }
        if (made.speaker.role) {
            body("describing", *made.speaker.role);
        }
        body("tagging", name_of(made.kind));
        body("bookmarking", each.key);
        if (made.review && made.review->status) {
            body("assessing", *made.review->status);
        }
        if (made.review && made.review->note) {
            body("commenting", *made.review->note);
        }
    }

    /// The article on the web, by its words; and the file that was read, by its offsets too.
    void targets(record_source const& source, record const& made) {
        auto const words = part_words(made);
        for (std::size_t part = 0; part < words.size(); ++part) {
            if (source.about.url) {
                target(*source.about.url, source, [&] { quote(made, words, part); });
            }
            target(iri_of(made.source.path), {}, [&] {
                quote(made, words, part);
                positions(made, part);
            });
        }
        if (words.empty()) { // the file wraps lines within the words
            target(iri_of(source), source, [&] { quote(made, {made.quote}, 0); });
        }
    }

    template <class Write>
    void target(std::string_view iri, record_source const& source, Write selectors) {
        json_.map([&] {
            json_.text("type", "SpecificResource");
            json_.text("source", iri);
            if (source.about.archive_url) {
                json_.map("state", [&] {
                    json_.text("type", "TimeState");
                    json_.text("cached", *source.about.archive_url);
                });
            }
            json_.list("selector", selectors);
        });
    }

    void quote(record const& made, std::vector<std::string_view> const& words, std::size_t part) {
        json_.map([&] {
            json_.text("type", "TextQuoteSelector");
            json_.text("exact", words[part]);
            if (part == 0) {
                json_.text("prefix", made.prefix);
            }
            if (part + 1 == words.size()) {
                json_.text("suffix", made.suffix);
            }
        });
    }

    /// In the text of a file with markup, code points of the file mean nothing: its bytes do.
    void positions(record const& made, std::size_t part) {
        bool const is_text = format_of({}, made.source.path) == input_format::text;
        if (is_text) {
            range("TextPositionSelector", made.parts[part].chars);
        }
        range("DataPositionSelector", made.parts[part].bytes);
    }

    void range(std::string_view type, offsets const& value) {
        json_.map([&] {
            json_.text("type", type);
            json_.number("start", value.first);
            json_.number("end", value.second);
        });
    }

    json_members json_;
};

} // namespace

std::string w3c(std::span<cited_source const> all, citation_options const& options) {
    std::uint32_t total = 0;
    for (auto const& each : all) {
        total += static_cast<std::uint32_t>(each.quotations.size());
    }
    return pretty_json([&](pretty_json_sink& out) {
        json_members json{out};
        json.map([&] {
            json.text("@context", "http://www.w3.org/ns/anno.jsonld");
            json.text("type", "AnnotationCollection");
            json.text("label", "Quotations");
            json.map("generator", [&] {
                json.text("type", "Software");
                json.text("name", options.program);
            });
            json.number("total", total);
            json.map("first", [&] {
                json.text("type", "AnnotationPage");
                json.number("startIndex", 0);
                json.list("items", [&] {
                    annotation_writer write{out};
                    for (auto const& source : all) {
                        for (auto const& each : source.quotations) {
                            write.write(source, each);
                        }
                    }
                });
            });
        });
    });
}

} // namespace inquit::cite
