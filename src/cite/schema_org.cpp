#include "cite/identifiers.hpp"
#include "cite/json_members.hpp"
#include "cite/writers.hpp"

#include "cite/bibliographic_name.hpp"

namespace inquit::cite {
namespace {

std::string fragment(std::string_view key) { return "#" + std::string{key}; }

/// Nodes of a graph in the vocabulary of schema.org.
class graph_writer {
  public:
    explicit graph_writer(pretty_json_sink& out) : json_{out} {}

    void write(cited_source const& source) {
        article(source);
        for (auto const& each : source.quotations) {
            quotation(source, each);
            if (is_checked(*each.made)) {
                review(source, each);
            }
        }
    }

  private:
    static bool is_checked(record const& made) {
        return made.review && (made.review->status == "approved" || made.review->status == "corrected");
    }

    void reference(std::string_view name, std::string_view key) {
        json_.map(name, [&] { json_.text("@id", fragment(key)); });
    }

    void agent(std::string_view type, std::string_view name) {
        json_.text("@type", type);
        json_.text("name", name);
    }

    void article(cited_source const& source) {
        auto const& about = source.source.about;
        json_.map([&] {
            json_.text("@id", fragment(source.key));
            json_.text("@type", "NewsArticle");
            json_.text_if("headline", about.title);
            json_.text_if("url", about.url);
            json_.text_if("archivedAt", about.archive_url);
            json_.text_if("inLanguage", about.language);
            json_.text_if("datePublished", about.published);
            json_.text_if("dateModified", about.updated);
            if (!about.authors.empty()) {
                json_.list("author", [&] {
                    for (auto const& each : about.authors) {
                        bool const is_person = name_of_author(each, about).literal.empty();
                        json_.map([&] { agent(is_person ? "Person" : "Organization", each); });
                    }
                });
            }
            if (about.outlet) {
                json_.map("publisher", [&] { agent("NewsMediaOrganization", *about.outlet); });
            }
        });
    }

    void speaker(std::string_view name, record_speaker const& who) {
        if (who.name) {
            json_.map(name, [&] {
                agent(who.type == speaker_type::person ? "Person" : "Organization", *who.name);
                json_.text_if("jobTitle", who.type == speaker_type::person ? who.role : std::nullopt);
            });
        }
    }

    void quotation(cited_source const& source, cited_quotation const& each) {
        json_.map([&] {
            json_.text("@id", fragment(each.key));
            json_.text("@type", "Quotation");
            json_.text("identifier", each.made->id);
            json_.text("text", each.made->quote);
            speaker("spokenByCharacter", each.made->speaker);
            reference("isPartOf", source.key);
        });
    }

    /// Only that somebody said so was checked: what it is worth is for the person to say.
    void review(cited_source const& source, cited_quotation const& each) {
        auto const& said = *each.made->review;
        json_.map([&] {
            json_.text("@id", fragment(each.key + "-review"));
            json_.text("@type", "ClaimReview");
            json_.text("creativeWorkStatus", "Draft");
            json_.text("claimReviewed", each.made->quote);
            json_.text_if("datePublished", said.at);
            json_.text_if("reviewBody", said.note);
            if (said.by) {
                json_.map("author", [&] { agent("Person", *said.by); });
            }
            json_.map("itemReviewed", [&] {
                json_.text("@type", "Claim");
                json_.text("text", each.made->quote);
                json_.text_if("datePublished", source.source.about.published);
                speaker("author", each.made->speaker);
                reference("appearance", source.key);
            });
        });
    }

    json_members json_;
};

} // namespace

std::string schema_org(std::span<cited_source const> all, citation_options const&) {
    return pretty_json([&](pretty_json_sink& out) {
        json_members json{out};
        json.map([&] {
            json.text("@context", "https://schema.org");
            json.list("@graph", [&] {
                graph_writer write{out};
                for (auto const& each : all) {
                    write.write(each);
                }
            });
        });
    });
}

} // namespace inquit::cite
