#include "cite/bibliography_entry.hpp"
#include "cite/writers.hpp"
#include "text/xml_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <new>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

namespace inquit::cite {
namespace {

/// A document of the Text Encoding Initiative (TEI P5): who speaks in the header, the quotations by article in the body.
class tei_writer {
  public:
    explicit tei_writer(citation_options const& options) : options_{options} {}

    std::string write(std::span<cited_source const> all) {
        pugi::xml_document document;
        auto declaration = document.append_child(pugi::node_declaration);
        attribute(declaration, "version", "1.0");
        attribute(declaration, "encoding", "UTF-8");
        auto root = document.append_child("TEI");
        attribute(root, "xmlns", "http://www.tei-c.org/ns/1.0");
        header(root.append_child("teiHeader"), all);
        auto body = root.append_child("text").append_child("body");
        for (auto const& each : all) {
            article(body.append_child("div"), each);
        }
        if (all.empty()) {
            element(body, "p", "No quotations.");
        }
        std::ostringstream out;
        document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
        if (!out) { // a stream takes a lack of memory for an end
            throw std::bad_alloc{};
        }
        return std::move(out).str();
    }

  private:
    /// Names of XML begin with no digit.
    static std::string name_of_key(std::string const& key) {
        return key.empty() || (key.front() >= '0' && key.front() <= '9') ? "_" + key : key;
    }

    static void attribute(pugi::xml_node node, char const* name, std::string_view value) {
        node.append_attribute(name).set_value(xml_text(value).c_str());
    }

    static void text(pugi::xml_node node, std::string_view words) {
        node.append_child(pugi::node_pcdata).set_value(xml_text(words).c_str());
    }

    static pugi::xml_node element(pugi::xml_node parent, char const* name, std::string_view words) {
        auto out = parent.append_child(name);
        text(out, words);
        return out;
    }

    static void element_if(pugi::xml_node parent, char const* name, std::optional<std::string> const& words) {
        if (words && !words->empty()) {
            element(parent, name, *words);
        }
    }

    void header(pugi::xml_node header, std::span<cited_source const> all) {
        auto file = header.append_child("fileDesc");
        element(file.append_child("titleStmt"), "title", "Quotations");
        element(file.append_child("publicationStmt"), "p", "Made by " + options_.program + ".");
        auto sources = file.append_child("sourceDesc");
        if (all.empty()) {
            element(sources, "p", "No articles.");
        } else {
            auto list = sources.append_child("listBibl");
            for (auto const& each : all) {
                entry(list.append_child("bibl"), each);
            }
        }
        speakers(header, all);
    }

    static void entry(pugi::xml_node bibl, cited_source const& from) {
        auto const& about = from.source.about;
        attribute(bibl, "xml:id", name_of_key(from.key));
        for (auto const& each : about.authors) {
            element(bibl, "author", each);
        }
        if (about.title) {
            attribute(element(bibl, "title", *about.title), "level", "a");
        }
        if (about.outlet) {
            attribute(element(bibl, "title", *about.outlet), "level", "j");
        }
        element_if(bibl, "publisher", about.agency);
        element_if(bibl, "pubPlace", about.place);
        if (about.published) {
            auto date = element(bibl, "date", *about.published);
            if (auto const when = day_of(*about.published); !when.empty()) {
                attribute(date, "when", when);
            }
        }
        for (auto const& each : {about.url, about.archive_url}) {
            if (each) {
                attribute(bibl.append_child("ptr"), "target", *each);
            }
        }
        if (!about.title && !about.url) {
            element(bibl, "idno", from.source.path);
        }
    }

    /// As TEI's datatype has it: "2017", "2017-04", "2017-04-13".
    static std::string day_of(std::string_view iso_date) {
        std::string out;
        for (auto const part : date_parts(iso_date)) {
            out += out.empty() ? fmt::format("{:04}", part) : fmt::format("-{:02}", part);
        }
        return out;
    }

    /// One entry a name; people and organisations apart, as TEI has them.
    void speakers(pugi::xml_node header, std::span<cited_source const> all) {
        for (auto const& source : all) {
            for (auto const& each : source.quotations) {
                auto const& who = each.made->speaker;
                if (who.name) {
                    auto const id = fmt::format("speaker-{}", speakers_.size() + 1);
                    speakers_.emplace(std::pair{who.type == speaker_type::person, *who.name}, id);
                }
            }
        }
        pugi::xml_node people;
        pugi::xml_node others;
        for (auto const& [who, id] : speakers_) {
            auto const& [is_person, name] = who;
            auto& list = is_person ? people : others;
            if (!list) {
                auto profile = header.child("profileDesc") ? header.child("profileDesc")
                                                           : header.append_child("profileDesc");
                auto described = profile.child("particDesc") ? profile.child("particDesc")
                                                             : profile.append_child("particDesc");
                list = described.append_child(is_person ? "listPerson" : "listOrg");
            }
            auto entry = list.append_child(is_person ? "person" : "org");
            attribute(entry, "xml:id", id);
            element(entry, is_person ? "persName" : "orgName", name);
        }
    }

    void article(pugi::xml_node div, cited_source const& from) {
        element(div, "head", from.source.about.title.value_or(from.source.path));
        for (auto const& each : from.quotations) {
            quotation(div.append_child("cit"), from, each);
        }
    }

    void quotation(pugi::xml_node cit, cited_source const& source, cited_quotation const& each) {
        auto const& made = *each.made;
        attribute(cit, "xml:id", name_of_key(each.key));
        auto said = cit.append_child("said");
        if (made.speaker.name) {
            attribute(said, "who",
                      "#" + speakers_.at({made.speaker.type == speaker_type::person, *made.speaker.name}));
        }
        attribute(said, "direct", made.kind == quotation_kind::indirect ? "false" : "true");
        words(said, made.quote);
        auto where = cit.append_child("bibl");
        auto ref = element(where, "ref", source.source.about.title.value_or(source.source.path));
        attribute(ref, "target", "#" + name_of_key(source.key));
        if (auto const place = locator_of(made); !place.empty()) {
            element(where, "biblScope", place);
        }
    }

    /// Of several paragraphs, each as one.
    static void words(pugi::xml_node said, std::string_view quote) {
        if (quote.find('\n') == std::string_view::npos) {
            text(said, quote);
            return;
        }
        while (!quote.empty()) {
            auto const end = std::min(quote.find('\n'), quote.size());
            element(said, "p", quote.substr(0, end));
            quote.remove_prefix(std::min(end + 1, quote.size()));
        }
    }

    citation_options const& options_;
    std::map<std::pair<bool, std::string>, std::string> speakers_; ///< ids, by whether a person, and name
};

} // namespace

std::string tei(std::span<cited_source const> all, citation_options const& options) {
    return tei_writer{options}.write(all);
}

} // namespace inquit::cite
