#include "report/speaker_table.hpp"

#include "check/speakers.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace inquit {
namespace {

constexpr std::uint32_t hues = speaker_colors / 2; ///< each with a single and with a double line

/// Whom an article calls so.
struct printed_name {
    std::string name;
    speaker_type type = speaker_type::unknown;
    std::uint32_t article = 0; ///< only of those who are not named
    bool anonymous = false;
    friend auto operator<=>(printed_name const&, printed_name const&) = default;
};

printed_name name_in(reported_article const& article, std::uint32_t number, std::uint32_t quotation) {
    auto const& who = article.quotations[quotation].speaker;
    return {*who.name, who.type, who.anonymous ? number : 0, who.anonymous};
}

using places_of_name = std::map<printed_name, std::vector<quotation_in_report>>;

places_of_name places_in(std::span<reported_article const> articles) {
    places_of_name out;
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
        for (std::uint32_t q = 0; q < articles[a].quotations.size(); ++q) {
            if (articles[a].quotations[q].speaker.name) {
                out[name_in(articles[a], a, q)].push_back({a, q});
            }
        }
    }
    return out;
}

std::string surname_of(std::string_view name) { return unicode::lower(last_word(unicode::trim(name))); }

/// Unites names from the most quoted to the least. Asked are only those that end with the same word.
class name_groups {
  public:
    explicit name_groups(places_of_name const& all) {
        std::vector<places_of_name::value_type const*> by_count;
        std::ranges::transform(all, std::back_inserter(by_count), [](auto const& each) { return &each; });
        // Fuller names first, so that a surname can be told to be of two.
        std::ranges::stable_sort(by_count, {}, [](auto const* each) {
            auto const words = std::ranges::count(each->first.name, ' ');
            return std::tuple{words == 0, -static_cast<std::ptrdiff_t>(each->second.size())};
        });
        std::ranges::for_each(by_count, [this](auto const* each) { add(*each); });
    }

    using members = std::vector<places_of_name::value_type const*>; ///< the most quoted first
    std::vector<members> take() { return std::move(groups_); }

  private:
    void add(places_of_name::value_type const& named) {
        auto const group = named.first.anonymous ? std::nullopt : group_of(named.first);
        if (group) {
            groups_[*group].push_back(&named);
            return;
        }
        if (!named.first.anonymous) {
            by_surname_[surname_of(named.first.name)].push_back(groups_.size());
        }
        groups_.push_back({&named});
    }

    /// The only one whose names all may be this one, and one surely is.
    std::optional<std::size_t> group_of(printed_name const& named) {
        std::optional<std::size_t> found;
        for (auto const each : by_surname_[surname_of(named.name)]) {
            if (!is_of(groups_[each], named)) {
                continue;
            }
            if (found) {
                return std::nullopt;
            }
            found = each;
        }
        return found;
    }

    static bool is_of(members const& group, printed_name const& named) {
        return std::ranges::all_of(group, [&named](auto const* each) { return is_one(each->first, named); });
    }

    /// "The campaign" of one article is not that of another, so that only persons have short forms.
    static bool is_one(printed_name const& left, printed_name const& right) {
        if (left.type != right.type || left.type != speaker_type::person) {
            return left.type == right.type && unicode::lower(left.name) == unicode::lower(right.name);
        }
        return agreement_of({left.name, left.type}, {right.name, right.type}) == agreement::same;
    }

    std::vector<members> groups_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_surname_;
};

reported_speaker speaker_of(name_groups::members const& group, std::span<reported_article const> articles) {
    auto const* const most =
        *std::ranges::max_element(group, {}, [](auto const* each) { return each->second.size(); });
    reported_speaker out;
    out.name = most->first.name;
    out.type = most->first.type;
    out.anonymous = most->first.anonymous;
    for (auto const* const each : group) {
        if (each->first.name != out.name) {
            out.also.push_back(each->first.name);
        }
        std::ranges::copy(each->second, std::back_inserter(out.quotations));
    }
    std::ranges::sort(out.also);
    std::ranges::sort(out.quotations, {}, [](quotation_in_report each) {
        return std::pair{each.article, each.quotation};
    });
    for (auto const where : out.quotations) {
        auto const& role = articles[where.article].quotations[where.quotation].speaker.role;
        if (role && out.role.empty()) {
            out.role = *role;
        }
    }
    return out;
}

/// FNV-1a: the same on every system.
std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (auto const byte : name) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return hash;
}

/// The colour by the name, the next hue while others of the article have it, and the other kind of line after that.
std::uint32_t color_beside(std::uint32_t taken, std::string_view name) {
    auto const wanted = hash_of(name) % hues;
    for (std::uint32_t step = 0; step < speaker_colors; ++step) {
        auto const color = (wanted + step) % hues + (step / hues) * hues;
        if ((taken >> color & 1U) == 0) {
            return color;
        }
    }
    return wanted;
}

/// speakers: the most quoted first, so that theirs are the same in most reports.
void choose_colors(std::span<reported_speaker> speakers, std::size_t articles) {
    std::vector<std::uint32_t> used(articles); ///< bits
    std::uint32_t of_most_quoted = 0;          ///< likewise: they share none
    std::size_t count = 0;
    for (auto& each : speakers) {
        std::uint32_t taken = 0;
        for (auto const where : each.quotations) {
            taken |= used[where.article];
        }
        each.color = color_beside(taken | of_most_quoted, each.name);
        of_most_quoted |= count++ < hues ? 1U << each.color : 0U;
        of_most_quoted = count < hues ? of_most_quoted : 0U;
        for (auto const where : each.quotations) {
            used[where.article] |= 1U << each.color;
        }
    }
}

} // namespace

speaker_table::speaker_table(std::span<reported_article const> articles) {
    auto const name_of_outlet = [](reported_article const& each) {
        return each.about.outlet.value_or(std::string{unknown_outlet});
    };
    std::ranges::transform(articles, std::back_inserter(outlets_), name_of_outlet);
    std::ranges::sort(outlets_, {}, [](std::string const& each) {
        return std::pair{each == unknown_outlet, std::string_view{each}};
    });
    outlets_.erase(std::unique(outlets_.begin(), outlets_.end()), outlets_.end());
    for (auto const& each : articles) {
        auto const found = std::ranges::find(outlets_, name_of_outlet(each));
        outlet_of_.push_back(static_cast<std::uint32_t>(found - outlets_.begin()));
        speaker_of_.emplace_back(each.quotations.size());
    }

    auto const names = places_in(articles);
    for (auto const& group : name_groups{names}.take()) {
        speakers_.push_back(speaker_of(group, articles));
    }
    std::ranges::stable_sort(speakers_, {}, [](reported_speaker const& each) {
        return std::pair{-static_cast<std::ptrdiff_t>(each.quotations.size()), std::string_view{each.name}};
    });
    choose_colors(speakers_, articles.size());
    for (std::uint32_t index = 0; index < speakers_.size(); ++index) {
        auto& each = speakers_[index];
        each.of_outlet.resize(outlets_.size());
        for (auto const where : each.quotations) {
            ++each.of_outlet[outlet_of_[where.article]];
            speaker_of_[where.article][where.quotation] = index + 1;
        }
    }
}

reported_speaker const* speaker_table::of(quotation_in_report where) const {
    auto const index = speaker_of_[where.article][where.quotation];
    return index == 0 ? nullptr : &speakers_[index - 1];
}

} // namespace inquit
