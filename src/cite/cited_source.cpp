#include "cite/cited_source.hpp"

#include "cite/citation_keys.hpp"

#include <map>
#include <utility>

namespace inquit {
namespace {

using identity = std::pair<std::string, std::string>;

identity article_of(record_source const& from) {
    auto const& about = from.about;
    return about.url && about.title ? identity{*about.url, *about.title} : identity{from.path, from.sha256};
}

void add_missing(metadata& to, metadata const& from) {
    using field = std::optional<std::string> metadata::*;
    for (auto const each : {&metadata::title, &metadata::outlet, &metadata::agency, &metadata::place,
                            &metadata::language, &metadata::url, &metadata::archive_url, &metadata::published,
                            &metadata::updated, &metadata::accessed}) {
        field const which = each;
        if (!(to.*which)) {
            to.*which = from.*which;
        }
    }
    if (to.authors.empty()) {
        to.authors = from.authors;
    }
}

class grouping {
  public:
    void add(record const& made) {
        auto const [at, is_new] = places_.try_emplace(article_of(made.source), out_.size());
        if (is_new) {
            out_.push_back({{}, made.source, {}});
        }
        auto& source = out_[at->second];
        add_missing(source.source.about, made.source.about);
        auto const [seen, is_first] =
            quotations_.try_emplace({at->second, made.id}, source.quotations.size());
        if (is_first) {
            source.quotations.push_back({{}, &made});
        } else if (auto& each = source.quotations[seen->second]; made.review && !each.made->review) {
            each.made = &made;
        }
    }

    std::vector<cited_source> take() { return std::move(out_); }

  private:
    std::vector<cited_source> out_;
    std::map<identity, std::size_t> places_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> quotations_; ///< by source and id
};

} // namespace

std::vector<cited_source> cited_sources(std::span<record const> all) {
    grouping groups;
    for (auto const& each : all) {
        groups.add(each);
    }
    auto out = groups.take();
    set_keys(out);
    return out;
}

} // namespace inquit
