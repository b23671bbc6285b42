#include "read/article.hpp"

namespace inquit {

std::string_view name_of(zone where) {
    switch (where) {
    case zone::body:
        return "body";
    case zone::headline:
        return "headline";
    case zone::standfirst:
        return "standfirst";
    case zone::caption:
        return "caption";
    case zone::highlight:
        return "highlight";
    case zone::blockquote:
        return "blockquote";
    case zone::pullquote:
        return "pullquote";
    case zone::turn:
        return "turn";
    case zone::furniture:
        return "furniture";
    }
    return "unknown";
}

void overlay(metadata& about, metadata known) {
    for (auto const field : {&metadata::title, &metadata::outlet, &metadata::agency, &metadata::place,
                             &metadata::language, &metadata::url, &metadata::archive_url,
                             &metadata::published, &metadata::updated, &metadata::accessed}) {
        if (known.*field) {
            about.*field = std::move(known.*field);
        }
    }
    if (!known.authors.empty()) {
        about.authors = std::move(known.authors);
    }
}

} // namespace inquit
