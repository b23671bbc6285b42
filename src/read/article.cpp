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

} // namespace inquit
