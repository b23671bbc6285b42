#include "cli/merged_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace inquit::cli {
namespace {

struct remark {
    merged_as of;
    std::string_view one; ///< {} is the id
    std::string_view more;
};

constexpr auto remarks = std::to_array<remark>(
    {{merged_as::edited, "the words of {} have changed since", "the words of {} have changed since"},
     {merged_as::gone, "{} is no longer in the article", "{} are no longer in the article"},
     {merged_as::restored, "{} has the words of its review again",
      "{} have the words of their reviews again"},
     {merged_as::as_left, "{} is laid out in a way of its own and stays as it is",
      "{} are laid out in ways of their own and stay as they are"}});

std::string counted(std::size_t number, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", number, number == 1 ? one : more);
}

/// "2 reviews and 1 record corrected by hand"
std::string counted_work(std::vector<merged_record> const& all) {
    std::size_t reviews = 0;
    std::size_t corrections = 0;
    for (auto const& each : all) {
        reviews += each.by == authorship::reviewer ? 1U : 0U;
        corrections += each.by == authorship::corrector ? 1U : 0U;
    }
    std::vector<std::string> out;
    if (reviews > 0) {
        out.push_back(counted(reviews, "review", "reviews"));
    }
    if (corrections > 0) {
        out.push_back(counted(corrections, "record corrected by hand", "records corrected by hand"));
    }
    return fmt::format("{}", fmt::join(out, " and "));
}

} // namespace

std::optional<std::string> merged_text(std::vector<merged_record> const& all) {
    auto const work = counted_work(all);
    if (work.empty()) {
        return std::nullopt;
    }
    auto out = "kept " + work;
    for (auto const& [of, one, more] : remarks) {
        std::vector<std::string_view> ids;
        for (auto const& each : all) {
            if (each.by != authorship::inquit && each.how == of) {
                ids.push_back(each.made.id);
            }
        }
        if (!ids.empty()) {
            out += "; " + fmt::format(fmt::runtime(ids.size() == 1 ? one : more), fmt::join(ids, ", "));
        }
    }
    return out;
}

} // namespace inquit::cli
