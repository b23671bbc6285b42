#include "cite/attribution_parts.hpp"

#include "cite/bibliography_entry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace inquit {
namespace {

using kind = attribution_part::kind;

class part_list {
  public:
    void add(kind is, std::string text, std::string lead = {}) {
        auto const separator = out_.empty() ? std::string{} : std::string{", "};
        if (!(separator + lead).empty()) {
            out_.push_back({kind::words, separator + lead});
        }
        out_.push_back({is, std::move(text)});
    }

    void add_if(kind is, std::optional<std::string> const& text, std::string lead = {}) {
        if (text && !text->empty()) {
            add(is, *text, std::move(lead));
        }
    }

    std::vector<attribution_part> finished() {
        out_.push_back({kind::words, "."});
        return std::move(out_);
    }

  private:
    std::vector<attribution_part> out_;
};

} // namespace

std::vector<attribution_part> attribution_parts(cited_source const& source, record const& made) {
    auto const& about = source.source.about;
    part_list out;
    auto const role = made.speaker.role ? ", " + *made.speaker.role : std::string{};
    out.add(kind::words, made.speaker.name ? *made.speaker.name + role : "Unknown speaker");
    if (!about.authors.empty()) {
        out.add(kind::words, fmt::format("quoted by {}", fmt::join(about.authors, ", ")));
    }
    if (about.title) {
        out.add(kind::words, fmt::format("\u201C{}\u201D", *about.title));
    }
    out.add_if(kind::work, about.outlet ? about.outlet : about.agency);
    out.add_if(kind::words, about.published);
    out.add_if(kind::address, about.url);
    out.add_if(kind::address, about.archive_url, "archived at ");
    out.add_if(kind::words, about.accessed, "accessed ");
    if (!about.title && !about.url) {
        out.add(kind::words, source.source.path);
    }
    if (auto const place = locator_of(made); !place.empty()) {
        out.add(kind::words, place);
    }
    return out.finished();
}

} // namespace inquit
