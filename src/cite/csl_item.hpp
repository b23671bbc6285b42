// Items of the Citation Style Language (CSL 1.0.2), as JSON and as YAML. Internal to cite.
#pragma once

#include "cite/bibliography_entry.hpp"
#include "emit/sink.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <string_view>

namespace inquit {

constexpr std::string_view csl_type(bibliography_entry::kind is) {
    return is == bibliography_entry::kind::news   ? "article-newspaper"
           : is == bibliography_entry::kind::page ? "webpage"
                                                  : "document";
}

/// Text: with words(text) and address(url), each as the format wants it.
template <class Sink, class Text>
class csl_writer {
  public:
    csl_writer(Sink& out, Text escaped) : out_{out}, escaped_{escaped} {}

    /// All but the end of the map.
    void begin(bibliography_entry const& from) {
        out_.begin_map(node_style::lines);
        text("id", from.key);
        text("type", csl_type(from.is));
        names("author", from.authors);
        words("title", from.title);
        words("container-title", from.outlet);
        words("source", from.agency);
        date("issued", from.published);
        date("accessed", from.accessed);
        words("URL", from.url);
        if (!from.archive_url.empty()) {
            text("archive_location", escaped_.address(from.archive_url));
        }
        words("language", from.language);
        words("annote", fmt::format("{}", fmt::join(from.notes, "\n")));
    }

    void text(std::string_view name, std::string_view value) {
        out_.key(name);
        out_.text(value);
    }

  private:
    void words(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            text(name, escaped_.words(value));
        }
    }

    void names(std::string_view name, std::vector<bibliographic_name> const& all) {
        if (all.empty()) {
            return;
        }
        out_.key(name);
        out_.begin_list(node_style::lines);
        for (auto const& each : all) {
            out_.begin_map(node_style::lines);
            words("family", each.family);
            words("given", each.given);
            words("dropping-particle", each.dropped_particle);
            words("non-dropping-particle", each.kept_particle);
            words("suffix", each.suffix);
            words("literal", each.literal);
            out_.end_map();
        }
        out_.end_list();
    }

    void date(std::string_view name, std::vector<std::uint32_t> const& parts) {
        if (parts.empty()) {
            return;
        }
        out_.key(name);
        out_.begin_map(node_style::lines);
        out_.key("date-parts");
        out_.begin_list(node_style::lines);
        out_.begin_list(node_style::flow);
        for (auto const each : parts) {
            out_.number(each);
        }
        out_.end_list();
        out_.end_list();
        out_.end_map();
    }

    Sink& out_;
    Text escaped_;
};

} // namespace inquit
