#include "review/merge.hpp"

#include "review/field_lines.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace inquit {
namespace {

authorship author_of(earlier_record const& each) {
    if (each.document.state != seal::intact) {
        return authorship::corrector;
    }
    return each.filed.made.review ? authorship::reviewer : authorship::inquit;
}

class merging {
  public:
    merging(article const& source, std::vector<record> const& now, record_choice const& wanted,
            std::vector<earlier_record> const& earlier, corrections by_hand, position_units units)
        : source_{source}, now_{now}, wanted_{wanted}, earlier_{earlier}, by_hand_{by_hand}, units_{units},
          at_{source}, is_taken_(now.size()) {}

    std::vector<merged_record> run() {
        auto const known = with_words_of_ids();
        std::vector<filed_record const*> filed;
        std::ranges::transform(known, std::back_inserter(filed),
                               [](filed_record const& each) { return &each; });
        auto const placed = placed_records(source_, now_, filed);
        for (std::size_t each = 0; each < earlier_.size(); ++each) {
            put(earlier_[each], placed[each]);
        }
        for (std::size_t index = 0; index < now_.size(); ++index) {
            auto const& each = now_[index];
            if (!is_taken_[index] && wanted_.takes(each)) {
                out_.emplace(place{index + 1, 0, 0},
                             merged_record{each, sealed_yaml(yaml_document(each, units_))});
            }
        }
        std::vector<merged_record> out;
        for (auto& [key, each] : out_) {
            out.push_back(std::move(each));
        }
        return out;
    }

  private:
    /// Of the quotation, counted from 1, at or behind which it stands; which of both; number among those.
    using place = std::tuple<std::size_t, int, std::size_t>;

    /// A person may have corrected the words of a quotation; its id still tells which ones inquit had found.
    std::vector<filed_record> with_words_of_ids() const {
        std::map<std::string_view, record const*> by_id;
        for (auto const& each : now_) {
            by_id.emplace(each.id, &each);
        }
        std::set<std::string_view> words;
        for (auto const& each : now_) {
            words.insert(each.quote);
        }
        std::vector<filed_record> out;
        for (auto const& each : earlier_) {
            out.push_back(each.filed);
            auto const found = by_id.find(each.filed.made.id);
            if (author_of(each) == authorship::corrector && found != by_id.end()
                && !words.contains(each.filed.made.quote)) {
                out.back().made.quote = found->second->quote;
            }
        }
        return out;
    }

    void put(earlier_record const& each, placed_record const& placed) {
        behind_ = placed.now ? *placed.now + 1 : behind_;
        auto const at = place{behind_, placed.now ? 0 : 1, out_.size()};
        if (author_of(each) == authorship::inquit) {
            return;
        }
        auto made = by_hand_ == corrections::kept ? std::optional{merged(each, placed)}
                                                  : reviewed(each.filed.made, placed);
        if (made) {
            if (placed.now) {
                is_taken_[*placed.now] = true;
            }
            out_.emplace(at, std::move(*made));
        }
    }

    /// Not records of another article, and reported speech without marks only where it is wanted.
    [[nodiscard]] bool is_looked_for(record const& before) const {
        return before.source.path == source_.path
               && (before.kind != quotation_kind::indirect
                   || std::ranges::find(wanted_.kinds, quotation_kind::indirect) != wanted_.kinds.end());
    }

    [[nodiscard]] merged_record merged(earlier_record const& each, placed_record const& placed) const {
        auto const& before = each.filed.made;
        auto const by = author_of(each);
        bool const is_of_same_bytes = before.source.sha256 == source_.sha256;
        if (is_of_same_bytes && (by == authorship::corrector || placed.how != placement::kept)) {
            return {before, whole(each), by, merged_as::kept};
        }
        if (placed.how == placement::gone && !is_looked_for(before)) {
            return {before, whole(each), by, merged_as::kept};
        }
        auto out = carried(source_, at_, now_, before, placed, by);
        if (by == authorship::reviewer) {
            auto text = sealed_yaml(yaml_document(out.made, units_));
            return {std::move(out.made), std::move(text), by, out.how};
        }
        auto text = with_changes(each.document.text, before, out.made);
        if (!says(text, out.made)) {
            return {before, whole(each), by, merged_as::as_left};
        }
        text.insert(0, each.document.seal_line);
        return {std::move(out.made), std::move(text), by, out.how};
    }

    /// What is left of a person's record whose corrections are overwritten; nothing of one whose words are gone.
    [[nodiscard]] std::optional<merged_record> reviewed(record const& before,
                                                        placed_record const& placed) const {
        if (!placed.now || !before.review) {
            return std::nullopt;
        }
        auto out = carried(source_, at_, now_, before, placed, authorship::reviewer);
        auto made = now_[*placed.now];
        made.review = std::move(out.made.review);
        auto text = sealed_yaml(yaml_document(made, units_));
        return merged_record{std::move(made), std::move(text), authorship::reviewer, out.how};
    }

    static std::string whole(earlier_record const& each) {
        return std::string{each.document.seal_line} + std::string{each.document.text};
    }

    article const& source_;
    std::vector<record> const& now_;
    record_choice const& wanted_;
    std::vector<earlier_record> const& earlier_;
    corrections by_hand_;
    position_units units_;
    selector at_;
    std::vector<bool> is_taken_; ///< parallel to now_
    std::size_t behind_ = 0;
    std::map<place, merged_record> out_;
};

} // namespace

std::vector<merged_record> merged_records(article const& source, std::vector<record> const& now,
                                          record_choice const& wanted,
                                          std::vector<earlier_record> const& earlier, corrections by_hand,
                                          position_units units) {
    return merging{source, now, wanted, earlier, by_hand, units}.run();
}

} // namespace inquit
